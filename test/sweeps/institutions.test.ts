/** What hosts, chairs and shared leadership do. */
import { expect, it } from 'vitest';
import { curveOf, testSweeps } from './place';

const SHARING = { lever: 'levers.leadership.sharing', values: [0, 0.5, 1] };

/** The share of the agency's offices; the other hosts share the rest by halves. */
const OFFICES = {
  lever: 'levers.hosting.agency',
  values: [0.1, 0.5, 0.9],
  along: (value: unknown) => {
    const rest = (1 - Number(value)) / 2;
    return [
      'levers.hosting.citizens=0',
      'levers.hosting.thirdSector=' + rest,
      'levers.hosting.shared=' + rest,
    ];
  },
};

testSweeps([
  {
    claim: 'leadership that is open is taken up by citizens',
    ...SHARING,
    output: 'leadership.citizens',
    check: (curve) => expect(curve).toIncrease({ by: 0.1 }),
    without: ['mechanisms.sharedLeadership=false'],
  },
  {
    claim: 'sharing leadership loosens the hold of hosts, and its first steps do most',
    ...SHARING,
    values: [0, 0.3, 0.7, 1],
    pairs: 20,
    output: 'agenda.hostSurplus',
    check: (curve) => {
      expect(curve).toDecrease({ by: 0.02 });
      expect(curve).toSaturate({ share: 0.6 });
    },
    without: ['mechanisms.hostOrder=false'],
  },
  {
    claim: 'norms of give and take grow where leadership is shared',
    ...SHARING,
    pairs: 16,
    output: 'norms',
    check: (curve) => expect(curve).toIncrease(),
    without: ['assumptions.norms.contribution=0'],
  },
  {
    claim: 'targets that press take tasks back from citizens',
    lever: 'levers.targets.pressure',
    values: [0, 0.5, 1],
    set: ['levers.leadership.sharing=0.8'],
    output: 'leadership.sharing',
    check: (curve) => expect(curve).toDecrease({ by: 0.05 }),
    without: ['mechanisms.targetPressure=false'],
  },
  {
    claim: 'the longer chairs may stay, the more of the agenda is theirs',
    lever: 'levers.leadership.termLimit',
    values: [6, 24, 0],
    output: 'agenda.hostSurplus',
    check: (curve) => expect(curve).toIncrease(),
    without: ['mechanisms.entrenchment=false'],
  },
  {
    claim: 'the more meetings are in offices, the more of the agenda is the host’s',
    ...OFFICES,
    output: 'agenda.hostSurplus',
    check: (curve) => expect(curve).toIncrease(),
    without: ['mechanisms.hostOrder=false'],
  },
  {
    claim: 'joint rules loosen the hold of hosts',
    lever: 'levers.hosting.hybridity',
    values: [0, 0.5, 1],
    output: 'agenda.hostSurplus',
    check: (curve) => expect(curve).toDecrease({ by: 0.02 }),
    without: ['mechanisms.hostOrder=false'],
  },
  {
    claim: 'reorganisation empties meetings',
    lever: 'levers.churn',
    values: [0, 0.5, 1],
    output: 'encounters.perInitiative',
    check: (curve) => expect(curve).toDecrease({ by: 1 }),
    without: ['assumptions.initiative.churn=0'],
  },
  {
    claim: 'users who assess make accountability grow',
    lever: 'levers.coAssessment',
    values: [0, 0.5, 1],
    output: 'governance.accountability',
    check: (curve) => expect(curve).toIncrease({ by: 0.05 }),
    without: ['mechanisms.coAssessment=false'],
  },
]);

it('the agenda of hosts answers to joint rules more than to terms of chairs', async () => {
  const output = 'agenda.hostSurplus';
  const rules = await curveOf({ lever: 'levers.hosting.hybridity', values: [0, 0.5, 1], output });
  const terms = await curveOf({ lever: 'levers.leadership.termLimit', values: [6, 24, 0], output });
  expect(rules).toRespondMoreThan(terms, { times: 2 });
  expect(terms).not.toRespondMoreThan(rules);
});
