/** The description of the model says what the model is: it is derived, complete and sourced. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/build.mjs';
import { citedIn, hasEquation, ODD, oddOf, readAll } from '../../scripts/odd/index.mjs';
import { ASSUMPTIONS, LEVERS, MECHANISMS, METRICS, SETTINGS } from '../../sim/registers';

const all = await readAll(ROOT);
const fresh = oddOf(all);
const SUBMODELS = 'sim/model/submodels/';
const submodels = all.code.files.filter(({ path }) => path.startsWith(SUBMODELS));

/** A section of the description, from its heading to the next of the same rank or above. */
function section(heading: string): string {
  const start = fresh.indexOf(`\n${heading}`);
  if (start < 0) throw new Error(`${ODD} has no section "${heading}".`);
  const [marks] = /^#+/.exec(heading)!;
  const rest = fresh.slice(start + 1 + heading.length);
  const end = rest.search(new RegExp(`^#{2,${marks.length}} `, 'm'));
  return end < 0 ? rest : rest.slice(0, end);
}

/** The first cells of the tables of a text, without their quotes. */
const firstCells = (text: string): string[] =>
  [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);

const short = (paths: object): string[] =>
  Object.keys(paths).map((path) => path.replace(/^(?:levers|assumptions)\./, ''));

describe('docs/ODD.md', () => {
  it('is as it would be written now', () => {
    expect(
      readFileSync(join(ROOT, ODD), 'utf8') === fresh,
      `${ODD} is out of date: npm run odd writes it anew.`,
    ).toBe(true);
  });

  it('has the seven elements in their order', () => {
    const elements = [...fresh.matchAll(/^## (\d) (.+)$/gm)].map(([, number, title]) => `${number} ${title}`);
    expect(elements).toEqual([
      '1 Purpose and patterns',
      '2 Entities, state variables and scales',
      '3 Process overview and scheduling',
      '4 Design concepts',
      '5 Initialisation',
      '6 Input data',
      '7 Submodels',
    ]);
  });

  it('lists every lever, assumption, metric, mechanism and setting', () => {
    expect(firstCells(section('### B1 Levers'))).toEqual(short(LEVERS));
    expect(firstCells(section('### B2 Assumptions'))).toEqual(short(ASSUMPTIONS));
    expect(firstCells(section('### B3 Metrics'))).toEqual(Object.keys(METRICS));
    expect(firstCells(section('### B4 Mechanisms'))).toEqual(Object.keys(MECHANISMS));
    expect(firstCells(section('### 2.3 Scales'))).toEqual(Object.keys(SETTINGS));
  });

  it('lists every state variable', () => {
    const named = firstCells(section('### 2.2 State variables'));
    for (const { columns } of all.code.tables) {
      expect(columns.length).toBeGreaterThan(0);
      expect(named).toEqual(expect.arrayContaining(columns.map(({ name }) => name)));
      const bare = columns.filter(({ doc }) => doc === '').map(({ name }) => name);
      expect(bare, 'columns that no comment explains').toEqual([]);
    }
  });

  it('describes every step of the schedule and every submodel', () => {
    const steps = section('## 3 Process overview and scheduling');
    for (const { name } of all.code.steps) expect(steps).toContain(`| ${name} |`);
    for (const { path } of submodels) expect(section('## 7 Submodels')).toContain(`(../${path})`);
  });

  it('has no place left to fill, and links that lead somewhere', () => {
    expect(fresh).not.toMatch(/\{\{|\bundefined\b|\[object/);
    const targets = [...fresh.matchAll(/\]\((?!https?:)([^)#]*)(#[^)]*)?\)/g)];
    const missing = targets.filter(
      ([, path]) => path !== '' && !existsSync(resolve(ROOT, dirname(ODD), path)),
    );
    expect(missing.map(([link]) => link)).toEqual([]);
    const anchors = new Set(
      fresh
        .split('\n')
        .filter((line) => /^#{2,6} /.test(line))
        .map(anchorOf),
    );
    const lost = targets.filter(([, path, hash]) => path === '' && !anchors.has(hash.slice(1)));
    expect(lost.map(([link]) => link)).toEqual([]);
  });

  it('gives every row of a table as many cells as its heading has', () => {
    let width = 0;
    for (const line of fresh.split('\n')) {
      const cells = line.startsWith('| ') ? line.split(/(?<!\\)\|/).length : 0;
      if (cells > 0 && width > 0 && cells !== width) expect(line).toBe(`a row of ${width - 2} cells`);
      width = cells;
    }
  });
});

/** The anchor that GitHub gives a heading, where no two are alike. */
function anchorOf(heading: string): string {
  const text = heading.replace(/^#+ /, '').toLowerCase();
  return text
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

describe('what the description cites', () => {
  const [text, sources] = fresh.split('\n## Sources\n');

  it('is explained: every row of the catalogue says what it is and whose', () => {
    const explained = new Map(
      [...sources.matchAll(/^\| ([SBCE]\d?-\d+) \| (.+) \| (.+) \|$/gm)].map((row) => [row[1], row]),
    );
    const bare = citedIn(text).rows.filter((id) => {
      const row = explained.get(id);
      return row === undefined || row[2] === '—' || row[3] === '—';
    });
    expect(bare, 'rows that neither the catalogue nor docs/odd/evidence.md has').toEqual([]);
  });

  it('is listed: every work stands among the sources', () => {
    const entries = sources.split('\n');
    const lost = citedIn(text).works.filter((work) => {
      const [surname] = /[\p{Lu}][\p{L}’'-]+/u.exec(work)!;
      const [year] = /\d{4}/.exec(work)!;
      return !entries.some((entry) => entry.includes(surname) && entry.includes(year));
    });
    expect(lost, 'works that neither a row nor docs/odd/90-references.md has').toEqual([]);
  });
});

/** A parameter in an equation: `join.base`, `levers.hosting.hybridity`. */
const NAME = /\b[a-z][A-Za-z]*(?:\.[a-z][A-Za-z0-9]*)+/g;

describe('the sources of the description', () => {
  it.each(submodels.map(({ path, header }) => [path, header]))(
    '%s says at its head what it does',
    (_, header) => {
      expect(header).toMatch(/^[A-Z][\s\S]{20,}/);
    },
  );

  it.each(submodels.filter(({ header }) => hasEquation(header)).map(({ path, header }) => [path, header]))(
    '%s gives the source of its equations',
    (_, header) => {
      const { rows, works } = citedIn(header);
      expect([...rows, ...works]).not.toEqual([]);
    },
  );

  it.each(submodels.map((file) => [file.path, file] as const))(
    '%s has equations that name parameters which it reads, itself or by what it leans on',
    (_, { header, assumptions, levers, imports }) => {
      const near = all.code.files.filter(({ path }) => imports.includes(path));
      const read = [
        ...[assumptions, ...near.map((file) => file.assumptions)].flatMap((names) => [...names]),
        ...[levers, ...near.map((file) => file.levers)].flatMap((names) => [...names]),
      ].map((path) => path.replace('assumptions.', ''));
      const named =
        header
          .split('\n')
          .filter((line) => line.startsWith('    '))
          .join('\n')
          .match(NAME)
          ?.filter((name) => !name.endsWith('.ts')) ?? [];
      const lost = named.filter((name) => !read.some((path) => path === name || path.startsWith(`${name}.`)));
      expect(lost, 'no such parameter is read there').toEqual([]);
    },
  );

  it('says of each built assumption which parts of the model read it', () => {
    const read = new Set(all.code.files.flatMap(({ assumptions }) => [...assumptions]));
    const built = Object.entries(ASSUMPTIONS).filter(([, entry]) => entry.built);
    expect(built.map(([path]) => path).filter((path) => !read.has(path))).toEqual([]);
  });

  it('switches each mechanism in the file that its register entry names', () => {
    for (const [name, entry] of Object.entries(MECHANISMS)) {
      if (!entry.built) continue;
      const file = all.code.files.find(({ name: own }) => own === entry.submodel);
      expect([name, file?.mechanisms.has(name)]).toEqual([name, true]);
    }
  });
});
