import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadScenario, type SourceReader } from '../../sim/scenario';
import { HOSTS } from '../../sim/registers';
import { nodeReader } from '../../sim/results/files/reader';

const BASELINE = 'scenarios/cases/five-country-survey.yaml';
const SURVEY = 'scenarios/populations/example-survey.csv';

const files = readdirSync('scenarios', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml') && !file.endsWith('.codebook.yaml'))
  .map((file) => join('scenarios', file))
  // Experiment files are checked with the experiments.
  .filter((file) => !file.includes('experiments'))
  .sort();

/** The reader of files, with one more file that stands in no folder. */
function readerWith(path: string, text: string): SourceReader {
  const disk = nodeReader();
  const bytes = Buffer.from(text);
  const isExtra = (name: string) => name.endsWith(path);
  return {
    resolve: (from, target) => disk.resolve(from, target),
    read: (name) => (isExtra(name) ? bytes : disk.read(name)),
    size: (name) => (isExtra(name) ? bytes.length : disk.size(name)),
  };
}

describe('shipped scenario files', () => {
  it('include the baseline, the five interventions and a survey population', () => {
    const names = ['nudges', 'hosting', 'leadership', 'broken-promises', 'austerity-duty-shift'];
    expect(files).toEqual(
      expect.arrayContaining([
        BASELINE,
        ...names.map((name) => `scenarios/levers/${name}.yaml`),
        'scenarios/populations/from-survey.yaml',
      ]),
    );
  });

  it.each(files)('%s is valid, also at another size and horizon', async (file) => {
    await loadScenario(file, nodeReader());
    const other = await loadScenario(file, nodeReader(), {
      set: ['population.size=1000', 'horizon.months=180'],
    });
    expect([other.population.size, other.months]).toEqual([1000, 180]);
  });

  it.each(files)('%s is called as its file and shares hosting out completely', async (file) => {
    const scenario = await loadScenario(file, nodeReader());
    expect(file).toContain(`/${scenario.name}.yaml`);
    const sums = Array.from({ length: scenario.burnIn + scenario.months }, (_, month) =>
      HOSTS.reduce((sum, host) => sum + scenario.levers[`levers.hosting.${host}`].series[month], 0),
    );
    for (const sum of sums) expect(sum).toBeCloseTo(1, 9);
  });

  it.each(files)('%s has a comment for every line of levers', (file) => {
    const [, rest = ''] = readFileSync(file, 'utf8').split(/^levers:.*\n/m);
    const [levers] = rest.split(/^(?=\w)/m);
    const setting = /^ +(- \{|[A-Za-z]+: +[^ #])/;
    const bare = levers.split('\n').filter((line) => setting.test(line) && !/ # \w/.test(line));
    expect(bare).toEqual([]);
  });

  it('holds every lever of the baseline constant', async () => {
    const { levers, months, population } = await loadScenario(BASELINE, nodeReader());
    expect([months, population.size]).toEqual([120, 4951]);
    const moving = Object.entries(levers).filter(
      ([, { series, groups }]) => groups.length > 0 || series.some((value) => value !== series[0]),
    );
    expect(moving.map(([path]) => path)).toEqual([]);
  });

  it.each(files.filter((file) => file.includes('/levers/')))(
    '%s is the baseline up to month 24 and another world later',
    async (file) => {
      const [baseline, changed] = await Promise.all(
        [BASELINE, file].map((path) => loadScenario(path, nodeReader())),
      );
      const before = baseline.burnIn + 24;
      const differs = (from: number, until?: number) =>
        Object.keys(baseline.levers).some((path) => {
          const [a, b] = [baseline, changed].map(({ levers }) => levers[path].series.slice(from, until));
          return a.some((value, month) => value !== b[month]);
        });
      expect(differs(0, before)).toBe(false);
      expect(differs(before)).toBe(true);
    },
  );
});

describe('the guide to scenario files', () => {
  const guide = readFileSync('scenarios/README.md', 'utf8');

  it('lists every shipped file', () => {
    expect(files.filter((file) => !guide.includes(file.replace('scenarios/', '')))).toEqual([]);
  });

  it('works through an example that is valid and does what it says', async () => {
    const example = /```yaml\n([\s\S]*?)```/.exec(guide)![1].replace(/^ {3}/gm, '');
    const reader = readerWith('my-scenario.yaml', example);
    const { levers, burnIn } = await loadScenario('scenarios/my-scenario.yaml', reader);
    const { series } = levers['levers.invitation.rate'];
    expect(series[burnIn + 23]).toBe(0.03);
    expect(series[burnIn + 24]).toBeGreaterThan(0.03);
    expect(series[burnIn + 35]).toBe(0.1);
  });

  it('shows a formula and a finding that are valid, and the formula does what it says', async () => {
    const example = [...guide.matchAll(/^```yaml\n([\s\S]*?)```/gm)].map((match) => match[1]);
    expect(example).toHaveLength(2);
    const told = await loadScenario('told.yaml', readerWith('told.yaml', example[1]));
    expect(told.findings).toMatchObject([{ output: 'trust', months: [49, 72], against: [25, 36] }]);
    const { levers, burnIn } = await loadScenario('formula.yaml', readerWith('formula.yaml', example[0]));
    const { series } = levers['levers.followThrough'];
    const at = (month: number) => series[burnIn + month - 1];
    expect([at(1), at(24), at(120)]).toEqual([0.6, 0.6, 0.9]);
    expect(at(25)).toBeCloseTo(0.61, 12);
  });

  it('shows messages as they are printed', async () => {
    const text =
      'extends: cases/five-country-survey.yaml\nname: my-scenario\n' +
      'levers:\n  folowThrough: 0.4\n  sponsor: 1.4\n';
    const failure = await loadScenario(
      'scenarios/my-scenario.yaml',
      readerWith('my-scenario.yaml', text),
    ).catch((error: Error) => error);
    const printed = (failure as Error).message.split('\n');
    const shown = /```text\n([\s\S]*?)\n```/.exec(guide)![1].split('\n');
    expect(printed).toHaveLength(shown.length);
    shown.forEach((line, index) => {
      const [start, end = ''] = line.replace(/^scenarios\//, '').split('…');
      expect(printed[index]).toContain(start);
      expect(printed[index].endsWith(end)).toBe(true);
    });
  });

  it('shows changes over time that are valid', async () => {
    const changes = [...guide.matchAll(/^\|[^|]*\| `(- \{.*\})`/gm)].map((match) => match[1]);
    expect(changes.length).toBeGreaterThanOrEqual(6);
    for (const change of changes) {
      const text = `extends: cases/five-country-survey.yaml\nlevers:\n  nudge.intensity:\n    ${change}\n`;
      const { levers } = await loadScenario('scenarios/change.yaml', readerWith('change.yaml', text));
      const { series, groups } = levers['levers.nudge.intensity'];
      expect(groups.length > 0 || series.some((value) => value > 0), change).toBe(true);
    }
  });
});

describe('the example survey', () => {
  it('is written by its script, row for row, and is called synthetic where it is used', () => {
    const shipped = readFileSync(SURVEY, 'utf8');
    const folder = mkdtempSync(join(tmpdir(), 'survey-'));
    const written = join(folder, 'survey.csv');
    execFileSync(process.execPath, ['scripts/example-survey.mjs', written]);
    expect(readFileSync(written, 'utf8')).toBe(shipped);
    rmSync(folder, { recursive: true });
    expect(shipped.trim().split('\n')).toHaveLength(301);
    const codebook = readFileSync('scenarios/populations/example-survey.codebook.yaml', 'utf8');
    expect(codebook).toMatch(/synthetic/);
  });

  it('gives its answers to the citizens of the scenario that uses it', async () => {
    const { population } = await loadScenario('scenarios/populations/from-survey.yaml', nodeReader());
    const { microdata } = population;
    expect(microdata?.rows).toBe(300);
    expect(microdata?.cumulative[299]).toBeCloseTo(1, 12);
    expect(Object.keys(microdata?.columns ?? {})).toHaveLength(10);
    expect([...(microdata?.columns.age ?? [])].every((age) => age >= 18 && age <= 94)).toBe(true);
    const trust = [...(microdata?.columns.trust ?? [])];
    expect(trust.some(Number.isNaN)).toBe(true);
    expect(Math.max(...trust.filter((value) => !Number.isNaN(value)))).toBe(1);
  });
});
