/** How far factors move the whole distribution of an output. */
import { pawnStudy } from '../sensitivity';
import { mean } from '../statistics';
import type { AnalysisPlan, ExperimentData } from '../types';
import { analysisSeed, givenData } from './given-data';
import { countOf, estimateOf, finiteOrNull, intervalInWords, inWords } from './rows';
import {
  droppedNotes,
  headOf,
  middleOf,
  NOTHING,
  notEnough,
  ranking,
  rowValues,
  type RowValues,
} from './sensitivity';
import type { PawnAnalysis } from './sensitivity-types';

const SLICES = 10;
const RESAMPLES = 200;

/** Rows below which slices hold too few to tell a distribution. */
const FEWEST_A_SLICE = 5;

/** PAWN of each output (Pianosi and Wagener 2018), with an unrelated input as control. */
export function analysePawn(data: ExperimentData, plan: AnalysisPlan): PawnAnalysis[] {
  const slices = Number(plan.options.slices ?? SLICES);
  const resamples = Number(plan.options.resamples ?? RESAMPLES);
  return rowValues(data, plan).map((told) => pawnOf(data, told, { slices, resamples }));
}

function pawnOf(
  data: ExperimentData,
  told: RowValues,
  options: { slices: number; resamples: number },
): PawnAnalysis {
  const given = givenData(data, told);
  const few = given.output.length < FEWEST_A_SLICE * options.slices;
  const seed = analysisSeed(data, told.output);
  const study = few ? null : pawnStudy(given.factors, given.output, { ...options, seed });
  const [low, high] = study ? middleOf(study.dealt, told.confidence) : [NaN, NaN];
  const factors = (study?.factors ?? []).map((found, k) => {
    const [from, to] = middleOf(found.resampled, told.confidence);
    const { name } = data.experiment.factors[k];
    return {
      ...{ factor: name, label: name, minimum: found.minimum, mean: found.mean, maximum: found.maximum },
      median: estimateOf({ n: given.output.length, estimate: found.median, low: from, high: to }),
      slices: [...found.slices].map(finiteOrNull),
      aboveDummy: found.median > high,
    };
  });
  const ranked = study ? ranking(data.experiment, factors, (k) => factors[k].median.estimate) : [];
  const said = {
    ...headOf(told, ranked),
    ...{ chance: told.chance, dropped: told.missing, factors },
    dummy: { median: study ? estimateOf({ n: 0, estimate: mean(study.dealt), low, high }) : NOTHING },
  };
  return { kind: 'pawn', ...wordsOf(said), notes: droppedNotes(told.missing, 'row'), ...said };
}

type Said = Omit<PawnAnalysis, 'kind' | 'sentence' | 'verdict' | 'notes'>;

function wordsOf({ output, confidence, runs, ...said }: Said): Pick<PawnAnalysis, 'sentence' | 'verdict'> {
  const best = said.factors.find(({ factor }) => factor === said.ranking[0]);
  if (best === undefined || !best.aboveDummy)
    return {
      sentence: notEnough(output, runs, 'no factor moves it more than an unrelated one seems to'),
      verdict: 'unclear',
    };
  const control = inWords(said.dummy.median.high!, 2);
  return {
    sentence: `${best.label} moves the distribution of ${output} most: by ${inWords(best.median.estimate!, 2)} of 1 (${intervalInWords(best.median, confidence, (value) => inWords(value, 2))}), where an unrelated input reaches at most ${control} (${countOf(runs, 'run')}).`,
    verdict: 'clear',
  };
}
