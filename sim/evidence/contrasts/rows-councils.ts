/** Further rows: what makes standing councils work hands-on. Fifteen councils in which the law fixes a meeting every month. */
import type { Contrast } from './types';

const COUNCILS = {
  scenario: 'scenarios/cases/brazil-health-councils.yaml',
  size: 2000,
  months: 60,
  pairs: 8,
  set: ['levers.regulation.strength=1'],
  weights: { base: -1, change: 1 },
  least: { points: 0.01 },
  verdict: 'shown',
} as const;

/** Share of hands-on councils from the third year on, when twelve months can be looked back on. */
const HANDS_ON = [{ output: 'logic.handsOn', over: [25, 60], weight: 1 }] as const;

export const COUNCIL_CONTRASTS: readonly Contrast[] = [
  {
    ...COUNCILS,
    id: 'shared-tasks-make-hands-on',
    claim: 'Where leadership tasks are open to all, more councils work hands-on with an agenda set together.',
    rows: ['S3-54', 'S3-61', 'S3-27'],
    mechanism: 'sharedLeadership',
    arms: { base: ['levers.leadership.sharing=0'], change: ['levers.leadership.sharing=0.7'] },
    measure: HANDS_ON,
  },
  {
    ...COUNCILS,
    id: 'wide-invitations-make-hands-on',
    claim: 'Where agencies invite many people instead of none, more councils work hands-on.',
    rows: ['S3-55'],
    mechanism: 'asking',
    pairs: 12,
    arms: { base: ['levers.invitation.rate=0'], change: ['levers.invitation.rate=0.3'] },
    measure: HANDS_ON,
  },
  {
    ...COUNCILS,
    id: 'expected-answers-end-watchdogs',
    claim: 'Where citizens can expect that what they say is acted on, fewer councils only monitor.',
    rows: ['S3-56', 'S3-28'],
    mechanism: 'monitoring',
    weights: { base: 1, change: -1 },
    arms: { base: ['levers.followThrough=0.2'], change: ['levers.followThrough=0.9'] },
    measure: [{ output: 'logic.watchdog', over: [25, 60], weight: 1 }],
  },
  {
    ...COUNCILS,
    id: 'belief-makes-hands-on',
    claim:
      'Where citizens believe that people can make a difference, more councils work hands-on in their first years.',
    rows: ['S3-57'],
    mechanism: 'politicalEfficacy',
    set: ['levers.regulation.strength=1', 'horizon.burnIn=12'],
    arms: {
      base: ['population.attributes.efficacy.political={dist: beta, a: 2.5, b: 5.8}'],
      change: ['population.attributes.efficacy.political={dist: beta, a: 5.8, b: 2.5}'],
    },
    measure: [{ output: 'logic.handsOn', over: [1, 24], weight: 1 }],
  },
  {
    ...COUNCILS,
    id: 'room-for-norms-brings-people',
    claim: 'Under the same law, room for informal norms brings more people to the meetings of councils.',
    rows: ['S3-33', 'S3-58'],
    mechanism: 'norms',
    arms: { base: ['levers.regulation.informality=0.05'], change: ['levers.regulation.informality=0.9'] },
    measure: [{ output: 'encounters.perInitiative', over: [25, 60], weight: 1 }],
    least: { share: 0.02, of: 'base' },
  },
  {
    ...COUNCILS,
    id: 'law-helps-where-norms-can-grow',
    claim:
      'A law that fixes meetings lets norms grow where it leaves room for them, and hardly where it leaves none.',
    rows: ['S3-16', 'S3-60'],
    mechanism: 'norms',
    set: [],
    weights: { law: -1, none: 1, lawWithRoom: 1, noneWithRoom: -1 },
    arms: {
      law: ['levers.regulation.strength=1', 'levers.regulation.informality=0.05'],
      none: ['levers.regulation.strength=0.3', 'levers.regulation.informality=0.05'],
      lawWithRoom: ['levers.regulation.strength=1', 'levers.regulation.informality=0.9'],
      noneWithRoom: ['levers.regulation.strength=0.3', 'levers.regulation.informality=0.9'],
    },
    measure: [{ output: 'norms', over: [25, 60], weight: 1 }],
  },
  {
    ...COUNCILS,
    id: 'empowered-citizens-lead',
    claim:
      'Where citizens learn that what they say is acted on, they take more of the open leadership tasks.',
    rows: ['S0-29'],
    mechanism: 'sharedLeadership',
    set: ['levers.leadership.sharing=0.5'],
    arms: {
      base: ['levers.followThrough=[{at: 1, value: 0.1}]'],
      change: ['levers.followThrough=[{at: 1, value: 0.95}]'],
    },
    measure: [{ output: 'leadership.citizens', over: [25, 60], weight: 1 }],
  },
];
