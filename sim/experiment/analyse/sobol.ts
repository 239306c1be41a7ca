/** Sobol' indices of an experiment, with intervals from its independent scramblings. */
import { sobolIndices, type SobolIndices } from '../sensitivity';
import type { AnalysisPlan, DesignPlan, Estimate, ExperimentData } from '../types';
import { countOf } from './rows';
import {
  dummyPlace,
  headOf,
  inputsOf,
  NOTHING,
  notEnough,
  percent,
  ranking,
  rowValues,
  droppedNotes,
  shareInWords,
  spreadOver,
  type RowValues,
} from './sensitivity';
import type { SobolAnalysis } from './sensitivity-types';

type SobolPlan = Extract<DesignPlan, { readonly method: 'sobol' }>;

/** An interval of a share that is wider than this to either side tells no order. */
const WIDEST = 0.25;

/** Sobol' indices of each output (Saltelli et al. 2010; Jansen 1999; Janon et al. 2014). */
export function analyseSobol(data: ExperimentData, plan: AnalysisPlan): SobolAnalysis[] {
  const { design } = data.experiment;
  if (design.method !== 'sobol') throw new Error('Sobol’ indices need a design of the method "sobol".');
  return rowValues(data, plan).map((told) => sobolOf(data, design, told));
}

function sobolOf({ experiment }: ExperimentData, design: SobolPlan, told: RowValues): SobolAnalysis {
  const inputs = inputsOf(experiment);
  const { scrambles, secondOrder, chance } = design;
  const rows = told.values.length / scrambles;
  const parts = Array.from({ length: scrambles }, (_, s) =>
    sobolIndices(told.values.subarray(s * rows, (s + 1) * rows), {
      ...{ groups: inputs.length, secondOrder, chance },
    }),
  );
  const over = (read: (part: SobolIndices) => number): Estimate =>
    spreadOver(parts.map(read), told.confidence);
  const luck = inputs.length;
  const factors = inputs.map((name, k) => ({
    ...name,
    first: over(({ first }) => first[k]),
    firstJanon: over(({ firstJanon }) => firstJanon[k]),
    total: over(({ total }) => total[k]),
    firstOfMean: chance ? over(({ first, total }) => first[k] / (1 - total[luck])) : null,
  }));
  const chanceShares = chance
    ? { first: over(({ first }) => first[luck]), total: over(({ total }) => total[luck]) }
    : null;
  const control = dummyPlace(experiment);
  const dropped = parts.reduce((sum, part) => sum + part.dropped, 0);
  const said = {
    ...headOf(
      told,
      ranking(experiment, inputs, (k) => factors[k].total.estimate),
    ),
    ...{ chance: chanceShares?.total ?? told.chance, dropped, factors, chanceShares, scrambles },
    pairs: secondOrder ? pairsOf(parts, [...inputs.map(({ factor }) => factor), 'chance'], over) : [],
    dummy: {
      first: over(({ dummy }) => dummy),
      total: control < 0 ? NOTHING : factors[control].total,
    },
    ...{ mean: over(({ mean }) => mean), variance: over(({ variance }) => variance) },
    basePoints: parts.reduce((sum, { points }) => sum + points, 0),
  };
  return { kind: 'sobol', ...wordsOf(said), notes: notesOf(said), ...said };
}

type Said = Omit<SobolAnalysis, 'kind' | 'sentence' | 'verdict' | 'notes'>;

function pairsOf(
  parts: readonly SobolIndices[],
  names: readonly string[],
  over: (read: (part: SobolIndices) => number) => Estimate,
): SobolAnalysis['pairs'] {
  const inputs = parts[0].first.length;
  return Array.from({ length: inputs }, (_, j) =>
    Array.from({ length: inputs - 1 - j }, (_, step) => {
      const k = j + 1 + step;
      return {
        factors: [names[j], names[k]] as const,
        share: over(({ second }) => second![j * inputs + k]),
      };
    }),
  ).flat();
}

function wordsOf(said: Said): Pick<SobolAnalysis, 'sentence' | 'verdict'> {
  const { output, confidence, runs, chanceShares } = said;
  const byName = new Map(said.factors.map((factor) => [factor.factor, factor]));
  const [best, next] = said.ranking.map((name) => byName.get(name)!);
  const unclear = (why: string) => ({
    sentence: notEnough(output, runs, why),
    verdict: 'unclear' as const,
  });
  if (typeof best?.total.estimate !== 'number')
    return unclear('it does not differ between runs, or too many failed');
  if (best.total.low === null) return unclear('one scrambling gives no interval');
  if (best.total.high! - best.total.estimate > WIDEST || best.total.low <= 0)
    return unclear(
      `the greatest share, of ${best.label}, is ${shareInWords(best.total, confidence)}, which is too wide`,
    );
  const isFirst = next === undefined || best.total.low > (next.total.high ?? Infinity);
  const lead = isFirst
    ? `${best.label} matters most for ${output}`
    : `${best.label} and ${next.label} matter most for ${output}, in an order that these runs do not tell`;
  const luckShare = chanceShares?.total.estimate;
  const luck = typeof luckShare === 'number' ? ` Luck has a part in ${percent(luckShare)}.` : '';
  return {
    sentence: `${lead}: alone, ${isFirst ? 'it' : best.label} explains ${shareInWords(best.first, confidence)} of the differences between runs, and with its company ${shareInWords(best.total, confidence, countOf(runs, 'run'))}.${luck}`,
    verdict: isFirst ? 'clear' : 'unclear',
  };
}

function notesOf({ scrambles, dropped, chanceShares }: Said): string[] {
  const notes = droppedNotes(dropped, 'base point');
  if (scrambles < 4)
    notes.push(`Intervals from ${countOf(scrambles, 'scrambling')} are wide: 8 or more are usual.`);
  if (chanceShares === null)
    notes.push(
      'Each base point has one luck for all of its rows: what luck itself explains is not in the shares.',
    );
  return notes;
}
