import { describe, expect, it } from 'vitest';
import { BASELINE, COMMAND, runProgram, type Ended } from '../cli/command';
import { command, documentOf, folderWith, smallExperiment } from './small';

/** A row of every kind of trouble: quotes, luck of its own, changes over changes, shares, groups that are not recorded. */
const TROUBLED = `experiment: troubled
scenario: ${BASELINE}
set: {population.size: 60, horizon.months: 24, horizon.burnIn: 2, levers.nudge.intensity: 0.3}
factors:
  levers.nudge.intensity: {low: 0, high: 0.8, from: 13}
  levers.hosting.shared: [0, 1]
  how: {settings: {"it's plain": {}, open: {levers.openness: [{at: 6, value: 0.9}]}}}
design: {method: sobol, n: 4, scrambles: 2}
outputs:
  trust: {at: end}
  value: {metric: value.net, over: [13, 24]}
  gap: {formula: 'trust@deprivation=q4 - trust@deprivation=q1', at: 20}
`;

interface Told {
  readonly status: string;
  readonly seed: string;
  readonly key: string;
  readonly outputs: readonly { readonly name: string; readonly value: number | null }[];
  readonly command: string;
  readonly same: boolean;
}

async function told(cwd: string, ...args: string[]): Promise<Told> {
  const { code, stdout, stderr } = await command(cwd, ['analyse', 'own', ...args, '--json']);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Told;
}

/** Runs the line as a shell does, and gives the series of its run. */
async function seriesOf(cwd: string, line: string): Promise<Record<string, number[]>> {
  expect(line).toMatch(/^npx tandem run /);
  const own = line.replace(/^npx tandem/, `'${process.execPath}' '${COMMAND}'`);
  const { code, stdout, stderr } = await runProgram('sh', ['-c', `${own} --json`], { cwd });
  expect([code, stderr]).toEqual([0, '']);
  return (JSON.parse(stdout) as { series: Record<string, number[]> }).series;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value) / values.length;

describe('a row of an experiment', () => {
  it('leads back to a command that gives its very values', async () => {
    const cwd = folderWith(smallExperiment({ replicates: 3 }));
    await documentOf(cwd, ['experiment', 'small.yaml', '--out', 'own']);
    const { outputs, command: line, same, seed } = await told(cwd, '--row', '2', '--replicate', '3');
    expect([same, seed]).toEqual([true, 'store/3']);
    const series = await seriesOf(cwd, line);
    expect(outputs.map(({ value }) => value)).toEqual([mean(series.trust), mean(series['value.net'])]);
    const other = await told(cwd, '--row', '1', '--replicate', '3');
    expect(other.outputs).not.toEqual(outputs);
  });

  it('does so whatever the row changes: other luck, changes over changes, shares, options, groups', async () => {
    const cwd = folderWith(TROUBLED);
    await documentOf(cwd, ['experiment', 'small.yaml', '--out', 'own']);
    const keys = new Set<string>();
    for (const row of [0, 1, 5, 13]) {
      const { outputs, command: line, same, key } = await told(cwd, '--row', String(row));
      expect(same).toBe(true);
      // Before month 13 nudges are as in the file, not as in the settings of the experiment.
      expect(line).toContain('own/inputs/');
      keys.add(key);
      const series = await seriesOf(cwd, line);
      const [rich, poor] = ['q1', 'q4'].map((group) => series[`trust@deprivation=${group}`][19]);
      expect(outputs.map(({ value }) => value)).toEqual([
        series.trust[23],
        mean(series['value.net'].slice(12)),
        poor - rich,
      ]);
    }
    expect(keys.size).toBe(4);
  });

  it('says in words what it gave, and which rows there are where it is asked for another', async () => {
    const cwd = folderWith(smallExperiment({ replicates: 2 }));
    await documentOf(cwd, ['experiment', 'small.yaml', '--out', 'own']);
    const spoken = await command(cwd, ['analyse', 'own', '--row', '1']);
    expect(spoken.stdout).toMatch(
      /levers\.followThrough 0\.6\n\s+Replicate 1 of 2, with the seed "store\/1"/,
    );
    expect(spoken.stdout).toMatch(/trust +0\.\d+ +trust, mean of months 1 to 24\n/);
    expect(spoken.stdout).toMatch(
      /\nnpx tandem run own\/scenario\.yaml --set levers.followThrough=0.6 --seed store\/1\n$/,
    );
    const refused = async (...args: string[]): Promise<Ended> => command(cwd, ['analyse', 'own', ...args]);
    for (const [args, says] of [
      [['--row', '3'], 'rows of this experiment are 0 to 2'],
      [['--row', '1', '--replicate', '3'], 'it has 1, 2'],
      [['--replicate', '1'], 'give --row as well'],
    ] as const) {
      const { code, stdout, stderr } = await refused(...args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(says);
    }
  });
});
