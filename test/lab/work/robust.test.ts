import { describe, expect, it } from 'vitest';
import { HELPER_PATIENCE } from '../../../viz/lab/work/limits';
import type { Port } from '../../../viz/lab/work/runs/around';
import { ByteCache } from '../../../viz/lab/work/runs/cache';
import { newCheckpoints, OrderRunner } from '../../../viz/lab/work/runs/order';
import { Pool } from '../../../viz/lab/work/runs/pool';
import { bytesOf, type RunRecord } from '../../../viz/lab/work/runs/record';
import { armOf, ownRun, replicateRun } from '../../../viz/lab/work/runs/arm';
import { sharedOf } from '../../../viz/lab/work/runs/shared';
import { loadScenario } from '../../../sim';
import { simulate } from '../../../sim/experiment/simulate';
import { around, Bench, helperPort, smallState } from './bench';

const SET = ['population.size=60', 'horizon.months=24'];
const load = (...set: string[]) =>
  loadScenario('scenarios/cases/five-country-survey.yaml', { seed: '2008', set: [...SET, ...set] });

/** A port at which nobody is. */
const silent = (): Port => ({ postMessage: () => undefined, onmessage: null });

describe('a helper that has died', () => {
  it('is done without where the page says so, and replaced where there is another', async () => {
    const expected = await new Bench().finish(smallState());
    for (const port of [null, helperPort()]) {
      const bench = new Bench(0, undefined, [silent()]);
      const job = bench.show(smallState());
      bench.send({ kind: 'helper', place: 0, port: port as unknown as MessagePort });
      expect(await bench.done(job)).toEqual(expected);
    }
  });

  it('is noticed by its silence', async () => {
    const late: (() => void)[] = [];
    const cache = new ByteCache<RunRecord>(1e9);
    const after = (milliseconds: number, call: () => void) => {
      expect(milliseconds).toBe(HELPER_PATIENCE);
      late.push(call);
      return () => undefined;
    };
    const pool = new Pool(cache, { ...around, after }, [silent()]);
    const run = ownRun(armOf(await load()), null);
    const made = pool.make([run], { urgency: 1, group: 'x' });
    expect(late).toHaveLength(1);
    late[0]();
    expect((await made)[0].digest).toBe(simulate(run.scenario).digest);
  });
});

describe('a run that throws', () => {
  it.each([0, 1])('is told in words, with %d helpers, and others are made after it', async (helpers) => {
    const broken = new Pool(new ByteCache<RunRecord>(1e9), around, helpers ? [helperPort()] : []);
    const scenario = { ...(await load()), levers: {} };
    await expect(
      broken.make([{ key: 'broken', scenario, shared: null }], { urgency: 1, group: 'x' }),
    ).rejects.toThrow(/reads the lever/);
    const after = await broken.make([ownRun(armOf(await load()), null)], { urgency: 1, group: 'x' });
    expect(after[0].digest).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('what is kept', () => {
  it('has a bound in bytes, and what was used longest ago goes first', () => {
    const cache = new ByteCache<string>(100);
    for (const name of ['a', 'b', 'c']) cache.set(name, name, 40);
    expect([cache.has('a'), cache.size, cache.bytes]).toEqual([false, 2, 80]);
    cache.get('b');
    cache.set('d', 'd', 40);
    expect([cache.has('b'), cache.has('c'), cache.bytes]).toEqual([true, false, 80]);
    cache.set('b', 'b', 10);
    expect(cache.bytes).toBe(50);
    cache.set('huge', 'huge', 1_000);
    expect([cache.size, cache.bytes]).toEqual([1, 1_000]);
  });

  it('of a run is its series, its sums and its citizens, not its ledger', async () => {
    const result = simulate(await load());
    const runner = new OrderRunner({ runs: [ownRun(armOf(await load()), null)] }, newCheckpoints());
    while (!runner.done) runner.step();
    const [{ record }] = runner.made;
    expect(record.digest).toBe(result.digest);
    expect(bytesOf(record)).toBeLessThan(8 * 24 * (result.series.size + 1) + 60 * 60 + 5_000);
    for (const array of Object.values(record.outcomes.groups))
      expect(array.buffer.byteLength).toBe(array.byteLength);
  });
});

describe('a run that branches from the other arm', () => {
  it('is the run of its scenario from its start, whichever arm went first', async () => {
    const [a, b] = await Promise.all([load(), load('levers.nudge.intensity=[{at: 13, value: 0.8}]')]);
    const shared = sharedOf(a, b, 1)!;
    expect(shared.month).toBe(12);
    for (const order of [
      [a, b],
      [b, a],
    ]) {
      const checkpoints = newCheckpoints();
      const runs = order.map((scenario) => replicateRun(armOf(scenario), 1, shared));
      const runner = new OrderRunner({ runs }, checkpoints);
      while (!runner.done) runner.step();
      expect(checkpoints.size).toBe(1);
      runner.made.forEach(({ record }, place) =>
        expect(record.digest).toBe(simulate(runs[place].scenario).digest),
      );
    }
  });

  it('shares nothing where an assumption differs, or a value in burn-in', async () => {
    const a = await load();
    expect(sharedOf(a, await load('assumptions.join.base=0.1'), 12)).toBeNull();
    expect(sharedOf(a, await load('levers.nudge.intensity=0.5'), 12)).toBeNull();
    expect(sharedOf(a, a, 12)?.month).toBe(12);
  });
});
