import { describe, expect, test } from 'vitest';
import { asciiJson, BLOCK, blockSum, LEDGER_SCALE, MONEY_SCALE, toUnits, utf8 } from '../../sim/exact';

describe('fixed-point amounts', () => {
  test('are the nearest whole number of units, ties up', () => {
    expect(toUnits(1, LEDGER_SCALE)).toBe(1048576);
    expect(toUnits(0.1, MONEY_SCALE)).toBe(10);
    expect(toUnits(0.125, 100)).toBe(13);
    expect(toUnits(-0.125, 100)).toBe(-12);
    expect(toUnits(1.004999, MONEY_SCALE)).toBe(100);
  });
  test('are never a negative zero', () => {
    expect(Object.is(toUnits(-1e-12, LEDGER_SCALE), 0)).toBe(true);
  });
  test('sum to the same total in any order, where floats do not', () => {
    const amounts = Array.from({ length: 1000 }, (_, i) => ((i * 7919) % 1000) / 7 - 60);
    const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
    const units = amounts.map((amount) => toUnits(amount, LEDGER_SCALE));
    expect(add([...units].reverse())).toBe(add(units));
    expect(add([...amounts].reverse())).not.toBe(add(amounts));
  });
});

describe('block sums', () => {
  const column = Float64Array.from({ length: 3 * BLOCK + 17 }, (_, i) => 1 / (i + 1));

  test('do not depend on how blocks are shared out', () => {
    let total = 0;
    for (let start = 0; start < column.length; start += BLOCK) {
      total += blockSum(column.subarray(start, start + BLOCK));
    }
    expect(total).toBe(blockSum(column));
    // The order of addition is part of the result: straight through gives other bits.
    expect(column.reduce((sum, value) => sum + value, 0)).not.toBe(total);
  });
  test('stop at the length they are given', () => {
    expect(blockSum(column, 3)).toBe(1 + 1 / 2 + 1 / 3);
    expect(blockSum([])).toBe(0);
  });
});

describe('UTF-8', () => {
  test('agrees with the encoder of the platform', () => {
    const texts = [
      '',
      'plain',
      'naïve Łódź',
      '−0 € → ∞',
      '\u{1F33B}\u{10FFFF}',
      '\0\x7f\x80\u07ff\u0800\uffff',
      'ß'.repeat(9999),
    ];
    for (const text of texts) {
      expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
    }
  });
  test('replaces half a surrogate pair as the platform does', () => {
    expect([...utf8('a\ud83cb')]).toEqual([...new TextEncoder().encode('a\ud83cb')]);
    expect([...utf8('\udf3b')]).toEqual([...new TextEncoder().encode('\udf3b')]);
  });
  test('is not needed for JSON in plain ASCII, which reads back as the same text', () => {
    const text = 'Ł → \u{1F33B} \ud83c "quoted" \\u0141';
    expect(asciiJson(text)).toMatch(/^[ -~]+$/);
    expect(JSON.parse(asciiJson(text))).toBe(text);
  });
});
