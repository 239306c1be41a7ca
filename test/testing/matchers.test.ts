import { describe, expect, it } from 'vitest';
import { contrast, matchers, registerMatchers, sweep, type Curve } from '../../sim/testing';
import { read } from '../house/sources';
import { failure, toy } from './toy';

registerMatchers(expect);

const declared = {
  scenario: 'toy.yaml',
  lever: 'levers.x',
  values: [0, 0.5, 1],
  output: 'y',
  over: [1, 12] as [number, number],
  pairs: 8,
  seed: 'test',
};
const curveOf = (effect: (x: number) => number, noise = {}) => sweep(declared, toy(effect, noise).run);
const effectOf = (change: number, noise = {}) => {
  const { scenario: base, output, over, pairs, seed } = declared;
  return contrast(
    { base, change: [`levers.x=${change}`], output, over, pairs, seed },
    toy((x) => x, noise).run,
  );
};

describe('toIncrease and toDecrease', () => {
  it('pass where the output moves their way', async () => {
    expect(await curveOf((x) => x)).toIncrease();
    expect(await curveOf((x) => -x)).toDecrease();
  });

  it('fail where it moves the other way, or not at all', async () => {
    const falling = await curveOf((x) => -x);
    expect(failure(() => expect(falling).toIncrease())).toContain('found: from 0 to 1 the difference is −1');
    const flat = await curveOf(() => 0);
    expect(failure(() => expect(flat).toIncrease())).toContain(
      'the difference is 0 (0 … 0 at 98.33 %, 8 pairs), wholly outside: asked is above 0',
    );
    expect(failure(() => expect(flat).toDecrease())).toContain('asked is below 0');
  });

  it('ask for the smallest effect with the whole interval', async () => {
    const curve = await curveOf((x) => 0.01 * x);
    expect(curve).toIncrease({ by: 0.009 });
    expect(failure(() => expect(curve).toIncrease({ by: 0.011 }))).toContain('more than 0.011');
    const falling = await curveOf((x) => -0.01 * x);
    expect(falling).toDecrease({ by: 0.009 });
    expect(failure(() => expect(falling).toDecrease({ by: 0.011 }))).toContain('asked is below −0.011');
  });

  it('fail where seeds do not agree, although the mean moves', async () => {
    const noisy = await curveOf((x) => 0.1 * x, { noise: 0, own: 1 });
    expect(noisy.points[2].change?.estimate).not.toBe(0);
    expect(failure(() => expect(noisy).toIncrease())).toContain('found: from 0 to 1');
    expect(failure(() => expect(noisy).toDecrease())).toContain('found: from 0 to 1');
  });

  it('fail where a step contradicts the direction, although the ends agree', async () => {
    const dip = await curveOf((x) => (x === 0.5 ? -1 : x));
    expect(failure(() => expect(dip).toIncrease())).toContain('found: from 0 to 0.5 the difference is −1 ');
    const hump = await curveOf((x) => (x === 0.5 ? 1 : -x));
    expect(failure(() => expect(hump).toDecrease())).toContain('found: from 0 to 0.5 the difference is +1 ');
  });

  it('do not take a step for a contradiction that its own interval leaves open', async () => {
    const curve = await curveOf((x) => 10 * x + (x === 0.5 ? -5.01 : 0), { noise: 0, own: 0.2 });
    expect(curve.points[1].step?.estimate).toBeLessThan(0.2);
    expect(curve).toIncrease();
  });

  it('fail where nothing was measured', async () => {
    const empty = await sweep({ ...declared, output: 'empty' }, toy((x) => x).run);
    expect(failure(() => expect(empty).toIncrease())).toContain(
      'nothing (nothing … nothing at 95 %, 0 pairs), open',
    );
    expect(failure(() => expect(empty).toStayWithin(-1e9, 1e9))).toContain('at 0 the level is nothing');
  });

  it('can be turned round by not', async () => {
    expect(await curveOf((x) => -x)).not.toIncrease();
    const rising = await curveOf((x) => x);
    expect(failure(() => expect(rising).not.toIncrease())).toContain('asked: not a rise');
  });
});

describe('toStayWithin', () => {
  it('asks for every level of a sweep with its interval', async () => {
    const curve = await curveOf((x) => x, { noise: 0.1 });
    expect(curve).toStayWithin(-0.2, 1.2);
    expect(failure(() => expect(curve).toStayWithin(-0.2, 0.9))).toContain('found: at 1 the level is');
    expect(failure(() => expect(curve).toStayWithin(0.4, 1.2))).toContain('found: at 0 the level is');
    // The mean lies inside, its interval does not.
    const { low, estimate } = curve.points[0].level;
    expect(failure(() => expect(curve).toStayWithin((low + estimate) / 2, 2))).toContain('at 0 the level');
  });

  it('asks for the differences where told so, and of a contrast', async () => {
    const curve = await curveOf((x) => 5 + x / 10);
    expect(curve).toStayWithin(-0.2, 0.2, { of: 'change' });
    expect(failure(() => expect(curve).toStayWithin(-0.2, 0.08, { of: 'change' }))).toContain(
      'from 0 to 1 the difference is',
    );
    const effect = await effectOf(0.1);
    expect(effect).toStayWithin(0, 0.2);
    expect(failure(() => expect(effect).toStayWithin(0.11, 0.2))).toContain(
      'from base to change the difference is +0.1',
    );
  });
});

describe('toExceed and toBeBelow', () => {
  it('place the difference of a contrast', async () => {
    const effect = await effectOf(0.1);
    expect(effect).toExceed(0.09);
    expect(effect).toBeBelow(0.11);
    expect(failure(() => expect(effect).toExceed(0.11))).toContain('asked: a difference wholly above 0.11');
    expect(failure(() => expect(effect).toBeBelow(0.09))).toContain('asked: a difference wholly below 0.09');
  });

  it('need the whole interval', async () => {
    const effect = await effectOf(0.1, { noise: 0, own: 1 });
    expect(failure(() => expect(effect).toExceed(-0.05))).toContain('not enough runs to say');
    expect(failure(() => expect(effect).toBeBelow(0.25))).toContain('not enough runs to say');
  });

  it('are not for sweeps', async () => {
    const curve = await curveOf((x) => x);
    expect(failure(() => expect(curve).toExceed(0))).toContain('a sweep has toIncrease and toDecrease');
  });
});

describe('the guide', () => {
  it('explains every matcher in its table, and names no other', () => {
    const table = read('docs/guides/sweeps-in-tests.md').match(/^\| `to.*$/gm) ?? [];
    const named = table.flatMap((row) => row.split(' | ')[0].match(/\bto[A-Z]\w+/g) ?? []);
    expect([...new Set(named)].sort()).toEqual(Object.keys(matchers).sort());
  });
});

describe('a wrong use', () => {
  it('is named', async () => {
    expect(failure(() => expect(curveOf((x) => x)).toIncrease())).toContain('did you forget await?');
    const curve = await curveOf((x) => x);
    expect(failure(() => expect(curve).toIncrease({ by: -1 }))).toContain('0 or more; found -1');
  });
});

describe('the failure', () => {
  it('prints the curve, what was asked, what was found and how much was run', async () => {
    const curve: Curve = await sweep(
      { ...declared, set: ['population.size=100'] },
      toy((x) => 0.5 - 0.1 * x, { noise: 0.05 }).run,
    );
    expect(`\n${failure(() => expect(curve).toIncrease({ by: 0.002 }))}\n`).toMatchInlineSnapshot(`
      "
      asked: a rise of more than 0.002 from 0 to 1, and no step against it
      found: from 0 to 1 the difference is −0.1 (−0.1 … −0.1 at 98.33 %, 8 pairs), wholly outside: asked is above 0.002
      found: from 0 to 0.5 the difference is −0.05 (−0.05 … −0.05 at 98.33 %, 8 pairs), wholly outside: asked is at or above 0
      found: from 0.5 to 1 the difference is −0.05 (−0.05 … −0.05 at 98.33 %, 8 pairs), wholly outside: asked is at or above 0
      do:    more pairs will not change this: either the claim or the scenario is not what you think

      y, mean of months 1 to 12
      sweep of levers.x in toy.yaml with population.size=100

              level    95 % interval     pairs   0.3749                        0.5256
        0     0.5002   0.4749 … 0.5256   8                              ├─────●─────┤
        0.5   0.4502   0.4249 … 0.4756   8                   ├─────●────┤
        1     0.4002   0.3749 … 0.4256   8       ├─────●─────┤

        difference to 0   mean    95 % interval   pairs
        0.5               −0.05   −0.05 … −0.05   8
        1                 −0.1    −0.1 … −0.1     8

      24 runs: 3 arms with the same 8 seeds, test/1 to test/8
      "
    `);
  });
});
