import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { replicate, RunError, simulate } from '../../sim/experiment';
import { runJobs, type JobPlan } from '../../sim/experiment/jobs';
import { runInPool } from '../../sim/experiment/pool';
import { withSeed } from '../../sim/scenario';
import { small } from './small';

function worker(name: string): string {
  return fileURLToPath(new URL(`./workers/${name}.cjs`, import.meta.url));
}

async function planOf(seeds: readonly string[]): Promise<JobPlan> {
  const jobs = seeds.map((seed) => ({ scenario: 0, seed }));
  return { scenarios: [await small()], jobs, workers: 2, outcomes: false, onResult: () => undefined };
}

describe('replicates', () => {
  it('are the same in the same order with one worker and with two', async () => {
    const scenario = await small();
    const [one, two] = await Promise.all(
      [1, 2].map((workers) => replicate(scenario, 5, { workers, outcomes: true })),
    );
    expect(one.map(({ seed }) => seed)).toEqual([1, 2, 3, 4, 5].map((r) => `paired/${r}`));
    expect(two).toEqual(one);
    expect(two[4].ledger).toEqual(one[4].ledger);
    expect(one[0].ledger.length).toBeGreaterThan(0);
  });

  it('are the runs of their seeds', async () => {
    const scenario = await small();
    const [, second] = await replicate(scenario, 2, { workers: 2, outcomes: true });
    expect(second).toEqual(simulate(withSeed(scenario, 'paired/2')));
  });

  it('leave single citizens out where nobody asks for them', async () => {
    const [run] = await replicate(await small(), 1);
    expect(run.outcomes).toEqual({ groups: {}, values: {} });
  });

  it.each([1, 2])('tell how far they are with %i worker(s)', async (workers) => {
    const told: [number, number][] = [];
    await replicate(await small(), 3, { workers, onProgress: (done, total) => told.push([done, total]) });
    expect(told[told.length - 1]).toEqual([54, 54]);
    expect(told.every(([done], i) => i === 0 || done >= told[i - 1][0])).toBe(true);
  });

  it.each([0, 1.5, NaN])('refuse to be %d', async (n) => {
    await expect(replicate(await small(), n)).rejects.toThrow('whole number');
  });

  it('refuse to have no worker', async () => {
    await expect(replicate(await small(), 2, { workers: 0 })).rejects.toThrow('Workers');
  });
});

describe('stopping', () => {
  it.each([1, 2])('ends the runs with the reason given, with %i worker(s)', async (workers) => {
    const scenario = await small({ set: ['population.size=2000', 'horizon.months=240'] });
    const controller = new AbortController();
    const reason = new Error('enough');
    const stopped = replicate(scenario, 400, {
      workers,
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(stopped).rejects.toBe(reason);
  });

  it('is heard while the pool is only being loaded', async () => {
    const controller = new AbortController();
    const stopped = replicate(await small(), 4, { workers: 2, signal: controller.signal });
    const reason = new Error('changed my mind');
    controller.abort(reason);
    await expect(stopped).rejects.toBe(reason);
  });

  it('is possible at any moment of the threads’ start', async () => {
    const plan = await planOf(Array.from({ length: 200 }, (_, r) => `s/${r}`));
    for (let wait = 0; wait < 80; wait += 2) {
      await expect(runInPool({ ...plan, signal: AbortSignal.timeout(wait) })).rejects.toThrow('timeout');
    }
  });

  it('begins nothing where it was asked for before', async () => {
    const plan = { ...(await planOf(['a', 'b'])), signal: AbortSignal.abort(new Error('before')) };
    await expect(runJobs(plan)).rejects.toThrow('before');
  });
});

describe('a worker that fails', () => {
  it('says so when it ends in the middle', async () => {
    const failed = runInPool(await planOf(['s/1', 's/2']), { filename: worker('exits') });
    await expect(failed).rejects.toThrow(RunError);
    await expect(failed).rejects.toThrow(/seed "s\/[12]" failed: its worker thread ended/);
  });

  it('names the run and ends the others at once', async () => {
    const start = performance.now();
    const failed = runInPool(await planOf(['s/1', 's/2', 's/3']), { filename: worker('throws') });
    await expect(failed).rejects.toThrow('The run with seed "s/2" failed: the bridge is out');
    expect(performance.now() - start).toBeLessThan(8000);
  });

  it('says so when it cannot even begin', async () => {
    const failed = runInPool(await planOf(['s/1', 's/2']), { filename: worker('missing') });
    await expect(failed).rejects.toThrow(/Cannot find module|failed/);
  });

  it('says so when it has used up its memory', async () => {
    const failed = runInPool(await planOf(['s/1', 's/2']), { filename: worker('hoards'), memory: 24 });
    await expect(failed).rejects.toThrow(/seed "s\/[12]" failed: it needs more memory/);
  });
});
