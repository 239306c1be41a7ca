/** Claims about what citizens do, learn and feel. */
import type { Contrast } from './types';

export const CITIZEN_CONTRASTS: readonly Contrast[] = [];
