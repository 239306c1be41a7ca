/** Shares of the variance from Fourier curves, with intervals over the curves of each factor. */
import { efastShares } from '../sensitivity';
import type { AnalysisPlan, ExperimentData } from '../types';
import { countOf } from './rows';
import {
  dummyPlace,
  droppedNotes,
  headOf,
  NOTHING,
  notEnough,
  ranking,
  rowValues,
  shareInWords,
  spreadOver,
  type RowValues,
} from './sensitivity';
import type { EfastAnalysis } from './sensitivity-types';

/** First and total shares of each output (Saltelli, Tarantola and Chan 1999). */
export function analyseEfast(data: ExperimentData, plan: AnalysisPlan): EfastAnalysis[] {
  const { design } = data.experiment;
  if (design.method !== 'efast') throw new Error('Fourier shares need a design of the method "efast".');
  return rowValues(data, plan).map((told) => efastOf(data, told, design));
}

function efastOf(
  { experiment }: ExperimentData,
  told: RowValues,
  { n, curves, harmonics }: { n: number; curves: number; harmonics: number },
): EfastAnalysis {
  const { length: dims } = experiment.factors;
  const shares = experiment.factors.map((_, factor) =>
    Array.from({ length: curves }, (_, curve) => {
      const from = (curve * dims + factor) * n;
      return efastShares(told.values.subarray(from, from + n), harmonics);
    }),
  );
  const dropped = shares.flat().filter(({ total }) => Number.isNaN(total)).length;
  const factors = experiment.factors.map(({ name }, k) => ({
    ...{ factor: name, label: name },
    first: spreadOver(
      shares[k].map(({ first }) => first),
      told.confidence,
    ),
    total: spreadOver(
      shares[k].map(({ total }) => total),
      told.confidence,
    ),
  }));
  const control = dummyPlace(experiment);
  const said = {
    ...headOf(
      told,
      ranking(experiment, factors, (k) => factors[k].total.estimate),
    ),
    ...{ chance: told.chance, dropped, curves, factors },
    dummy:
      control < 0
        ? { first: NOTHING, total: NOTHING }
        : { first: factors[control].first, total: factors[control].total },
  };
  return { kind: 'efast', ...wordsOf(said), notes: droppedNotes(dropped, 'curve'), ...said };
}

type Said = Omit<EfastAnalysis, 'kind' | 'sentence' | 'verdict' | 'notes'>;

function wordsOf({ output, confidence, runs, ...said }: Said): Pick<EfastAnalysis, 'sentence' | 'verdict'> {
  const byName = new Map(said.factors.map((factor) => [factor.factor, factor]));
  const [best, next] = said.ranking.map((name) => byName.get(name)!);
  // By what they are ranked by: a factor may matter through its company alone.
  const control = said.dummy.total.high ?? 0;
  if (typeof best?.total.low !== 'number' || best.total.low <= control)
    return {
      sentence: notEnough(output, runs, 'no factor stands out from one that does nothing'),
      verdict: 'unclear',
    };
  const isFirst = next === undefined || best.total.low! > (next.total.high ?? Infinity);
  const lead = isFirst
    ? `${best.label} matters most for ${output}`
    : `${best.label} and ${next.label} matter most for ${output}, in an order that these runs do not tell`;
  return {
    sentence: `${lead}: alone, ${isFirst ? 'it' : best.label} explains ${shareInWords(best.first, confidence)} of the differences along its curves, and with its company ${shareInWords(best.total, confidence, countOf(runs, 'run'))}.`,
    verdict: isFirst ? 'clear' : 'unclear',
  };
}
