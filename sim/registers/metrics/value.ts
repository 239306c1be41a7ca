/** The value ledger: what was created and destroyed, by cause and by party. */
import { expand } from '../expand';
import { CREATED_CAUSES, DESTROYED_CAUSES, PARTIES, type Cause, type Party } from '../names';
import type { MetricEntry } from '../types';
import { FLOW } from './shapes';

/** Each cause in the words of a label, and as the end of a sentence. */
const CAUSE_WORDS: Record<Cause, readonly [string, string]> = {
  relief: ['relief', 'relief of the need of those who took part'],
  spillOver: ['spill-over', 'benefit that reached others than those who took part'],
  projectYield: ['project yield', 'projects that were put into practice'],
  earlyDetection: [
    'early detection',
    'needs that were noticed sooner than monitoring would have noticed them',
  ],
  hoursFreed: ['hours freed', 'working hours that organisations no longer needed'],
  misfit: ['misfit', 'joint services that suited people worse than the standard service'],
  strain: ['strain', 'hours that citizens gave beyond those that they wanted to give'],
  dumping: ['dumping', 'care handed to families and neighbours without resources for it'],
  disillusion: ['disillusion', 'promises that were larger than what was delivered'],
  tokenism: ['tokenism', "citizens' items that were heard and ignored"],
  capture: ['capture', 'an unfair split of the benefit between those at the table'],
  incivility: ['incivility', 'poor conduct in encounters'],
  failedProject: ['failed projects', 'projects that were given up'],
  overstatedResults: ['overstated results', 'hours spent on the strength of results that were not true'],
  hoursUsed: ['hours used', 'working hours that organisations put in'],
};

const PARTY_WORDS: Record<Party, string> = {
  participant: 'those who took part',
  otherUsers: 'other users of the services',
  community: 'the wider community',
  agency: 'the agencies',
  thirdSector: 'third-sector organisations',
};

const UNITS = { ...FLOW, unit: 'need-months per citizen and month', decimals: 4 } as const;
const SIGNED = { ...UNITS, range: [null, null] } as const;

const created = expand('value.created', CREATED_CAUSES, (cause): MetricEntry => ({
  ...UNITS,
  label: `Created: ${CAUSE_WORDS[cause][0]}`,
  meaning: `Value created by ${CAUSE_WORDS[cause][1]}.`,
}));

const destroyed = expand('value.destroyed', DESTROYED_CAUSES, (cause): MetricEntry => ({
  ...UNITS,
  label: `Destroyed: ${CAUSE_WORDS[cause][0]}`,
  meaning: `Value destroyed by ${CAUSE_WORDS[cause][1]}.`,
}));

const parties = expand('value.party', PARTIES, (party): MetricEntry => ({
  ...SIGNED,
  label: `Net value for ${PARTY_WORDS[party]}`,
  meaning: `Value created less value destroyed for ${PARTY_WORDS[party]}.`,
}));

export const VALUE_METRICS = {
  'value.created': {
    ...UNITS,
    label: 'Value created',
    meaning:
      'Value created in encounters, against the same people without them and with the standard service.',
  },
  'value.destroyed': {
    ...UNITS,
    label: 'Value destroyed',
    meaning:
      'Value destroyed in encounters, against the same people without them and with the standard service.',
  },
  'value.net': {
    ...SIGNED,
    label: 'Net value',
    meaning: 'Value created less value destroyed.',
  },
  'value.foregone': {
    ...UNITS,
    label: 'Value foregone',
    meaning:
      'Value that the best feasible design and full follow-through would have added, which is not counted as destroyed.',
  },
  'assessment.gap': {
    ...SIGNED,
    unit: 'from -1 to 1',
    kind: 'index',
    range: [-1, 1],
    decimals: 3,
    label: 'Overstated benefit',
    meaning:
      'What agencies believe that joint work did for its users less what it did, over the sum of both sizes, twelve months.',
  },
  ...created,
  ...destroyed,
  ...parties,
  'value.private': {
    ...SIGNED,
    label: 'Private value',
    meaning: 'Net value for those who took part.',
  },
  'value.collective': {
    ...SIGNED,
    label: 'Collective value',
    meaning: 'Net value for other users and for third-sector organisations.',
  },
  'value.public': {
    ...SIGNED,
    label: 'Public value',
    meaning: 'Net value for the community and the agencies.',
  },
} as const satisfies Record<string, MetricEntry>;
