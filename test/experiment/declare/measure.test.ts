import { describe, expect, it } from 'vitest';
import { simulate } from '../../../sim/experiment';
import { designOf, measureOutputs, recordingOnly, runKey, seedOf } from '../../../sim/experiment/declare';
import { overTime } from '../../../sim/results';
import { loadScenario, withSeed, type Scenario } from '../../../sim/scenario';
import { experimentOf, filesOf } from './loading';

const scenarioWith = (set: readonly string[] = []): Promise<Scenario> =>
  loadScenario('small.yaml', filesOf(''), { set });

const withOutputs = (outputs: string, more = ''): string =>
  `factors: {levers.openness: [0, 1]}\ndesign: {method: grid}\noutputs: ${outputs}\n${more}`;

describe('figures of a run', () => {
  it('are what the whole series say, whatever was recorded', async () => {
    const { outputs } = await experimentOf(
      withOutputs(
        '{trust: {at: end}, value.net: {over: [13, 24]}, half: {metric: trust, every: 12, take: mean}, ' +
          'low: {metric: trust, take: min}, gap: {formula: "trust@deprivation=q4 - trust", at: 24}}',
      ),
    );
    const scenario = await scenarioWith(['record.groups=[deprivation]']);
    const { series } = simulate(scenario);
    const [trust, net, poor] = ['trust', 'value.net', 'trust@deprivation=q4'].map((name) =>
      series.get(name)!,
    );
    const mean = (values: Float64Array): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const narrow = simulate(recordingOnly(await scenarioWith(), outputs));
    expect([...narrow.series.keys()].length).toBeLessThan(series.size);
    expect([...measureOutputs(narrow, outputs)]).toEqual([
      trust[23],
      overTime('value.net', net.subarray(12, 24)),
      mean(trust.subarray(0, 12)),
      mean(trust.subarray(12, 24)),
      Math.min(...trust),
      poor[23] - trust[23],
    ]);
    expect(outputs.flatMap(({ columns }) => columns)).toEqual([
      'trust',
      'value.net',
      'half[12]',
      'half[24]',
      'low',
      'gap',
    ]);
  });

  it('count from the end where runs differ in length', async () => {
    const { outputs } = await experimentOf(
      'factors: {horizon.months: {values: [6, 12]}}\ndesign: {method: grid}\noutputs: {trust: {at: end}}\n',
    );
    for (const months of [6, 12]) {
      const run = simulate(await scenarioWith([`horizon.months=${months}`]));
      expect(measureOutputs(run, outputs)[0]).toBe(run.series.get('trust')![months - 1]);
    }
  });
});

describe('the key of a run', () => {
  it('is the same however its scenario is written, and another for whatever decides its figures', async () => {
    const { outputs } = await experimentOf(withOutputs('[trust]'));
    const others = (await experimentOf(withOutputs('{trust: {at: end}}'))).outputs;
    const key = runKey(await scenarioWith(['levers.openness=0.5']), 's', outputs);
    const same = await scenarioWith(
      ['levers.openness=[{at: 1, value: 0.5}, {at: 9, value: 0.5}]', 'levers.openness=0.5'].slice(1),
    );
    expect(runKey(withSeed({ ...same, name: 'other', title: 'x' }, 'ignored'), 's', outputs)).toBe(key);
    const different = [
      runKey(await scenarioWith(['levers.openness=0.6']), 's', outputs),
      runKey(same, 't', outputs),
      runKey(same, 's', others),
    ];
    expect(new Set([key, ...different]).size).toBe(4);
  });

  it('tells derived metrics of one name apart', async () => {
    const loaded = (factor: number): Promise<Scenario> => scenarioWith([`derived.mine=trust * ${factor}`]);
    const [one, two] = [await loaded(2), await loaded(3)];
    const text = withOutputs('[mine]', 'set: ["derived.mine=trust * 2"]\n');
    const { outputs } = await experimentOf(text);
    expect(runKey(one, 's', outputs)).not.toBe(runKey(two, 's', outputs));
    const { outputs: plain } = await experimentOf(withOutputs('[trust]'));
    expect(runKey(one, 's', plain)).toBe(runKey(two, 's', plain));
  });
});

describe('seeds', () => {
  const FACTORS = 'factors: {levers.openness: {}, levers.conduct: {}}\noutputs: [trust]\n';

  async function seedsOf(text: string): Promise<{ seeds: string[]; luck: number[]; blocks: number[] }> {
    const experiment = await experimentOf(FACTORS + text);
    const design = designOf(experiment);
    const seeds = Array.from({ length: design.rows }, (_, row) => seedOf(experiment, design, row, 1));
    return { seeds, luck: [...design.luck], blocks: [...design.blocks] };
  }

  it('are the same in all rows that are compared', async () => {
    expect(new Set((await seedsOf('design: {method: grid}')).seeds)).toEqual(new Set(['7/1']));
  });

  it('are shared by a trajectory and by no other', async () => {
    const { seeds, blocks } = await seedsOf('design: {method: morris, trajectories: 3}');
    seeds.forEach((seed, a) =>
      seeds.forEach((other, b) => expect(seed === other).toBe(blocks[a] === blocks[b])),
    );
  });

  it('differ in every row of a cloud', async () => {
    const { seeds } = await seedsOf('design: {method: lhs, n: 20}');
    expect(new Set(seeds).size).toBe(20);
  });

  it('are two at every base point of a design in which luck is an input', async () => {
    const { seeds, luck } = await seedsOf('design: {method: sobol, n: 4, scrambles: 2}');
    expect(new Set(seeds).size).toBe(2 * 4 * 2);
    const bySeed = new Map(seeds.map((seed, row) => [seed, luck[row]]));
    seeds.forEach((seed, row) => expect(bySeed.get(seed)).toBe(luck[row]));
  });
});
