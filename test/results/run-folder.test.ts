import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runToEnd, type RunResult } from '../../sim/engine';
import { coProduction } from '../../sim/model';
import { replicatesDocument, runDocument } from '../../sim/results';
import {
  documentOfFolder,
  nodeReader,
  readManifest,
  readRunFolder,
  verifyRunFolder,
  writeRunFolder,
} from '../../sim/results/files';
import { readParquet, writeParquet } from '../../sim/results/files/parquet';
import { seriesTable } from '../../sim/results/files/tables';
import { loadScenario, replicateSeed, withSeed, type Scenario } from '../../sim/scenario';
import { small } from '../experiment/small';
import { row, runOf } from './runs';

const ABOUT = { command: 'tandem run small.yaml', wallTime: 0.5 };

let place: string;
let scenario: Scenario;
let runs: RunResult[];
let folder: string;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'tandem-runs-'));
  scenario = await small();
  runs = [1, 2].map((r) => runToEnd(coProduction, withSeed(scenario, replicateSeed(scenario.seed, r))));
  folder = join(place, 'replicates');
  await writeRunFolder(
    folder,
    { kind: 'replicates', scenario, runs },
    { ...ABOUT, csv: true, citizens: true },
  );
});
afterAll(() => rmSync(place, { recursive: true }));

describe('a results folder', () => {
  it('gives back what was written, to the bit', async () => {
    const { arms, manifest } = await readRunFolder(folder);
    expect(arms).toHaveLength(1);
    const [{ runs: stored }] = arms;
    stored.forEach((run, i) => {
      expect({ ...run, outcomes: runs[i].outcomes }).toEqual(runs[i]);
    });
    expect(manifest).toMatchObject({
      kind: 'replicates',
      seed: 'paired',
      digest: runs.map(({ digest }) => digest),
      command: ABOUT.command,
      versions: { model: coProduction.version, node: process.version },
    });
    expect(manifest.files.find(({ name }) => name === 'series.parquet')?.rows).toBe(24);
  });

  it('takes survey data along, so that it can be verified where they are not', async () => {
    const original = join(place, 'survey');
    cpSync('scenarios/populations', join(original, 'populations'), { recursive: true });
    cpSync('scenarios/cases', join(original, 'cases'), { recursive: true });
    const settings = ['population.size=40', 'horizon.months=2', 'horizon.burnIn=1'];
    const file = join(original, 'populations/from-survey.yaml');
    const drawn = await loadScenario(file, nodeReader(), { set: settings });
    const content = { kind: 'run', scenario: drawn, runs: [runToEnd(coProduction, drawn)] } as const;
    const written = join(place, 'drawn');
    await writeRunFolder(written, content, ABOUT);
    expect(readFileSync(join(written, 'scenario.yaml'), 'utf8')).not.toContain(place);

    appendFileSync(join(original, 'populations/example-survey.csv'), '\n');
    await expect(writeRunFolder(join(place, 'later'), content, ABOUT)).rejects.toThrow('was changed');
    rmSync(original, { recursive: true });
    const elsewhere = join(place, 'elsewhere');
    renameSync(written, elsewhere);
    expect(await verifyRunFolder(elsewhere)).toMatchObject({
      ok: true,
      problems: [],
      runs: [{ same: true }],
    });
    appendFileSync(join(elsewhere, 'population.csv'), '\n');
    expect((await verifyRunFolder(elsewhere)).problems).toEqual(['population.csv is not as it was written.']);
  });

  it('gives the document that the command prints', async () => {
    expect(documentOfFolder(await readRunFolder(folder))).toEqual(replicatesDocument(runs, 'paired'));
    const once = join(place, 'once');
    const run = runToEnd(coProduction, scenario);
    await writeRunFolder(once, { kind: 'run', scenario, runs: [run] }, ABOUT);
    expect(documentOfFolder(await readRunFolder(once))).toEqual(runDocument(run));
    expect(readManifest(once)).toMatchObject({ digest: run.digest, identity: run.identity });
  });

  it('says the units of every series', () => {
    const { units, arms } = readManifest(folder);
    for (const name of arms[0].series) expect(units[name], name).toMatch(/\w/);
  });

  it('holds tables for other programs: int64 ledger units, a row a citizen', async () => {
    const ledger = await readParquet(join(folder, 'ledger.parquet'));
    expect(typeof ledger.column('units')[0]).toBe('bigint');
    const booked = runs.flatMap((run) => run.ledger).reduce((sum, { units }) => sum + units, 0);
    const stored = Array.from({ length: ledger.rows }, (_, i) => Number(ledger.column('units')[i]));
    expect(stored.reduce((sum, units) => sum + units, 0)).toBe(booked);
    const citizens = await readParquet(join(folder, 'citizens.parquet'));
    expect(citizens.rows).toBe(2 * scenario.population.size);
  });

  it('has the same figures as CSV', () => {
    const [head, ...lines] = readFileSync(join(folder, 'series.csv'), 'utf8').trimEnd().split('\r\n');
    const names = head.split(',');
    expect(lines).toHaveLength(24);
    const cells = lines[14].split(',');
    expect(cells.slice(0, 2)).toEqual(['2', '3']);
    const [name, values] = [...runs[1].series].find(([, series]) => series[2] === series[2])!;
    expect(Number(cells[names.indexOf(name)])).toBe(values[2]);
  });

  it('has tables of the same bytes for the same runs', async () => {
    const again = join(place, 'again');
    await writeRunFolder(again, { kind: 'replicates', scenario, runs }, { ...ABOUT, citizens: true });
    for (const name of ['series.parquet', 'ledger.parquet', 'citizens.parquet', 'scenario.yaml'])
      expect(readFileSync(join(again, name)).equals(readFileSync(join(folder, name))), name).toBe(true);
  });

  it('is replaced by a newer one, but keeps what the user put there', async () => {
    const own = join(place, 'own');
    await writeRunFolder(own, { kind: 'replicates', scenario, runs }, { ...ABOUT, csv: true });
    writeFileSync(join(own, 'notes.txt'), 'mine');
    await writeRunFolder(own, { kind: 'replicates', scenario, runs: runs.slice(0, 1) }, ABOUT);
    expect(readdirSync(own).sort()).toEqual(
      ['ledger.parquet', 'manifest.json', 'notes.txt', 'scenario.yaml', 'series.parquet'].sort(),
    );
    expect((await readRunFolder(own)).arms[0].runs).toHaveLength(1);
    expect(await verifyRunFolder(own)).toMatchObject({ ok: true });
  });

  it('never replaces a folder that is none', async () => {
    const home = join(place, 'home');
    cpSync(folder, home, { recursive: true });
    writeFileSync(join(home, 'manifest.json'), '{"name": "a web app"}');
    await expect(writeRunFolder(home, { kind: 'replicates', scenario, runs }, ABOUT)).rejects.toThrow(
      'holds something else',
    );
    await expect(readRunFolder(home)).rejects.toThrow('no manifest of a results folder');
    await expect(readRunFolder(place)).rejects.toThrow('is no results folder');
  });
});

describe('verifying', () => {
  const verify = (path: string) => verifyRunFolder(path);

  it('runs again and finds the same', async () => {
    const found = await verify(folder);
    expect(found).toMatchObject({ ok: true, problems: [] });
    expect(found.runs).toEqual([
      { scenario: 'small-town', seed: 'paired/1', same: true },
      { scenario: 'small-town', seed: 'paired/2', same: true },
    ]);
  });

  it('finds one changed byte in any file, wherever it is', async () => {
    const changed = join(place, 'changed');
    for (const name of readdirSync(folder)) {
      const whole = readFileSync(join(folder, name));
      for (const part of [0.01, 0.37, 0.73, 0.999]) {
        cpSync(folder, changed, { recursive: true });
        const bytes = Buffer.from(whole);
        bytes[Math.floor(part * bytes.length)] ^= 1;
        writeFileSync(join(changed, name), bytes);
        const found = await verify(changed).catch((error: Error) => ({
          ok: false,
          problems: [error.message],
        }));
        expect(found.ok, `${name} at ${part}`).toBe(false);
        expect(found.problems.join(), `${name} at ${part}`).toContain(name);
        rmSync(changed, { recursive: true });
      }
    }
  });

  it('finds a missing file', async () => {
    const missing = join(place, 'missing');
    cpSync(folder, missing, { recursive: true });
    rmSync(join(missing, 'ledger.parquet'));
    expect(await verify(missing)).toMatchObject({ ok: false, problems: ['ledger.parquet is missing.'] });
  });

  it('finds figures that no run gives, however well they are sealed', async () => {
    const forged = join(place, 'forged');
    const series = new Map(runs[1].series);
    const [name, values] = [...series][0];
    series.set(
      name,
      values.map((value) => value + 1e-12),
    );
    await writeRunFolder(
      forged,
      { kind: 'replicates', scenario, runs: [runs[0], { ...runs[1], series }] },
      ABOUT,
    );
    const found = await verify(forged);
    expect(found).toMatchObject({ ok: false, runs: [{ same: true }, { same: false }] });
    expect(found.problems).toEqual(['The run with seed "paired/2" of scenario.yaml comes out differently.']);
  });

  it('finds another scenario in the place of the one that was run', async () => {
    const swapped = join(place, 'swapped');
    const other = await small({ set: ['levers.followThrough=0.2'] });
    await writeRunFolder(swapped, { kind: 'replicates', scenario: other, runs }, ABOUT);
    const found = await verify(swapped);
    expect(found.ok).toBe(false);
    expect(found.problems[0]).toContain('identity differs');
  });

  it('says so where another version of the model has made the runs', async () => {
    const older = join(place, 'older');
    const old = runs.map((run) => ({ ...run, modelVersion: '0.0.1' }));
    await writeRunFolder(older, { kind: 'replicates', scenario, runs: old }, ABOUT);
    const found = await verify(older);
    expect(found.ok).toBe(false);
    expect(found.problems[0]).toContain('model version 0.0.1');
  });

  it('makes as many runs again as it is asked for', async () => {
    expect((await verifyRunFolder(folder, { runs: 1 })).runs).toHaveLength(1);
    expect((await verifyRunFolder(folder, { runs: 0 })).runs).toHaveLength(0);
  });
});

describe('tables', () => {
  it('keep nothing apart from zero, and a metric called like a key', async () => {
    const path = join(place, 'table.parquet');
    const run = runOf({ month: [1, NaN, 0], own: [NaN, NaN, 2.5] }, { ledger: [row()] });
    writeParquet(path, seriesTable([{ arm: 'a', runs: [run] }]));
    const table = await readParquet(path);
    expect(table.columns).toEqual(['arm', 'replicate', 'month', 'derived.month', 'own']);
    expect(Array.from(table.column('derived.month'), (value) => value ?? null)).toEqual([1, null, 0]);
    expect(JSON.parse(table.metadata.units)).toEqual({ month: '', own: '' });
  });

  it('are read as damaged where they were cut short', async () => {
    const cut = join(place, 'cut');
    cpSync(folder, cut, { recursive: true });
    const series = join(cut, 'series.parquet');
    copyFileSync(join(folder, 'scenario.yaml'), series);
    await expect(readRunFolder(cut)).rejects.toThrow(`${series} is damaged`);
  });
});
