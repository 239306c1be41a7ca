/** Months, recording, snapshots and digests of any model that keeps its state in columns. */
export { finishRun, restoreRun, runToEnd, startRun, type OnMonth } from './run';
export { agreeUntil, branchRun, checkpointOf, type Checkpoint } from './branch';
export { EntryLog, type EntryColumns } from './entries';
export { identityOf } from './digest';
export { arithmeticFingerprint } from './fingerprint';
export type * from './types';
