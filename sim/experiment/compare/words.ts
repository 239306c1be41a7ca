/** A comparison in one sentence. */
import { metricEntry, type ComparisonDocument, type MetricComparison } from '../../results';

/** What no result of a simulation is: said beside every comparison. */
export const LIMITS = 'Tandem explores mechanisms, does not forecast your service.';

/** What the sentence speaks of where it is recorded. */
const HEADLINE = 'value.net';

type Told = Pick<ComparisonDocument, 'a' | 'b' | 'metrics' | 'pairs' | 'confidence' | 'firstDifference'>;

/** The metric of the headline. */
export function headlineOf(metrics: Readonly<Record<string, unknown>>): string {
  return HEADLINE in metrics ? HEADLINE : Object.keys(metrics)[0];
}

/** The sentence, without a verdict where the interval includes zero. */
export function sentenceOf(comparison: Told): string {
  const { a, b, metrics, pairs, firstDifference } = comparison;
  const arms = `B (${b.scenario}) against A (${a.scenario})`;
  const first = firstDifference.month;
  if (first === null)
    return `${arms}: no month of any series differs in ${pairs === 1 ? 'the one pair' : `any of ${pairs} pairs`}.`;
  const name = headlineOf(metrics);
  if (metrics[name].difference.n === 0) return `${arms}: there was nothing to measure of ${labelOf(name)}.`;
  return `${arms}: ${verdict(name, metrics[name], comparison)} The arms first differ in month ${first}.`;
}

function verdict(name: string, metric: MetricComparison, { pairs, confidence }: Told): string {
  const { n, estimate, low, high } = metric.difference;
  const label = labelOf(name);
  const amount = `${signed(estimate!)} ${metricEntry(name)?.unit ?? ''}`.trim();
  if (low === null || high === null)
    return `not enough pairs to say what happens to ${label}: the one pair differs by ${amount}.`;
  if (metric.ties === 1)
    return `${label} is the same in ${pairs === 1 ? 'the one pair' : `all ${pairs} pairs`}.`;
  const interval = `${Math.round(confidence * 100)}% interval ${signed(low)} to ${signed(high)}`;
  if (low <= 0 && high >= 0)
    return `not enough pairs to say what happens to ${label}: ${amount} (${interval}, which includes zero; ${n} pairs).`;
  const times = Math.round(metric.shareAbove! * n);
  const direction = low > 0 ? `higher, in ${times}` : `lower, in ${n - times - Math.round(metric.ties! * n)}`;
  return `${label} is ${direction} of ${n} pairs: ${amount} (${interval}).`;
}

/** The label of a metric as it stands within a sentence. */
export function labelOf(name: string): string {
  const label = metricEntry(name)?.label;
  return label ? label.charAt(0).toLowerCase() + label.slice(1) : name;
}

/** Three digits that matter, with the sign. */
export function signed(value: number): string {
  const text = String(Number(Math.abs(value).toPrecision(3)));
  return value === 0 ? text : `${value > 0 ? '+' : '−'}${text}`;
}
