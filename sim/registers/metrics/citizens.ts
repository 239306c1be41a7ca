/** What citizens believe, expect and bear. */
import type { MetricEntry } from '../types';
import { FLOW, STATE } from './shapes';

export const CITIZEN_METRICS = {
  'efficacy.personal': {
    ...STATE,
    label: 'Personal self-efficacy',
    meaning: 'Mean belief of citizens that they can do their part themselves.',
    byGroup: true,
  },
  'efficacy.political': {
    ...STATE,
    label: 'Political self-efficacy',
    meaning: 'Mean belief of citizens that people can make a difference to services.',
    byGroup: true,
  },
  trust: {
    ...STATE,
    label: 'Trust',
    meaning: 'Mean trust of citizens in the agencies of their services.',
    byGroup: true,
  },
  'trust.exposed': {
    ...STATE,
    label: 'Trust of those in contact',
    meaning: 'Mean trust of the citizens who had to do with an agency in the last twelve months.',
    byGroup: true,
  },
  expectation: {
    ...STATE,
    label: 'Expectation',
    meaning: 'Mean expectation of citizens of what comes of dealing with an agency.',
    byGroup: true,
  },
  disconfirmation: {
    ...STATE,
    kind: 'index',
    unit: 'from -1 to 1',
    range: [-1, 1],
    label: 'Disconfirmation',
    meaning:
      'What citizens experienced less what they expected, as a mean over those with an encounter in the month.',
    byGroup: false,
  },
  fatigue: {
    ...STATE,
    label: 'Fatigue',
    meaning: 'Mean fatigue of citizens from the hours that they gave and the care that they bore.',
    byGroup: true,
  },
  burden: {
    ...FLOW,
    unit: 'hours per citizen and month',
    label: 'Burden',
    meaning: 'Mean hours of citizens beyond those that they chose freely, with imposed care among them.',
    decimals: 3,
    byGroup: true,
  },
  'burden.carers': {
    ...FLOW,
    unit: 'hours per carer and month',
    label: 'Burden of carers',
    meaning: 'Mean hours beyond freely chosen ones of the citizens who care for someone.',
    decimals: 3,
    byGroup: true,
  },
} as const satisfies Record<string, MetricEntry>;
