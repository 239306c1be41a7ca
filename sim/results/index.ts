/** What runs leave behind, as plain data. Reading and writing of files is in ./files. */
export type * from './comparison';
export * from './compared-words';
export {
  listed,
  replicatesDocument,
  runDocument,
  type ReplicatesDocument,
  type RunDocument,
  type SeriesValues,
} from './document';
export { FINDINGS_NOTE, type FindingValue } from './findings';
export { ledgerTotals, signOf, sumTotals, type LedgerTotals } from './ledger';
export { metricEntry, overTime, summarise } from './metrics';
export {
  buffersOf,
  dropOutcomes,
  NO_OUTCOMES,
  ownCopies,
  packResult,
  unpackResult,
  type PackedResult,
} from './packed';
export { summariseArm, type ArmSummary } from './arm';
