/** Governance, needs, costs and the agencies themselves. */
import { expand } from '../expand';
import { PHASES, SERVICES, type Phase } from '../names';
import type { MetricEntry } from '../types';
import { serviceIsBuilt, SERVICE_NAMES } from './participation';
import { FLOW, INDEX, SHARE, STATE } from './shapes';

const PHASE_STATES: Record<Phase, string> = {
  prevention: 'have no need',
  detection: 'have a need that nobody has noticed',
  treatment: 'have a need that has been noticed',
  recovery: 'are recovering from a need',
};

const outcomes = expand('outcome', SERVICES, (service): MetricEntry => ({
  ...INDEX,
  label: `Outcome, ${SERVICE_NAMES[service]}`,
  meaning: `How far citizens are free of need in ${SERVICE_NAMES[service]}: 100 means no need at all.`,
  byGroup: true,
  built: serviceIsBuilt(service),
}));

const needs = expand('need', PHASES, (phase): MetricEntry => ({
  ...SHARE,
  label: `Need: ${phase}`,
  meaning: `Share of citizens, counted once for each service, who ${PHASE_STATES[phase]}.`,
  byGroup: true,
}));

const GOVERNANCE = { ...SHARE, kind: 'index', unit: 'from 0 to 1', byGroup: false } as const;

export const OUTCOME_METRICS = {
  'governance.accountability': {
    ...GOVERNANCE,
    label: 'Accountability',
    meaning:
      "How clearly someone answers for leadership, and how often citizens' items get a reasoned reply in time.",
  },
  'governance.equality': {
    ...GOVERNANCE,
    label: 'Equality',
    meaning: 'How evenly hours of participation are spread over poorer and better-off citizens.',
  },
  'governance.legitimacy': {
    ...GOVERNANCE,
    label: 'Legitimacy',
    meaning: 'How far those who take part resemble all citizens and are heard.',
  },
  'governance.acceptance': {
    ...GOVERNANCE,
    label: 'Acceptance',
    meaning: 'How far what was decided suits the citizens whom it concerns.',
  },
  ...outcomes,
  'outcome.gap': {
    ...INDEX,
    unit: 'points',
    range: [-100, 100],
    label: 'Outcome gap',
    meaning:
      'Outcome of all other citizens less that of the fifth with the highest need before the first recorded month.',
    byGroup: false,
  },
  ...needs,
  'detection.lag': {
    ...FLOW,
    kind: 'stock',
    unit: 'months',
    label: 'Lag of detection',
    meaning:
      'How long needs stay unnoticed, from the needs now unnoticed and those noticed in the last twelve months.',
  },
  'cost.public': {
    ...FLOW,
    unit: 'EUR per citizen and month',
    label: 'Public cost',
    meaning: 'Public money spent on staff, rewards and levers, which never exceeds the budget.',
  },
  'staff.hours.needed': {
    ...FLOW,
    unit: 'hours per month',
    label: 'Staff hours needed',
    meaning: 'Staff hours that all that agencies set out to do in the month would take.',
    decimals: 1,
  },
  'staff.hours.available': {
    ...FLOW,
    unit: 'hours per month',
    label: 'Staff hours available',
    meaning: 'Staff hours that agencies have in the month.',
    decimals: 1,
  },
  'agency.orientation': {
    ...STATE,
    label: 'Orientation to co-production',
    meaning:
      'Mean share of their free hours that agencies give to co-production rather than to the standard service.',
    byGroup: false,
  },
  'agency.beliefGap': {
    ...INDEX,
    kind: 'index',
    unit: 'points',
    range: [-100, 100],
    label: 'Belief gap',
    meaning: 'What citizens really do less what agencies believe they do, in points of the individual index.',
    byGroup: false,
  },
  'agency.commitmentGap': {
    ...SHARE,
    kind: 'index',
    unit: 'from -1 to 1',
    range: [-1, 1],
    label: 'Commitment gap',
    meaning: 'Share of items that agencies promised to act on less the share that they acted on.',
    byGroup: false,
  },
  'agency.invitations': {
    ...FLOW,
    unit: 'invitations per month',
    label: 'Invitations',
    meaning: 'Invitations that agencies sent in the month.',
    decimals: 0,
  },
} as const satisfies Record<string, MetricEntry>;
