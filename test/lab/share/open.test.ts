/** What the command wrote opens on the page; what is broken is told in words and changes nothing. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRunFolder } from '../../../sim/results/files';
import { coProduction } from '../../../sim/model';
import type { GivenFile, Opened } from '../../../viz/lab/share/opened';
import { labFileOf } from '../../../viz/lab/share/lab-file';
import { openFiles } from '../../../viz/lab/share/open';
import { initialState } from '../../../viz/lab/state';
import { share } from '../../../viz/lab/words/en/share';
import { BASELINE, tandem } from '../../cli/command';
import { fileOf, folderOf, TOOLS } from './given';

const SMALL = ['population.size=40', 'horizon.months=12', 'horizon.burnIn=2'].flatMap((set) => [
  '--set',
  set,
]);
const EXPERIMENT = `experiment: small-grid
title: A small grid
scenario: ${BASELINE}
set: { population.size: 40, horizon: { months: 12, burnIn: 2 } }
factors:
  levers.followThrough: { values: [0.2, 0.8], from: 3 }
  levers.hosting.shared: { values: [0, 0.4] }
  assumptions.join.base: { values: [-1] }
  package:
    settings:
      none: {}
      contact: { levers.nudge.kind: contact, levers.nudge.intensity: 0.8 }
design: { method: grid }
seeds: { replicates: 2 }
outputs:
  trust: { at: end }
`;

let home: string;
const of = (...names: string[]): string => join(home, ...names);
const documents: Record<string, string> = {};

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'tandem-open-'));
  writeFileSync(of('grid.yaml'), EXPERIMENT);
  const commands: [string, string[]][] = [
    ['run', ['run', BASELINE, ...SMALL, '--out', of('run'), '--json']],
    ['replicates', ['run', BASELINE, ...SMALL, '--replicates', '3', '--out', of('replicates'), '--json']],
    [
      'comparison',
      ['compare', BASELINE, BASELINE, ...SMALL, '--pairs', '2', '--out', of('comparison'), '--json'],
    ],
    ['experiment', ['experiment', of('grid.yaml'), '--out', of('experiment'), '--json']],
  ];
  for (const [name, args] of commands) {
    const { code, stdout, stderr } = await tandem([...args, '--quiet']);
    if (code !== 0) throw new Error(stderr);
    documents[name] = stdout;
  }
}, 120_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function opened<K extends Opened['kind']>(
  kind: K,
  files: GivenFile[],
): Promise<Extract<Opened, { kind: K }>> {
  const result = await openFiles(files, TOOLS);
  if (result.kind !== kind) throw new Error(`${result.kind}: ${JSON.stringify(result).slice(0, 500)}`);
  return result as Extract<Opened, { kind: K }>;
}

describe('results that the command wrote', () => {
  it('a run: its series to the bit, its scenario, and what can be made again', async () => {
    const { runs, notes } = await opened('runs', folderOf(of('run')));
    const [arm] = (await readRunFolder(of('run'))).arms;
    expect(notes).toEqual([]);
    expect(runs).toMatchObject({
      seed: '2008',
      digest: arm.digest[0],
      identity: arm.identity[0],
      modelVersion: coProduction.version,
    });
    expect(Object.keys(runs.overlay.series)).toEqual([...arm.runs[0].series.keys()]);
    for (const [metric, values] of arm.runs[0].series) expect(runs.overlay.series[metric]).toEqual(values);
    expect(runs.scenario!.text).toBe(readFileSync(of('run/scenario.yaml'), 'utf8'));
  });

  it('replicates: means over them, and the first can be made again', async () => {
    const folder = await opened('runs', folderOf(of('replicates')));
    const document = await opened('runs', [fileOf('x.json', documents.replicates)]);
    expect(folder.runs.overlay.runs).toBe(3);
    expect(document.runs.overlay).toEqual(folder.runs.overlay);
    expect(document.runs).toMatchObject({ seed: '2008/1', digest: folder.runs.digest, scenario: null });
  });

  it('the document of a run says the same as its folder', async () => {
    const folder = await opened('runs', folderOf(of('run')));
    const document = await opened('runs', [fileOf('x.json', documents.run)]);
    expect({ ...document.runs, scenario: folder.runs.scenario }).toEqual(folder.runs);
  });

  it('a comparison: both arms, as folder and as document', async () => {
    const folder = await opened('comparison', folderOf(of('comparison')));
    const document = await opened('comparison', [fileOf('x.json', documents.comparison)]);
    expect(folder.sentence).toBe(document.sentence);
    expect(folder.a.overlay.runs).toBe(2);
    expect(folder.b.scenario!.text).toContain('five-country-survey');
    expect(document.a.digest).toBe(folder.a.digest);
    for (const [metric, values] of Object.entries(document.a.overlay.series))
      values.forEach((value, k) => {
        if (Number.isNaN(value)) expect(folder.a.overlay.series[metric][k]).toBeNaN();
        else expect(folder.a.overlay.series[metric][k]).toBeCloseTo(value, 12);
      });
  });

  it('an experiment: its sentences, its rows, and what its factors write', async () => {
    const { experiment, notes } = await opened('experiment', folderOf(of('experiment')));
    expect(notes).toEqual([]);
    expect(experiment.title).toBe('A small grid');
    const said = JSON.parse(documents.experiment) as { analyses: { sentence: string }[] };
    expect(experiment.sentences.map(({ text }) => text)).toEqual(
      said.analyses.map(({ sentence }) => sentence),
    );
    expect(experiment.rows).toHaveLength(8);
    expect(experiment.rows[0].values).toContainEqual({ factor: 'levers.followThrough', value: 0.2 });
    expect(experiment.rows[0].values).toContainEqual({ factor: 'package', value: 'none' });
    expect(experiment.factors).toHaveProperty(['levers.followThrough', 'from'], 3);
    const report = await opened('experiment', [
      fileOf('report.html', readFileSync(of('experiment/report.html'))),
    ]);
    expect(report.experiment.sentences.length).toBeGreaterThan(0);
    expect(report.experiment.rows).toEqual([]);
    const document = await opened('experiment', [fileOf('all.json', documents.experiment)]);
    expect(document.experiment.sentences).toEqual(experiment.sentences);
  });

  it('a folder that somebody has changed is opened with a note', async () => {
    const files = folderOf(of('run')).map((file) =>
      file.path.endsWith('scenario.yaml')
        ? fileOf(file.path, '# mine\n' + readFileSync(of('run/scenario.yaml'), 'utf8'))
        : file,
    );
    const { notes } = await opened('runs', files);
    expect(notes).toEqual([share.open.changed('scenario.yaml')]);
  });

  it('a lab file gives the state', async () => {
    const state = { ...initialState(), seed: 'kept' };
    const lab = await opened('lab', [fileOf('tandem-lab.json', labFileOf(state, '0.2.0'))]);
    expect(lab).toMatchObject({ state, made: { model: '0.2.0' } });
  });

  it('a scenario is handed on as text, YAML or JSON', async () => {
    const yaml = readFileSync(BASELINE, 'utf8');
    expect(await opened('scenario', [fileOf('a/mine.yaml', yaml)])).toEqual({
      kind: 'scenario',
      scenario: { name: 'mine.yaml', text: yaml },
    });
    expect(await opened('scenario', [fileOf('mine.json', '{"seed": 1}')])).toMatchObject({
      kind: 'scenario',
    });
  });
});

describe('broken files', () => {
  const random = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256);

  it.each<[string, () => GivenFile[]]>([
    ['nothing', () => []],
    ['an empty file', () => [fileOf('x.json', '')]],
    ['a binary file', () => [fileOf('x.yaml', random)]],
    ['a binary file called JSON', () => [fileOf('x.json', random)]],
    ['JSON that is cut', () => [fileOf('x.json', documents.run.slice(0, 4000))]],
    ['a document without series', () => [fileOf('x.json', '{"ledger": {}, "series": 5, "scenario": "x"}')]],
    [
      'a document with other months',
      () => [fileOf('x.json', documents.run.replace('"months":12', '"months":13'))],
    ],
    [
      'a document with endless months',
      () => [fileOf('x.json', documents.run.replace('"months":12', '"months":1e9'))],
    ],
    ['a cut comparison', () => [fileOf('x.json', '{"ledger":{},"pairs":2,"a":{},"b":{}}')]],
    ['a list of runs', () => [fileOf('x.json', `[${documents.run},${documents.run}]`)]],
    ['JSON that is nothing of ours', () => [fileOf('x.json', '[1,2,3]')]],
    ['a number', () => [fileOf('x.json', '5')]],
    ['prototype keys', () => [fileOf('x.json', '{"__proto__": {"a": 1}}')]],
    ['deep nesting', () => [fileOf('x.json', '['.repeat(1e5) + ']'.repeat(1e5))]],
    ['100 MB', () => [{ ...fileOf('x.json', '{'), size: 100_000_000 }]],
    [
      '100 MB in a folder',
      () =>
        folderOf(of('run')).map((file) =>
          file.path.endsWith('series.parquet') ? { ...file, size: 1e8 } : file,
        ),
    ],
    ['a table alone', () => [fileOf('series.parquet', readFileSync(of('run/series.parquet')))]],
    ['two files', () => [fileOf('a.yaml', 'seed: 1'), fileOf('b.yaml', 'seed: 2')]],
    ['a manifest of something else', () => [fileOf('x/manifest.json', '{"name": "web app"}')]],
    ['a manifest of another format', () => [fileOf('x/manifest.json', '{"kind": "run", "format": 9}')]],
    ['a manifest that is cut', () => [fileOf('x/manifest.json', '{"kind": "run"')]],
    [
      'a manifest without arms',
      () => [fileOf('x/manifest.json', '{"kind": "run", "format": 1, "arms": [{}], "files": []}')],
    ],
    [
      'a folder without its series',
      () => folderOf(of('run')).filter(({ path }) => !path.endsWith('series.parquet')),
    ],
    [
      'a folder without its scenario',
      () => folderOf(of('run')).filter(({ path }) => !path.endsWith('scenario.yaml')),
    ],
    [
      'a damaged table',
      () =>
        folderOf(of('run')).map((file) =>
          file.path.endsWith('series.parquet') ? fileOf(file.path, random) : file,
        ),
    ],
    [
      'a cut table',
      () =>
        folderOf(of('run')).map((file) =>
          file.path.endsWith('series.parquet')
            ? fileOf(file.path, readFileSync(of('run/series.parquet')).subarray(0, 3000))
            : file,
        ),
    ],
    [
      'a page that is no report',
      () => [fileOf('x.html', '<h2>News</h2><script>globalThis.hacked = 1</script>')],
    ],
    [
      'a lab file with a broken state',
      () => [fileOf('x.json', '{"tandem":"tandem-laboratory","state":{"s":1,"d":{"months":"x"}}}')],
    ],
    ['a lab file without one', () => [fileOf('x.json', '{"tandem":"tandem-laboratory"}')]],
    [
      'a file that cannot be read',
      () => [{ ...fileOf('x.yaml', 'seed: 1'), text: () => Promise.reject(new Error('gone')) }],
    ],
  ])('%s is told in words', async (_what, files) => {
    const { problems } = await opened('nothing', files());
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) {
      expect(problem).toMatch(/^[A-Za-z0-9].{15,}/);
      expect(problem).not.toMatch(/undefined|\[object|TypeError/);
    }
    expect((globalThis as { hacked?: unknown }).hacked).toBeUndefined();
  });
});
