/** Budgets of runs: pairs are added until the judgement is clear, after looks that the declaration fixes. */
import { describe, expect, it } from 'vitest';
import {
  contrast,
  registerMatchers,
  sweep,
  type Judged,
  type Curve,
  type GrowingCurve,
} from '../../sim/testing';
import { confidenceAt, looksOf } from '../../sim/testing/looks';
import { failureOf, gaussian } from './toy';

registerMatchers(expect);

const declared = {
  scenario: 'toy.yaml',
  lever: 'levers.x',
  values: [0, 1],
  output: 'y',
  over: [1, 1] as [number, number],
  seed: 'budget',
};

describe('looks', () => {
  it.each([
    [{ pairs: 8 }, 3, [8]],
    [{ pairs: { max: 10 } }, 3, [10]],
    [{ pairs: { max: 30 } }, 3, [10, 30]],
    [{ pairs: { max: 40 } }, 3, [10, 20, 40]],
    [{ pairs: { min: 12, max: 200 } }, 3, [12, 24, 48, 96, 200]],
    [{ budget: { runs: 120 } }, 3, [10, 20, 40]],
    [{ budget: { runs: 125 } }, 3, [10, 20, 41]],
  ])('of %j and %i values are after %j pairs', (declaration, arms, looks) => {
    expect(looksOf(declaration, arms)).toEqual(looks);
  });

  it.each([
    [{ pairs: { min: 9, max: 40 } }, 'at least 10 pairs, found 9'],
    [{ pairs: { min: 20, max: 19 } }, 'at least as many pairs as the first, found 19'],
    [{ pairs: { max: 20.5 } }, 'found 20.5'],
    [{ budget: { runs: 29 } }, 'leaves 9 pairs; at least 10 are needed: budget: {runs: 30}'],
    [{ pairs: { max: 40 }, budget: { runs: 100 } } as never, 'either pairs or budget'],
    [{} as never, 'either pairs or budget'],
  ])('of %j are refused', (declaration, message) => {
    expect(() => looksOf(declaration, 3)).toThrow(message);
  });

  it('share what may err, so that together they err no more than one', () => {
    for (const looks of [[10], [10, 30], [10, 20, 40], [10, 20, 40, 80, 160]]) {
      const errors = looks.map((pairs) => 1 - confidenceAt(looks, pairs, 0.95));
      expect(errors.reduce((sum, error) => sum + error, 0)).toBeCloseTo(0.05, 12);
    }
    expect(() => confidenceAt([10, 20], 15, 0.95)).toThrow('Looks are after 10, 20 pairs; found 15');
  });
});

describe('a sweep with a budget', () => {
  it('stops at the first look where the effect is large, and goes on where it is small', async () => {
    const pairsFor = async (effect: number) => {
      const { run, pairs } = gaussian((x) => effect * x, { own: 1 });
      await expect(await sweep({ ...declared, pairs: { max: 160 } }, run)).toIncrease();
      return Math.max(...pairs);
    };
    expect(await pairsFor(5)).toBe(10);
    expect(await pairsFor(0.6)).toBeGreaterThan(20);
  });

  it('fails when the budget is spent, and says how it was spent', async () => {
    const { run, pairs } = gaussian(() => 0, { own: 1 });
    const curve = await sweep({ ...declared, budget: { runs: 100 } }, run);
    const message = await failureOf(expect(curve).toIncrease());
    expect(message).toContain('found: not enough runs to say');
    expect(message).toContain('all 50 pairs of the budget are spent');
    expect(message).toContain(
      'looked at after 10, 20, 50 of at most 50 pairs, with intervals that are together 95 %',
    );
    expect(message).toContain('97.5 % interval');
    expect(Math.max(...pairs)).toBe(50);
    // The same budget says the same again, and a claim is not shown by failing to be shown wrong.
    expect(await failureOf(expect(curve).toIncrease())).toBe(message);
    expect(await failureOf(expect(curve).not.toIncrease())).toContain(
      '`.not` passes where the runs speak against',
    );
  });

  it('stops as soon as the runs speak against it', async () => {
    const { run, pairs } = gaussian((x) => -5 * x, { own: 1 });
    const curve = await sweep({ ...declared, pairs: { max: 160 } }, run);
    expect(await failureOf(expect(curve).toIncrease())).toContain('more pairs will not change this');
    await expect(curve).not.toIncrease();
    expect(Math.max(...pairs)).toBe(10);
  });

  it('reads the same pairs as one with so many fixed pairs', async () => {
    const toy = () => gaussian((x) => x, { own: 1 }).run;
    const grown = await (await sweep({ ...declared, pairs: { max: 40 } }, toy())).more(40);
    const fixed = await sweep({ ...declared, pairs: 40 }, toy());
    expect(grown.points.map(({ outputs }) => outputs)).toEqual(fixed.points.map(({ outputs }) => outputs));
    expect(grown.intervals).toBeCloseTo(0.975, 12);
    await expect(grown.more(30)).rejects.toThrow('Looks are after 10, 20, 40 pairs');
  });

  it('grows contrasts, and two curves together', async () => {
    const strong = gaussian((x) => 2 * x, { own: 1 });
    const weak = gaussian((x) => 1.4 * x, { own: 1 });
    const plan = { ...declared, pairs: { max: 320 } };
    const [one, other] = [await sweep(plan, strong.run), await sweep(plan, weak.run)];
    await expect(one).toRespondMoreThan(other);
    expect(Math.max(...strong.pairs)).toBe(Math.max(...weak.pairs));
    expect(Math.max(...strong.pairs)).toBeGreaterThan(10);
    const { scenario: base, output, over, seed } = declared;
    const change = ['levers.x=1'];
    const effect = await contrast({ base, change, output, over, seed, budget: { runs: 200 } }, weak.run);
    await expect(effect).toExceed(0.5);
    const fixed = await sweep({ ...declared, pairs: 10 }, weak.run);
    expect(() => void expect(one).toRespondMoreThan(fixed)).toThrow('differ in pairs');
  });

  it('has matchers whose type says whether they are to be awaited', () => {
    const awaited: Judged<GrowingCurve> = Promise.resolve();
    const plain: Judged<Curve> = undefined;
    expect([awaited, plain]).toHaveLength(2);
  });
});
