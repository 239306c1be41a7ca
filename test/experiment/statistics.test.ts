import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mean,
  meanInterval,
  studentQuantile,
  studentShareAbove,
  variance,
  wilsonInterval,
} from '../../sim/experiment';

/** scipy.stats.t.ppf (scipy 1.10.1) at these shares, by degrees of freedom; itself off by 2e-9 at two degrees and 0.99. */
const SHARES = [0.75, 0.9, 0.95, 0.975, 0.99, 0.999];
const STUDENT: Record<number, number[]> = {
  1: [
    1.0000000000133888, 3.0776835372078066, 6.313751514800932, 12.706204736432095, 31.82051595375758,
    318.3088389855419,
  ],
  2: [
    0.8164965809277266, 1.8856180831641507, 2.919985580355516, 4.302652729911275, 6.964556718755855,
    22.32712476997542,
  ],
  3: [
    0.764892328080891, 1.637744357215907, 2.3533634348018264, 3.182446305284263, 4.540702858698419,
    10.214531852405331,
  ],
  5: [
    0.7266868437979397, 1.4758840487820273, 2.015048372669157, 2.5705818366147395, 3.3649299989072747,
    5.893429532923186,
  ],
  9: [
    0.7027221467513188, 1.3830287383964925, 1.8331129326536335, 2.2621571627409915, 2.8214379233005493,
    4.296805662730113,
  ],
  10: [
    0.6998120613124291, 1.3721836411102863, 1.8124611228107335, 2.2281388519649385, 2.763769457447889,
    4.143700494046623,
  ],
  19: [
    0.6876214597822551, 1.3277282090267986, 1.729132811521367, 2.093024054408263, 2.539483190622288,
    3.579400148163749,
  ],
  30: [
    0.6827556919926214, 1.3104150225671307, 1.6972608943617378, 2.0422724563012373, 2.4572615424005697,
    3.385184866818216,
  ],
  100: [
    0.6769510430082792, 1.2900747613398769, 1.66023432606575, 1.9839715184496334, 2.3642173659047376,
    3.17373948898441,
  ],
  1000: [
    0.6747351646070092, 1.2823987214609247, 1.6463788172854639, 1.9623390808264074, 2.3300826747555097,
    3.0984021639128754,
  ],
};

const X = [3.1, -2, 5.5, 0, 7.25, 1.5, 1.5, 9, -4.75, 2.25];
const Y = [2.5, -1.5, 6, 1, 6.25, 2.5, 0.5, 8, -4, 3.25];

describe("Student's t", () => {
  it('agrees with scipy as far as that is exact', () => {
    for (const [freedom, quantiles] of Object.entries(STUDENT)) {
      quantiles.forEach((quantile, i) => {
        const found = studentQuantile(SHARES[i], Number(freedom));
        expect(Math.abs(found / quantile - 1), `${freedom} degrees at ${SHARES[i]}`).toBeLessThan(5e-9);
      });
    }
  });

  it('has a closed form for one and two degrees of freedom', () => {
    expect(studentQuantile(0.975, 1)).toBeCloseTo(Math.tan(Math.PI * 0.475), 11);
    for (const p of SHARES)
      expect(studentQuantile(p, 2)).toBeCloseTo((2 * p - 1) / Math.sqrt(2 * p * (1 - p)), 10);
  });

  it('goes over into the normal distribution', () => {
    expect(studentQuantile(0.975, 100_000)).toBeCloseTo(1.959963984540054, 4);
  });

  it('is symmetric, and undone by its share', () => {
    const share = fc.double({ min: 0.501, max: 0.9999, noNaN: true });
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 400 }), (p, freedom) => {
        const t = studentQuantile(p, freedom);
        expect(Math.abs(studentQuantile(1 - p, freedom) + t)).toBeLessThan(1e-9 * t);
        expect(studentShareAbove(t, freedom)).toBeCloseTo(1 - p, 11);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses what is no share and no number of degrees', () => {
    expect(() => studentQuantile(1, 5)).toThrow(RangeError);
    expect(() => studentQuantile(0.9, 0)).toThrow(RangeError);
    expect(() => studentQuantile(0.9, 2.5)).toThrow(RangeError);
  });
});

describe('means and their intervals', () => {
  it('agree with scipy', () => {
    expect(mean(X)).toBeCloseTo(2.335, 14);
    expect(variance(X)).toBeCloseTo(17.22502777777778, 12);
    const interval = meanInterval(X, 0.95);
    expect(interval.low).toBeCloseTo(-0.6339490147567157, 9);
    expect(interval.high).toBeCloseTo(5.303949014756716, 9);
    const paired = meanInterval(
      X.map((x, i) => x - Y[i]),
      0.95,
    );
    expect(paired.low).toBeCloseTo(-0.7588322547210963, 9);
    expect(paired.high).toBeCloseTo(0.5288322547210963, 9);
  });

  it('have length zero exactly where all values are the same', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: 2, max: 40 }),
        (value, n) => {
          const { estimate, low, high } = meanInterval(new Array<number>(n).fill(value), 0.95);
          expect([estimate, low, high]).toEqual([value, value, value]);
        },
      ),
    );
  });

  it('have no ends for one value, and nothing for none', () => {
    expect(meanInterval([3], 0.95)).toEqual({ n: 1, estimate: 3, low: NaN, high: NaN });
    expect(meanInterval([], 0.95)).toEqual({ n: 0, estimate: NaN, low: NaN, high: NaN });
  });
});

describe('the Wilson interval', () => {
  it.each([
    [0, 20, 0, 0.1611251580528194],
    [3, 20, 0.052368745896216595, 0.36041886474075696],
    [10, 20, 0.2992980081982123, 0.7007019918017877],
    [19, 20, 0.7638688065532577, 0.9911185511992044],
    [50, 1000, 0.03813026239274881, 0.06531382024425081],
  ])('of %i in %i agrees with statsmodels', (events, n, low, high) => {
    const interval = wilsonInterval(events, n, 0.95);
    expect(interval.low).toBeCloseTo(low, 9);
    expect(interval.high).toBeCloseTo(high, 9);
  });

  it('stays between 0 and 1 around the share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const events = Math.round(part * n);
        const { estimate, low, high } = wilsonInterval(events, n, 0.95);
        expect(low >= 0 && low <= estimate && estimate <= high && high <= 1).toBe(true);
      }),
    );
  });

  it('refuses more events than there were chances', () => {
    expect(() => wilsonInterval(5, 4, 0.95)).toThrow(RangeError);
  });
});
