/** Metrics: what a run hands out, one value a month each. Their order is the order of every list of results. */
import type { MetricEntry } from '../types';
import { CITIZEN_METRICS } from './citizens';
import { INITIATIVE_METRICS } from './initiatives';
import { OUTCOME_METRICS } from './outcomes';
import { PARTICIPATION_METRICS } from './participation';
import { VALUE_METRICS } from './value';

export const METRICS = {
  ...PARTICIPATION_METRICS,
  ...CITIZEN_METRICS,
  ...VALUE_METRICS,
  ...INITIATIVE_METRICS,
  ...OUTCOME_METRICS,
} as const satisfies Record<string, MetricEntry>;
