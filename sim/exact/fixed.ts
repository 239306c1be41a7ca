/**
 * Fixed-point numbers: amounts are whole multiples of a small unit, so that sums are exact in any order.
 */

/** Ledger units in one need-month: 2^20. A single entry is rounded by at most half a unit, about 5e-7 need-months. */
export const LEDGER_SCALE = 1048576;

/** Hour units in one hour: 2^10, about 3.5 seconds. */
export const HOUR_SCALE = 1024;

/** Money units in one euro: cents. */
export const MONEY_SCALE = 100;

/** The whole number of units nearest to an amount; ties go up, and the result is never −0. */
export function toUnits(amount: number, scale: number): number {
  return Math.round(amount * scale) + 0;
}
