/** What views say in sentences: every number in them is one of the view's. */
import type { FigureView, LabView, SeriesView, Spread } from '../../contract';
import { results } from '../../words/en/results';
import { gapInWords, gapText, measureOf, overTimeOf, valueInWords, valueText, type Measure } from './measure';

/** Which way a figure goes over its pairs: `mixed` where pairs disagree, `none` where there is nothing to measure. */
export type Direction = 'higher' | 'lower' | 'same' | 'mixed' | 'none';

/** Pairs that speak. */
export const pairsOf = ({ higher, lower, equal }: FigureView): number => higher + lower + equal;

/** The direction of a figure. */
export function directionOf(figure: FigureView | undefined): Direction {
  if (!figure || pairsOf(figure) === 0) return 'none';
  const { higher, lower, equal } = figure;
  if (higher + lower === 0) return 'same';
  if (lower + equal === 0) return 'higher';
  if (higher + equal === 0) return 'lower';
  return 'mixed';
}

/** In how many pairs B is higher, lower or the same: said before any size. */
export function countsSentence(label: string, figure: FigureView): string {
  const n = pairsOf(figure);
  const { higher, lower, equal } = figure;
  const { counts } = results;
  if (n === 0) return counts.nothing(label);
  if (equal === n) return counts.same(label, n);
  const main = higher >= lower ? counts.higher(label, higher, n) : counts.lower(label, lower, n);
  const rest = [
    ...(higher >= lower && lower > 0 ? [counts.alsoLower(lower)] : []),
    ...(higher < lower && higher > 0 ? [counts.alsoHigher(higher)] : []),
    ...(equal > 0 ? [counts.alsoEqual(equal)] : []),
  ];
  return `${[main, ...rest].join(', ')}.`;
}

/** `+8.1 to +15.2`, or a dash. */
export const spreadText = ({ low, high }: Spread, measure: Measure): string =>
  low === null || high === null ? '–' : results.to(gapText(low, measure), gapText(high, measure));

/** The middle pair and the middle 90 %, with the unit. */
export function sizeSentence(figure: FigureView, measure: Measure): string {
  const n = pairsOf(figure);
  if (n === 0 || figure.median === null) return '';
  const median = gapInWords(figure.median, measure);
  return n === 1
    ? results.size.one(median)
    : results.size.many(median, spreadText(figure.difference, measure));
}

/** Figures that differ in no pair, and all of them. */
export function exactZeros(view: LabView): { zero: number; all: number } {
  const figures = Object.values(view.figures);
  const zero = figures.filter((figure) => figure.higher + figure.lower === 0).length;
  return { zero, all: figures.length };
}

/** Months that both arms live alike, and when they part. */
export function partingSentence({ changeFrom, firstDifference, months, pairs }: LabView): string {
  const { parting } = results;
  if (firstDifference === null)
    return changeFrom === null ? parting.never(months) : parting.noEffect(changeFrom);
  if (changeFrom === null || changeFrom <= 1) return parting.fromStart(firstDifference);
  // A difference before the change would be a fault of the laboratory: it is said, not hidden.
  if (firstDifference < changeFrom) return parting.early(firstDifference, changeFrom);
  return parting.from(changeFrom, firstDifference, pairs);
}

const LONGEST_TITLE = 10;
const wordsIn = (text: string): number => text.split(/\s+/).length;

/** The active title of a chart: what it shows, in at most ten words. */
export function titleOf(series: string, figure: FigureView | undefined): string {
  const { label } = measureOf(series);
  const direction = directionOf(figure);
  const title = `${label}: ${results.directions[direction]}`;
  return wordsIn(title) <= LONGEST_TITLE ? title : `${label}: ${results.shortDirections[direction]}`;
}

/** What a chart shows, in a sentence from the figures of the whole run. */
export function findingOf(series: string, figure: FigureView | undefined): string {
  const measure = measureOf(series);
  if (!figure || figure.a === null || figure.b === null) return results.nothingMeasured;
  const when = results.overTime[overTimeOf(series)];
  const levels = results.levels(when, valueText(figure.a, measure), valueInWords(figure.b, measure));
  const direction = directionOf(figure);
  if (direction === 'same') return `${levels} ${results.sameInAll(pairsOf(figure))}`;
  return `${levels} ${countsSentence(results.it, figure)} ${sizeSentence(figure, measure)}`.trim();
}

/** The values of a month, in words. */
export function readingOf(series: string, values: SeriesView | undefined, month: number): string {
  if (!values) return results.beingDrawn;
  const measure = measureOf(series);
  const at = month - 1;
  return results.reading({
    month,
    a: valueText(values.a[at], measure),
    b: valueInWords(values.b[at], measure),
    gap: gapInWords(values.difference[at], measure),
    spread: results.to(
      gapText(values.differenceLow[at], measure),
      gapText(values.differenceHigh[at], measure),
    ),
  });
}
