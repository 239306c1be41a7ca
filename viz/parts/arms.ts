/** Both arms over months, and the difference of pairs with its interval as a ribbon. */
import type { LineChart } from '../charts';
import type { ComparisonDocument } from '../documents';
import { decimalsOf, labelOf, meaningOf, rangeOf, unitOf } from '../labels';
import { percent, signed } from '../numbers';
import { words } from '../words';

/** What is drawn over months, where it is recorded. */
const METRICS = [
  'value.net',
  'value.created',
  'value.destroyed',
  'participation.individual.share',
  'participation.collective.share',
  'trust',
  'burden',
  'staff.hours.needed',
];

/** Differences are smaller than the values they come from: one decimal more. */
export const differenceDecimals = (metric: string): number => decimalsOf(metric) + 1;

function armsChart({ a, b, monthly }: ComparisonDocument, metric: string): LineChart {
  const [low] = rangeOf(metric);
  return {
    ...{ kind: 'lines', id: `arms-${metric}`, title: labelOf(metric) },
    unit: unitOf(metric),
    decimals: decimalsOf(metric),
    range: [low === 0 ? 0 : null, null],
    finding: meaningOf(metric),
    lines: [
      {
        ...words.arm('A', a.title),
        values: monthly[metric].a,
        colour: 'blue',
        dashed: false,
        marker: 'circle',
      },
      {
        ...words.arm('B', b.title),
        values: monthly[metric].b,
        colour: 'orange',
        dashed: true,
        marker: 'triangle',
      },
    ],
  };
}

/** An effect in words: how large, how sure, in how many pairs. */
export function effectOf({ metrics, pairs, confidence }: ComparisonDocument, metric: string): string {
  const { difference, shareAbove, ties } = metrics[metric];
  const { n, estimate, low, high } = difference;
  if (estimate === null || n === 0) return 'There was nothing to measure in both arms.';
  if (ties === 1) return `The same in ${pairs === 1 ? 'the one pair' : `all ${n} pairs`}.`;
  const decimals = differenceDecimals(metric);
  const higher = `B is higher in ${Math.round((shareAbove ?? 0) * n)} of ${n} pairs`;
  const mean = `${signed(estimate, decimals)} on average`;
  if (low === null || high === null) return `${higher}: ${mean}. One pair cannot say how sure this is.`;
  const interval = `${percent(confidence)} interval ${signed(low, decimals)} to ${signed(high, decimals)}`;
  const unsure = low <= 0 && high >= 0 ? ' It includes zero: these pairs cannot tell which way it goes.' : '';
  return `${higher}: ${mean} (${interval}).${unsure}`;
}

function differenceChart(document: ComparisonDocument, metric: string): LineChart {
  const { difference, low, high } = document.monthly[metric];
  return {
    ...{ kind: 'lines', id: `difference-${metric}`, title: `${labelOf(metric)}: B less A`, signed: true },
    unit: unitOf(metric),
    decimals: differenceDecimals(metric),
    range: [null, null],
    finding: effectOf(document, metric),
    lines: [
      {
        ...{ label: 'B less A, mean of pairs', colour: 'plum', dashed: false, marker: 'diamond' },
        values: difference,
        ...(low.some((edge) => edge !== null) && { low, high }),
      },
    ],
  };
}

/** Two charts a metric: the arms, and their difference. */
export function armCharts(document: ComparisonDocument): LineChart[] {
  const present = METRICS.filter((metric) =>
    document.monthly[metric]?.difference.some((value) => value !== null),
  );
  return present.flatMap((metric) => [armsChart(document, metric), differenceChart(document, metric)]);
}
