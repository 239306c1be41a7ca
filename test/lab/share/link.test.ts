/** Links hold the whole state, open for ever, and let nothing else in. */
import { readdirSync, readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState, setLever, stateFrom, formOf } from '../../../viz/lab/state';
import type { LabState } from '../../../viz/lab/state/types';
import {
  fragmentOf,
  GOOD_LENGTH,
  holdsState,
  isEmbedded,
  linkOf,
  MOST_LENGTH,
  stateOf,
} from '../../../viz/lab/share/link';
import { pack, unpack } from '../../../viz/lab/share/packed';
import { share } from '../../../viz/lab/words/en/share';
import { LEVERS } from '../../../sim/registers';
import { check, SHIPPED } from './shipped';

const CORPUS = new URL('../links/', import.meta.url);

interface Kept {
  readonly note: string;
  readonly made: { readonly model: string; readonly tandem: string };
  readonly link: string;
  readonly state: LabState;
}

const corpus = readdirSync(CORPUS).map((name): [string, Kept] => [
  name,
  JSON.parse(readFileSync(new URL(name, CORPUS), 'utf8')) as Kept,
]);

const packed = (value: unknown): string =>
  `#s=${deflateRawSync(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')}`;

describe('links made before', () => {
  it('are of every schema that there was', () => {
    expect(new Set(corpus.map(([name]) => name[0]))).toEqual(new Set(['0', '1']));
    expect(corpus.length).toBeGreaterThanOrEqual(7);
  });

  it.each(corpus)('%s still opens with the same state', async (_name, { link, state, made }) => {
    expect(await stateOf(link, check)).toEqual({ ok: true, state, made });
  });
});

/** Every lever of an arm moved in eight ways. */
function fullArm(seed: number): LabState['b'] {
  const paths = Object.keys(LEVERS).filter((path) => {
    const entry = LEVERS[path as keyof typeof LEVERS];
    return entry.kind === 'number' && entry.range[0] >= 0 && entry.range[1] <= 1;
  });
  const levers = Object.fromEntries(
    paths
      .slice(seed, seed + 8)
      .map((path, k) => [path, [{ from: 13 + k + seed, until: 60 + k, value: (k + 1) / 10, ramp: 3 + k }]]),
  );
  return { title: `Plan ${seed}`, levers };
}

describe('links made now', () => {
  it('hold two arms with eight interventions each in less than 2,000 characters', async () => {
    const state: LabState = { ...initialState(), seed: 'my-seed', pairs: 50, a: fullArm(0), b: fullArm(3) };
    const link = await linkOf('https://example.org/tandem/lab.html?embed=1#old', state, '0.2.0');
    expect(link.startsWith('https://example.org/tandem/lab.html?embed=1#s=')).toBe(true);
    expect(link.length).toBeLessThan(GOOD_LENGTH);
    expect(await stateOf(link.slice(link.indexOf('#')), check)).toMatchObject({ ok: true, state });
  });

  it('come back as they were, whatever is moved', async () => {
    const start = formOf({ kind: 'shipped', file: 'cases/five-country-survey.yaml' }, SHIPPED);
    const numbers = Object.keys(LEVERS).filter(
      (path) => LEVERS[path as keyof typeof LEVERS].kind === 'number',
    );
    const moves = fc.array(
      fc.tuple(fc.constantFrom(...numbers), fc.double({ min: -2, max: 2, noNaN: true })),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(
        moves,
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 10, max: 20_000 }),
        async (all, title, population) => {
          let state: LabState = {
            ...stateFrom(
              {
                kind: 'shipped',
                file:
                  'levers/nudge-high.yaml' in SHIPPED
                    ? 'levers/nudge-high.yaml'
                    : 'cases/five-country-survey.yaml',
              },
              'x',
            ),
            population,
          };
          for (const [path, value] of all) state = setLever(state, path, value, start);
          state = { ...state, b: { ...state.b, title } };
          expect(await stateOf(await fragmentOf(state, '0.2.0'), check)).toMatchObject({ ok: true, state });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('name what made them', async () => {
    const opened = await stateOf(await fragmentOf(initialState(), '9.9.9'), check);
    expect(opened).toMatchObject({ ok: true, made: { model: '9.9.9' } });
  });
});

describe('hostile links', () => {
  const state = initialState();
  const envelope = (d: unknown, more = {}): unknown => ({ s: 1, m: '0.2.0', t: '0.1.0', d, ...more });
  const SCRIPT = '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>';

  it.each<[string, string, string | null]>([
    ['nothing', '#s=', share.link.damaged],
    ['no state', '#results', share.link.none],
    ['no base64', '#s=%3Cscript%3E', share.link.damaged],
    ['no deflate', '#s=AAAA', share.link.damaged],
    ['no JSON', packed('{"s":1'), share.link.damaged],
    ['no object', packed([1, 2]), share.link.other],
    ['a newer schema', packed(envelope({}, { s: 2 })), share.link.newer],
    ['an older schema than any', packed(envelope({}, { s: -1 })), share.link.other],
    ['a schema that is no number', packed(envelope({}, { s: '1' })), share.link.other],
    ['too many characters', `#s=${'A'.repeat(MOST_LENGTH)}`, share.link.long],
    ['a bomb', packed(`"${' '.repeat(5_000_000)}"`), share.link.large],
    [
      'deep nesting',
      packed(`{"s":1,"d":{"b":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`),
      share.link.damaged,
    ],
    ['__proto__', packed('{"s":1,"d":{"__proto__":{"months":3}}}'), share.link.damaged],
    [
      'a constructor deep within',
      packed('{"s":1,"d":{"b":{"levers":{"constructor":1}}}}'),
      share.link.damaged,
    ],
    ['huge numbers', packed('{"s":1,"d":{"population":1e308,"months":1e9}}'), null],
    ['infinite numbers', packed('{"s":1,"d":{"population":1e999}}'), null],
    ['wrong types', packed(envelope({ months: '12', seed: 5, a: [], view: 7 })), null],
    ['an unknown lever', packed(envelope({ b: { levers: { 'levers.moneyTree': 1 } } })), null],
    [
      'a file that is not shipped',
      packed(envelope({ start: { kind: 'shipped', file: '../../etc/passwd' } })),
      null,
    ],
    ['unknown keys', packed(envelope({ evil: SCRIPT })), null],
  ])('with %s are refused in words', async (_what, link, message) => {
    const opened = await stateOf(link, check);
    expect(opened.ok).toBe(false);
    const { problems } = opened as { problems: readonly string[] };
    if (message === null) expect(problems.join(' ').length).toBeGreaterThan(20);
    else expect(problems).toEqual([message]);
  });

  it('cut anywhere are refused, or say less', async () => {
    const whole = await fragmentOf({ ...state, b: fullArm(1) }, '0.2.0');
    for (let length = 3; length < whole.length; length += 7)
      expect(await stateOf(whole.slice(0, length), check)).toMatchObject({ ok: false });
  });

  it('with a script in a name open as that text and nothing else', async () => {
    const opened = await stateOf(packed(envelope({ b: { title: SCRIPT, levers: {} } })), check);
    expect(opened).toMatchObject({ ok: true, state: { b: { title: SCRIPT } } });
    expect((globalThis as { hacked?: unknown }).hacked).toBeUndefined();
  });

  it('never throw, and never let in what the page could not have made', async () => {
    const json = fc.jsonValue({ maxDepth: 4 });
    const key = fc.constantFrom(...Object.keys(state), '__proto__', 'toString', 'x');
    const inner = fc.dictionary(key, json, { maxKeys: 5 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(json, fc.record({ s: fc.constantFrom(0, 1), d: inner })), async (value) => {
        const opened = await stateOf(packed(value), check);
        if (opened.ok) expect(check(opened.state)).toEqual({ ok: true, state: opened.state });
        else expect(opened.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  it('of random signs are refused', async () => {
    const signs = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_%=<>é'), maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(signs, async (text) => {
        expect(await stateOf(`#s=${text}`, check)).toMatchObject({ ok: false });
      }),
      { numRuns: 300 },
    );
  });
});

it('packing gives back any text, and stops what grows too large', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 2000 }), async (text) => {
      const one = await pack(text);
      expect(one).toMatch(/^[\w-]*$/);
      expect(await unpack(one)).toBe(text);
    }),
    { numRuns: 50 },
  );
  const bomb = deflateRawSync(Buffer.alloc(300_000_000)).toString('base64url');
  const before = process.memoryUsage().arrayBuffers;
  await expect(unpack(bomb)).rejects.toMatchObject({ reason: 'large' });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
});

it('an address says whether it holds a state, and whether the page stands in another', () => {
  expect([holdsState('#s=abc'), holdsState('#results'), holdsState('')]).toEqual([true, false, false]);
  expect([isEmbedded('?embed=1'), isEmbedded('?embed=0'), isEmbedded('')]).toEqual([true, false, false]);
});
