/** On which assumptions a conclusion rests: the value of each at which it turns around. */
import type { ConditionStatus } from '../../results';
import { statusOf } from '../compare/condition-ends';
import { thresholdSearch, type Path } from '../plan/thresholds';
import type { Analysis, AnalysisPlan, Estimate, ExperimentData, RunRecord } from '../types';
import { amount } from './compared-rows';
import { effectOf } from './effects';
import { confidenceOf, countOf, estimateOf, inWords, outputOf, runsByRow, valueInWords } from './rows';
import { onScale, withUnit } from './units';

/** One end of the range of an assumption. */
export interface ThresholdEnd {
  readonly value: number;
  readonly label: string;
  readonly effect: Estimate;
  readonly status: ConditionStatus;
  /** Between which two values the sign turns, as far as it was followed; null where it does not. */
  readonly turns: { readonly from: number; readonly to: number } | null;
}

/** What the conclusion does while one assumption is moved and all others stay. */
export interface AssumptionLine {
  readonly factor: string;
  readonly unit: string;
  /** Its value in the scenario. */
  readonly base: number;
  readonly ends: readonly ThresholdEnd[];
  /** `flips if … is above …`, in words. */
  readonly words: string;
}

export interface ThresholdsAnalysis extends Analysis {
  readonly kind: 'thresholds';
  readonly output: string;
  readonly unit: string;
  readonly confidence: number;
  readonly change: readonly string[];
  readonly pairs: number;
  /** Arm B less arm A in the scenario as it is. */
  readonly effect: Estimate;
  /** Those that turn the conclusion around first. */
  readonly assumptions: readonly AssumptionLine[];
}

/** Tells at which value of each assumption the paired effect of the change turns around. */
export function analyseThresholds(data: ExperimentData, plan: AnalysisPlan): ThresholdsAnalysis[] {
  const { experiment, columns } = data;
  const { design } = experiment;
  if (design.method !== 'thresholds') throw new Error('Thresholds need a design of thresholds.');
  const runs = runsByRow(data);
  const search = thresholdSearch(experiment, design);
  // The search is gone through again, from the runs that it had.
  while (search.rows.values.length <= runs.length)
    if (!search.grow((row) => (runs[row] ?? []).filter(({ error }) => error === null))) break;
  const confidence = confidenceOf(plan);
  const column = columns.indexOf(design.output);
  const effect = (row: number) => effectAt(runs, row, column, confidence);
  const assumptions = experiment.factors
    .map((_, factor) => search.paths.filter((path) => path.factor === factor))
    .filter(({ length }) => length > 0)
    .map((paths) => lineOf(data, paths, design.baseline, effect));
  assumptions.sort((a, b) => turning(b) - turning(a));
  const base = effect(0);
  const unit = outputOf(experiment, design.output)?.unit ?? '';
  const told = { output: design.output, unit, confidence, change: design.change, pairs: base.pairs };
  const count = data.runs.filter(({ error }) => error === null).length;
  return [
    {
      ...{ kind: 'thresholds', ...told, effect: estimateOf(base.difference), assumptions },
      ...{ runs: count, notes: [] },
      ...sentenceOf(told, estimateOf(base.difference), assumptions),
    },
  ];
}

const effectAt = (runs: readonly RunRecord[][], row: number, column: number, confidence: number) =>
  effectOf(runs[row] ?? [], runs[row + 1] ?? [], column, confidence);

const turning = ({ ends }: AssumptionLine): number => ends.filter(({ status }) => status === 'flips').length;

function lineOf(
  { experiment }: ExperimentData,
  paths: readonly Path[],
  baseline: readonly number[],
  effect: (row: number) => ReturnType<typeof effectOf>,
): AssumptionLine {
  const [{ factor: place }] = paths;
  const factor = experiment.factors[place];
  const { difference } = effect(0);
  const sign = difference.low > 0 ? 1 : difference.high < 0 ? -1 : 0;
  const ends = paths.map(({ end, tried, same, other }) => {
    const found = effect(tried[0]);
    const told = { n: found.pairs, ...estimateOf(found.difference) };
    return {
      ...{ value: end, label: valueInWords(factor, end), effect: estimateOf(found.difference) },
      status: statusOf(sign, told),
      turns: other === null ? null : { from: same, to: other },
    };
  });
  const flips = ends.flatMap(({ turns, label, value }) => {
    if (turns === null) return [];
    if (factor.space.kind === 'choice') return [`it flips if ${factor.name} is ${label}`];
    const side = value > baseline[place] ? 'above' : 'below';
    return [
      `it flips if ${factor.name} is ${side} ${withUnit(inWords((turns.from + turns.to) / 2), factor.unit)}`,
    ];
  });
  const open = ends.some(({ status }) => status === 'unsure' || status === 'mayFlip' || status === 'unclear');
  const none = open
    ? `not enough runs to say whether it rests on ${factor.name}`
    : `it holds over the whole range of ${factor.name}`;
  const words = flips.length > 0 ? flips.join(', and ') : none;
  return { factor: factor.name, unit: factor.unit, base: baseline[place], ends, words };
}

function sentenceOf(
  { output, unit, confidence, pairs }: Pick<ThresholdsAnalysis, 'output' | 'unit' | 'confidence' | 'pairs'>,
  effect: Estimate,
  assumptions: readonly AssumptionLine[],
): Pick<Analysis, 'sentence' | 'verdict'> {
  const name = onScale(output, unit);
  const told = (): string => amount(effect, unit, confidence, countOf(pairs, 'pair'));
  const none = effect.low === null || (effect.low <= 0 && effect.high! >= 0);
  if (effect.estimate === null || none) {
    const level = effect.estimate === null ? ` (${countOf(pairs, 'pair')})` : `: ${told()}`;
    const sentence = `Not enough runs to say what the change does to ${name}${level}, so no assumption can be said to turn it around.`;
    return { sentence, verdict: 'unclear' };
  }
  const found = `With the change ${name} is ${effect.estimate > 0 ? 'higher' : 'lower'}: ${told()}`;
  const flips = assumptions.filter((line) => turning(line) > 0).map(({ words }) => words);
  const holds = assumptions.filter(({ ends }) => ends.every(({ status }) => status === 'holds'));
  const open = assumptions.filter((line) => turning(line) === 0 && !holds.includes(line));
  const of = (lines: readonly AssumptionLine[]): string => lines.map(({ factor }) => factor).join(', ');
  const rest =
    (holds.length > 0 ? ` It holds over the whole range of ${of(holds)}.` : '') +
    (open.length > 0 ? ` There are not enough runs to say for ${of(open)}.` : '');
  const sentence = flips.length > 0 ? `${found}; ${flips.join('; ')}.${rest}` : `${found}.${rest}`;
  return { sentence, verdict: 'clear' };
}
