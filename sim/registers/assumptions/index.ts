/** Assumptions of the model: numbers that no lever sets, each with its source and its range. */
import type { ParameterEntry } from '../types';

export const ASSUMPTIONS = {} as const satisfies Record<string, ParameterEntry>;
