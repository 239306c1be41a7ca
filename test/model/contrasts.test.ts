/** First contrasts: the direction in which a lever or a mechanism moves what it is there to move. */
import { expect, it } from 'vitest';
import { ASSUMPTIONS } from '../../sim/registers';
import { contrast, registerMatchers, sweep } from '../../sim/testing';

registerMatchers(expect);

const measured = {
  set: ['population.size=1000', 'horizon.months=36'],
  over: [13, 36] as [number, number],
  pairs: 8,
  seed: 'contrasts',
};
const baseline = 'scenarios/cases/five-country-survey.yaml';
const alongLever = (lever: string, values: readonly unknown[], output: string) =>
  sweep({ ...measured, scenario: baseline, lever, values, output });
const withChange = (change: string, output: string) =>
  contrast({ ...measured, base: baseline, change: [change], output });

it('more invitations bring more people to collective acts where nobody is asked by people they know', async () => {
  const set = [...measured.set, 'mechanisms.ties=false'];
  const invited = { ...measured, set, scenario: baseline, lever: 'levers.invitation.rate', values: [0, 0.5] };
  expect(await sweep({ ...invited, output: 'participation.collective.share' })).toIncrease();
});

it('stronger nudges bring more people to individual acts', async () => {
  const curve = await sweep({
    ...{ ...measured, pairs: 16 },
    scenario: baseline,
    lever: 'levers.nudge.intensity',
    values: [0, 0.5, 1],
    output: 'participation.individual.share',
  });
  expect(curve).toIncrease({ by: 0.005 });
});

it('promises that are acted on keep trust above where they are not', async () => {
  expect(await alongLever('levers.followThrough', [0.1, 0.5, 0.9], 'trust.exposed')).toIncrease();
});

it('promises beyond what is delivered cost trust', async () => {
  expect(await alongLever('levers.expectations.raised', [0, 0.5, 1], 'trust.exposed')).toDecrease();
});

it('shifted duties burden carers', async () => {
  expect(await withChange('levers.dutyShift=0.8', 'burden')).toExceed(0.01);
});

it('without care ties, shifted duties burden nobody more', async () => {
  const set = [...measured.set, 'mechanisms.careTies=false'];
  const curve = await contrast({
    ...measured,
    set,
    base: baseline,
    change: ['levers.dutyShift=0.8'],
    output: 'value.destroyed.dumping',
  });
  expect(curve).toStayWithin(0, 0);
});

it('a single host orders the agenda in its own favour, and does not where that is switched off', async () => {
  expect(await withChange('mechanisms.hostOrder=false', 'agenda.hostSurplus')).toBeBelow(0);
});

it('public cost never exceeds the budget, however much is done', async () => {
  const curve = await alongLever('levers.invitation.rate', [0, 1], 'cost.public');
  const [hours, wage] = [
    ASSUMPTIONS['assumptions.agency.hoursPerCitizen'],
    ASSUMPTIONS['assumptions.agency.wage'],
  ];
  expect(curve).toStayWithin(0, Number(hours.default) * Number(wage.default));
});
