/** Who leads, who sets the agenda and what initiatives achieve. */
import { expand } from '../expand';
import type { MetricEntry } from '../types';
import { FLOW, SHARE, STATE } from './shapes';

const LOGICS = {
  handsOn: ['hands-on', 'work together at least monthly with no side dominating the agenda'],
  watchdog: ['watchdog', 'mostly monitor the agency'],
  ceremonial: ['ceremonial', 'meet for the sake of form'],
} as const;

const logics = expand('logic', ['handsOn', 'watchdog', 'ceremonial'], (logic): MetricEntry => ({
  ...SHARE,
  label: `Logic: ${LOGICS[logic][0]}`,
  meaning: `Share of standing bodies at least a year old that, judged by the last twelve months, ${LOGICS[logic][1]}.`,
  byGroup: false,
}));

const MODES = {
  consumer: ['consumer', 'in which citizens have little weight in what is decided'],
  participative: ['participative', 'in which citizens have some weight in what is decided'],
  enhanced: ['enhanced', 'in which citizens decide at least half'],
} as const;

const modes = expand('initiatives.mode', ['consumer', 'participative', 'enhanced'], (mode): MetricEntry => ({
  ...SHARE,
  label: `Mode: ${MODES[mode][0]}`,
  meaning: `Share of initiatives alive, judged by the last twelve months, ${MODES[mode][1]}.`,
  byGroup: false,
}));

const TYPES = {
  coProduction: ['co-production', 'in which citizens and one organisation decide'],
  coManagement: [
    'co-management',
    'in which organisations decide side by side with little weight of citizens',
  ],
  coGovernance: ['co-governance', 'in which several organisations and citizens decide together'],
} as const;

const types = expand(
  'initiatives.type',
  ['coProduction', 'coManagement', 'coGovernance'],
  (type): MetricEntry => ({
    ...SHARE,
    label: `Type: ${TYPES[type][0]}`,
    meaning: `Share of initiatives alive, judged by the last twelve months, ${TYPES[type][1]}.`,
    byGroup: false,
  }),
);

export const INITIATIVE_METRICS = {
  'leadership.sharing': {
    ...SHARE,
    kind: 'index',
    unit: 'from 0 to 1',
    label: 'Realised sharing of leadership',
    meaning:
      'How evenly leadership acts of the last twelve months were spread over officials, third sector and citizens.',
    byGroup: false,
  },
  'leadership.citizens': {
    ...SHARE,
    label: "Citizens' share of leadership",
    meaning: "Citizens' share of the leadership acts of the last twelve months.",
    byGroup: false,
  },
  'leadership.capital': {
    ...STATE,
    label: 'Leadership capital',
    meaning:
      'Mean credit that leaders have to spend, earned by what was seen to be carried out and worn down over time.',
    unit: 'units of credit',
    range: [0, null],
    byGroup: false,
  },
  'leadership.tenure': {
    ...FLOW,
    kind: 'stock',
    unit: 'months',
    label: 'Months in office',
    meaning: 'Mean time that leaders have been in office.',
  },
  'leadership.visibility': {
    ...SHARE,
    label: 'Visibility of leadership',
    meaning: 'Share of citizens who are aware of the local leader.',
    byGroup: false,
  },
  'agenda.citizens': {
    ...SHARE,
    label: "Citizens' share of the agenda",
    meaning: 'Share of the decided items, weighted by resources, that citizens proposed first.',
    byGroup: false,
  },
  'agenda.hostSurplus': {
    ...SHARE,
    kind: 'index',
    unit: 'from -1 to 1',
    range: [-1, 1],
    label: "Host's surplus on the agenda",
    meaning: "The host's share of decided items less its share of proposals over the last twelve months.",
    byGroup: false,
  },
  'hosting.benefitGap': {
    ...SHARE,
    kind: 'index',
    unit: 'from -1 to 1',
    range: [-1, 1],
    label: 'Benefit gap',
    meaning:
      'How much more organisations than citizens got out of each hour they gave in the last twelve months.',
    byGroup: false,
  },
  ...logics,
  'logic.changes': {
    ...SHARE,
    label: 'Changes of logic',
    meaning: 'Share of standing bodies at least a year old that work in another way than the month before.',
    byGroup: false,
    decimals: 4,
  },
  ...modes,
  ...types,
  'initiatives.standing': {
    ...FLOW,
    kind: 'stock',
    unit: 'standing bodies',
    label: 'Standing bodies',
    meaning: 'How many standing bodies exist at the end of the month.',
    decimals: 0,
  },
  'encounters.perInitiative': {
    ...FLOW,
    unit: 'attendances per initiative and month',
    label: 'Encounters per initiative',
    meaning: 'Attendances of citizens with staff present, per initiative alive.',
  },
  'initiatives.alive': {
    ...FLOW,
    kind: 'stock',
    unit: 'initiatives',
    label: 'Initiatives alive',
    meaning: 'How many initiatives exist at the end of the month.',
    decimals: 0,
  },
  'projects.started': {
    ...FLOW,
    unit: 'projects',
    overTime: 'sum',
    label: 'Projects started',
    meaning: 'How many projects were started in the month.',
    decimals: 0,
  },
  'projects.implemented': {
    ...FLOW,
    unit: 'projects',
    overTime: 'sum',
    label: 'Projects implemented',
    meaning: 'How many projects were put into practice in the month.',
    decimals: 0,
  },
  'projects.implementedWithin24': {
    ...SHARE,
    label: 'Projects implemented within two years',
    meaning: 'Share of the projects started 24 months ago that have been put into practice since.',
    byGroup: false,
  },
  norms: {
    ...STATE,
    label: 'Informal norms',
    meaning: 'Mean strength of the informal norms of give and take in initiatives.',
    byGroup: false,
  },
  identity: {
    ...STATE,
    label: 'Collective identity',
    meaning: 'Mean strength of the informal norms in initiatives, weighted by the members who attend.',
    byGroup: false,
  },
  conflict: {
    ...STATE,
    label: 'Conflict',
    meaning: 'How far apart citizens and officials are in initiatives, as far as norms do not bridge it.',
    byGroup: false,
  },
} as const satisfies Record<string, MetricEntry>;
