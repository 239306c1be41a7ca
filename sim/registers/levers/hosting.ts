/** Levers on where citizens and officials meet. The four shares of hosts add up to 1 in every month. */
import type { ParameterEntry } from '../types';
import { SHARE } from './shapes';

export const HOSTING_LEVERS = {
  'levers.hosting.agency': {
    label: "Meetings in the agency's offices",
    scale: ['none', 'half', 'all'],
    ...SHARE,
    meaning: 'Share of initiatives hosted by a public agency on its own premises and under its own chair.',
    default: 0.5,
    built: true,
    source: 'S0-23, S0-25, B-83; Yang and Li 2023',
    status: 'assumed',
    cost: {
      hours: 0.2,
      money: 2,
      basis: 'initiative',
      why: 'Staff run the meeting place of each agency-hosted initiative: rooms, minutes and reminders.',
    },
  },
  'levers.hosting.thirdSector': {
    label: 'Meetings at charities',
    scale: ['none', 'half', 'all'],
    ...SHARE,
    meaning:
      'Share of initiatives hosted by a third-sector organisation, such as a charity or an association.',
    default: 0.2,
    built: true,
    source: 'S0-26, B-85; Witesman, Silvia and Child 2022',
    status: 'assumed',
    cost: {
      hours: 0.08,
      money: 8,
      basis: 'initiative',
      why: 'A grant to the host of each such initiative, and staff hours to agree and follow it.',
    },
  },
  'levers.hosting.shared': {
    label: 'Meetings in a shared space',
    scale: ['none', 'half', 'all'],
    ...SHARE,
    meaning: 'Share of initiatives that meet in a shared space where no host owns the order of the agenda.',
    default: 0.2,
    built: true,
    source: 'S0-22, S0-27, S0-28',
    status: 'assumed',
    cost: {
      hours: 0.12,
      money: 8,
      basis: 'initiative',
      why: 'Rent for neutral ground for each such initiative, and the time to agree the order of every meeting.',
    },
  },
  'levers.hosting.citizens': {
    label: "Meetings at citizens' own places",
    scale: ['none', 'half', 'all'],
    ...SHARE,
    meaning:
      'Share of initiatives hosted by citizens themselves with public money, material or staff behind them.',
    default: 0.1,
    built: true,
    source: 'S0-12, B-86, B-87; Leviten-Reid 2012; Pestoff 2009',
    status: 'assumed',
    cost: {
      hours: 0.08,
      money: 6,
      basis: 'initiative',
      why: 'A small grant to the citizens who host each such initiative, and staff hours to answer their questions.',
    },
  },
  'levers.hosting.hybridity': {
    label: 'Hosts run places together',
    scale: ['each for itself', 'some joint rules', 'joint rules for all'],
    ...SHARE,
    meaning:
      "How far hosts blur their boundaries, with joint rules that weaken the host's hold on the order of the agenda.",
    default: 0.3,
    built: true,
    source: 'S0-02, S0-28',
    status: 'assumed',
    cost: {
      hours: 0.08,
      money: 3.2,
      basis: 'initiative',
      why: 'Each initiative needs joint rules and a second organisation that takes part in running it.',
    },
  },
} as const satisfies Record<string, ParameterEntry>;
