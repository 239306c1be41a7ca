/** Where an output falls below or above a value, or where the model fails: a box of factors that a person can read. */
import { Draws, keyOf } from '../../exact';
import { boxAround, casesInside, limitedFactors, withSide, type Box, type Cases } from '../discovery/box';
import { binomialTail } from '../discovery/chance';
import { prim, type PrimStep } from '../discovery/prim';
import { mean, wilsonInterval } from '../statistics';
import type { Analysis, AnalysisPlan, Estimate, Experiment, ExperimentData } from '../types';
import { targetOf } from './policies';
import {
  columnsOf,
  confidenceOf,
  countOf,
  estimateOf,
  intervalInWords,
  inWords,
  outputOf,
  presentValues,
  runsByRow,
  valueInWords,
} from './rows';
import { onScale, withUnit } from './units';

/** What a box says about one factor. */
export interface BoxLimit {
  readonly factor: string;
  readonly unit: string;
  /** Ends of the box; null where it reaches to the end of what was tried. */
  readonly low: number | null;
  readonly high: number | null;
  /** Options that are in the box; null for factors that are numbers. */
  readonly options: readonly string[] | null;
  /** Chance that a limit of no meaning would raise the density as much (quasi-p-value); the smaller end's. */
  readonly p: number | null;
  /** The limit as a person says it. */
  readonly words: string;
}

/** One step of the search. */
export interface PeelingStep {
  /** Share of all cases of interest that are in the box. */
  readonly coverage: number;
  /** Share of the cases in the box that are of interest. */
  readonly density: number;
  /** Share of all cases that are in the box. */
  readonly mass: number;
  /** Factors that the box limits. */
  readonly limited: number;
}

/** A box that was found. */
export interface DiscoveredBox extends PeelingStep {
  /** Its place in the trajectory. */
  readonly step: number;
  /** The limited factors only, the one that matters most first. */
  readonly limits: readonly BoxLimit[];
  /** Density and coverage of boxes sought in one half of the cases and tried in the other. */
  readonly checked: { readonly density: Estimate; readonly coverage: Estimate };
}

export interface ScenarioDiscovery extends Analysis {
  readonly kind: 'scenarioDiscovery';
  /** Null where failures are the target. */
  readonly output: string | null;
  readonly unit: string;
  readonly target: { readonly side: 'below' | 'above'; readonly value: number } | 'failure';
  /** Rows of the design that count, in order, and which of them are of interest (1) or not (0). */
  readonly cases: readonly number[];
  readonly interest: readonly (0 | 1)[];
  readonly trajectory: readonly PeelingStep[];
  /** Null where there is nothing to find. */
  readonly box: DiscoveredBox | null;
}

/** Cases of interest below which no box is sought. */
const FEW_CASES = 5;

/** Finds the box in which the target is met most. */
export function analyseScenarioDiscovery(data: ExperimentData, plan: AnalysisPlan): ScenarioDiscovery[] {
  const rows = runsByRow(data);
  const failure = plan.options.failure === true;
  const side = targetOf(plan);
  if (!failure && side === null) throw new Error('Scenario discovery needs `below`, `above` or `failure`.');
  return (failure ? [-1] : columnsOf(data, plan)).map((column) => {
    const levels = rows.map((runs) => {
      if (failure) return runs.length === 0 ? NaN : Number(runs.some(({ error }) => error !== null));
      return mean(presentValues(runs, column));
    });
    const cases = levels.map((_, row) => row).filter((row) => levels[row] === levels[row]);
    const meets = (value: number) =>
      failure ? value === 1 : side!.side === 'below' ? value <= side!.value : value >= side!.value;
    const interest = cases.map((row) => (meets(levels[row]) ? 1 : 0));
    const output = failure ? null : data.columns[column];
    const unit = output === null ? '' : (outputOf(data.experiment, output)?.unit ?? '');
    const what = failure
      ? 'a run fails'
      : `${onScale(output!, unit)} is at ${side!.side === 'below' ? 'most' : 'least'} ${withUnit(inWords(side!.value), unit)}`;
    const runs = cases.reduce((sum, row) => sum + rows[row].length, 0);
    const told = {
      kind: 'scenarioDiscovery',
      output,
      unit,
      target: failure ? 'failure' : side!,
      cases,
      interest,
    } as const;
    return { ...told, ...discovered(data, plan, cases, interest, what), runs, notes: [] };
  });
}

function discovered(
  { experiment, design }: ExperimentData,
  plan: AnalysisPlan,
  rows: readonly number[],
  interest: readonly (0 | 1)[],
  what: string,
): Pick<ScenarioDiscovery, 'trajectory' | 'box' | 'sentence' | 'verdict'> {
  const dims = experiment.factors.length;
  const positive = interest.filter((one) => one === 1).length;
  if (positive < FEW_CASES || positive === interest.length) {
    const sentence = `Not enough cases to say where ${what}: ${positive} of ${countOf(interest.length, 'row')}.`;
    return { trajectory: [], box: null, sentence, verdict: 'unclear' };
  }
  const casesOf = (own: readonly number[]): Cases => ({
    kinds: experiment.factors.map(({ space }) =>
      space.kind === 'choice' || space.kind === 'integer' ? space.kind : 'number',
    ),
    values: Float64Array.from(
      own.flatMap((i) => [...design.values.subarray(rows[i] * dims, (rows[i] + 1) * dims)]),
    ),
    interest: Uint8Array.from(own, (i) => interest[i]),
  });
  const every = rows.map((_, i) => i);
  const cases = casesOf(every);
  const steps = searched(cases);
  const step = chosen(steps);
  // By lot: odd and even rows of a Sobol' sequence lie on different sides of its first factor.
  const lot = new Draws(keyOf(experiment.seeds.base, 'discovery/halves'));
  const [one, other] = [0, 1].map((part) =>
    casesOf(every.filter((i) => lot.at(i, 0) < 0.5 === (part === 0))),
  );
  const checked = checkedOn([one, other], confidenceOf(plan));
  const limits = limitsOf(experiment, cases, steps[step].box);
  const box = { ...figuresOf(steps[step]), step, limits, checked };
  const share = positive / interest.length;
  const told = sentenceOf(box, what, { rows: interest.length, share, confidence: confidenceOf(plan) });
  return { trajectory: steps.map(figuresOf), box, ...told };
}

const figuresOf = ({ coverage, density, mass, limited }: PrimStep): PeelingStep => ({
  ...{ coverage, density, mass, limited },
});

function sentenceOf(
  { density, coverage, limits, checked }: DiscoveredBox,
  what: string,
  { rows, share, confidence }: { readonly rows: number; readonly share: number; readonly confidence: number },
): Pick<Analysis, 'sentence' | 'verdict'> {
  const percent = (own: number) => `${Math.round(100 * own)}%`;
  const where = limits.map(({ words }) => words).join(' and ') || 'no limit at all';
  const tried = checked.density;
  const held =
    tried.low === null
      ? ''
      : ` In rows not used to find it: ${percent(tried.estimate!)} (${intervalInWords(tried, confidence, percent)}).`;
  const found = `${percent(density)} of the rows with ${where}, which are ${percent(coverage)} of all such rows (${rows} rows; ${percent(share)} without any limit).${held}`;
  if (tried.low !== null && tried.low > share)
    return { sentence: `It is mostly there that ${what}: ${found}`, verdict: 'clear' };
  return { sentence: `Not enough rows to say where ${what}: ${found}`, verdict: 'unclear' };
}

/** Boxes sought in one half of the cases and tried in the other, both ways. */
function checkedOn(halves: readonly [Cases, Cases], confidence: number): DiscoveredBox['checked'] {
  const tried = [0, 1].map((part) => triedElsewhere(halves[part], halves[1 - part]));
  const [inside, hits, all] = [0, 1, 2].map((k) => tried.reduce((sum, one) => sum + one[k], 0));
  return {
    density: estimateOf(wilsonInterval(hits, inside, confidence)),
    coverage: estimateOf(wilsonInterval(hits, all, confidence)),
  };
}

/** Slices and smallest box as EMA Workbench has them where nothing else is said. */
function searched(cases: Cases): PrimStep[] {
  return prim(cases, { peelAlpha: 0.05, pasteAlpha: 0.05, massMin: 0.05 });
}

/** The box with the best balance of coverage and density: their harmonic mean is highest. */
function chosen(steps: readonly PrimStep[]): number {
  const worth = ({ coverage, density }: PrimStep) => (coverage * density) / (coverage + density);
  return steps.indexOf(steps.reduce((best, one) => (worth(one) > worth(best) ? one : best)));
}

/** Of the other half: cases in the box that was found, those of interest among them, and all of interest. */
function triedElsewhere(half: Cases, other: Cases): readonly [number, number, number] {
  const all = other.interest.reduce((sum, one) => sum + one, 0);
  if (!half.interest.includes(1)) return [0, 0, all];
  const steps = searched(half);
  const { box } = steps[chosen(steps)];
  const inside = casesInside(
    other,
    box,
    Int32Array.from(other.interest, (_, i) => i),
  );
  return [inside.length, inside.reduce((sum, one) => sum + other.interest[one], 0), all];
}

function limitsOf({ factors }: Experiment, cases: Cases, box: Box): BoxLimit[] {
  const around = boxAround(cases);
  const all = Int32Array.from(cases.interest, (_, i) => i);
  const count = (own: Box) => {
    const inside = casesInside(cases, own, all);
    return [inside.length, inside.reduce((sum, one) => sum + cases.interest[one], 0)];
  };
  const [n, events] = count(box);
  const limits = limitedFactors(box, around).map((dim) => {
    const [without, hits] = count(withSide(box, dim, around[dim]));
    const [side, whole, factor] = [box[dim], around[dim], factors[dim]];
    const { name, unit } = factor;
    const told = { factor: name, unit, p: binomialTail(events, n, hits / without) };
    if (side.kind === 'choice' || whole.kind === 'choice') {
      const options =
        side.kind === 'choice' ? side.options.map((option) => valueInWords(factor, option)) : [];
      return { ...told, low: null, high: null, options, words: `${name} ${options.join(' or ')}` };
    }
    const [low, high] = [side.low > whole.low ? side.low : null, side.high < whole.high ? side.high : null];
    const ends = [
      ...(low === null ? [] : [`at least ${inWords(low)}`]),
      ...(high === null ? [] : [`at most ${inWords(high)}`]),
    ];
    return { ...told, low, high, options: null, words: `${name} ${withUnit(ends.join(' and '), unit)}` };
  });
  return limits.sort((a, b) => a.p - b.p);
}
