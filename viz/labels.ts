/** Names, units and decimals from the register; a metric that a scenario defines itself goes by its own name. */
import { METRICS, type MetricEntry, type MetricName } from '../sim/registers';

function entryOf(metric: string): MetricEntry | undefined {
  return Object.hasOwn(METRICS, metric) ? METRICS[metric as MetricName] : undefined;
}

export const labelOf = (metric: string): string => entryOf(metric)?.label ?? metric;
export const unitOf = (metric: string): string => entryOf(metric)?.unit ?? 'own unit';
export const decimalsOf = (metric: string): number => entryOf(metric)?.decimals ?? 3;
export const rangeOf = (metric: string): readonly [number | null, number | null] =>
  entryOf(metric)?.range ?? [null, null];
export const isShare = (metric: string): boolean => entryOf(metric)?.kind === 'share';
export const meaningOf = (metric: string): string => entryOf(metric)?.meaning ?? '';

/** The part of a label after its first colon or comma, as a name of its own: `Created: strain` → `Strain`. */
export function shortLabelOf(metric: string): string {
  const label = labelOf(metric);
  const tail = label.replace(/^[^:,]*[:,]\s*/, '');
  return tail.charAt(0).toUpperCase() + tail.slice(1);
}
