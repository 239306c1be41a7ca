/** How much each policy loses against the best one, future by future. */
import { mean, meanInterval } from '../statistics';
import type { Analysis, AnalysisPlan, Estimate, ExperimentData } from '../types';
import { effectOf } from './effects';
import { policiesOf, type Policies } from './policies';
import {
  columnsOf,
  confidenceOf,
  countOf,
  estimateOf,
  finiteOrNull,
  intervalInWords,
  inWords,
  outputOf,
  presentValues,
} from './rows';
import { onScale, withUnit } from './units';

export interface PolicyRegret {
  /** A combination of levers, in words. */
  readonly policy: string;
  /** Its means, and what it loses to the best policy of that future; in the order of `futures`. */
  readonly values: readonly (number | null)[];
  readonly regrets: readonly (number | null)[];
  /** The mean over futures, with the interval from replicates. */
  readonly mean: Estimate;
  readonly largest: number | null;
  /** Place in `futures` of the largest. */
  readonly worstFuture: number | null;
}

export interface RegretAnalysis extends Analysis {
  readonly kind: 'regret';
  readonly output: string;
  readonly unit: string;
  readonly goal: 'maximise' | 'minimise';
  readonly confidence: number;
  /** Combinations of uncertainties, in words. */
  readonly futures: readonly string[];
  /** The least largest regret first. */
  readonly policies: readonly PolicyRegret[];
}

/** Means of every policy in the futures in which all were tried, and which policy is best there. */
interface Levels {
  readonly table: Policies;
  readonly column: number;
  readonly sign: 1 | -1;
  readonly confidence: number;
  readonly levels: readonly (readonly number[])[];
  readonly whole: readonly number[];
  readonly bests: readonly number[];
}

/** What each policy loses to the best of every future (Savage 1951), in the futures in which all were tried. */
export function analyseRegret(data: ExperimentData, plan: AnalysisPlan): RegretAnalysis[] {
  const goal = plan.options.goal === 'minimise' ? 'minimise' : 'maximise';
  const confidence = confidenceOf(plan);
  const table = policiesOf(data);
  return columnsOf(data, plan).map((column) => {
    const known = levelsOf(table, column, goal === 'maximise' ? 1 : -1, confidence);
    const policies = table.policies.map((policy, i) => ({ policy, ...regretOf(known, i) }));
    policies.sort((a, b) => (a.largest ?? Infinity) - (b.largest ?? Infinity));
    const output = data.columns[column];
    const unit = outputOf(data.experiment, output)?.unit ?? '';
    const futures = known.whole.map((future) => table.futures[future]);
    const told = { kind: 'regret', output, unit, goal, confidence, futures, policies } as const;
    const runs = table.runs.flat().reduce((sum, own) => sum + presentValues(own ?? [], column).length, 0);
    const left = table.futures.length - futures.length;
    const notes =
      left > 0
        ? [`${left} futures were left out: not every policy was tried in them. A grid tries all.`]
        : [];
    return { ...told, ...sentenceOf(told), runs, notes };
  });
}

function levelsOf(table: Policies, column: number, sign: 1 | -1, confidence: number): Levels {
  const levels = table.runs.map((own) => own.map((runs) => mean(presentValues(runs ?? [], column))));
  const whole = table.futures
    .map((_, future) => future)
    .filter((future) => levels.every((own) => own[future] === own[future]));
  const bests = whole.map((future) =>
    levels.reduce((best, own, i) => (sign * own[future] > sign * levels[best][future] ? i : best), 0),
  );
  return { table, column, sign, confidence, levels, whole, bests };
}

function regretOf(known: Levels, policy: number): Omit<PolicyRegret, 'policy'> {
  const { table, column, sign, confidence, levels, whole, bests } = known;
  const regrets = whole.map((future, k) => sign * (levels[bests[k]][future] - levels[policy][future]));
  const largest = Math.max(...regrets);
  const effects = whole.map(
    (future, k) =>
      effectOf(table.runs[policy][future]!, table.runs[bests[k]][future]!, column, confidence).differences,
  );
  const shared = effects.length === 0 ? 0 : Math.min(...effects.map(({ length }) => length));
  const each = Array.from({ length: shared }, (_, r) => sign * mean(effects.map((own) => own[r])));
  const interval = estimateOf(meanInterval(each, confidence));
  return {
    values: whole.map((future) => finiteOrNull(levels[policy][future])),
    regrets: regrets.map(finiteOrNull),
    mean: { ...interval, estimate: finiteOrNull(mean(regrets)) },
    largest: finiteOrNull(largest),
    worstFuture: whole.length > 0 ? regrets.indexOf(largest) : null,
  };
}

function sentenceOf({
  output,
  unit,
  futures,
  policies,
  confidence,
}: Pick<RegretAnalysis, 'output' | 'unit' | 'futures' | 'policies' | 'confidence'>): Pick<
  Analysis,
  'sentence' | 'verdict'
> {
  const [best] = policies;
  if (futures.length === 0 || !best)
    return {
      sentence: `No future was tried with every policy, so no regret of ${output} can be told.`,
      verdict: 'unclear',
    };
  if (best.largest === 0)
    return {
      sentence: `${best.policy} is the best of ${policies.length} policies for ${onScale(output, unit)} in all ${countOf(futures.length, 'future')}: nothing is lost by it.`,
      verdict: best.mean.low === null ? 'unclear' : 'described',
    };
  const where = ` (if ${futures[best.worstFuture!]})`;
  const most = withUnit(inWords(best.largest!), unit) + where;
  const name = onScale(output, unit);
  const sure = best.mean.low === null ? '' : `, ${intervalInWords(best.mean, confidence)}`;
  const sentence = `${best.policy} has the least largest regret of ${policies.length} policies in ${futures.length} futures: at most ${most} of ${name} is lost to the best policy, ${inWords(best.mean.estimate!)} on average${sure}.`;
  return { sentence, verdict: best.mean.low === null ? 'unclear' : 'described' };
}
