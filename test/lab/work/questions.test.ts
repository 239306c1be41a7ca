import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareScenarios, comparisonDocument, simulate } from '../../../sim/experiment';
import { loadScenario } from '../../../sim';
import { ASSUMPTIONS, type AssumptionPath } from '../../../sim/registers';
import { bundlesOf, shapley } from '../../../viz/lab/work/questions/contributions';
import { drawsOf, variedBetween } from '../../../viz/lab/work/questions/assumptions';
import { Bench, smallState } from './bench';

const FILE = 'scenarios/cases/five-country-survey.yaml';
const SET = ['population.size=60', 'horizon.months=24'];
const B = 'levers.nudge.intensity=[{at: 13, value: 0.8}]';
const arms = () =>
  Promise.all([
    loadScenario(FILE, { seed: '2008', set: SET }),
    loadScenario(FILE, { seed: '2008', set: [...SET, B] }),
  ]);

describe('what is kept of a state', () => {
  it('is what the command prints, scenarios that give the same runs, every value, and the names of the runs', async () => {
    const bench = new Bench(1);
    const view = await bench.finish(smallState());
    const keep = await bench.ask('keep', {});
    const [a, b] = await arms();
    const comparison = comparisonDocument(await compareScenarios(a, b, { pairs: 3, workers: 1 }));
    expect(JSON.parse(JSON.stringify(keep.comparison))).toEqual(JSON.parse(JSON.stringify(comparison)));
    expect(view.who).toEqual(comparison.who.lines);
    expect(view.conditions).toEqual(comparison.conditions);
    expect([keep.a, keep.b]).toEqual([a.source, b.source]);
    const lines = (await keep.csv.text()).trimEnd().split('\r\n');
    expect(lines[0]).toBe('arm,replicate,month,metric,value');
    const metrics = Object.keys(view.figures).length;
    expect(lines.length).toBe(1 + 2 * 3 * 24 * metrics);
    const trust = lines.filter((line) => line.startsWith('B,') && line.includes(',24,trust,'));
    const last = trust.map((line) => Number(line.split(',')[4]));
    expect(last.reduce((sum, value) => sum + value, 0) / 3).toBeCloseTo(view.series.trust.b[23], 12);
    expect(keep.record).toMatchObject({
      seed: '2008',
      run: { a: { digest: simulate(a).digest }, b: { digest: simulate(b).digest } },
      pairs: [{ seed: '2008/1' }, { seed: '2008/2' }, { seed: '2008/3' }],
    });
  });
});

describe('a digest', () => {
  it('is found again here, and a false one is not', async () => {
    const bench = new Bench();
    const [, b] = await arms();
    const { digest } = simulate(b);
    const ask = { form: b.source, seed: '2008', digest };
    expect(await bench.ask('verify', ask)).toEqual({ digest, same: true });
    expect(await bench.ask('verify', { ...ask, digest: 'no' })).toEqual({ digest, same: false });
  });
});

describe('luck of its own in each arm', () => {
  it('widens the range of differences', async () => {
    const bench = new Bench();
    const view = await bench.finish(smallState({ pairs: 12 }));
    const unpaired = await bench.ask('unpaired', { metric: 'trust' });
    const width = ({ low, high }: { low: number | null; high: number | null }) => high! - low!;
    expect(width(unpaired.difference)).toBeGreaterThan(width(view.figures.trust.difference));
    expect(unpaired.a).toBe(view.figures.trust.a);
  });
});

describe('draws of assumptions', () => {
  it('lie in their ranges, one in each slice, and are the same in both arms', async () => {
    const [a, b] = await arms();
    const paths = variedBetween(a, b);
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.every((path) => ASSUMPTIONS[path].status === 'assumed')).toBe(true);
    const draws = drawsOf(paths, 10, '2008');
    expect(draws).toEqual(drawsOf(paths, 10, '2008'));
    for (const path of paths as AssumptionPath[]) {
      const entry = ASSUMPTIONS[path];
      if (entry.kind !== 'number' && entry.kind !== 'integer') continue;
      const [low, high] = entry.range;
      const values = draws.map((draw) => draw[path]);
      expect(values.every((value) => value >= low && value <= high)).toBe(true);
      if (entry.kind === 'integer') expect(values.every(Number.isInteger)).toBe(true);
      else
        expect(new Set(values.map((value) => Math.floor((10 * (value - low)) / (high - low)))).size).toBe(10);
    }
  });

  it('make a wider ribbon than nothing, told with how many there were', async () => {
    const bench = new Bench(1);
    await bench.finish(smallState());
    const view = await bench.ask('assumptions', { draws: 6 });
    expect(view).toMatchObject({ job: 1, draws: 6, wanted: 6, citizens: 60 });
    const { trust } = view.series;
    expect(trust.bHigh[23]).toBeGreaterThan(trust.bLow[23]);
    expect(trust.differenceHigh.subarray(0, 12)).toEqual(new Float64Array(12));
    const progress = bench.heard.filter((one) => one.kind === 'progress' && one.of === 'assumptions');
    expect(progress.at(-1)).toMatchObject({ done: 6, wanted: 6 });
  });

  it('are all the same width where both arms are the same: nothing differs', async () => {
    const bench = new Bench();
    await bench.finish(smallState({ b: { title: '', levers: {} } }));
    const view = await bench.ask('assumptions', { draws: 3 });
    expect(view.figures.trust.difference).toEqual({ mean: 0, low: 0, high: 0 });
  });
});

describe('what each lever adds', () => {
  it('sums to the whole, and is all of it where one lever differs', async () => {
    const bench = new Bench();
    const levers = {
      'levers.nudge.intensity': [{ at: 13, value: 0.8 }],
      'levers.leadership.sharing': [{ at: 13, value: 0.9 }],
    };
    await bench.finish(smallState({ b: { title: '', levers } }));
    const two = await bench.ask('contributions', { metric: 'trust' });
    expect(
      two.levers
        .map(({ paths }) => paths)
        .flat()
        .sort(),
    ).toEqual(Object.keys(levers).sort());
    const sum = two.levers.reduce((all, { share }) => all + share.mean!, 0);
    expect(sum).toBeCloseTo(two.total.mean!, 12);
    await bench.finish(smallState());
    const one = await bench.ask('contributions', { metric: 'trust' });
    expect(one.levers).toHaveLength(1);
    expect(one.levers[0].share).toEqual(one.total);
  });

  it('is the textbook value of a game', () => {
    // Players 1 and 2 of the glove game hold a left glove each, player 3 a right one: 1/6, 1/6, 4/6.
    const pairs = (set: number) => Number((set & 4) > 0 && (set & 3) > 0);
    const shares = shapley(
      Array.from({ length: 8 }, (_, set) => pairs(set)),
      3,
    );
    [1 / 6, 1 / 6, 4 / 6].forEach((share, place) => expect(shares[place]).toBeCloseTo(share, 12));
  });

  it('is told for at most four bundles, hosts always together', async () => {
    const set = (settings: string[]) => loadScenario(FILE, { set: [...SET, ...settings] });
    const a = await set([]);
    const hosts = [
      'levers.hosting.shared=0.5',
      'levers.hosting.citizens=0.2',
      'levers.hosting.agency=0.2',
      'levers.hosting.thirdSector=0.1',
    ];
    const few = bundlesOf(a, await set(hosts));
    expect(few).toHaveLength(1);
    const many = await set([
      ...hosts,
      'levers.nudge.intensity=0.9',
      'levers.invitation.rate=0.05',
      'levers.leadership.sharing=0.9',
      'levers.leadership.termLimit=40',
    ]);
    const bundles = bundlesOf(a, many);
    expect(bundles.length).toBeLessThanOrEqual(4);
  });
});

describe('a file that a person opens', () => {
  it('is resolved, whatever it extends of what came with the page', async () => {
    const bench = new Bench();
    const text = readFileSync('scenarios/levers/nudges.yaml', 'utf8');
    const answer = await bench.ask('open', { name: 'mine.yaml', text });
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    const start = { kind: 'own' as const, name: 'mine', form: answer.scenario.form };
    const b = { title: '', levers: {} };
    const view = await bench.finish(smallState({ start, b, months: 120, pairs: 1 }));
    const file = 'scenarios/levers/nudges.yaml';
    const same = await loadScenario(file, { seed: '2008', set: ['population.size=60'] });
    expect(view.runs.a.identity).toBe(simulate(same).identity);
  });

  it('is told with its lines where it is wrong, too large, or stands on what is not there', async () => {
    const bench = new Bench();
    const open = async (text: string) => {
      const answer = await bench.ask('open', { name: 'mine.yaml', text });
      return answer.ok ? [] : answer.problems;
    };
    expect(await open('seed: 1\nlevers:\n  nudge:\n    intensity: 4\n')).toMatchObject([
      { file: 'mine.yaml', line: 4, path: 'levers.nudge.intensity' },
    ]);
    expect(await open('a: [1')).toMatchObject([{ file: 'mine.yaml' }]);
    expect(await open('population.size: 50000')).toMatchObject([{ path: 'population.size' }]);
    expect(await open('extends: ../../other.yaml')).toMatchObject([{ line: 1, path: 'extends' }]);
    expect(await open('population:\n  microdata: survey.csv')).toMatchObject([
      { file: 'mine.yaml', line: 2 },
    ]);
    expect(await open('')).toMatchObject([{ file: 'mine.yaml' }]);
  });
});

describe('a formula', () => {
  const state = smallState({ b: { title: '', levers: { 'levers.nudge.intensity': 'min(1, month / 24)' } } });

  it('is read by the reader, and gives what the command gives', async () => {
    const view = await new Bench().finish(state);
    const set = [...SET, 'levers.nudge.intensity=min(1, month / 24)'];
    const { identity, digest } = simulate(await loadScenario(FILE, { seed: '2008', set }));
    expect(view.runs.b).toMatchObject({ identity, digest });
  });

  it('that is never answered is a problem within seconds, and a newer state does not wait for it', async () => {
    const bench = new Bench(0, () => new Promise(() => undefined));
    const job = bench.show(state);
    const message = await bench.until((one) => one.kind === 'problems');
    expect(message).toMatchObject({ job, arm: 'b', problems: [{ path: 'levers.nudge.intensity' }] });
    bench.show(state);
    const start = performance.now();
    await bench.until((one) => one.kind === 'read' && one.id === 2);
    const newer = bench.show(smallState());
    await bench.until((one) => one.kind === 'view' && one.view.job === newer);
    expect(performance.now() - start).toBeLessThan(2_900);
  });
});
