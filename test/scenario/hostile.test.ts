import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem, ScenarioError } from '../../sim/scenario';
import { ownTime } from '../own-time';
import { load, messageOf } from './memory-files';

/** The longest that any text may take, in milliseconds. */
const LONGEST = 2000;

const FORM = /^(scenario\.yaml|--set|--seed|\/lab\/\S+):\d+:\d+ \S+: found .+; allowed .+$/;

/** Loads a text; whatever comes of it must come in time, and a refusal must have its form. */
async function answer(text: string | Uint8Array, set: string[] = []): Promise<'valid' | 'refused'> {
  const start = ownTime();
  const outcome = await load(text, { set }).catch((error: unknown) => error);
  expect(ownTime() - start).toBeLessThan(LONGEST);
  if (!(outcome instanceof Error)) return 'valid';
  if (!(outcome instanceof ScenarioError)) throw outcome;
  expect(outcome.problems.length).toBeGreaterThan(0);
  for (const problem of outcome.problems) {
    expect(formatProblem(problem)).toMatch(FORM);
    expect(Math.min(problem.line, problem.column)).toBeGreaterThanOrEqual(1);
  }
  return 'refused';
}

/** Valid files to start from: the shipped ones without what they extend, and one with everything in it. */
const VALID = [
  readFileSync('scenarios/cases/five-country-survey.yaml', 'utf8'),
  ...['nudges', 'hosting', 'broken-promises'].map((name) =>
    readFileSync(`scenarios/levers/${name}.yaml`, 'utf8').replace(/^extends:.*$/m, ''),
  ),
  '{"seed": 42, "levers": {"nudge": {"intensity": [{"at": 3, "value": 0.5, "ramp": 2}], "kind": "pledge"}}}',
  'levers:\n  nudge.intensity: month / months\nderived:\n  mine: value.net / max(cost.public, 1)\nrecord: {metrics: [mine], groups: [sex]}\n',
];

const NOISE = fc.oneof(
  fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    ':',
    '- ',
    '? ',
    '&a ',
    '*a',
    '!x ',
    '|',
    '>',
    '"',
    "'",
    '\t',
    '\n',
    '#',
    '%',
    ',',
  ),
  fc.constantFrom(
    '.nan',
    '-.inf',
    '1e999',
    '~',
    'true',
    '0x1F',
    '__proto__',
    'constructor',
    '<<',
    'at',
    'from',
    '---\n',
    '...\n',
  ),
  fc.constantFrom('\r', '\u0000', '\ufeff', '\ud800', '\u2028', '\u00a0', '  ', '🜚', '\u0085'),
  fc.string({ maxLength: 8, unit: 'binary' }),
);

/** One change of a text: something put in, taken out, doubled or moved. */
const EDIT = fc.record({
  how: fc.constantFrom('insert', 'remove', 'double', 'line'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 30 }),
  noise: NOISE,
});

function edit(
  text: string,
  { how, at, length, noise }: { how: string; at: number; length: number; noise: string },
): string {
  const k = Math.floor(at * text.length);
  if (how === 'insert') return text.slice(0, k) + noise + text.slice(k);
  if (how === 'remove') return text.slice(0, k) + text.slice(k + length);
  if (how === 'double') return text.slice(0, k + length) + text.slice(k);
  const lines = text.split('\n');
  const [line] = lines.splice(Math.floor(at * lines.length), 1);
  lines.splice(length % (lines.length + 1), 0, line ?? '');
  return lines.join('\n');
}

describe('any text', () => {
  it('made from a valid file by a few changes is valid or refused, in form and in time', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...VALID),
        fc.array(EDIT, { minLength: 1, maxLength: 6 }),
        async (text, edits) => {
          seen.add(await answer(edits.reduce(edit, text)));
        },
      ),
      { numRuns: 400 },
    );
    expect([...seen].sort()).toEqual(['refused', 'valid']);
  });

  it('made of any bytes is refused in form and in time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await answer(bytes);
      }),
      { numRuns: 300 },
    );
  });

  it('made of signs that mean something to YAML is valid or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(NOISE, { maxLength: 60 }), async (parts) => {
        await answer(parts.join(''));
      }),
      { numRuns: 300 },
    );
  });

  it('as a value on the command line is valid or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(NOISE, { maxLength: 12 }), async (parts) => {
        await answer('seed: 1\n', [`levers.nudge.intensity=${parts.join('')}`, parts.join('')]);
      }),
      { numRuns: 200 },
    );
  });
});

const rows = (head: string, row: (k: number) => string, count: number): string =>
  head + Array.from({ length: count }, (_, k) => row(k)).join('');

const bomb = (letters: string): string =>
  [...letters]
    .map(
      (letter, k) =>
        `${letter}: &${letter} [${Array(10)
          .fill(k === 0 ? 'x' : `*${letters[k - 1]}`)
          .join(', ')}]\n`,
    )
    .join('');

describe('a file meant to do harm', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['50 MB', new Uint8Array(50_000_000), /found a file of 50000000 bytes; allowed at most 1000000/],
    ['a million brackets', '['.repeat(999_999), /1:65 \(file\): found .*nested too deeply/],
    ['a million braces', '{a: '.repeat(249_000), /nested too deeply/],
    ['a million dashes', '- '.repeat(499_000), /nested too deeply/],
    ['a million question marks', '? '.repeat(499_000), /nested too deeply/],
    ['brackets after closing ones in quotes', '["]", '.repeat(150_000), /nested too deeply/],
    ['keys in keys on one line', 'a: '.repeat(300_000), /nested too deeply/],
    ['ever deeper lines', rows('', (k) => `${' '.repeat(k)}a:\n`, 1000), /nested too deeply/],
    ['65 levels of lines', rows('', (k) => `${' '.repeat(k)}a:\n`, 65), /nested too deeply/],
    ['an alias bomb', bomb('abcdefghi'), /aliases that repeat too much/],
    ['many closing brackets', ']'.repeat(59_000), /found text out of place/],
    ['many empty braces', '{}'.repeat(29_000), /found text out of place/],
    [
      'many tags',
      `a: ${'!x '.repeat(28_000)}`,
      /\(file\): found text out of place \(A node can have at most one tag\)/,
    ],
    ['many keys', rows('levers:\n', (k) => `  x${k}: 1\n`, 7_000), /unknown name "x0"[\s\S]*more problems/],
    [
      'many equal changes',
      rows('levers.nudge.intensity:\n', () => ' - {at: 4, value: 1}\n', 2_500),
      /a second change in month 4/,
    ],
    [
      'many metrics',
      rows('derived:\n', (k) => `  m${k}: value.net + ${k}\n`, 7_000),
      /7000 derived metrics; allowed at most 200/,
    ],
    ['a key of a million characters', `${'a'.repeat(900_000)}: 1\n`, /1,024 characters/],
    [
      'a number of a million digits',
      `levers.dutyShift: ${'9'.repeat(900_000)}\n`,
      /found an infinite number/,
    ],
    [
      'a text of a million characters',
      `levers.nudge.kind: ${'x'.repeat(900_000)}\n`,
      /found the text "x{60}…"/,
    ],
    ['a huge formula', `levers.nudge.intensity: ${'(1+'.repeat(300_000)}\n`, /a formula of \d+ characters/],
    ['more tokens than a scenario needs', '- 1\n'.repeat(200_000), /found too many values.*CSV or Parquet/],
    ['documents without end', '---\n'.repeat(200_000), /found a second document|found too many values/],
    [
      'binary noise',
      Uint8Array.from({ length: 4000 }, (_, k) => (k * 7919) % 251),
      /\(file\): found .*; allowed a text in UTF-8/,
    ],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0x00), /1:1 \(file\): found bytes that are not UTF-8/],
    [
      'an overlong form',
      Uint8Array.of(0x61, 0x3a, 0x20, 0xc0, 0x80),
      /1:4 \(file\): found bytes that are not UTF-8/,
    ],
    [
      'a surrogate in UTF-8',
      Uint8Array.of(0x61, 0xed, 0xa0, 0x80),
      /1:2 \(file\): found bytes that are not UTF-8/,
    ],
    ['a cut sequence', Uint8Array.of(0x61, 0x3a, 0x20, 0xe2, 0x82), /1:4 \(file\): found bytes/],
    ['NUL', 'a: 1\nb: \u0000\n', /2:4 \(file\): found the control character U\+0000/],
    ['NUL by escape', 'title: "a\\0b"\n', /found a control character/],
    ['half a character by escape', 'title: "\\ud800"\n', /found a control character or half a character/],
    ['a line separator in a key', '"a\u2028b": 1\n', /\(file\)|unknown name/],
  ])('%s', async (_, content, message) => {
    const start = ownTime();
    const text = await messageOf(content);
    expect(ownTime() - start).toBeLessThan(LONGEST);
    expect(text).toMatch(message);
    for (const line of text.split('\n')) expect(line).toMatch(FORM);
  });

  it('does not change what all objects have in common', async () => {
    await messageOf('{"__proto__": {"polluted": 1}, "levers": {"__proto__": {"polluted": 1}}}');
    await messageOf(
      'levers.__proto__.polluted: 1\nderived.__proto__: trust\npopulation.__proto__.polluted: 1\n',
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('but 64 levels are no harm in themselves', async () => {
    const text = `levers.dutyShift: ${'['.repeat(62)}1${']'.repeat(62)}\n`;
    expect(await messageOf(text)).toMatch(/levers\.dutyShift\[0\]: found a list/);
  });
});
