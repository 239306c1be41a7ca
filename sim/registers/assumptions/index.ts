/** Assumptions: what no scenario lever changes and no measurement settles. They are swept, and shared by both arms. */
import type { NumberEntry } from '../types';
import { ACT_ASSUMPTIONS } from './acts';
import { CITIZEN_ASSUMPTIONS } from './citizens';
import { COUNCIL_ASSUMPTIONS } from './councils';
import { INSTITUTION_ASSUMPTIONS } from './institutions';
import { JOINING_ASSUMPTIONS } from './joining';
import { MEETING_ASSUMPTIONS } from './meeting';
import { NEED_ASSUMPTIONS } from './needs';
import { NUDGE_ASSUMPTIONS } from './nudges';
import { PRODUCTION_ASSUMPTIONS } from './production';
import { PROJECT_ASSUMPTIONS } from './projects';
import { THIRD_SECTOR_ASSUMPTIONS } from './third-sector';

export const ASSUMPTIONS = {
  ...CITIZEN_ASSUMPTIONS,
  ...NEED_ASSUMPTIONS,
  ...ACT_ASSUMPTIONS,
  ...NUDGE_ASSUMPTIONS,
  ...JOINING_ASSUMPTIONS,
  ...MEETING_ASSUMPTIONS,
  ...PRODUCTION_ASSUMPTIONS,
  ...PROJECT_ASSUMPTIONS,
  ...THIRD_SECTOR_ASSUMPTIONS,
  ...INSTITUTION_ASSUMPTIONS,
  ...COUNCIL_ASSUMPTIONS,
} as const satisfies Record<string, NumberEntry>;
