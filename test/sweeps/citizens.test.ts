/** What levers that reach citizens one by one do to what citizens do. */
import { expect, it } from 'vitest';
import { curveOf, PLACE, testSweeps } from './place';
import { sweep } from '../../sim/testing';

const EASE = { lever: 'levers.ease.individual', values: [0, 0.5, 1] };

testSweeps([
  {
    claim: 'easier acts alone are done by more people',
    ...EASE,
    output: 'participation.individual.share',
    check: (curve) => expect(curve).toIncrease({ by: 0.05 }),
    without: ['mechanisms.ease=false'],
  },
  {
    claim: 'easier meetings bring more people together',
    lever: 'levers.ease.collective',
    values: [0, 0.5, 1],
    output: 'participation.collective.share',
    check: (curve) => expect(curve).toIncrease({ by: 0.01 }),
    without: ['mechanisms.ease=false'],
  },
  {
    claim: 'a platform brings more people together',
    lever: 'levers.platform',
    values: [0, 0.5, 1],
    output: 'participation.collective.share',
    check: (curve) => expect(curve).toIncrease({ by: 0.01 }),
    without: ['assumptions.asking.platform=0', 'assumptions.platform.saving=0'],
  },
]);

it('nudges move acts, as many pairs as it takes', async () => {
  const declared = {
    ...PLACE,
    set: [...PLACE.set, 'levers.nudge.target=individual'],
    lever: 'levers.nudge.intensity',
    values: [0, 0.5, 1],
    output: 'participation.action.share',
    pairs: { max: 40 },
  };
  await expect(await sweep(declared)).toIncrease({ by: 0.005 });
});

it('a platform moves the young more than the old', async () => {
  const among = (age: string, further: readonly string[] = []) =>
    curveOf(
      {
        lever: 'levers.platform',
        values: [0, 1],
        output: `participation.collective.share@age=${age}`,
        set: ['record.groups=[age]'],
        pairs: 20,
      },
      further,
    );
  const [young, old] = [await among('18-34'), await among('75+')];
  expect(young).toRespondMoreThan(old);
  expect(() => expect(old).toRespondMoreThan(young)).toThrow('asked: an effect');
});

it('ease of acts alone moves them more than ease of meetings does', async () => {
  const output = 'participation.individual.share';
  const alone = await curveOf({ ...EASE, output });
  const together = await curveOf({ ...EASE, lever: 'levers.ease.collective', output });
  expect(alone).toRespondMoreThan(together, { times: 2 });
  expect(together).not.toRespondMoreThan(alone);
});

it('without nudging, stronger nudges move nothing that a budget of runs could tell', async () => {
  const declared = {
    ...PLACE,
    set: [...PLACE.set, 'levers.nudge.target=individual', 'mechanisms.nudges=false'],
    lever: 'levers.nudge.intensity',
    values: [0, 1],
    output: 'participation.action.share',
    pairs: undefined,
    budget: { runs: 80 },
  };
  await expect(expect(await sweep(declared)).toIncrease({ by: 0.005 })).rejects.toThrow(/^asked: a rise/);
});

it('seats for newcomers bring more people together, the first of them most; fewer seats do not', async () => {
  const seats = {
    lever: 'levers.openness',
    set: ['levers.invitation.rate=0.3'],
    output: 'participation.collective.share',
  };
  const more = await curveOf({ ...seats, values: [0, 0.25, 0.75, 1] });
  expect(more).toIncrease({ by: 0.03 });
  expect(more).toSaturate({ share: 0.5 });
  expect(await curveOf({ ...seats, values: [1, 0.25, 0] })).not.toIncrease();
});
