/** All contrasts: claims about the whole that paired runs decide on. */
import { CITIZEN_CONTRASTS } from './citizens';
import { MEETING_CONTRASTS } from './meetings';
import { COUNCIL_CONTRASTS } from './rows-councils';
import { HOST_CONTRASTS } from './rows-hosts';
import { PLACE_CONTRASTS } from './rows-places';
import type { Contrast } from './types';
import { VALUE_CONTRASTS } from './value';

/** Every contrast, by theme. */
export const CONTRASTS: readonly Contrast[] = [
  ...CITIZEN_CONTRASTS,
  ...MEETING_CONTRASTS,
  ...VALUE_CONTRASTS,
  ...COUNCIL_CONTRASTS,
  ...PLACE_CONTRASTS,
  ...HOST_CONTRASTS,
];
