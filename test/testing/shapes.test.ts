/** The matchers on shapes, against curves whose shape is known. */
import { describe, expect, it } from 'vitest';
import { registerMatchers, sweep } from '../../sim/testing';
import { failure, toy } from './toy';

registerMatchers(expect);

const VALUES = [0, 0.25, 0.5, 0.75, 1];
const declared = {
  scenario: 'toy.yaml',
  lever: 'levers.x',
  values: VALUES as readonly unknown[],
  output: 'y',
  over: [1, 12] as [number, number],
  pairs: 12,
  seed: 'test',
};
const curveOf = (effect: (x: number) => number, noise = {}, change = {}) =>
  sweep({ ...declared, ...change }, toy(effect, noise).run);

const HUMP = (x: number) => x * (1 - x);
const NOISY = { noise: 1, own: 1 };

describe('toBeFlatWithin', () => {
  it('needs every two values close together, with the whole interval', async () => {
    expect(await curveOf((x) => 0.1 * x)).toBeFlatWithin(0.11);
    const tilted = await curveOf((x) => 0.1 * x);
    expect(failure(() => expect(tilted).toBeFlatWithin(0.09))).toContain(
      'from 0 to 1 the difference is +0.1 (0.1 … 0.1 at 99.5 %, 12 pairs), wholly outside: asked is within −0.09 … 0.09',
    );
    // No value is far from the first, and yet two are far from each other.
    const wave = await curveOf((x) => (x === 0.25 ? 0.08 : x === 0.75 ? -0.08 : 0));
    expect(failure(() => expect(wave).toBeFlatWithin(0.1))).toContain('from 0.25 to 0.75 the difference is');
    expect(wave).toStayWithin(-0.1, 0.1, { of: 'change' });
  });

  it('does not take noise for flatness', async () => {
    const noisy = await curveOf(() => 0, NOISY);
    expect(failure(() => expect(noisy).toBeFlatWithin(0.1))).toContain('not enough runs to say');
    expect(noisy).toBeFlatWithin(5);
  });
});

describe('toHaveOptimumInside', () => {
  it('passes where a value inside beats both ends, by as much as is asked', async () => {
    expect(await curveOf(HUMP)).toHaveOptimumInside();
    expect(await curveOf(HUMP)).toHaveOptimumInside({ by: 0.24 });
    expect(await curveOf((x) => -HUMP(x))).toHaveOptimumInside({ best: 'lowest', by: 0.24 });
  });

  it('fails where an end is best, where the optimum is of the other kind, and where it is too small', async () => {
    expect(await curveOf((x) => x)).not.toHaveOptimumInside();
    expect(await curveOf((x) => x)).not.toHaveOptimumInside({ best: 'lowest' });
    expect(await curveOf((x) => -HUMP(x))).not.toHaveOptimumInside();
    const curve = await curveOf(HUMP);
    expect(failure(() => expect(curve).toHaveOptimumInside({ by: 0.26 }))).toContain(
      'asked: a value between 0 and 1 that is higher than both by more than 0.26',
    );
    // Better than one end is not enough.
    expect(await curveOf((x) => x * (1.9 - x))).not.toHaveOptimumInside({ by: 0.05 });
  });

  it('says nothing where seeds do not agree', async () => {
    const noisy = await curveOf(HUMP, NOISY);
    expect(failure(() => expect(noisy).toHaveOptimumInside())).toContain('not enough runs to say');
    expect(failure(() => expect(noisy).not.toHaveOptimumInside())).toContain('not enough runs to say');
  });

  it('needs a value inside', async () => {
    const ends = await curveOf(HUMP, {}, { values: [0, 1] });
    expect(() => expect(ends).toHaveOptimumInside()).toThrow('at least three values');
  });
});

describe('toCross', () => {
  it('passes where the level lies on either side of the bound', async () => {
    const rising = await curveOf((x) => x, { noise: 0.1 });
    expect(rising).toCross(0.4, { between: [0.25, 0.5] });
    expect(rising).toCross(0.4);
    expect(rising).toCross(0.4, { direction: 'up' });
    expect(rising).not.toCross(0.4, { direction: 'down' });
    expect(rising).not.toCross(0.4, { between: [0.5, 0.75] });
    expect(await curveOf((x) => -x, { noise: 0.1 })).toCross(-0.4, {
      between: [0.25, 0.5],
      direction: 'down',
    });
  });

  it('fails where it comes back, and where it was there before', async () => {
    const hump = await curveOf(HUMP, { noise: 0.01 });
    expect(failure(() => expect(hump).toCross(0.1, { between: [0, 0.25] }))).toContain('at 1 the level is');
    expect(failure(() => expect(hump).toCross(0.1, { between: [0.5, 1] }))).toContain('at 0 the level is');
  });

  it('reads levels with their noise, and differences without that of the seed', async () => {
    const rising = await curveOf((x) => x, { noise: 5 });
    expect(failure(() => expect(rising).toCross(0.4, { between: [0.25, 0.5] }))).toContain(
      'not enough runs to say',
    );
    expect(rising).toCross(0.4, { between: [0.25, 0.5], of: 'change' });
  });

  it('compares two curves seed by seed', async () => {
    const steep = await curveOf((x) => 2 * x, { noise: 5 });
    const high = await curveOf((x) => 0.7 + x, { noise: 5 });
    expect(steep).toCross(high, { between: [0.5, 0.75], direction: 'up' });
    expect(high).toCross(steep, { between: [0.5, 0.75], direction: 'down' });
    expect(steep).not.toCross(high, { between: [0.25, 0.5] });
    const fewer = await curveOf((x) => x, {}, { values: [0, 1] });
    expect(() => expect(steep).toCross(fewer)).toThrow('take the same values');
  });

  it('names values of the sweep, in their order', async () => {
    const rising = await curveOf((x) => x);
    for (const between of [
      [0.2, 0.5],
      [0.5, 0.25],
      [0.5, 0.5],
    ] as const)
      expect(() => expect(rising).toCross(0.4, { between })).toThrow(
        'two values of the sweep in their order, out of 0, 0.25, 0.5, 0.75, 1',
      );
  });
});

describe('toHaveThreshold', () => {
  const between = [0.5, 0.75] as const;

  it('passes where little happens up to one value and much by the next, either way', async () => {
    expect(await curveOf((x) => (x > 0.5 ? 1 : 0.2 * x))).toHaveThreshold({ between });
    expect(await curveOf((x) => (x > 0.5 ? -1 : 0.2 * x))).toHaveThreshold({ between });
  });

  it('fails where it happens all along, or nothing does', async () => {
    expect(await curveOf((x) => x)).not.toHaveThreshold({ between });
    expect(await curveOf((x) => (x > 0.5 ? 1 : 0.2 * x))).not.toHaveThreshold({ between, share: 0.05 });
    expect(await curveOf(() => 0)).not.toHaveThreshold({ between });
    const noisy = await curveOf(() => 0, NOISY);
    expect(failure(() => expect(noisy).toHaveThreshold({ between }))).toContain('not enough runs to say');
  });
});

describe('toSaturate', () => {
  const limited = (x: number) => Math.min(x, 0.4);

  it('passes where the last gain is a small share of the first, either way', async () => {
    expect(await curveOf(limited)).toSaturate({ share: 0.1 });
    expect(await curveOf((x) => -limited(x))).toSaturate({ share: 0.1 });
    expect(await curveOf(limited)).toSaturate({ share: 0.1, steps: 2 });
  });

  it('fails where it goes on rising, falls again, or hardly rises in the first place', async () => {
    expect(await curveOf((x) => x)).not.toSaturate();
    expect(await curveOf((x) => x * x)).not.toSaturate();
    expect(await curveOf(HUMP)).not.toSaturate();
    expect(await curveOf((x) => x - 0.4 * x * x)).not.toSaturate({ share: 0.2 });
    expect(await curveOf(() => 0)).not.toSaturate();
    const noisy = await curveOf(limited, NOISY);
    expect(failure(() => expect(noisy).toSaturate())).toContain('not enough runs to say');
  });

  it('compares gains per unit, so that a short last step is no saturation', async () => {
    expect(await curveOf((x) => x, {}, { values: [0, 0.8, 1] })).not.toSaturate();
    expect(await curveOf(limited, {}, { values: [0, 0.1, 1] })).toSaturate({ share: 0.4 });
    expect(await curveOf(limited, {}, { values: [0, 0.1, 1] })).not.toSaturate({ share: 0.3 });
  });

  it('needs numbers, and steps that do not overlap', async () => {
    const curve = await curveOf(limited);
    expect(() => expect(curve).toSaturate({ steps: 3 })).toThrow('need at least 7 values');
    expect(() => expect(curve).toSaturate({ share: 1 })).toThrow('between 0 and 1');
    const words = await curveOf(limited, {}, { values: ['a', 'b', 'c'] });
    expect(() => expect(words).toSaturate()).toThrow('values have to be numbers; found "a"');
  });
});

describe('toRespondMoreThan', () => {
  it('compares the sizes of two effects, whatever their signs', async () => {
    const strong = await curveOf((x) => 2 * x, { noise: 5 });
    for (const slope of [1, -1, 0]) {
      const weak = await curveOf((x) => slope * x, { noise: 5 });
      expect(strong).toRespondMoreThan(weak);
      expect(weak).not.toRespondMoreThan(strong);
    }
    const falling = await curveOf((x) => -2 * x, { noise: 5 });
    expect(falling).toRespondMoreThan(await curveOf((x) => x, { noise: 5 }));
    expect(falling).not.toRespondMoreThan(await curveOf((x) => 3 * x, { noise: 5 }));
  });

  it('asks for a factor and an amount', async () => {
    const strong = await curveOf((x) => 2 * x);
    const weak = await curveOf((x) => -0.9 * x);
    expect(strong).toRespondMoreThan(weak, { times: 2 });
    expect(strong).not.toRespondMoreThan(weak, { times: 2.5 });
    expect(strong).toRespondMoreThan(weak, { by: 1 });
    expect(strong).not.toRespondMoreThan(weak, { by: 1.2 });
  });

  it('says nothing where it is noise that differs', async () => {
    const one = await curveOf((x) => x, NOISY);
    const other = await curveOf((x) => 0.9 * x, { noise: 1, own: -1 });
    expect(failure(() => expect(one).toRespondMoreThan(other))).toContain('not enough runs to say');
    expect(failure(() => expect(one).not.toRespondMoreThan(other))).toContain('not enough runs to say');
  });

  it('refuses what cannot be compared seed by seed, and says in what it differs', async () => {
    const curve = await curveOf((x) => x);
    for (const [change, name] of [
      [{ seed: 'other' }, 'seed'],
      [{ pairs: 8 }, 'pairs'],
      [{ over: [1, 6] }, 'over'],
      [{ output: 'gaps' }, 'output'],
    ] as const) {
      const other = await curveOf((x) => x, {}, change);
      expect(() => expect(curve).toRespondMoreThan(other)).toThrow(`differ in ${name}`);
    }
  });
});
