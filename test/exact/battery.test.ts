import { describe, expect, test } from 'vitest';
import {
  counterOf,
  Draws,
  keyOf,
  mix,
  monthKey,
  pairKey,
  threefry,
  UNIT,
  type MonthKey,
} from '../../sim/exact';
import { battery, grid, zOfBytes, zOfCounts, zOfPairs, type Source } from './chi-square';

/** Beyond this many standard deviations a test has found something: with 200 tests, one chance in 700 by luck. */
const LIMIT = 4.5;

function keyed(seed: string, purpose: string, index = 0): Source {
  const { k0, k1 } = keyOf(seed, purpose);
  const words = new Uint32Array(2);
  return (entity, month, word) => {
    threefry(k0, k1, entity, counterOf(month, index), words);
    return words[word];
  };
}

/** The permutation for the draws of every citizen and month; each word has an index, and so a month's key, of its own. */
function mixed(seed: string, purpose: string, index = 0): Source {
  const draws = new Draws(keyOf(seed, purpose));
  const keys = new Map<number, MonthKey>();
  return (entity, month, word) => {
    const at = 8 * month + word;
    const key = keys.get(at) ?? monthKey(draws, month, 2 * index + word);
    keys.set(at, key);
    return mix(key.a, key.b, entity) >>> 0;
  };
}

/** Draws of one initiative's members by the permutation. */
function mixedPair(id: number): Source {
  const draws = new Draws(keyOf('42', 'attend'));
  return (entity, month, word) => {
    const { a, b } = pairKey(draws, id, month, word);
    return mix(a, b, entity) >>> 0;
  };
}

/** A generator of the sort that looks random in a plot: a multiply and a shift of entity and month. */
const weak: Source = (entity, month, word) => {
  const mixed = Math.imul(entity * 120 + month + word * 7, 2654435761);
  return (mixed ^ (mixed >>> 15)) >>> 0;
};

/** Draws of one initiative's members: its id joins the key. */
function ofPair(id: number): Source {
  const draws = new Draws(keyOf('42', 'attend'));
  return (entity, month, word) => {
    draws.atPair(id, entity, month);
    return draws.words[word];
  };
}

function worst(zs: Map<string, number>): [string, number] {
  return [...zs].reduce((most, entry) => (Math.abs(entry[1]) > Math.abs(most[1]) ? entry : most));
}

describe('keyed draws', () => {
  test.each([
    ['42', 'need.transition'],
    ['42/1', 'asked'],
    ['', 'join'],
  ])('of seed %j and purpose %j are even and unrelated', (seed, purpose) => {
    const [name, z] = worst(battery(keyed(seed, purpose)));
    expect(Math.abs(z), name).toBeLessThan(LIMIT);
  });

  test.each([
    ['42', 'need.transition'],
    ['42/1', 'citizen.month'],
    ['', 'citizen.month'],
  ])('of seed %j and purpose %j by the cheap permutation are even and unrelated', (seed, purpose) => {
    const [name, z] = worst(battery(mixed(seed, purpose)));
    expect(Math.abs(z), name).toBeLessThan(LIMIT);
  });

  test('the battery finds what a weak generator hides', () => {
    const found = [...battery(weak)].filter(([, z]) => Math.abs(z) > LIMIT).map(([name]) => name);
    expect(found.some((name) => name.startsWith('values'))).toBe(true);
    expect(found.some((name) => name.startsWith('first and second'))).toBe(true);
    expect(found.some((name) => name.startsWith('one entity'))).toBe(true);
    expect(found.some((name) => name.startsWith('one month'))).toBe(true);
  });
});

describe('streams of one run', () => {
  const related = (a: Source, b: Source, shift: number) =>
    zOfPairs(
      Array.from(grid(512, 120), ([entity, month]) => [a(entity, month, 0), b(entity, month, 0)] as const),
      shift,
    );
  const pairs: [string, Source, Source][] = [
    ['two purposes', keyed('42', 'asked'), keyed('42', 'join')],
    ['two purposes that differ in one letter', keyed('42', 'item.1'), keyed('42', 'item.2')],
    ['two seeds', keyed('42', 'asked'), keyed('43', 'asked')],
    ['two replicates', keyed('42/1', 'asked'), keyed('42/2', 'asked')],
    ['two initiatives', ofPair(1), ofPair(2)],
    ['two initiatives with hashed ids', ofPair(0x9e3779b9), ofPair(0x1e3779b9)],
    ['an initiative and no initiative', ofPair(7), keyed('42', 'attend')],
    ['two indices of one draw', keyed('42', 'asked', 0), keyed('42', 'asked', 1)],
    ['two purposes under the permutation', mixed('42', 'need.transition'), mixed('42', 'citizen.month')],
    ['two replicates under the permutation', mixed('42/1', 'citizen.month'), mixed('42/2', 'citizen.month')],
    ['two indices under the permutation', mixed('42', 'citizen.month', 0), mixed('42', 'citizen.month', 1)],
    ['two initiatives under the permutation', mixedPair(1), mixedPair(2)],
    ['an initiative and no initiative under it', mixedPair(7), mixed('42', 'attend')],
    ['permutation and Threefry', mixed('42', 'need.transition'), keyed('42', 'need.transition')],
  ];
  test.each(pairs)('%s have nothing to do with each other', (_, a, b) => {
    for (const shift of [28, 14, 0]) expect(Math.abs(related(a, b, shift))).toBeLessThan(LIMIT);
  });
  test('a stream is found to have to do with itself', () => {
    expect(related(keyed('42', 'asked'), keyed('42', 'asked'), 28)).toBeGreaterThan(LIMIT);
  });
});

describe.each([
  ['Threefry', keyed('42', 'need.transition')],
  ['the permutation', mixed('42', 'need.transition')],
])('citizens under %s', (_, source) => {
  test('are lucky or unlucky over ten years as chance would have it', () => {
    // Months out of 120 with a draw below 1/2: binomial, so its variance over citizens is 30 ± a few per cent.
    const citizens = 4000;
    let sum = 0;
    let squares = 0;
    for (let entity = 0; entity < citizens; entity++) {
      let below = 0;
      for (let month = 0; month < 120; month++) below += source(entity, month, 0) * UNIT < 0.5 ? 1 : 0;
      sum += below;
      squares += below * below;
    }
    const mean = sum / citizens;
    const variance = squares / citizens - mean * mean;
    expect(Math.abs(mean - 60) / Math.sqrt(30 / citizens)).toBeLessThan(LIMIT);
    expect(Math.abs(variance / 30 - 1) / Math.sqrt(2 / citizens)).toBeLessThan(LIMIT);
  });

  test('have draws in all of 256 equal parts, in a month of a million', () => {
    const words = function* () {
      for (let entity = 0; entity < 1_000_000; entity++) yield source(entity, 7, 0);
    };
    expect(Math.abs(zOfBytes(words(), 24))).toBeLessThan(LIMIT);
  });

  test('have each rare event about as often as it should be', () => {
    // A hazard of one in a thousand, month by month.
    const months = new Float64Array(200);
    for (let month = 0; month < 200; month++) {
      for (let entity = 0; entity < 10_000; entity++)
        months[month] += source(entity, month, 1) * UNIT < 0.001 ? 1 : 0;
    }
    const total = months.reduce((sum, count) => sum + count, 0);
    expect(Math.abs(total - 2000) / Math.sqrt(2000)).toBeLessThan(LIMIT);
    expect(Math.abs(zOfCounts(months))).toBeLessThan(LIMIT);
  });
});
