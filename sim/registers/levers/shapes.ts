/**
 * Parts that many lever entries have in common.
 *
 * Costs are assumptions throughout: no source gives one. They are set for a locality whose agencies have together about
 * 0.107 staff hours a citizen and month at EUR 45 an hour, with about one initiative, one session and a few projects a
 * month for every hundred citizens. A helping lever at full then takes about 1 to 4 % of that budget: a
 * locality can afford most of them by halves, but not all of them at full beside its services.
 */
import type { LeverCost } from '../types';

/** A lever that runs from nothing to full. */
export const SHARE = { kind: 'number', unit: 'share', range: [0, 1] } as const;

/** No cost of its own, for the reason given. */
export function noCost(why: string): LeverCost {
  return { hours: 0, money: 0, basis: 'none', why };
}
