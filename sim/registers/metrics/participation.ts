/** Who takes part, in what, how often. */
import { expand } from '../expand';
import { BUILT_SERVICES, SERVICES, STAGES, type Service, type Stage } from '../names';
import type { MetricEntry } from '../types';
import { FLOW, INDEX, SHARE } from './shapes';

/** How each service is called in labels. */
export const SERVICE_NAMES: Record<Service, string> = {
  localEnvironment: 'local environment',
  publicHealth: 'public health',
  communitySafety: 'community safety',
  socialCare: 'social care',
};

/** How each stage is called in labels. */
const STAGE_NAMES: Record<Stage, string> = {
  coCommissioning: 'co-commissioning',
  coDesign: 'co-design',
  coDelivery: 'co-delivery',
  coAssessment: 'co-assessment',
};

/** Whether the model simulates this service. */
export function serviceIsBuilt(service: Service): boolean {
  return (BUILT_SERVICES as readonly string[]).includes(service);
}

const indices = expand('participation.index', SERVICES, (service): MetricEntry => ({
  ...INDEX,
  label: `Individual index, ${SERVICE_NAMES[service]}`,
  meaning: `How often citizens do things alone for ${SERVICE_NAMES[service]}, with or without an agency: never scores 0, up to five times in twelve months 50, more often 100.`,
  byGroup: true,
  built: serviceIsBuilt(service),
}));

const collectiveIndices = expand('participation.collectiveIndex', SERVICES, (service): MetricEntry => ({
  ...INDEX,
  label: `Collective index, ${SERVICE_NAMES[service]}`,
  meaning: `How often citizens do things in a group for ${SERVICE_NAMES[service]}, scored like the individual index.`,
  byGroup: true,
  built: serviceIsBuilt(service),
}));

const stages = expand('participation.stage', STAGES, (stage): MetricEntry => ({
  ...FLOW,
  unit: 'person-sessions',
  label: `Person-sessions in ${STAGE_NAMES[stage]}`,
  meaning: `How many attendances of citizens at sessions of ${STAGE_NAMES[stage]} there were in the month.`,
  decimals: 0,
}));

const exitReasons = {
  capacity: 'they had no more time or strength',
  dissatisfaction: 'they were disappointed',
  other: 'of other reasons, such as the end of the initiative',
};

const EXIT = {
  ...FLOW,
  unit: 'exits per 100 recent participants', // Members who had not come for three months can leave too, so more can leave than came.
  range: [0, null],
} as const;

const exits = expand(
  'participation.exits',
  ['capacity', 'dissatisfaction', 'other'],
  (reason): MetricEntry => ({
    ...EXIT,
    label: `Exits, ${reason}`,
    meaning: `Citizens who gave up their last membership because ${exitReasons[reason]}, per 100 who attended in the three months before.`,
  }),
);

export const PARTICIPATION_METRICS = {
  ...indices,
  ...collectiveIndices,
  'participation.individual.share': {
    ...SHARE,
    label: 'Individual co-production',
    meaning: 'Share of citizens with at least one publicly supported act done alone in the month.',
    byGroup: true,
  },
  'participation.collective.share': {
    ...SHARE,
    label: 'Collective co-production',
    meaning:
      'Share of citizens who attended at least one session of a publicly funded initiative in the month.',
    byGroup: true,
  },
  'participation.selfHelp.share': {
    ...SHARE,
    label: 'Self-help',
    meaning: 'Share of citizens with at least one act in the month that had no public support at all.',
    byGroup: true,
  },
  'participation.withAgency.share': {
    ...SHARE,
    label: 'With an agency',
    meaning: 'Share of citizens who met staff or received an answer at least once in the month.',
    byGroup: true,
  },
  'participation.voice.share': {
    ...SHARE,
    label: 'Voice',
    meaning: 'Share of citizens who made at least one proposal, report, vote or rating in the month.',
    byGroup: true,
  },
  'participation.action.share': {
    ...SHARE,
    label: 'Action',
    meaning: 'Share of citizens with at least one delivery or act done alone in the month.',
    byGroup: true,
  },
  ...stages,
  'participation.hours': {
    ...FLOW,
    unit: 'hours per citizen and month',
    label: 'Hours given',
    meaning: 'Mean hours that citizens gave in the month, without self-help and without imposed care.',
    decimals: 3,
    byGroup: true,
  },
  'participation.gini': {
    ...SHARE,
    kind: 'index',
    unit: 'Gini coefficient',
    label: 'Concentration of hours',
    meaning:
      'How unequally collective hours of the last twelve months are spread over all citizens, from 0 for evenly to 1 for one alone.',
    byGroup: false,
  },
  'participation.newcomers': {
    ...FLOW,
    unit: 'citizens per 1,000',
    range: [0, 1000],
    label: 'Newcomers',
    meaning: 'Citizens who did their first collective act ever in the month, per 1,000 of all citizens.',
    byGroup: true,
  },
  'participation.exits': {
    ...EXIT,
    label: 'Exits',
    meaning:
      'Citizens who gave up their last membership in the month, per 100 who attended in the three months before.',
  },
  ...exits,
} as const satisfies Record<string, MetricEntry>;
