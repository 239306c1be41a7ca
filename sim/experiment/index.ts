/** Many runs: replicates, paired arms, and what can be said from them. */
export { compareScenarios, comparisonDocument, type CompareOptions, type Comparison } from './compare';
export { findingValues } from './findings';
export { RunError, type JobOptions } from './jobs';
export { replicate, type ReplicateOptions } from './replicate';
export { simulate, simulateWatched, type Watch } from './simulate';
export * from './statistics';
