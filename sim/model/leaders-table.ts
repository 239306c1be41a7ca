/** Civic leaders: one row a kind, each with credit of its own (S1-11, S1-14, S3-68). */
import { f64, i32 } from './columns';

/** Kinds of leaders, in the order of their rows. */
export const LEADERS = ['politician', 'manager', 'thirdSector', 'community', 'business', 'union'] as const;

/** Rows of the kinds. */
export const LEADER = {
  politician: 0,
  manager: 1,
  thirdSector: 2,
  community: 3,
  business: 4,
  union: 5,
} as const satisfies Record<(typeof LEADERS)[number], number>;

export function makeLeaders(n = LEADERS.length) {
  return {
    /** Leadership capital, 0–1. */
    capital: f64(n),
    /** Months in office. */
    tenure: i32(n),
    /** How far each is known, as a share of citizens. */
    aware: f64(n),
    // Shares of time, adding up to 1.
    /** Share of time for profile. */
    profile: f64(n),
    /** Share of time for connecting. */
    connecting: f64(n),
    /** Share of time for process. */
    process: f64(n),
    /** What the asset of each is worth this month: time given to it × √capital. */
    strength: f64(n),
  };
}

export type Leaders = ReturnType<typeof makeLeaders>;
