/** What money, duties handed over and change from outside do to outcomes and to burden. */
import { expect, it } from 'vitest';
import { curveOf, PLACE, testSweeps } from './place';
import { sweep } from '../../sim/testing';

const BUDGET = { lever: 'levers.budget.change', values: [-0.5, -0.25, 0, 0.25, 0.5] };
const SHIFT = { lever: 'levers.dutyShift', values: [0, 0.5, 1] };
const VOLATILE = ['levers.volatility=0.8'];

testSweeps([
  {
    claim: 'care that is handed to families burdens them',
    ...SHIFT,
    output: 'burden',
    check: (curve) => expect(curve).toIncrease({ by: 0.05 }),
    without: ['mechanisms.careTies=false'],
  },
  {
    claim: 'agencies that adapt keep outcomes up where needs change',
    lever: 'levers.adaptivity',
    values: [0, 0.5, 1],
    set: VOLATILE,
    output: 'outcome.publicHealth',
    check: (curve) => {
      expect(curve).toIncrease({ by: 1 });
      expect(curve).toSaturate({ share: 0.7 });
    },
    without: ['mechanisms.adaptation=false'],
  },
  {
    claim: 'poor conduct that is dealt with marrs fewer encounters',
    lever: 'levers.conduct',
    values: [0, 0.5, 1],
    output: 'value.destroyed.incivility',
    check: (curve) => expect(curve).toDecrease(),
    without: ['mechanisms.incivility=false'],
  },
]);

it('outcomes rise with the budget and saturate; what is cut is felt more than what is added', async () => {
  const outcome = await curveOf({ ...BUDGET, output: 'outcome.socialCare' });
  expect(outcome).toIncrease({ by: 2 });
  expect(outcome).toSaturate({ share: 0.2 });
  expect(outcome).toCross(96, { between: [-0.5, 0], direction: 'up' });
  const cut = await curveOf({ ...BUDGET, values: [0, -0.5], output: 'outcome.socialCare' });
  const added = await curveOf({ ...BUDGET, values: [0, 0.5], output: 'outcome.socialCare' });
  expect(cut).toRespondMoreThan(added, { times: 3 });
});

it('a budget that falls is no budget that rises, and money is spent to the last, not saturated', async () => {
  const falling = await curveOf({ ...BUDGET, values: [0.5, 0, -0.5], output: 'outcome.socialCare' });
  expect(falling).not.toIncrease();
  expect(falling).not.toCross(96, { direction: 'up' });
  const cost = await curveOf({ ...BUDGET, output: 'cost.public' });
  expect(cost).toIncrease({ by: 1 });
  expect(cost).not.toSaturate({ share: 0.8 });
  expect(cost).not.toBeFlatWithin(1);
});

it('burden answers to duties handed over more than to cuts', async () => {
  const shifted = await curveOf({ ...SHIFT, output: 'burden' });
  const cut = await curveOf({ ...BUDGET, values: [0, -0.5], output: 'burden' });
  expect(shifted).toRespondMoreThan(cut, { times: 5 });
  expect(cut).not.toRespondMoreThan(shifted);
});

it('outcomes fall where needs change fast, and the other way round they rise', async () => {
  const change = { lever: 'levers.volatility', output: 'outcome.communitySafety' };
  expect(await curveOf({ ...change, values: [0, 0.5, 1] })).toDecrease({ by: 1 });
  expect(await curveOf({ ...change, values: [1, 0.5, 0] })).not.toDecrease();
});

it('handing over care lowers outcomes, as soon as there are pairs enough to say so', async () => {
  const declared = {
    ...PLACE,
    ...SHIFT,
    output: 'outcome.socialCare',
    pairs: undefined,
    budget: { runs: 240 },
  };
  await expect(await sweep(declared)).toDecrease({ by: 0.5 });
  await expect(await sweep(declared)).not.toBeFlatWithin(0.5);
});
