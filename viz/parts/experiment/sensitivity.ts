/** Which factors matter: tornado charts of every kind of sensitivity analysis, with their controls. */
import type {
  EfastAnalysis,
  MorrisAnalysis,
  PawnAnalysis,
  RankCorrelationAnalysis,
  RegionalAnalysis,
  SensitivityAnalysis,
  SobolAnalysis,
} from '../../../sim/experiment/analyse/sensitivity-types';
import type { Estimate } from '../../../sim/experiment/types';
import type { IntervalChart, MarkSeries } from '../../charts';
import { html, type Content, type Html } from '../../html';
import { decimalsFor, figure, percent, rounded } from '../../numbers';
import { dataTable } from '../figures';
import { chartFigure, intervalTable, intervalText } from './figure';
import { planeFigure } from './morris-plane';
import {
  analysesOf,
  columnLabel,
  columnUnit,
  headed,
  joined,
  lastMonths,
  tableRow,
  withUnit,
  type ExperimentView,
  type Placed,
  type Section,
} from './view';

/** What stands in the row of an input that does nothing. */
const CONTROL = 'Control: does nothing';
const CHANCE = 'Chance';
const NOTHING: Estimate = { estimate: null, low: null, high: null };
const SHARE = 'share of the variance between runs';
/** Pairs that are listed. */
const MOST_PAIRS = 20;

/** Factors in the order of the ranking; the design's own control is no part of it and has a row of its own. */
function ranked<F extends { readonly factor: string }>(
  factors: readonly F[],
  ranking: readonly string[],
): readonly F[] {
  return factors
    .filter(({ factor }) => ranking.includes(factor))
    .sort((a, b) => ranking.indexOf(a.factor) - ranking.indexOf(b.factor));
}

const bare = (estimate: number | null): Estimate => ({ estimate, low: null, high: null });

/** What is said under every chart of this room: luck's share, what was left out, notes of the analysis. */
function notesOf({ chance, dropped, notes, confidence }: SensitivityAnalysis): string[] {
  const said = [`Whiskers are ${percent(confidence)} intervals.`];
  if (chance && chance.estimate !== null)
    said.push(
      `Chance, the same settings with other seeds, makes ${percent(chance.estimate)} of the variance (${percent(chance.low ?? NaN)} to ${percent(chance.high ?? NaN)}).`,
    );
  if (dropped > 0)
    said.push(`${dropped} points were left out because a run of theirs failed or measured nothing.`);
  return [...said, ...notes];
}

interface Tornado {
  readonly title: string;
  readonly unit: string;
  readonly rows: readonly string[];
  readonly series: readonly MarkSeries[];
  readonly signed?: boolean;
  /** Columns of the table beside the marks; rows behind the factors have none. */
  readonly further?: readonly (readonly [string, (row: number) => Content])[];
  readonly below?: Html | false;
}

function tornado(placed: Placed<SensitivityAnalysis>, parts: Tornado): Section {
  const { title, unit, rows, series, signed, further, below } = parts;
  const marks = series.flatMap((one) =>
    one.marks.flatMap(({ estimate, low, high }) => [estimate, low, high]),
  );
  const chart: IntervalChart = {
    ...{ kind: 'intervals', id: placed.id, title, unit, rows, series, bars: true },
    decimals: Math.min(4, decimalsFor(marks)),
    finding: placed.analysis.sentence,
    ...(signed && { signed }),
  };
  const table = html`${intervalTable(chart, 'Factor', further)}${below}`;
  return chartFigure(chart, { unit, notes: notesOf(placed.analysis), table, wide: true });
}

const onlyFor =
  (count: number, cell: (row: number) => Content) =>
  (row: number): Content =>
    row < count ? cell(row) : '–';

type Shares = SobolAnalysis | EfastAnalysis;

const chanceRow = (analysis: Shares): { first: Estimate; total: Estimate } | null =>
  analysis.kind === 'sobol' ? analysis.chanceShares : null;

function pairsTable(analysis: SobolAnalysis): Html | false {
  if (analysis.pairs.length === 0) return false;
  const labels = new Map(analysis.factors.map(({ factor, label }) => [factor, label]));
  const pairs = [...analysis.pairs].sort((a, b) => (b.share.estimate ?? 0) - (a.share.estimate ?? 0));
  const rows = pairs.slice(0, MOST_PAIRS).map(({ factors, share }) => {
    const names = factors.map((name) => labels.get(name) ?? name).join(' with ');
    return tableRow(names, [figure(share.estimate, 3), intervalText(share, 3)]);
  });
  return html`<details>
    <summary>What pairs of factors explain together</summary>
    ${dataTable(`Pairs, ${SHARE}, beyond both alone`, ['Pair', 'Share', 'Interval'], rows, true)}
  </details>`;
}

/** Sobol' and eFAST: total and first shares side by side. */
function sharesFigure(view: ExperimentView, placed: Placed<Shares>): Section {
  const { analysis } = placed;
  const factors = ranked(analysis.factors, analysis.ranking);
  const chance = chanceRow(analysis);
  const marks = (part: 'first' | 'total'): Estimate[] => [
    ...factors.map((factor) => factor[part]),
    ...(chance ? [chance[part]] : []),
    analysis.dummy[part],
  ];
  const method = analysis.kind === 'sobol' ? 'Sobol’ indices' : 'eFAST';
  return tornado(placed, {
    title: `${columnLabel(view, analysis.output)}: what it depends on (${method})`,
    unit: SHARE,
    rows: [...factors.map(({ label }) => label), ...(chance ? [CHANCE] : []), CONTROL],
    series: [
      { label: 'In all (total)', colour: 'blue', marker: 'circle', marks: marks('total') },
      { label: 'Alone (first order)', colour: 'orange', marker: 'triangle', marks: marks('first') },
    ],
    below: analysis.kind === 'sobol' && pairsTable(analysis),
  });
}

function morrisFigure(view: ExperimentView, placed: Placed<MorrisAnalysis>): Section {
  const { analysis } = placed;
  const factors = ranked(analysis.factors, analysis.ranking);
  const marks = [...factors.map(({ muStar }) => muStar), analysis.dummy.muStar];
  const decimals = decimalsFor(marks.map(({ estimate }) => estimate));
  const count = factors.length;
  return tornado(placed, {
    title: `${columnLabel(view, analysis.output)}: what moves it (Morris)`,
    unit: withUnit('size of the change', columnUnit(view, analysis.output) || 'own unit'),
    rows: [...factors.map(({ label }) => label), CONTROL],
    series: [{ label: 'Mean size of the effect, μ*', colour: 'blue', marker: 'circle', marks }],
    further: [
      ['Mean effect, μ', onlyFor(count, (row) => figure(factors[row].mu.estimate, decimals))],
      ['Spread, σ', onlyFor(count, (row) => figure(factors[row].sigma, decimals))],
      ['Scaled μ*', onlyFor(count, (row) => rounded(factors[row].scaledMuStar))],
    ],
  });
}

function pawnFigure(view: ExperimentView, placed: Placed<PawnAnalysis>): Section {
  const { analysis } = placed;
  const factors = ranked(analysis.factors, analysis.ranking);
  return tornado(placed, {
    title: `${columnLabel(view, analysis.output)}: what its distribution depends on (PAWN)`,
    unit: 'distance between distributions, 0 to 1',
    rows: [...factors.map(({ label }) => label), CONTROL],
    series: [
      {
        ...{ label: 'Median', colour: 'blue', marker: 'circle' },
        marks: [...factors.map(({ median }) => median), analysis.dummy.median],
      },
    ],
    further: [
      ['Least', onlyFor(factors.length, (row) => figure(factors[row].minimum, 3))],
      ['Most', onlyFor(factors.length, (row) => figure(factors[row].maximum, 3))],
      ['Above control', onlyFor(factors.length, (row) => (factors[row].aboveDummy ? 'yes' : 'no'))],
    ],
  });
}

function regionalFigure(view: ExperimentView, placed: Placed<RegionalAnalysis>): Section {
  const { analysis } = placed;
  const { side, limit, inside } = analysis.region;
  const factors = ranked(analysis.factors, analysis.ranking);
  const column = columnLabel(view, analysis.output);
  return tornado(placed, {
    title: `${column} ${side} ${rounded(limit)}: what is different there`,
    unit: `distance between runs ${side} the limit (${inside}) and all others, 0 to 1`,
    rows: [...factors.map(({ label }) => label), CONTROL],
    series: [
      {
        ...{ label: 'Distance', colour: 'blue', marker: 'circle' },
        marks: [...factors.map(({ distance }) => bare(distance)), analysis.dummy.distance],
      },
    ],
    further: [
      ['Median inside', onlyFor(factors.length, (row) => rounded(factors[row].inside))],
      ['Median outside', onlyFor(factors.length, (row) => rounded(factors[row].outside))],
      ['p, adjusted', onlyFor(factors.length, (row) => figure(factors[row].pValue, 3))],
    ],
  });
}

function correlationFigure(view: ExperimentView, placed: Placed<RankCorrelationAnalysis>): Section {
  const { analysis } = placed;
  const factors = ranked(analysis.factors, analysis.ranking);
  const dummy = analysis.dummy.prcc;
  return tornado(placed, {
    title: `${columnLabel(view, analysis.output)}: what it rises and falls with`,
    unit: 'correlation of ranks, −1 to +1',
    signed: true,
    rows: [...factors.map(({ label }) => label), CONTROL],
    series: [
      {
        ...{ label: 'Partial, PRCC', colour: 'blue', marker: 'circle' },
        marks: [...factors.map(({ prcc }) => prcc), dummy],
      },
      {
        ...{ label: 'By regression, SRRC', colour: 'orange', marker: 'triangle' },
        marks: [...factors.map(({ srrc }) => srrc), NOTHING],
      },
    ],
    further: [['p, adjusted', onlyFor(factors.length, (row) => figure(factors[row].pValue, 3))]],
    below: html`<p class="note">
      The factors explain ${analysis.rSquared === null ? 'an unknown part' : percent(analysis.rSquared)} of
      the variance of the ranks.
    </p>`,
  });
}

/** All sensitivity analyses. */
export function sensitivitySections(view: ExperimentView): Section {
  const of = <T extends SensitivityAnalysis>(kind: T['kind']): Placed<T>[] =>
    lastMonths(view, analysesOf<T>(view, kind));
  const figures = [
    ...of<SobolAnalysis>('sobol').map((one) => sharesFigure(view, one)),
    ...of<EfastAnalysis>('efast').map((one) => sharesFigure(view, one)),
    ...of<MorrisAnalysis>('morris').flatMap((one) => [morrisFigure(view, one), planeFigure(view, one)]),
    ...of<PawnAnalysis>('pawn').map((one) => pawnFigure(view, one)),
    ...of<RankCorrelationAnalysis>('rankCorrelation').map((one) => correlationFigure(view, one)),
    ...of<RegionalAnalysis>('regional').map((one) => regionalFigure(view, one)),
  ];
  const what =
    'Factors from the one that matters most. The control is an input that does nothing: a factor is found to matter only where it stands clear of it.';
  return joined([headed('What matters', what, figures)]);
}
