/** Drivers: what a locality is exposed to rather than what it chooses; most have no cost of their own. */
import type { ParameterEntry } from '../types';
import { noCost, SHARE } from './shapes';

export const DRIVER_LEVERS = {
  'levers.budget.change': {
    kind: 'number',
    unit: 'fraction of the base budget',
    range: [-1, 1],
    meaning: "Change of the agencies' budget against the base budget, so that -0.2 is a cut by a fifth.",
    default: 0,
    built: true,
    source: 'S0-06, S3-01, B-98; Cassia and Magno 2011',
    status: 'assumed',
    cost: noCost('A driver: it sets the budget and takes nothing from it.'),
  },
  'levers.dutyShift': {
    ...SHARE,
    meaning:
      'Share of standard care that is handed to family, friends and neighbours without resources for it.',
    default: 0,
    built: true,
    source: 'S3-03',
    status: 'assumed',
    cost: noCost('A driver: it saves staff hours, and what it costs falls on carers.'),
  },
  'levers.targets.pressure': {
    ...SHARE,
    meaning:
      'How hard performance targets press on officials, who may take back control when targets are missed.',
    default: 0.3,
    built: true,
    source: 'S0-31',
    status: 'assumed',
    cost: noCost('A driver: targets are set from outside.'),
  },
  'levers.volatility': {
    ...SHARE,
    meaning: 'How strongly needs change from month to month, in amount and in kind.',
    default: 0.2,
    built: true,
    source: 'S0-16, S0-36, S3-31, S3-32',
    status: 'assumed',
    cost: noCost('A driver: the world changes without being paid for it.'),
  },
  'levers.churn': {
    ...SHARE,
    meaning: 'How often structures are taken apart and set up anew, as a yearly chance for each initiative.',
    default: 0,
    built: true,
    source: 'S0-17',
    status: 'assumed',
    cost: noCost('A driver: what reorganisation costs shows in what is lost and begun again.'),
  },
  'levers.media.pressure': {
    ...SHARE,
    meaning: 'How strongly the media reward short-term visibility of leaders.',
    default: 0.3,
    built: true,
    source: 'S1-24, B-95; Klijn 2016',
    status: 'assumed',
    cost: noCost('A driver: media act on their own account.'),
  },
  'levers.media.branding': {
    ...SHARE,
    meaning: 'How much leaders and agencies invest in brand and image.',
    default: 0.2,
    built: true,
    source: 'S1-25, S1-31',
    status: 'assumed',
    cost: {
      hours: 0.0004,
      money: 0.032,
      basis: 'citizen',
      why: 'Design, advertising and events in proportion to the public they address.',
    },
  },
  'levers.media.framing': {
    ...SHARE,
    meaning: 'How strongly the media frame local affairs as conflict.',
    default: 0.2,
    built: true,
    source: 'S1-29',
    status: 'assumed',
    cost: noCost('A driver: media act on their own account.'),
  },
} as const satisfies Record<string, ParameterEntry>;
