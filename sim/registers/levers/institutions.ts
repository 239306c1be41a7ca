/** Levers on rules, offers and lasting structures. */
import { expand } from '../expand';
import { FINANCE_KINDS, PHASES, STAGES, STRATEGIES, type Phase, type Stage } from '../names';
import type { NumberEntry, ParameterEntry } from '../types';
import { noCost, SHARE } from './shapes';

const STAGE_OFFERS: Record<Stage, { work: string; label: string; share: number }> = {
  coCommissioning: { work: 'set priorities with citizens', label: 'Offer: set priorities', share: 0.2 },
  coDesign: { work: 'design services with citizens', label: 'Offer: design services', share: 0.2 },
  coDelivery: { work: 'deliver services with citizens', label: 'Offer: deliver services', share: 0.5 },
  coAssessment: { work: 'assess services with citizens', label: 'Offer: assess services', share: 0.1 },
};

const PHASE_WORK: Record<Phase, string> = {
  prevention: 'preventing need',
  detection: 'noticing need',
  treatment: 'meeting need',
  recovery: 'recovering from need',
};

const offers = expand('levers.offer', STAGES, (stage): NumberEntry => ({
  ...SHARE,
  label: STAGE_OFFERS[stage].label,
  scale: ['not offered', 'some weight', 'full weight'],
  meaning: `How much weight agencies give, among the initiatives they offer, to those that ${STAGE_OFFERS[stage].work}.`,
  default: STAGE_OFFERS[stage].share,
  built: true,
  source: 'S2-12, S3-06 … S3-09',
  status: 'assumed',
  cost: {
    hours: 0.04,
    money: 0,
    basis: 'initiative',
    why: 'Planning and announcing what is offered; holding the sessions takes its own hours besides.',
  },
}));

const balances = expand('levers.balance', PHASES, (phase): NumberEntry => ({
  ...SHARE,
  label: `Voice or action: ${PHASE_WORK[phase]}`,
  scale: ['action only', 'half and half', 'voice only'],
  meaning: `Balance of work on ${PHASE_WORK[phase]}, from 0 for citizens' action only to 1 for citizens' voice only.`,
  default: 0.5,
  built: true,
  source: 'S3-18, S3-21 (which gives no direction)',
  status: 'assumed',
  cost: noCost('Moves the same hours between action and voice, and both are paid where they take place.'),
}));

export const INSTITUTION_LEVERS = {
  ...offers,
  ...balances,
  'levers.office': {
    label: 'Standing office',
    scale: ['none', 'a part-time office', 'an office that keeps everything'],
    ...SHARE,
    meaning:
      'How far a standing office for co-production keeps contacts and unfinished items when staff change.',
    default: 0.1,
    built: true,
    source: 'S3-43',
    status: 'assumed',
    cost: {
      hours: 0.002,
      money: 0.012,
      basis: 'citizen',
      why: 'Officers and a place of their own, in proportion to the size of the locality.',
    },
  },
  'levers.spanners': {
    label: 'People who connect groups',
    scale: ['none', 'some', 'many'],
    ...SHARE,
    meaning: 'How much boundary spanners bring groups together that would otherwise not meet.',
    default: 0.1,
    built: true,
    source: 'S3-44',
    status: 'assumed',
    cost: {
      hours: 0.002,
      money: 0,
      basis: 'citizen',
      why: 'Hours of staff whose task is to move between partners, volunteers and groups of citizens.',
    },
  },
  'levers.regulation.strength': {
    label: 'Strict law on meetings',
    scale: ['no law', 'some rules', 'all is laid down'],
    ...SHARE,
    meaning: 'How strictly the law fixes that sessions take place and what they must deal with.',
    default: 0.3,
    built: true,
    source: 'S3-16, S3-33, S3-60; Lino et al. 2019',
    status: 'assumed',
    cost: {
      hours: 0.12,
      money: 0,
      basis: 'session',
      why: 'Prescribed items are prepared, recorded and reported at each session.',
    },
  },
  'levers.regulation.informality': {
    label: 'Room for informal ways',
    scale: ['none', 'some', 'much'],
    ...SHARE,
    meaning: 'How much room the rules leave for informal norms to grow between officials and citizens.',
    default: 0.4,
    built: true,
    source: 'S3-33, S3-35',
    status: 'assumed',
    cost: {
      hours: 0.1,
      money: 0,
      basis: 'initiative',
      why: 'Informal contact between meetings takes time in each initiative.',
    },
  },
  'levers.finance.kind': {
    label: 'How groups are paid for',
    scale: {
      grant: 'a grant',
      bondFlexible: 'pay by result, flexible terms',
      bondRigid: 'pay by result, rigid terms',
    },
    kind: 'choice',
    unit: 'kind of finance',
    meaning:
      'How initiatives are paid for: a grant, or a social impact bond with flexible or with rigid terms.',
    default: 'grant',
    options: FINANCE_KINDS,
    built: true,
    source: 'S3-23, S3-37, B-79',
    status: 'assumed',
    cost: noCost('Decides when and for what money is paid out, not how much there is.'),
  },
  'levers.strategy.kind': {
    label: 'Strategy of agencies',
    scale: {
      none: 'none in particular',
      planning: 'a plan',
      culture: 'their culture',
      publicValue: 'value for all',
    },
    kind: 'choice',
    unit: 'school of strategy',
    meaning:
      'What agencies rank their offers by: nothing in particular, a plan, their culture, or value for all.',
    default: 'none',
    options: STRATEGIES,
    built: true,
    source: 'S1-03 … S1-07',
    status: 'assumed',
    cost: {
      hours: 0.0012,
      money: 0,
      basis: 'citizen',
      why: 'Any strategy takes the same staff time to make and keep up, and none takes none.',
    },
  },
  'levers.accountability.rule': {
    label: 'One body answers for public money',
    scale: ['nobody is named', 'one body is named'],
    kind: 'flag',
    unit: 'yes or no',
    meaning: 'Whether a rule names one body in each initiative that answers for the use of public resources.',
    default: true,
    built: true,
    source: 'S0-34',
    status: 'assumed',
    cost: {
      hours: 0.08,
      money: 0,
      basis: 'initiative',
      why: 'The body that answers keeps accounts and reports for each initiative.',
    },
  },
  'levers.audit': {
    label: 'Check reported results',
    scale: ['nothing is checked', 'half is checked', 'all is checked'],
    ...SHARE,
    meaning: 'How far reported results are checked before anyone believes them.',
    default: 0.2,
    built: true,
    source: 'S3-25, S3-65',
    status: 'assumed',
    cost: {
      hours: 0.001,
      money: 0.016,
      basis: 'citizen',
      why: 'Auditors and surveys that compare what was reported with what happened.',
    },
  },
} as const satisfies Record<string, ParameterEntry>;
