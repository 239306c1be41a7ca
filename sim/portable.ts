/**
 * The model in one script for any JavaScript engine: browsers, workers and bare shells without console or process.
 * Built as dist/portable.js, which defines the global `Tandem`.
 */
import { restoreRun, runToEnd, startRun } from './engine';
import { coProduction } from './model';
import { scenarioFromJson } from './scenario/transport';

export { arithmeticFingerprint } from './engine';

/** What names a run and its result. */
export interface RunDigests {
  readonly identity: string;
  readonly digest: string;
  readonly derivedDigest: string;
  readonly modelVersion: string;
}

/**
 * Runs a checked scenario.
 *
 * @param scenarioJson text from `scenarioToJson`
 * @param restoreAt where given: a snapshot is taken after this month (burn-in months are 0 and below), and a second run
 *   restored from it goes on to the end; no digest may differ for it
 */
export function runScenario(scenarioJson: string, restoreAt?: number): RunDigests {
  const scenario = scenarioFromJson(scenarioJson);
  if (restoreAt === undefined) return digestsOf(runToEnd(coProduction, scenario));
  const first = startRun(coProduction, scenario);
  while (first.month < restoreAt) first.step();
  const second = restoreRun(coProduction, scenario, first.snapshot());
  while (!second.done) second.step();
  return digestsOf(second.result());
}

function digestsOf({ identity, digest, derivedDigest, modelVersion }: RunDigests): RunDigests {
  return { identity, digest, derivedDigest, modelVersion };
}
