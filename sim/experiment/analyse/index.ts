/** From the runs of an experiment to everything that can be said from them, in one document with a hash over it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../scenario/canonical';
import { LIMITS } from '../compare/words';
import type { Analyser, Analysis, AnalysisKind, ExperimentData, RunRecord } from '../types';
import { analyseComparison } from './comparison';
import { analyseEfast } from './efast';
import { analyseMorris } from './morris';
import { analysePawn } from './pawn';
import { analyseRankCorrelation } from './rank-correlation';
import { analyseRegional } from './regional';
import { analyseSobol } from './sobol';
import { analysePareto } from './pareto';
import { analyseRegret } from './regret';
import { analyseSatisficing } from './satisficing';
import { analyseScenarioDiscovery } from './scenario-discovery';
import { analyseThresholds } from './thresholds';
import { analyseSummary } from './summary';

/** What makes each kind of analysis. */
const ANALYSERS: Record<AnalysisKind, Analyser> = {
  summary: analyseSummary,
  comparison: analyseComparison,
  regret: analyseRegret,
  satisficing: analyseSatisficing,
  pareto: analysePareto,
  thresholds: analyseThresholds,
  scenarioDiscovery: analyseScenarioDiscovery,
  morris: analyseMorris,
  sobol: analyseSobol,
  efast: analyseEfast,
  pawn: analysePawn,
  regional: analyseRegional,
  rankCorrelation: analyseRankCorrelation,
};

/** What an analysis of runs cannot know from them. */
export interface ExperimentFacts {
  /** SHA-256 that names the experiment. */
  readonly identity: string;
  readonly modelVersion: string;
}

/** Everything that is said about an experiment: what `tandem analyse --json` prints and the report is made from. */
export interface AnalysisDocument extends ExperimentFacts {
  readonly kind: 'experiment';
  readonly experiment: string;
  readonly title: string;
  readonly limits: string;
  readonly runs: { readonly done: number; readonly failed: number };
  /** Failed runs by what went wrong, the most frequent first. */
  readonly failures: readonly { readonly error: string; readonly runs: number }[];
  /** Why nothing is concluded; null where there are analyses. */
  readonly refused: string | null;
  readonly columns: readonly string[];
  readonly analyses: readonly Analysis[];
  /** SHA-256 of all of the above as canonical JSON: equal for any number of workers and any order of runs. */
  readonly hash: string;
}

/**
 * Makes every analysis that the experiment asks for.
 *
 * @param data all runs that are there, in any order
 */
export function analyseExperiment(
  data: ExperimentData,
  { identity, modelVersion }: ExperimentFacts,
): AnalysisDocument {
  const { experiment, columns } = data;
  const runs = [...data.runs].sort((a, b) => a.row - b.row || a.replicate - b.replicate);
  const failed = runs.filter(({ error }) => error !== null);
  const refused = refusalOf(runs.length, failed.length, experiment.failures.maxShare);
  const said = {
    kind: 'experiment' as const,
    experiment: experiment.name,
    title: experiment.title,
    ...{ identity, modelVersion },
    limits: LIMITS,
    runs: { done: runs.length - failed.length, failed: failed.length },
    failures: failuresOf(failed),
    refused,
    columns,
    analyses: refused === null ? analysesOf({ ...data, runs }) : [],
  };
  return { ...said, hash: hashOf(said) };
}

function analysesOf(data: ExperimentData): Analysis[] {
  return data.experiment.analyses.flatMap((plan) => ANALYSERS[plan.kind](data, plan));
}

function refusalOf(all: number, failed: number, maxShare: number): string | null {
  if (all === 0) return 'There are no runs yet: nothing can be said.';
  if (failed === all) return 'Every run failed: nothing can be said.';
  if (failed <= maxShare * all) return null;
  const percent = (share: number): string => `${Number((100 * share).toPrecision(3))} %`;
  return `${failed} of ${all} runs failed (${percent(failed / all)}), more than the ${percent(maxShare)} that the file allows: what is left may tell another story, so nothing is concluded.`;
}

function failuresOf(failed: readonly RunRecord[]): AnalysisDocument['failures'] {
  const counts = new Map<string, number>();
  for (const { error } of failed) counts.set(error!, (counts.get(error!) ?? 0) + 1);
  return [...counts]
    .map(([error, runs]) => ({ error, runs }))
    .sort((a, b) => b.runs - a.runs || (a.error < b.error ? -1 : 1));
}

function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
