/** How a metric is written for people: in per cent, in need-months per 1,000 citizens and year, or as the register says. */
import { WHO_MEASURES } from '../../../../sim/results/compared-words';
import { metricEntry } from '../../../../sim/results/metrics';
import { decimalsOf, labelOf, unitOf } from '../../../labels';
import { figure, signed } from '../../../numbers';
import { results } from '../../words/en/results';

export interface Measure {
  readonly label: string;
  readonly unit: string;
  /** Unit of a difference, where it is another: percentage points. */
  readonly gapUnit: string;
  /** What the model's values are multiplied by to stand in `unit`. */
  readonly factor: number;
  readonly decimals: number;
  readonly gapDecimals: number;
}

/** Need-months per 1,000 citizens and year, from those per citizen and month. */
const RATE = 12_000;
export const RATE_UNIT = WHO_MEASURES.value.unit;
const VALUE_UNIT = 'need-months per citizen and month';

/** Label of a series; of one that is split by a group, with the group: `Trust; deprivation, quarter: q1`. */
export function nameOf(series: string): string {
  const [metric, group] = series.split('@');
  if (group === undefined) return labelOf(metric);
  const [dimension, value = ''] = group.split('=');
  return `${labelOf(metric)}; ${results.group(dimension, value)}`;
}

/** How a series is written. */
export function measureOf(series: string): Measure {
  const [metric] = series.split('@');
  const label = nameOf(series);
  const [unit, decimals] = [unitOf(metric), decimalsOf(metric)];
  if (unit === VALUE_UNIT)
    return { label, unit: RATE_UNIT, gapUnit: RATE_UNIT, factor: RATE, decimals: 1, gapDecimals: 1 };
  if (unit === 'share')
    return { label, unit: '%', gapUnit: results.points, factor: 100, decimals: 1, gapDecimals: 2 };
  // A scale from one end to the other is no unit of a difference.
  const gapUnit = unit.replace(/ ?from \S+ to \S+$/, '');
  return { label, unit, gapUnit, factor: 1, decimals, gapDecimals: decimals + 1 };
}

const sign = ({ unit }: Measure): string => (unit === '%' ? '%' : '');

/** A value, with a per cent sign where it is a share; other units are named beside it. */
export function valueText(value: number | null | undefined, measure: Measure): string {
  const text = figure(
    value === null || value === undefined ? null : value * measure.factor,
    measure.decimals,
  );
  return text === '–' ? text : text + sign(measure);
}

/** A difference with its sign; its unit is named beside it. */
export function gapText(value: number | null | undefined, { factor, gapDecimals }: Measure): string {
  return signed(value === null || value === undefined ? null : value * factor, gapDecimals);
}

/** A unit after a number, as a sentence has it: scales stand in brackets. */
export function withUnit(text: string, unit: string): string {
  if (unit === '' || unit === '%' || text === '–') return text;
  return unit.startsWith('from') ? `${text} (${unit})` : `${text} ${unit}`;
}

/** A value with its unit: `12.3%`, `0.512 hours per month`, `0.445 (from 0 to 1)`. */
export const valueInWords = (value: number | null | undefined, measure: Measure): string =>
  withUnit(valueText(value, measure), measure.unit);

/** A difference with its unit. */
export const gapInWords = (value: number | null | undefined, measure: Measure): string =>
  withUnit(gapText(value, measure), measure.gapUnit);

/** How months become the one figure of a run. */
export const overTimeOf = (series: string): 'mean' | 'sum' | 'end' => metricEntry(series)?.overTime ?? 'mean';
