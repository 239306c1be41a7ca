/** What every account of the runs of one scenario says about them. */
import type { RunResult } from '../engine';
import type { Scenario } from '../scenario';

/** The runs of one scenario; lists are in the order of the replicates or pairs. */
export interface ArmSummary {
  readonly scenario: string;
  /** Seed text of the scenario; in pairs, pair r has run with `seed/r`. */
  readonly seed: string;
  readonly modelVersion: string;
  readonly months: number;
  readonly burnIn: number;
  readonly population: number;
  readonly identity: readonly string[];
  readonly digest: readonly string[];
  readonly derivedDigest: readonly string[];
}

/** Summarises runs of one scenario, at least one. */
export function summariseArm(scenario: Scenario, runs: readonly RunResult[]): ArmSummary {
  const { modelVersion, months, burnIn, population } = runs[0];
  return {
    scenario: scenario.name,
    seed: scenario.seed,
    modelVersion,
    months,
    burnIn,
    population,
    identity: runs.map(({ identity }) => identity),
    digest: runs.map(({ digest }) => digest),
    derivedDigest: runs.map(({ derivedDigest }) => derivedDigest),
  };
}
