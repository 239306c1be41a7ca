import { all, create } from 'mathjs/number';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../sim/scenario/formula';
import { compileFormula } from '../../sim/scenario/formula-compile';
import { ownTime } from '../own-time';

const NAMES = ['trust', 'value.net', 'participation.index.publicHealth', 'month'];
const VALUES: Record<string, number> = {
  trust: 0.5,
  'value.net': -0.25,
  'participation.index.publicHealth': 52,
  month: 3,
};

async function evaluate(text: string, values: Record<string, number> = VALUES): Promise<number> {
  const parsed = await parseFormula(text, NAMES);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.found} at ${parsed.offset}`);
  return compileFormula(parsed.tree)((name) => values[name]);
}

describe('formulas that are allowed', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['-2^2', -4],
    ['2^-2', 0.25],
    ['2^3^2', 512],
    ['8 / 4 / 2', 1],
    ['.5 + 5. + 1e2', 105.5],
    ['+trust - -trust', 1],
    ['participation.index.publicHealth / 100 - value.net', 0.77],
    ['month > 2 ? 10 : 20', 10],
    ['month < 2 ? 10 : month < 4 ? 30 : 40', 30],
    ['1 < month <= 3 ? 1 : 0', 1],
    ['1 < month < 3 ? 1 : 0', 0],
    ['not (month == 3) or trust != .5 ? 1 : 0', 0],
    ['trust > 0 xor month > 0 ? 1 : 0', 0],
    ['min(3, trust, 7) + max(1, 2)', 2.5],
    ['abs(value.net) + sqrt(16) + floor(1.7) + ceil(1.2) + sign(-3)', 6.25],
    ['round(2.5) + round(-2.5)', 1],
    ['pow(2, 10)', 1024],
    ['(-8)^3', -512],
    ['1 +\n 2', 3],
  ])('%s is %d', async (text, result) => {
    expect(await evaluate(text)).toBeCloseTo(result, 12);
  });

  it('agree with mathjs itself on formulas that both can read', async () => {
    const math = create(all, {}) as { evaluate(text: string, scope: object): number };
    const leaf = fc.constantFrom('trust', 'month', '2', '0.75', '13');
    const { formula } = fc.letrec<{ formula: string }>((tie) => ({
      formula: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc
          .tuple(tie('formula'), fc.constantFrom('+', '-', '*', '/'), tie('formula'))
          .map(([a, o, b]) => `(${a}) ${o} ${b}`),
        tie('formula').map((a) => `exp(-abs(${a}) / 20)`),
        tie('formula').map((a) => `-log(1 + (${a})^2)`),
        fc
          .tuple(tie('formula'), tie('formula'))
          .map(([a, b]) => `(${a} > ${b} + 0.001 ? tanh(${a}) : max(${b}, 2))`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(formula, async (text) => {
        const parsed = await parseFormula(text, NAMES);
        fc.pre(parsed.ok);
        const theirs = math.evaluate(text, { trust: 0.5, month: 3 });
        const ours = await evaluate(text);
        if (Number.isFinite(theirs))
          expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(theirs)));
        else expect(Number.isFinite(ours)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('report the names that they read, once each, in order', async () => {
    const parsed = await parseFormula('value.net + trust * value.net', NAMES);
    expect(parsed.ok && parsed.inputs).toEqual(['value.net', 'trust']);
  });

  it('are plain data that can be cloned to a worker', async () => {
    const parsed = await parseFormula('trust > .5 ? min(trust, 2) : 1', NAMES);
    if (!parsed.ok) throw new Error(parsed.found);
    const clone = structuredClone(parsed.tree);
    expect(compileFormula(clone)(() => 0.75)).toBe(0.75);
  });

  it('pass on what was not measured, conditions included', async () => {
    const nothing = { ...VALUES, trust: NaN };
    for (const sign of ['<', '<=', '>', '>=', '==', '!=']) {
      expect(await evaluate(`trust ${sign} 0 ? 1 : 2`, nothing), sign).toBeNaN();
      expect(await evaluate(`0 ${sign} trust ? 1 : 2`, nothing), sign).toBeNaN();
    }
    for (const text of [
      'trust + 1',
      'trust > 0 ? 1 : 2',
      'not (trust > 0) ? 1 : 2',
      'max(1, trust)',
      'trust^0',
      'trust > 0 and month > 0 ? 1 : 0',
    ]) {
      expect(await evaluate(text, nothing), text).toBeNaN();
    }
    expect(await evaluate('0 / 0')).toBeNaN();
    expect(await evaluate('1 / 0')).toBe(Infinity);
    expect(await evaluate('(-8)^(1/3)')).toBeNaN();
    expect(Object.is(await evaluate('0 * -1'), 0)).toBe(true);
  });

  it('may be long sums, but not deep', async () => {
    const sum = Array.from({ length: 200 }, () => '1').join('+');
    expect(await evaluate(sum)).toBe(200);
  });
});

describe('formulas that are refused', () => {
  it.each([
    ['trsut + 1', 0, 'the name trsut', 'trust'],
    ['1 + net', 4, 'the name net', 'value.net'],
    ['1 + value.nett', 4, 'the name value.nett', 'value.net'],
    ['mxa(1, 2)', 0, 'the function mxa', 'max'],
    ['2 + evaluate("1")', 4, 'the function evaluate', undefined],
    ['import({})', 0, 'the function import', undefined],
    ['random()', 0, 'the function random', undefined],
    ['trust(2)', 0, 'the function trust', undefined],
    ['constructor', 0, 'the name constructor', undefined],
    ['trust.constructor', 0, 'the name trust.constructor', undefined],
    ['toString()', 0, 'the function toString', undefined],
    ['__proto__', 0, 'the name __proto__', undefined],
    ['hasOwnProperty(1)', 0, 'the function hasOwnProperty', undefined],
    ['trust["constructor"]', 5, '[', undefined],
    ['"text"', 0, '"', undefined],
    ['[1, 2]', 0, '[', undefined],
    ['{a: 1}', 0, '{', undefined],
    ['trust = 2', 6, '=', undefined],
    ['f(x) = x', 0, 'the function f', undefined],
    ['1; 2', 1, ';', undefined],
    ['1:20000000', 1, 'a range', undefined],
    ['5!', 1, '!', undefined],
    ["trust'", 5, "'", undefined],
    ['5 % 2', 2, '%', undefined],
    ['1 # note', 2, '#', undefined],
    ['trust | 2', 6, '|', undefined],
    ['2 trust', 2, '2 trust', undefined],
    ['2trust', 1, '2 trust', undefined],
    ['trust month', 6, 'trust month', undefined],
    ['(1)(2)', 3, ') (', undefined],
    ['5 cm', 2, 'the name cm', undefined],
    ['0x10', 1, 'the name x10', undefined],
    ['1_000', 1, 'the name _000', undefined],
    ['NaN', 0, 'the name NaN', undefined],
    ['Infinity', 0, 'the name Infinity', undefined],
    ['true', 0, 'the name true', undefined],
    ['1 + 1e999', 4, 'a constant that is no finite number', undefined],
    ['trust ? 1 : 2', 0, 'a number as a condition', undefined],
    ['1 + (trust > 0.5)', 11, 'a comparison as a number', undefined],
    ['trust and month ? 1 : 2', 0, 'a number as a condition', undefined],
    ['not trust > 0 ? 1 : 2', 0, 'a comparison as a number', undefined],
    ['trust > 0', 6, 'a comparison as a number', undefined],
    ['abs()', 0, 'abs of 0 values', undefined],
    ['log(2, 10)', 0, 'log of 2 values', undefined],
    ['1 << 2', 3, '< out of place', undefined],
    ['1 +', 3, 'the end of the formula', undefined],
    ['(1', 2, 'the end of the formula', undefined],
    ['1)', 1, ') out of place', undefined],
    ['max(1,,2)', 6, ', out of place', undefined],
    ['', 0, 'an empty formula', undefined],
    ['  ', 0, 'an empty formula', undefined],
  ])('%s at %d: %s', async (text, offset, found, didYouMean) => {
    const parsed = await parseFormula(text, NAMES);
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect({ offset: parsed.offset, found: parsed.found }).toEqual({ offset, found });
    expect(parsed.didYouMean).toBe(didYouMean);
    expect(parsed.allowed).not.toBe('');
  });

  it.each([
    ['a thousand and one characters', '1' + ' '.repeat(999) + '1'],
    ['fifty megabytes', '1+'.repeat(25_000_000) + '1'],
    ['brackets 400 deep', '('.repeat(400) + '1' + ')'.repeat(400)],
    ['signs 900 deep', '-'.repeat(900) + '1'],
    ['powers 400 deep', '1^'.repeat(400) + '1'],
    ['conditions 200 deep', '1<2?'.repeat(150) + '1' + ':1'.repeat(150)],
    ['more than 500 parts', Array.from({ length: 400 }, () => '1').join('+')],
    ['comparisons that double', '('.repeat(30) + '1' + '<1<2?1:0)<1<2?1:0'.repeat(30)],
  ])('%s, within a tenth of a second', async (_name, text) => {
    await parseFormula('1', []);
    const start = ownTime();
    const parsed = await parseFormula(text, NAMES);
    expect(parsed.ok).toBe(false);
    expect(ownTime() - start).toBeLessThan(100);
  });

  it('never loads a name that an object inherits', async () => {
    const parsed = await parseFormula('valueOf + 1', ['trust']);
    expect(parsed.ok).toBe(false);
  });
});
