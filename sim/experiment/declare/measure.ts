/** From what a run gives to the columns of an experiment, and a scenario that records no more than that needs. */
import type { RunResult } from '../../engine';
import { GROUPS, type GroupDimension } from '../../registers';
import { metricEntry } from '../../results';
import { compileFormula, type Scenario } from '../../scenario';
import type { OutputSpec } from '../types';

/**
 * The figures of a run, one a column of all outputs in order. NaN where there was nothing to measure, or the run has not
 * as many months.
 */
export function measureOutputs(result: RunResult, outputs: readonly OutputSpec[]): Float64Array {
  return Float64Array.from(outputs.flatMap((output) => figuresOf(result, output)));
}

function figuresOf(result: RunResult, { tree, inputs, take, over, every, formula }: OutputSpec): number[] {
  const [from, to] = over.map((month) => (month < 1 ? result.months + month : month));
  const evaluate = compileFormula(tree);
  const series = inputs.map((name) => {
    const values = result.series.get(name);
    if (values === undefined)
      throw new Error(`The run does not record ${name}, which the output ${formula} reads.`);
    return values;
  });
  const monthly = (month: number): number => {
    if (series.some((values) => Number.isNaN(values[month - 1]))) return NaN;
    const value = evaluate((name) => series[inputs.indexOf(name)][month - 1]);
    return Number.isFinite(value) ? value + 0 : NaN;
  };
  const how = take === 'register' ? (metricEntry(inputs[0])?.overTime ?? 'mean') : take;
  if (every === null) return [figure(monthly, from, to, how, result.months)];
  const figures: number[] = [];
  for (let end = from + every - 1; end <= to; end += every)
    figures.push(figure(monthly, end - every + 1, end, how, result.months));
  return figures;
}

/** One figure for a window of months; those with nothing to measure are left out, except that `end` is the last one. */
function figure(
  monthly: (month: number) => number,
  from: number,
  to: number,
  how: 'mean' | 'sum' | 'end' | 'min' | 'max',
  months: number,
): number {
  if (to > months) return NaN;
  if (how === 'end') return monthly(to);
  let [sum, count, least, most] = [0, 0, Infinity, -Infinity];
  for (let month = from; month <= to; month++) {
    const value = monthly(month);
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  if (count === 0) return NaN;
  if (how === 'mean') return sum / count;
  return how === 'sum' ? sum : how === 'min' ? least : most;
}

/** The same scenario, recording only what outputs read: runs give the same figures and keep less. */
export function recordingOnly(scenario: Scenario, outputs: readonly OutputSpec[]): Scenario {
  const inputs = new Set(outputs.flatMap((output) => output.inputs));
  const groups = new Set([...inputs].flatMap((name) => name.split('@')[1]?.split('=')[0] ?? []));
  return {
    ...scenario,
    derived: scenario.derived.filter(({ name }) => inputs.has(name)),
    findings: [],
    recordMetrics: [...new Set([...inputs].map((name) => name.split('@')[0]))],
    recordGroups: (Object.keys(GROUPS) as GroupDimension[]).filter((dimension) => groups.has(dimension)),
  };
}
