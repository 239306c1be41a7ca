/** Claims about meetings, hosts, leaders and councils. */
import type { Contrast } from './types';

export const MEETING_CONTRASTS: readonly Contrast[] = [];
