/** Settings: the frame of a run. They take one value for the whole run and cost nothing. */
import type { ParameterEntry } from './types';

export const SETTINGS = {
  'horizon.months': {
    kind: 'integer',
    unit: 'months',
    range: [1, 600],
    meaning: 'How many months are recorded.',
    default: 120,
    built: true,
    source: 'ten years, the measured span that the validation patterns ask for',
    status: 'assumed',
  },
  'horizon.burnIn': {
    kind: 'integer',
    unit: 'months',
    range: [0, 120],
    meaning: 'How many months are run before the first recorded one, so that slow states can settle.',
    default: 24,
    built: true,
    source: 'the two years that the validation patterns ask for',
    status: 'assumed',
  },
  'population.size': {
    kind: 'integer',
    unit: 'citizens',
    range: [10, 1_000_000],
    meaning: 'How many citizens live in the locality; budgets, staff and initiatives scale with it.',
    default: 1000,
    built: true,
    source: 'S2-14 (about 1,000 adults a country)',
    status: 'assumed',
  },
} as const satisfies Record<string, ParameterEntry>;
