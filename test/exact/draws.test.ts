import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { counterOf, Draws, keyOf, threefry, UNIT } from '../../sim/exact';

/** Known answers of the Random123 reference, Threefry-2x32 with 20 rounds: counter, key, words. */
const KNOWN: [number[], number[], number[]][] = [
  [
    [0, 0],
    [0, 0],
    [1797259609, 2579123966],
  ],
  [
    [4294967295, 4294967295],
    [4294967295, 4294967295],
    [481924860, 3137350631],
  ],
  [
    [608135816, 2242054355],
    [2752067618, 698298832],
    [2954022833, 1960492922],
  ],
  [
    [1, 2],
    [5, 6],
    [3805681444, 1866112680],
  ],
];

function block(key: readonly number[], counter: readonly number[]): number[] {
  const words = new Uint32Array(2);
  threefry(key[0], key[1], counter[0], counter[1], words);
  return [...words];
}

describe('Threefry', () => {
  test.each(KNOWN)('gives the known answer for counter %j and key %j', (counter, key, words) => {
    expect(block(key, counter)).toEqual(words);
  });
  test('takes signed and unsigned words alike', () => {
    expect(block([-5, 7], [-1, -2])).toEqual(block([4294967291, 7], [4294967295, 4294967294]));
  });
});

describe('seedrandom', () => {
  test('gives the outputs that keys rest on', () => {
    const stream = seedrandom('hello');
    const first = [
      0.5463663768140734, 0.4397379377059223, 0.554769432473455, 0.7627046759719986, 0.4805307030523447,
    ];
    expect(first.map(() => stream())).toEqual(first);
  });
});

describe('keys', () => {
  const name = ({ k0, k1 }: { k0: number; k1: number }) => `${k0},${k1}`;

  test('are the ones that results so far were made with', () => {
    const stream = seedrandom('["42","need.transition"]');
    expect(keyOf('42', 'need.transition')).toEqual({ k0: stream.int32(), k1: stream.int32() });
  });
  test('differ for every seed and purpose', () => {
    const seeds = [
      '',
      '0',
      '1',
      '42',
      '42/1',
      '42/2',
      '42/11',
      'A',
      'Ł',
      '\u{1F33B}',
      '\\u0141',
      '","',
      ' 42',
      '42 ',
    ];
    const purposes = [
      'need',
      'need.transition',
      'asked',
      'join',
      'a/b',
      'b',
      '1',
      '/1',
      '","',
      'x'.repeat(300),
    ];
    const keys = seeds.flatMap((seed) => purposes.map((purpose) => name(keyOf(seed, purpose))));
    expect(new Set(keys).size).toBe(seeds.length * purposes.length);
  });
  test('of ten thousand replicates differ', () => {
    const keys = Array.from({ length: 10_000 }, (_, r) => name(keyOf(`42/${r + 1}`, 'asked')));
    expect(new Set(keys).size).toBe(10_000);
  });
});

describe('draws', () => {
  test('belong to entity, month and index, whatever was drawn before', () => {
    const draws = new Draws(keyOf('42', 'asked'));
    const alone = draws.at(17, 5);
    const second = draws.second();
    draws.at(18, 5);
    draws.at(17, 6);
    expect(draws.at(17, 5)).toBe(alone);
    expect(draws.second()).toBe(second);
    expect(draws.at(17, 5, 1)).not.toBe(alone);
  });
  test('are the words of the block over 2^32, below 1', () => {
    const draws = new Draws({ k0: 5, k1: 6 });
    expect(draws.at(1, 2 - 1048576)).toBe(3805681444 / 4294967296);
    expect(draws.second()).toBe(1866112680 / 4294967296);
    expect(4294967295 * UNIT).toBeLessThan(1);
  });
  test('of a pair belong to both, and to their order', () => {
    const draws = new Draws(keyOf('42', 'asked'));
    const draw = draws.atPair(17, 5, 3);
    draws.atPair(18, 5, 3);
    expect(draws.atPair(17, 5, 3)).toBe(draw);
    const others = [
      draws.atPair(18, 5, 3),
      draws.atPair(17, 6, 3),
      draws.atPair(17, 5, 4),
      draws.atPair(5, 17, 3),
    ];
    expect(new Set([draw, draws.at(5, 3), ...others]).size).toBe(6);
  });
  test('have a counter of their own for every month and index', () => {
    const months = [-1048576, -120, -1, 0, 1, 2, 600, 1048576];
    const indices = [0, 1, 2, 3, 512, 1023];
    const counters = months.flatMap((month) => indices.map((index) => counterOf(month, index)));
    expect(new Set(counters).size).toBe(months.length * indices.length);
  });
});
