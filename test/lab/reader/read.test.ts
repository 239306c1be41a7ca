/** The reader says the same as the command does of texts and formulas, and as the disk's reader does of tables. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { create, parseDependencies, type MathNode } from 'mathjs/number';
import { describe, expect, it } from 'vitest';
import { parseFormula as ofTheCommand } from '../../../sim/scenario/formula';
import { readFormula, wordsOf } from '../../../sim/scenario/formula-read';
import { plain } from '../../../sim/scenario/located';
import { readParquet, writeParquet } from '../../../sim/results/files/parquet';
import { parseFormula, read, readText } from '../../../viz/lab/reader/read';
import type { ReadTable } from '../../../viz/lab/reader/parquet';

describe('texts', () => {
  it('keep the place of every value', () => {
    const { root, problems } = readText('mine.yaml', 'seed: 7\nlevers:\n  nudge: {intensity: 0.5}\n');
    expect(problems).toEqual([]);
    expect(plain(root!)).toEqual({ seed: 7, levers: { nudge: { intensity: 0.5 } } });
    const levers = root!.kind === 'map' ? root!.entries.get('levers')! : null;
    expect(levers!.key).toEqual({ file: 'mine.yaml', line: 2, column: 1 });
  });

  it('that are wrong are told with line and column, all at once', () => {
    const { root, problems } = readText('mine.yaml', 'seed: 7\nseed: 8\n__proto__: 1\na: &x [*x]\n');
    expect(root).toBeNull();
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(problems.every(({ file }) => file === 'mine.yaml')).toBe(true);
  });

  it.each([
    ['deep nesting', '['.repeat(50_000)],
    [
      'a bomb of aliases',
      `a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n`,
    ],
    ['a tag that would make a function', 'a: !!js/function "function () { globalThis.hacked = 1 }"'],
  ])('with %s are refused in words', async (_what, text) => {
    const answer = await read({ kind: 'text', name: 'x.yaml', text });
    expect(answer.ok).toBe(true);
    const { root, problems } = (answer as { value: ReturnType<typeof readText> }).value;
    expect(root).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
    expect((globalThis as { hacked?: unknown }).hacked).toBeUndefined();
  });
});

const NAMES = ['trust', 'value.net', 'month', 'to', 'in', 'end', 'mod'];
/** mathjs's parser with all of its own nodes. */
const full = create({ parseDependencies }, {}) as unknown as { parse(text: string): MathNode };

function withFullNodes(text: string): unknown {
  const scanned = wordsOf(text, NAMES);
  return scanned.ok ? readFormula(scanned.words, NAMES, (joined) => full.parse(joined)) : scanned;
}

describe('formulas', () => {
  it('give the same as on the command line', async () => {
    for (const text of ['trust > 0.5 ? 2^-month : min(1, trust)', '1 < month < 3 ? 1 : 0', 'alert(1)', ''])
      expect(parseFormula(text, NAMES)).toEqual(await ofTheCommand(text, NAMES));
  });

  it('are read through plain nodes as through those of mathjs, whatever is written', () => {
    const word = fc.constantFrom(
      ...NAMES,
      ...'+ - * / ^ ( ) , < <= > >= == != ? : and or xor not 1 2.5 .5 1e3 1e999 min max abs log pow true null NaN Infinity'.split(
        ' ',
      ),
    );
    const any = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(any, (text) => {
        expect(parseFormula(text, NAMES)).toEqual(withFullNodes(text));
      }),
      { numRuns: 4000 },
    );
  });
});

describe('tables', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-reader-'));
  const path = join(folder, 'series.parquet');
  const bytesOf = (): ArrayBuffer => Uint8Array.from(readFileSync(path)).buffer;
  const answer = async (bytes: ArrayBuffer): Promise<ReadTable> => {
    const given = await read({ kind: 'parquet', bytes });
    if (!given.ok) throw new Error(given.message);
    return given.value as ReadTable;
  };

  it('give names, units and every cell, as the reader for the disk does', async () => {
    const rows = 3000;
    writeParquet(path, {
      columns: [
        { name: 'arm', type: 'string' },
        { name: 'month', type: 'int32' },
        { name: 'units', type: 'int64' },
        { name: 'trust', type: 'double', optional: true },
        { name: '__proto__', type: 'float' },
      ],
      metadata: { table: 'series', units: JSON.stringify({ trust: 'from 0 to 1' }) },
      *chunks() {
        for (const start of [0, rows / 2]) {
          const at = Array.from({ length: rows / 2 }, (_, i) => start + i);
          yield [
            at.map((i) => (i % 2 ? 'a' : 'b')),
            at,
            at.map((i) => BigInt(i) * 10n ** 9n),
            at.map((i) => (i % 7 ? i / 3 : null)),
            at,
          ];
        }
      },
    });
    const [table, known] = [await answer(bytesOf()), await readParquet(path)];
    expect(table.rows).toBe(rows);
    expect(table.columns.map(({ name }) => name)).toEqual(known.columns);
    expect(table.columns.find(({ name }) => name === 'trust')!.unit).toBe('from 0 to 1');
    for (const { name, values } of table.columns) {
      const cells = known.column(name);
      for (let row = 0; row < rows; row++) {
        const cell = cells[row] ?? null;
        const wanted = typeof cell === 'string' ? cell : cell === null ? NaN : Number(cell);
        if (!Object.is(values[row], wanted)) expect([name, row, values[row]]).toEqual([name, row, wanted]);
      }
    }
  });

  it('that are cut short or damaged are refused in words', async () => {
    const whole = new Uint8Array(bytesOf());
    for (const length of [0, 3, 8, 100, whole.length - 1])
      expect(await read({ kind: 'parquet', bytes: whole.slice(0, length).buffer })).toMatchObject({
        ok: false,
      });
    let refused = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const broken = Uint8Array.from(whole);
      broken[(seed * 7919) % whole.length] ^= 0xff;
      const given = await read({ kind: 'parquet', bytes: broken.buffer });
      if (!given.ok) refused += given.message.length > 0 ? 1 : 0;
    }
    expect(refused).toBeGreaterThan(0);
    rmSync(folder, { recursive: true });
  });
});
