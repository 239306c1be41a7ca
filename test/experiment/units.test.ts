import { describe, expect, it } from 'vitest';
import { amount } from '../../sim/experiment/analyse/compared-rows';
import { onScale, withUnit } from '../../sim/experiment/analyse/units';
import { METRICS } from '../../sim/registers';

describe('units in sentences', () => {
  it.each([
    ['from 0 to 1', '0.49', 'trust (from 0 to 1)'],
    ['from -1 to 1', '0.49', 'trust (from −1 to 1)'],
    ['points from 0 to 100', '0.49 points', 'trust (from 0 to 100)'],
    ['share', '0.49', 'trust (a share)'],
    ['Gini coefficient', '0.49', 'trust (a Gini coefficient)'],
    ['fraction of the base budget', '0.49 of the base budget', 'trust'],
    ['hours per month', '0.49 hours per month', 'trust'],
    ['', '0.49', 'trust'],
  ])('%s: what is counted stands behind the number, a scale behind the name', (unit, number, name) => {
    expect(withUnit('0.49', unit)).toBe(number);
    expect(onScale('trust', unit)).toBe(name);
  });

  it('never leave a number before words that are none of its own, whatever the register holds', () => {
    for (const { unit } of Object.values(METRICS))
      expect(`goes from 0.2 to ${withUnit('0.49', unit)}`).not.toMatch(
        /\d (points )?(from|share|Gini|fraction)/,
      );
  });

  it('say an interval and what it stands on in one pair of brackets', () => {
    const effect = { estimate: 0.2, low: 0.1, high: 0.3 };
    expect(amount(effect, 'from 0 to 1', 0.95, '20 pairs')).toBe(
      '+0.2 (95% interval +0.1 to +0.3; 20 pairs)',
    );
    expect(amount({ ...effect, low: null, high: null }, 'months', 0.95, '1 pair')).toBe(
      '+0.2 months (1 pair)',
    );
    expect(amount(effect, 'months', 0.95)).toBe('+0.2 months (95% interval +0.1 to +0.3)');
  });
});
