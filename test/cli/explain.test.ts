import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../sim/evidence/catalogue';
import { LEVERS, MECHANISMS, METRICS, PARAMETERS } from '../../sim/registers';
import { ATTRIBUTES } from '../../sim/scenario';
import { BASELINE, emptyFolder, filesUnder, tandem } from './command';

const builtNames = (register: Readonly<Record<string, { readonly built: boolean }>>): string[] =>
  Object.keys(register).filter((name) => register[name].built);

describe('tandem explain', () => {
  it('prints everything that is built as one JSON document, and nothing that is not', async () => {
    const { code, stdout, stderr } = await tandem(['explain', '--json']);
    expect([code, stderr]).toEqual([0, '']);
    const { parameters, metrics, mechanisms } = JSON.parse(stdout);
    expect(parameters.map(({ path }: { path: string }) => path)).toEqual(builtNames(PARAMETERS));
    expect(metrics.map(({ name }: { name: string }) => name)).toEqual(builtNames(METRICS));
    expect(mechanisms.map(({ name }: { name: string }) => name)).toEqual(builtNames(MECHANISMS));
    const attributes = ATTRIBUTES.map((name) => `population.attributes.${name}`);
    expect(JSON.parse(stdout).attributes.map(({ path }: { path: string }) => path)).toEqual(attributes);
    const intensity = parameters.find(({ path }: { path: string }) => path === 'levers.nudge.intensity');
    expect(intensity).toEqual({ path: 'levers.nudge.intensity', ...LEVERS['levers.nudge.intensity'] });
  });

  it('names every built name in its overview, within 100 columns', async () => {
    const { code, stdout } = await tandem(['explain']);
    expect(code).toBe(0);
    for (const word of [
      'Levers',
      'Metrics',
      'Settings',
      'Attributes of citizens',
      'intensity',
      'followThrough',
    ])
      expect(stdout).toContain(word);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('explains a lever from its register entry, also without its first word', async () => {
    const { meaning, source, label, scale } = LEVERS['levers.nudge.intensity'];
    for (const name of ['levers.nudge.intensity', 'nudge.intensity']) {
      const { code, stdout } = await tandem(['explain', name]);
      const text = stdout.replace(/\s+/g, ' ');
      expect(code).toBe(0);
      expect(text).toContain(meaning);
      expect(text).toContain(source);
      expect(text).toContain('from 0 to 1');
      expect(text).toContain(label);
      expect(text).toContain(`In words: ${(scale as readonly string[]).join(' … ')}`);
    }
  });

  it('explains an attribute of citizens, with a setting that can be run', async () => {
    const { code, stdout } = await tandem(['explain', 'population.attributes.hours']);
    const text = stdout.replace(/\s+/g, ' ');
    expect(code).toBe(0);
    expect(text).toContain('(attribute)');
    expect(text).toContain('{dist: lognormal, median: 16, sigma: 0.8, range: [0, 43.3]}');
    const [, setting] = /Try: tandem run FILE --set "([^"]+)"/.exec(text)!;
    expect((await tandem(['validate', BASELINE, '--set', setting])).code).toBe(0);
    // A belief is both something that citizens have at the start and something that is measured.
    expect((await tandem(['explain', 'trust'])).stdout).toMatch(
      /population\.attributes\.trust[^]*^trust \(metric\)/m,
    );
  });

  it('explains all names that begin with a word', async () => {
    const { stdout } = await tandem(['explain', 'levers.nudge']);
    for (const name of Object.keys(LEVERS).filter((path) => path.startsWith('levers.nudge.')))
      expect(stdout).toContain(name);
  });
});

describe('tandem explain --catalogue', () => {
  const KEYS = ['id', 'priority', 'kind', 'status', 'mechanisms', 'metrics', 'scenarios', 'contrast'];

  it('lists all rows by status, within 100 columns', async () => {
    const { code, stdout } = await tandem(['explain', '--catalogue']);
    expect(code).toBe(0);
    for (const { id } of CATALOGUE) expect(stdout).toContain(`  ${id}  `);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('prints all rows as one JSON document', async () => {
    const { code, stdout, stderr } = await tandem(['explain', '--catalogue', '--json']);
    expect([code, stderr]).toEqual([0, '']);
    const document = JSON.parse(stdout);
    expect(Object.keys(document)).toEqual(['rows']);
    expect(document.rows).toEqual(JSON.parse(JSON.stringify(CATALOGUE)));
    for (const row of document.rows) expect(Object.keys(row)).toEqual(expect.arrayContaining(KEYS));
  });

  it('says everything about one row, however its id is written', async () => {
    const row = CATALOGUE.find(({ id }) => id === 'S0-23')!;
    for (const words of [['S0-23'], ['s0-23'], ['S0-23', '--catalogue']]) {
      const { code, stdout } = await tandem(['explain', ...words]);
      const text = stdout.replace(/\s+/g, ' ');
      expect(code).toBe(0);
      for (const part of [row.claim, row.source, row.note, ...row.mechanisms, ...row.metrics])
        expect(text).toContain(part);
    }
    const asJson = await tandem(['explain', 'S0-23', '--json']);
    expect(JSON.parse(asJson.stdout).rows).toHaveLength(1);
  });

  it('offers the nearest rows where there is none of that name', async () => {
    const { code, stdout, stderr } = await tandem(['explain', 'S2-99']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/no row "S2-99".*Did you mean S2-\d\d/);
  });
});

describe('tandem schema', () => {
  it('prints a JSON Schema in which an editor finds the names', async () => {
    const { code, stdout, stderr } = await tandem(['schema']);
    expect([code, stderr]).toEqual([0, '']);
    const schema = JSON.parse(stdout);
    expect(schema.$schema).toMatch(/^https?:\/\/json-schema\.org\//);
    expect(JSON.stringify(schema)).toContain('followThrough');
  });

  it('writes it to a file instead', async () => {
    const cwd = emptyFolder();
    const { code, stdout } = await tandem(['schema', '--out', 'scenario.schema.json'], { cwd });
    expect([code, stdout]).toEqual([0, '']);
    expect(filesUnder(cwd)).toEqual(['scenario.schema.json']);
  });
});
