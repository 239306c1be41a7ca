/** Scenario files: text in, a checked scenario out. Files are read through a reader handed in from outside. */
export * from './types';
export { withAssumption } from './assumptions';
export { compileFormula } from './formula-compile';
export { quantileOf } from './distribution';
export { ATTRIBUTE_ENTRIES } from './population-defaults';
export { formatProblem, ScenarioError } from './problems';
export { leverGroups } from './levers';
export { loadScenario, prepareScenario, type PreparedScenario } from './load';
export { validatePopulation } from './population-validate';
export { jsonSchema } from './schema';
export { replicateSeed, withSeed } from './seeds';
