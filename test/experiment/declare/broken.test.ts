import { describe, expect, it } from 'vitest';
import { checkRows, designOf, loadExperiment } from '../../../sim/experiment/declare';
import { prepareScenario, ScenarioError } from '../../../sim/scenario';
import { experimentOf, filesOf } from './loading';

/** The problems of a text, one a line; line 3 is the first of the text. */
async function messageOf(text: string): Promise<string> {
  const outcome = await experimentOf(text).catch((error: unknown) => error);
  if (outcome instanceof ScenarioError) return outcome.message;
  throw outcome instanceof Error ? outcome : new Error('The text is a valid experiment.');
}

const GRID = 'design: {method: grid}\noutputs: [trust]\n';

/** One mistake in a factor, and what is said of it. */
const FACTORS: readonly (readonly [written: string, told: string])[] = [
  [
    'levers.nudge.intensty: [0, 1]',
    'e.yaml:3:11 factors.levers.nudge.intensty: found the unknown name "levers.nudge.intensty"; allowed a path of a scenario file, or a name of your own with paths or settings below it; did you mean levers.nudge.intensity',
  ],
  [
    'levers.nudge.intensity: [0, 1.5]',
    'e.yaml:3:35 factors.levers.nudge.intensity: found values from 0 to 1.5; allowed a number from 0 to 1 (share)',
  ],
  [
    'levers.nudge.intensity: [1, 0.5]',
    'e.yaml:3:35 factors.levers.nudge.intensity: found a list; allowed a low end below the high end',
  ],
  [
    'levers.nudge.intensity: [0, 0.5, 1]',
    'e.yaml:3:35 factors.levers.nudge.intensity: found a list; allowed two numbers, [low, high]; did you mean {values: [0, 0.5, 1]}',
  ],
  [
    'levers.nudge.intensity: {dist: normal, mean: 0.5, sd: 0.2}',
    'e.yaml:3:35 factors.levers.nudge.intensity: found values from -0.767592 to 1.76759; allowed a number from 0 to 1 (share); did you mean {dist: truncatedNormal, mean: 0.5, sd: 0.2, low: 0, high: 1}',
  ],
  [
    'levers.nudge.intensity: {dist: unifrom, low: 0, high: 1}',
    'e.yaml:3:42 factors.levers.nudge.intensity.dist: found the text "unifrom"; allowed one of uniform, loguniform, triangular, normal, truncatedNormal, lognormal, beta, gamma, weibull, exponential, poisson, binomial, negativeBinomial; did you mean uniform',
  ],
  [
    'levers.nudge.intensity: {dist: triangular, low: 0, high: 1}',
    'e.yaml:3:35 factors.levers.nudge.intensity.mode: found no mode; allowed a number',
  ],
  [
    'levers.nudge.kind: {choice: [prompt, pldge]}',
    'e.yaml:3:48 factors.levers.nudge.kind: found the text "pldge"; allowed one of prompt, pledge, feedback, socialNorm, contact; did you mean pledge',
  ],
  [
    'population.size: {low: 100.5, high: 200}',
    'e.yaml:3:28 factors.population.size: found a mapping; allowed whole numbers: {integer: [low, high]}, {values: […]} or {dist: poisson, …}',
  ],
  [
    'assumptions.join.base: {low: -1, high: 1, at: 12}',
    'e.yaml:3:57 factors.assumptions.join.base.at: found at for assumptions.join.base; allowed changes over time of levers only',
  ],
  [
    'assumptions.jion.*: {}',
    'e.yaml:3:11 factors.assumptions.jion.*: found the pattern "assumptions.jion.*", which stands for no path; allowed a pattern that stands for paths, such as assumptions.join.*',
  ],
  [
    'levers.hosting.shared: [0, 1], levers.hosting.agency: [0, 1]',
    'e.yaml:3:34 factors.levers.hosting.shared: found a share beside levers.hosting.agency, another of the same whole; allowed one share of a whole as a factor; several as options of a factor with settings',
  ],
  [
    'levers.nudge.intensity: {low: 0, high: 1, at: 30}',
    'e.yaml:3:11 factors.levers.nudge.intensity: found levers.nudge.intensity = 0, which gives levers.nudge.intensity[0].at the number 30; allowed a whole number from 1 to 24 (the months recorded)',
  ],
];

describe('a mistake in a factor', () => {
  it.each(FACTORS)('%s', async (written, told) => {
    const message = await messageOf(`factors: {${written}}\n${GRID}`);
    expect(message.split('\n')[0]).toBe(told);
  });
});

const FACTOR = 'factors: {levers.nudge.intensity: [0, 1]}\n';

/** One mistake elsewhere, and what is said of it. */
const OTHERS: readonly (readonly [written: string, told: string])[] = [
  [
    'design: {method: morriss, trajectories: 4}\noutputs: [trust]',
    'e.yaml:4:18 design.method: found the text "morriss"; allowed one of grid, list, csv, oneFactor, latinHypercube, sobolSequence, morris, sobol, efast, pareto, thresholds; did you mean morris',
  ],
  [
    'design: {method: morris, levels: 5, trajectories: 4}\noutputs: [trust]',
    'e.yaml:4:34 design.levels: found 5 levels; allowed an even number, so that all are met as often',
  ],
  [
    'design: {method: lhs}\noutputs: [trust]',
    'e.yaml:4:9 design.n: found no n; allowed a whole number from 2 to 1000000',
  ],
  [
    'design: {method: lhs, n: 10, secondOrder: true}\noutputs: [trust]',
    'e.yaml:4:30 design.secondOrder: found the unknown name "secondOrder"; allowed method, n, maximin, dummy',
  ],
  [
    'design: {method: grid}\noutputs: [trsut]',
    'e.yaml:5:11 outputs[0]: found the name trsut; allowed a name that this formula can read; did you mean trust',
  ],
  [
    'design: {method: grid}\noutputs: {gap: "trust@deprivation=q9"}',
    'e.yaml:5:16 outputs.gap: found the series "trust@deprivation=q9"; allowed a metric that can be split, and a group, such as trust@deprivation=q4',
  ],
  [
    'design: {method: grid}\noutputs: {trust: {at: 25}}',
    'e.yaml:5:23 outputs.trust.at: found the number 25; allowed a whole number from 1 to 24',
  ],
  [
    'design: {method: grid}\noutputs: {trust: {over: [6, 30]}}',
    'e.yaml:5:25 outputs.trust.over: found a list; allowed the first and the last month, such as [1, 24], within 24 months',
  ],
  [
    'design: {method: grid}\noutputs: [trust]\nseeds: {policy: comon}',
    'e.yaml:6:17 seeds.policy: found the text "comon"; allowed one of common, block, independent; did you mean common',
  ],
  [
    'design: {method: grid}\noutputs: [trust]\nseeds: {replicates: {min: 5, max: 9}}',
    'e.yaml:6:35 seeds.replicates.max: found max without a target; allowed target, such as {output: trust, halfWidth: 0.01}',
  ],
  [
    'design: {method: grid}\noutputs: [trust]\nanalysis: [sobol]',
    'e.yaml:6:12 analysis[0]: found sobol from a design of the method grid; allowed design: {method: sobol}',
  ],
  [
    'design: {method: grid}\noutputs: [trust]\nanalysis: [{scenarioDiscovery: {output: trsut, below: 0.4}}]',
    'e.yaml:6:41 analysis[0].scenarioDiscovery.output: found the text "trsut"; allowed trust; did you mean trust',
  ],
  [
    'design: {method: grid}\noutputs: [trust]\nrun: {timeoutPerRun: 60 parsecs}',
    'e.yaml:6:22 run.timeoutPerRun: found the text "60 parsecs"; allowed seconds, such as 60s, 5min or 1h',
  ],
  [
    'design: {method: list, rows: [{levers.nudge.intensity: 0.5}, {levers.nudge: 1}]}\noutputs: [trust]',
    'e.yaml:4:63 design.rows[1].levers.nudge: found the unknown name "levers.nudge"; allowed label, levers.nudge.intensity',
  ],
  [
    'design: {method: pareto, objectives: {trust: maximise}}\noutputs: [trust]',
    'e.yaml:4:38 design.objectives: found 1 objectives; allowed two or more: outputs with maximise or minimise, such as {value.net: maximise, cost.public: minimise}',
  ],
  [
    'set: {horizon.months: 0}\ndesign: {method: grid}\noutputs: [trust]',
    'e.yaml:4:6 horizon.months: found the number 0; allowed a whole number from 1 to 600 (months)',
  ],
];

describe('a mistake elsewhere', () => {
  it.each(OTHERS)('%s', async (written, told) => {
    const message = await messageOf(`${FACTOR}${written}\n`);
    expect(message.split('\n')[0]).toBe(told);
  });

  it('is told with all others, in the order of the file', async () => {
    const text = `factors: {levers.nudge.intensity: [0, 2], assumptions.join.bas: {}}\ndesign: {method: grid, levls: 3}\noutputs: [trsut]\nseads: 3\n`;
    const places = (await messageOf(text)).split('\n').map((line) => line.split(' ')[0]);
    expect(places).toEqual(['e.yaml:3:35', 'e.yaml:3:43', 'e.yaml:4:24', 'e.yaml:5:11', 'e.yaml:6:1']);
  });

  it('of a file that is no experiment', async () => {
    await expect(loadExperiment('e.yaml', filesOf(''))).rejects.toThrow(
      'e.yaml:1:1 (file): found an empty file; allowed a mapping such as "experiment: first-try"',
    );
    await expect(loadExperiment('gone.yaml', filesOf(''))).rejects.toThrow(
      'an experiment file that can be read',
    );
  });
});

describe('rows that fit one by one and not together', () => {
  it('are told with their values before anything runs', async () => {
    const text =
      'factors:\n  a: {path: levers.hosting.shared, rest: [agency], low: 0, high: 1}\n  levers.hosting.citizens: {rest: [agency], low: 0, high: 0.9}\n' +
      'set: {levers.hosting: {agency: 1, thirdSector: 0, shared: 0, citizens: 0}}\ndesign: {method: grid, levels: 2}\noutputs: [trust]\n';
    const experiment = await experimentOf(text);
    const prepared = prepareScenario('small.yaml', filesOf(''));
    const check = checkRows(experiment, prepared, designOf(experiment), 100, 'e.yaml');
    await expect(check).rejects.toThrow(
      /^e\.yaml:1:1 design\[\d\]: found levers\.hosting shares that sum to .* in the row of a = /,
    );
  });
});
