/** Assumptions: what no scenario lever changes and no measurement settles. They are swept, and shared by both arms. */
import type { NumberEntry } from '../types';
import { CITIZEN_ASSUMPTIONS } from './citizens';
import { INSTITUTION_ASSUMPTIONS } from './institutions';
import { TOGETHER_ASSUMPTIONS } from './together';

export const ASSUMPTIONS = {
  ...CITIZEN_ASSUMPTIONS,
  ...TOGETHER_ASSUMPTIONS,
  ...INSTITUTION_ASSUMPTIONS,
} as const satisfies Record<string, NumberEntry>;
