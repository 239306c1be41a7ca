/** How surely an output rises or falls with each factor, the others held. */
import { rankCorrelations, type RankCorrelations } from '../sensitivity';
import { holm } from '../statistics';
import type { AnalysisPlan, ExperimentData } from '../types';
import { givenData } from './given-data';
import { countOf, estimateOf, finiteOrNull, intervalInWords, inWords } from './rows';
import {
  droppedNotes,
  dummyPlace,
  headOf,
  NOTHING,
  notEnough,
  ranking,
  rowValues,
  type RowValues,
} from './sensitivity';
import type { RankCorrelationAnalysis } from './sensitivity-types';

/** Below this share, ranks that rise or fall say little of what the factors do. */
const LITTLE = 0.3;

/** Partial rank correlations of each output (Iman and Conover 1979). */
export function analyseRankCorrelation(data: ExperimentData, plan: AnalysisPlan): RankCorrelationAnalysis[] {
  return rowValues(data, plan).map((told) => correlationOf(data, told));
}

function correlationOf(data: ExperimentData, told: RowValues): RankCorrelationAnalysis {
  const { experiment } = data;
  const { factors: columns, output } = givenData(data, told);
  const found = rankCorrelations(columns, output, told.confidence);
  const pValues = found ? holm(found.pValues) : [];
  const factors = found
    ? experiment.factors.map(({ name }, k) => ({
        ...{ factor: name, label: name },
        prcc: estimateOf(found.prcc[k]),
        srrc: estimateOf(found.srrc[k]),
        pValue: finiteOrNull(pValues[k]),
      }))
    : [];
  const size = (k: number): number | null => {
    const { estimate } = factors[k].prcc;
    return estimate === null ? null : Math.abs(estimate);
  };
  const control = dummyPlace(experiment);
  const said = {
    ...headOf(told, found ? ranking(experiment, factors, size) : []),
    ...{ chance: told.chance, dropped: told.missing, factors },
    rSquared: found && finiteOrNull(found.rSquared),
    dummy: { prcc: factors[control]?.prcc ?? NOTHING },
  };
  return { kind: 'rankCorrelation', ...wordsOf(said), notes: notesOf(data, told, found), ...said };
}

type Said = Omit<RankCorrelationAnalysis, 'kind' | 'sentence' | 'verdict' | 'notes'>;

function notesOf({ experiment }: ExperimentData, told: RowValues, found: RankCorrelations | null): string[] {
  const notes = droppedNotes(told.missing, 'row');
  const choices = experiment.factors.filter(
    ({ space }) => space.kind === 'choice' && space.options.length > 2,
  );
  if (choices.length > 0)
    notes.push(
      `${choices.map(({ name }) => name).join(', ')}: choices have no order, so their ranks say little.`,
    );
  if (found && found.rSquared < LITTLE)
    notes.push(
      'Rising and falling explain little here: effects may bend back, or go together. Other analyses see that.',
    );
  return notes;
}

function wordsOf({
  output,
  runs,
  confidence,
  ...said
}: Said): Pick<RankCorrelationAnalysis, 'sentence' | 'verdict'> {
  const best = said.factors.find(({ factor }) => factor === said.ranking[0]);
  if (typeof best?.prcc.estimate !== 'number' || !(best.pValue! < 1 - confidence))
    return {
      sentence: notEnough(output, runs, 'it does not surely rise or fall with any factor'),
      verdict: 'unclear',
    };
  const way = best.prcc.estimate > 0 ? 'rises' : 'falls';
  return {
    sentence: `${output} ${way} most surely with ${best.label}: partial rank correlation ${inWords(best.prcc.estimate, 2)} (${intervalInWords(best.prcc, confidence, (value) => inWords(value, 2))}; ${countOf(runs, 'run')}).`,
    verdict: 'clear',
  };
}
