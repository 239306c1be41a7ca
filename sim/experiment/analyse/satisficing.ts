/** In how many futures each policy is good enough. */
import { mean, meanInterval, wilsonInterval } from '../statistics';
import type { Analysis, AnalysisPlan, Estimate, ExperimentData } from '../types';
import { policiesOf, targetOf } from './policies';
import {
  columnsOf,
  confidenceOf,
  estimateOf,
  intervalInWords,
  inWords,
  outputOf,
  presentValues,
} from './rows';
import { onScale, withUnit } from './units';

export interface PolicyRobustness {
  readonly policy: string;
  /** Futures in which the mean is on the right side, and those in which that can be told. */
  readonly satisfied: number;
  readonly futures: number;
  /** The share of futures, with Wilson's interval over futures. */
  readonly share: Estimate;
  /** Futures whose interval includes the value: too few replicates to be sure on which side they are. */
  readonly undecided: number;
}

export interface SatisficingAnalysis extends Analysis {
  readonly kind: 'satisficing';
  readonly output: string;
  readonly unit: string;
  readonly confidence: number;
  readonly target: { readonly side: 'below' | 'above'; readonly value: number };
  /** The policy that is good enough in most futures first. */
  readonly policies: readonly PolicyRobustness[];
}

/** Counts the futures in which each policy is good enough (Starr's domain criterion). */
export function analyseSatisficing(data: ExperimentData, plan: AnalysisPlan): SatisficingAnalysis[] {
  const target = targetOf(plan);
  if (target === null) throw new Error('Satisficing needs `below` or `above`.');
  const confidence = confidenceOf(plan);
  const { policies, runs } = policiesOf(data);
  return columnsOf(data, plan).map((column) => {
    const lines = policies.map((policy, i) => {
      const values = runs[i]
        .map((own) => presentValues(own ?? [], column))
        .filter(({ length }) => length > 0);
      const right = (value: number) =>
        target.side === 'below' ? value <= target.value : value >= target.value;
      const satisfied = values.filter((own) => right(mean(own))).length;
      const undecided = values.filter((own) => {
        const { low, high } = meanInterval(own, confidence);
        return !(right(low) === right(high)) || Number.isNaN(low);
      }).length;
      const share = estimateOf(wilsonInterval(satisfied, values.length, confidence));
      return { policy, satisfied, futures: values.length, share, undecided };
    });
    lines.sort((a, b) => (b.share.estimate ?? -1) - (a.share.estimate ?? -1));
    const output = data.columns[column];
    const unit = outputOf(data.experiment, output)?.unit ?? '';
    const told = { kind: 'satisficing', output, unit, confidence, target, policies: lines } as const;
    const count = runs.flat().reduce((sum, own) => sum + presentValues(own ?? [], column).length, 0);
    return { ...told, ...sentenceOf(told), runs: count, notes: notesOf(lines) };
  });
}

function notesOf(lines: readonly PolicyRobustness[]): string[] {
  const undecided = lines.reduce((sum, line) => sum + line.undecided, 0);
  const all = lines.reduce((sum, line) => sum + line.futures, 0);
  if (undecided === 0) return [];
  return [`In ${undecided} of ${all} combinations there are too few replicates to be sure of the side.`];
}

function sentenceOf({
  output,
  unit,
  target,
  policies,
  confidence,
}: Pick<SatisficingAnalysis, 'output' | 'unit' | 'target' | 'policies' | 'confidence'>): Pick<
  Analysis,
  'sentence' | 'verdict'
> {
  const [best, second] = policies;
  if (!best || best.share.low === null)
    return { sentence: `There was nothing to measure of ${output}.`, verdict: 'unclear' };
  const side = target.side === 'below' ? 'most' : 'least';
  const goal = `${onScale(output, unit)} of at ${side} ${withUnit(inWords(target.value), unit)}`;
  const line = `${best.policy} gives ${goal} in ${best.satisfied} of ${best.futures} futures (${intervalInWords(best.share, confidence)})`;
  if (second === undefined) return { sentence: `${line}.`, verdict: 'described' };
  if (best.share.low > (second.share.high ?? 1))
    return { sentence: `${line}, more than any other policy.`, verdict: 'clear' };
  const sentence = `Not enough futures to say which policy is good enough most often: ${line}, ${second.policy} in ${second.satisfied}.`;
  return { sentence, verdict: 'unclear' };
}
