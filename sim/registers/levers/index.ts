/** Levers: what a scenario sets month by month. All run from 0 to 1 where their entry says nothing else. */
import type { ParameterEntry } from '../types';
import { DRIVER_LEVERS } from './drivers';
import { ENGAGEMENT_LEVERS } from './engagement';
import { HOSTING_LEVERS } from './hosting';
import { INSTITUTION_LEVERS } from './institutions';
import { LEADERSHIP_LEVERS } from './leadership';
import { NUDGE_LEVERS } from './nudges';

export const LEVERS = {
  ...NUDGE_LEVERS,
  ...HOSTING_LEVERS,
  ...LEADERSHIP_LEVERS,
  ...ENGAGEMENT_LEVERS,
  ...INSTITUTION_LEVERS,
  ...DRIVER_LEVERS,
} as const satisfies Record<string, ParameterEntry>;
