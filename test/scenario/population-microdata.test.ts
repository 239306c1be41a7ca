import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { validatePopulation } from '../../sim/scenario/population-validate';
import type { Microdata, Problem } from '../../sim/scenario/types';
import { ownTime } from '../own-time';
import { check, memory } from './population-helper';

const CODEBOOK = `columns:
  years: {attribute: age, range: [18, 99]}
  gender: {attribute: sex, values: {f: women, m: 1}}
  trust10: {attribute: trust, range: [0, 10]}
  poor: {attribute: deprivation, range: [5, 1]}
weight: w
missing: [99, 'no answer']
`;
const CSV = `id,years,gender,trust10,poor,w
1,40,f,5,1,1
2,,m,no answer,5,0
3,75,m,10,3,3
`;

function rows(
  csv: string | Uint8Array,
  codebook = CODEBOOK,
): { microdata: Microdata | null; problems: Problem[] } {
  const { population, problems } = check(
    { microdata: { file: 'survey.csv', codebook: 'survey.codebook.yaml' } },
    { 'survey.csv': csv, 'survey.codebook.yaml': codebook },
  );
  return { microdata: population.microdata, problems };
}

/** `line:column path: found` of each problem. */
function told(problems: readonly Problem[]): string[] {
  return problems.map(({ line, column, path, found }) => `${line}:${column} ${path}: ${found}`);
}

describe('survey rows', () => {
  it('become columns of numbers, NaN where there is no answer', () => {
    const { microdata, problems } = rows(CSV);
    expect(problems).toEqual([]);
    expect(microdata?.rows).toBe(3);
    expect([...microdata!.columns.age!]).toEqual([40, NaN, 75]);
    expect([...microdata!.columns.sex!]).toEqual([0, 1, 1]);
    expect([...microdata!.columns.trust!]).toEqual([0.5, NaN, 1]);
    expect([...microdata!.columns.deprivation!]).toEqual([1, 0, 0.5]);
    expect([...microdata!.cumulative]).toEqual([0.25, 0.25, 1]);
    expect(microdata!.columns.hours).toBeUndefined();
    expect(microdata!.dataHash).toBe(createHash('sha256').update(CSV).digest('hex'));
  });

  it('read alike with a byte order mark, Windows line ends, quotation marks and no last line end', () => {
    const plain = rows(CSV).microdata!;
    const variants = [
      '\ufeff' + CSV,
      CSV.replaceAll('\n', '\r\n'),
      CSV.trimEnd(),
      CSV.replace('40', '"40"')
        .replace('id,years', '"id","years"')
        .replace('1,40', '"a ""note""\nover, two lines",40'),
      CSV.replaceAll('1,"', '1, "').replace(',f,', ', f ,') + '\n\n',
      CSV.replace('1,', 'Zoë é 😀,'),
    ];
    for (const variant of variants) {
      const { microdata, problems } = rows(variant);
      expect(problems, variant).toEqual([]);
      expect({ ...microdata, dataHash: '' }).toEqual({ ...plain, dataHash: '' });
    }
  });

  it('count the same each where there is no weight', () => {
    const { microdata } = rows(CSV, CODEBOOK.replace('weight: w\n', ''));
    expect([...microdata!.cumulative]).toEqual([1 / 3, 2 / 3, 1]);
  });

  it('take the column of weights from the scenario file, if the codebook names no other', () => {
    const files = { 'a.csv': CSV, 'a.codebook.yaml': CODEBOOK };
    expect(check({ microdata: { file: 'a.csv', weight: 'w' } }, files).problems).toEqual([]);
    expect(check({ microdata: 'a.csv' }, files).problems).toEqual([]);
    expect(told(check({ microdata: { file: 'a.csv', weight: 'id' } }, files).problems)).toEqual([
      '7:3 population.microdata.weight: the column "id"',
    ]);
  });

  it('may have their codebook in the scenario file', () => {
    const codebook = { columns: { years: { attribute: 'age', range: [18, 99] } }, weight: 'w' };
    const { population, problems } = check({ microdata: { file: 'a.csv', codebook } }, { 'a.csv': CSV });
    expect(problems).toEqual([]);
    expect(Object.keys(population.microdata!.columns)).toEqual(['age']);
  });

  it.each([
    ['an empty file', '', ['1:1 (file): an empty data file']],
    ['a header alone', 'id,years,gender,trust10,poor,w\n', ['1:1 (file): no rows']],
    [
      'a missing column',
      CSV.replace('trust10', 'trust'),
      ['1:1 trust10: no column "trust10", which the codebook names'],
    ],
    [
      'semicolons',
      CSV.replaceAll(',', ';'),
      [
        '1:1 years: no column "years", which the codebook names',
        '1:1 gender: no column "gender", which the codebook names',
        '1:1 trust10: no column "trust10", which the codebook names',
        '1:1 poor: no column "poor", which the codebook names',
        '1:1 w: no column "w", which the codebook names',
      ],
    ],
    ['the same column twice', CSV.replace('id,', 'w,'), ['1:29 w: the column "w" again (first as column 1)']],
    ['a column without a name', CSV.replace('id,', ','), ['1:1 (file): a column without a name']],
    ['a short row', CSV.replace('3,75,m,10,3,3', '3,75,m'), ['4:1 (file): 3 cells']],
    ['a long row', CSV.replace('3,75,m,10,3,3', '3,75,m,10,3,3,'), ['4:1 (file): 7 cells']],
    ['an unknown code', CSV.replace('40,f', '40,x'), ['2:6 gender: the code "x"']],
    ['a number out of range', CSV.replace('75', '175'), ['4:3 years: "175"']],
    ['a text for a number', CSV.replace('75', 'old'), ['4:3 years: "old"']],
    ['NaN', CSV.replace('75', 'NaN'), ['4:3 years: "NaN"']],
    ['a negative weight', CSV.replace('3,3\n', '3,-3\n'), ['4:13 w: "-3"']],
    ['an infinite weight', CSV.replace('3,3\n', '3,1e999\n'), ['4:13 w: "1e999"']],
    ['no weight', CSV.replace('3,3\n', '3,\n'), ['4:13 w: no weight']],
    ['weights all zero', CSV.replace(/\d\n/g, '0\n').replace('w0', 'w'), ['1:1 w: weights that are all 0']],
    [
      'no answer at all',
      CSV.replace(',f,', ',,').replaceAll(',m,', ',,'),
      ['1:3 gender: a column without a single answer'],
    ],
    [
      'an open quotation mark',
      CSV.replace('2,,m', '2,,"m'),
      ['3:4 (file): a quotation mark that is never closed'],
    ],
    [
      'text after a quotation mark',
      CSV.replace(',f,', ',"f"g,'),
      ['2:9 (file): text after a closing quotation mark'],
    ],
    ['a quotation mark inside', CSV.replace(',f,', ',f"g,'), ['2:7 (file): a quotation mark inside a cell']],
    ['a place after letters of two bytes', CSV.replace('1,40,f', 'é😀,40,x'), ['2:7 gender: the code "x"']],
  ])('with %s are refused', (_name, csv, expected) => {
    const { microdata, problems } = rows(csv as string);
    expect(microdata).toBeNull();
    expect(told(problems)).toEqual(expected);
    for (const problem of problems) expect(problem.file).toBe('survey.csv');
  });

  it('in Latin-1 say so where a cell is read', () => {
    const latin = Uint8Array.from(CSV.replace(',f,', ',é,'), (letter) => letter.charCodeAt(0));
    expect(told(rows(latin).problems)).toEqual(['2:6 gender: bytes that are not UTF-8 text']);
  });

  it('tell twenty problems and count the rest', () => {
    const { problems } = rows('id,years,gender,trust10,poor,w\n' + '1,40,x,5,1,1\n'.repeat(1000));
    expect(problems).toHaveLength(21);
    expect(problems[20].found).toBe('and 980 more problems');
  });

  it.each([
    ['', '1:1 (file): an empty codebook'],
    ['[1]', '1:1 (file): a list'],
    ['columns: {}', '1:1 columns: a mapping'],
    ['colums: {a: 1}', '1:1 colums: the unknown name "colums"'],
    ['columns: {years: age}', '1:18 columns.years: the text "age"'],
    ['columns: {years: {attribute: aeg, range: [18, 99]}}', '1:30 columns.years.attribute: the text "aeg"'],
    ['columns: {years: {attribute: age}}', '1:11 columns.years: neither values nor range'],
    ['columns: {years: {attribute: age, range: [99, 18]}}', '1:42 columns.years.range: a list'],
    ['columns: {years: {attribute: age, range: [1, 99]}}', '1:42 columns.years.range: a list'],
    ['columns: {g: {attribute: sex, range: [1, 2]}}', '1:38 columns.g.range: a list'],
    ['columns: {g: {attribute: sex, values: {1: womem}}}', '1:43 columns.g.values.1: the text "womem"'],
    ['columns: {g: {attribute: sex, values: {1: 2}}}', '1:43 columns.g.values.1: the number 2'],
    [
      'columns: {a: {attribute: age, range: [18, 99]}, b: {attribute: age, range: [18, 99]}}',
      '1:64 columns.b.attribute: age, which column a gives already',
    ],
    ['columns: {a: {attribute: age, range: [18, 99]}}\nmissing: 99', '2:10 missing: the number 99'],
    ['columns: {a: {attribute: age, range: [18, 99]}}\nweight: 5', '2:9 weight: the number 5'],
  ])('with the codebook %j are refused', (codebook, expected) => {
    const { microdata, problems } = rows(CSV, codebook);
    expect(microdata).toBeNull();
    expect(told(problems)).toContain(expected);
    for (const problem of problems) expect(problem.file).toBe('survey.codebook.yaml');
  });

  it('are read at a rate that a large survey needs', () => {
    const csv = 'id,years,gender,trust10,poor,w\n' + '123456,40,f,5,1,1.25\n'.repeat(200_000);
    const start = ownTime();
    expect(rows(csv).microdata?.rows).toBe(200_000);
    expect(ownTime() - start).toBeLessThan(4000);
  });
});

describe('a data file by itself', () => {
  it('is checked against the codebook beside it', () => {
    expect(validatePopulation('s.csv', memory({ 's.csv': CSV, 's.codebook.yaml': CODEBOOK }))).toEqual([]);
    const wrong = memory({ 's.csv': CSV.replace('40', '4000'), 's.codebook.yaml': CODEBOOK });
    expect(told(validatePopulation('s.csv', wrong))).toEqual(['2:3 years: "4000"']);
  });

  it('is refused where it, or its codebook, is missing or is Parquet', () => {
    expect(validatePopulation('s.csv', memory({})).map((problem) => problem.file)).toEqual([
      's.csv',
      's.codebook.yaml',
    ]);
    expect(validatePopulation('s.parquet', memory({}))[0].allowed).toBe('CSV only so far');
  });
});
