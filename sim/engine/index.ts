/** Months, recording, snapshots and digests of any model that keeps its state in columns. */
export { restoreRun, runToEnd, startRun } from './run';
export { identityOf } from './digest';
export { arithmeticFingerprint } from './fingerprint';
export type * from './types';
