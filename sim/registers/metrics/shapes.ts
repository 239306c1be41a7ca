/** Parts that many metric entries have in common. */

/** A share of something, from 0 to 1. */
export const SHARE = {
  kind: 'share',
  unit: 'share',
  overTime: 'mean',
  range: [0, 1],
  decimals: 3,
  built: true,
} as const;

/** A state of mind or of a group, from 0 to 1. */
export const STATE = { ...SHARE, kind: 'stock', unit: 'from 0 to 1' } as const;

/** An index of behaviour or outcome, from 0 to 100. */
export const INDEX = {
  kind: 'index',
  unit: 'points from 0 to 100',
  overTime: 'mean',
  range: [0, 100],
  decimals: 1,
  built: true,
} as const;

/** A count or an amount in a month, with no upper bound. */
export const FLOW = {
  kind: 'flow',
  overTime: 'mean',
  range: [0, null],
  decimals: 2,
  byGroup: false,
  built: true,
} as const;
