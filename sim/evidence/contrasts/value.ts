/** Claims about design, joint production and who gains or pays. */
import type { Contrast } from './types';

export const VALUE_CONTRASTS: readonly Contrast[] = [];
