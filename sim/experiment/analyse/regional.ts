/** Which factors set apart the runs whose output lies in a region. */
import { distancesByPart } from '../sensitivity';
import { holm, mean, median, sampleQuantile, smirnovTest } from '../statistics';
import type { AnalysisPlan, Estimate, ExperimentData } from '../types';
import { analysisSeed, givenData, unrelated, type GivenData } from './given-data';
import { countOf, finiteOrNull, inWords } from './rows';
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
import type { RegionalAnalysis } from './sensitivity-types';

const PARTS = 10;

/** Unrelated inputs behind the control. */
const CONTROLS = 100;

/** Runs that have to lie on either side of the limit. */
const FEWEST = 5;

/** Regional sensitivity of each output (Hornberger and Spear 1981). Without a limit, the highest quarter is the region. */
export function analyseRegional(data: ExperimentData, plan: AnalysisPlan): RegionalAnalysis[] {
  return rowValues(data, plan).map((told) => regionalOf(data, told, plan));
}

function regionOf(
  output: Float64Array,
  { below, above }: AnalysisPlan['options'],
): RegionalAnalysis['region'] {
  const side = below === undefined ? 'above' : 'below';
  const quarter = (): number => sampleQuantile(Float64Array.from(output).sort(), 0.75);
  const limit = Number(below ?? above ?? (output.length > 0 ? quarter() : 0));
  const inside = output.filter((value) => (side === 'above' ? value >= limit : value <= limit)).length;
  return { side, limit, inside };
}

function regionalOf(data: ExperimentData, told: RowValues, plan: AnalysisPlan): RegionalAnalysis {
  const given = givenData(data, told);
  const region = regionOf(given.output, plan.options);
  const isInside = (row: number): boolean =>
    region.side === 'above' ? given.output[row] >= region.limit : given.output[row] <= region.limit;
  const split = (values: Float64Array) => ({
    inside: values.filter((_, row) => isInside(row)),
    outside: values.filter((_, row) => !isInside(row)),
  });
  const enough = Math.min(region.inside, given.output.length - region.inside) >= FEWEST;
  const factors = factorsOf(data, given, split, enough);
  const said = {
    ...headOf(
      told,
      ranking(data.experiment, factors, (k) => factors[k].distance),
    ),
    ...{ chance: told.chance, dropped: told.missing, region, factors },
    dummy: { distance: enough ? controlOf(data, given, told, split) : NOTHING },
  };
  return {
    kind: 'regional',
    ...wordsOf(said, given.output.length),
    notes: droppedNotes(told.missing, 'row'),
    ...said,
  };
}

type Split = (values: Float64Array) => { readonly inside: Float64Array; readonly outside: Float64Array };

function factorsOf(
  { experiment }: ExperimentData,
  { factors, output }: GivenData,
  split: Split,
  enough: boolean,
): RegionalAnalysis['factors'] {
  const parts = factors.map(split);
  const tests = parts.map(({ inside, outside }) => smirnovTest(inside, outside));
  const pValues = holm(tests.map(({ pValue }) => pValue));
  return experiment.factors.map(({ name }, k) => ({
    ...{ factor: name, label: name },
    distance: enough ? finiteOrNull(tests[k].distance) : null,
    pValue: enough ? finiteOrNull(pValues[k]) : null,
    inside: finiteOrNull(median(parts[k].inside)),
    outside: finiteOrNull(median(parts[k].outside)),
    byOutput: enough ? [...distancesByPart(output, factors[k], output, PARTS)].map(finiteOrNull) : [],
    byFactor: enough ? [...distancesByPart(factors[k], output, output, PARTS)].map(finiteOrNull) : [],
  }));
}

/** Distances that inputs without any effect give: their mean, and the range of most. */
function controlOf(data: ExperimentData, { output }: GivenData, told: RowValues, split: Split): Estimate {
  const distances = unrelated(output.length, CONTROLS, analysisSeed(data, told.output))
    .map((values) => {
      const { inside, outside } = split(values);
      return smirnovTest(inside, outside).distance;
    })
    .sort((a, b) => a - b);
  const [low, high] = middleOf(distances, told.confidence);
  return { estimate: mean(distances), low, high };
}

type Said = Omit<RegionalAnalysis, 'kind' | 'sentence' | 'verdict' | 'notes'>;

function wordsOf(
  { output, runs, confidence, ...said }: Said,
  rows: number,
): Pick<RegionalAnalysis, 'sentence' | 'verdict'> {
  const { side, limit, inside } = said.region;
  const where = `${output} ${side === 'above' ? 'at' : 'at or below'} ${inWords(limit, 4)}${side === 'above' ? ' or above' : ''}`;
  const best = said.factors.find(({ factor }) => factor === said.ranking[0]);
  if (typeof best?.distance !== 'number' || !(best.pValue! < 1 - confidence))
    return {
      sentence: notEnough(
        output,
        runs,
        `no factor sets the ${countOf(inside, 'row')} with ${where} apart from the others`,
      ),
      verdict: 'unclear',
    };
  const [from, to] = [inWords(best.inside!), inWords(best.outside!)];
  return {
    sentence: `${best.label} sets runs with ${where} apart: its median is ${from} there and ${to} elsewhere (distance ${inWords(best.distance, 2)}, by chance in ${inWords(100 * best.pValue!, 2)}% of cases; ${inside} of ${countOf(rows, 'row')}, ${countOf(runs, 'run')}).`,
    verdict: 'clear',
  };
}
