/** Settings: the frame of a run. They take one value for the whole run and cost nothing. */
import { SERVICES, STAGES } from './names';
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
  'institutions.councils': {
    kind: 'integer',
    unit: 'councils',
    range: [0, 500],
    meaning:
      'How many standing bodies there are from the first burn-in month on: exactly so many at any size of the population, and none of them ends.',
    default: 0,
    built: true,
    source: 'Lino et al. 2019 (15 municipal health councils); B-81, B-82 (their number follows the place)',
    status: 'assumed',
  },
  'institutions.service': {
    kind: 'choice',
    options: SERVICES,
    unit: 'service',
    meaning: 'The service in which the standing bodies meet.',
    default: 'publicHealth',
    built: true,
    source: 'S3-27, Lino et al. 2019 (councils of health)',
    status: 'assumed',
  },
  'institutions.stage': {
    kind: 'choice',
    options: STAGES,
    unit: 'stage',
    meaning: 'What the standing bodies are for: the stage of the service at which they work.',
    default: 'coCommissioning',
    built: true,
    source: 'S3-27, S3-31 (councils deliberate on policy and oversee it)',
    status: 'assumed',
  },
} as const satisfies Record<string, ParameterEntry>;
