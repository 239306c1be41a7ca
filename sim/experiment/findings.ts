/** What runs give beside the findings of their case: measured after the run, from the series that it hands out. */
import type { RunResult } from '../engine';
import { metricEntry, type FindingValue } from '../results';
import { compileFormula, type Finding, type MonthSpan } from '../scenario';
import { mean, meanInterval } from './statistics';

const CONFIDENCE = 0.95;

/**
 * What stands beside each finding.
 *
 * @param runs runs of the scenario that has the findings, in the order of the replicates; at least one
 */
export function findingValues(findings: readonly Finding[], runs: readonly RunResult[]): FindingValue[] {
  return findings.map((finding) => {
    const { source, found, output, months, against } = finding;
    const levels = runs.map((run) => levelOf(finding, run, months));
    const others = against && runs.map((run) => levelOf(finding, run, against));
    const values = levels.map((level, r) => level - (others === null ? 0 : others[r]));
    const present = values.filter((value) => !Number.isNaN(value));
    const { estimate, low, high } = meanInterval(present, CONFIDENCE);
    return {
      ...{ source, found, output, months, against },
      value: orNull(estimate),
      level: meanOf(levels),
      levelAgainst: others && meanOf(others),
      interval: Number.isNaN(low) ? null : within(finding, low, high),
      values: values.map(orNull),
      missing: present.length > 0 ? null : reasonOf(finding, runs[0]),
    };
  });
}

/** An interval of levels, cut to what the metric can be at all: a share is not below 0, however few the runs. */
function within({ output, against }: Finding, low: number, high: number): [number, number] {
  const [least, most] = (against === null && metricEntry(output)?.range) || [null, null];
  return [Math.max(low, least ?? low), Math.min(high, most ?? high)];
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

const meanOf = (values: readonly number[]): number | null =>
  orNull(mean(values.filter((value) => !Number.isNaN(value))));

/** Mean of the output over a window; months with nothing to measure are left out. NaN where that is all of them. */
function levelOf({ tree, inputs }: Finding, { series }: RunResult, [from, to]: MonthSpan): number {
  const read = inputs.map((name) => series.get(name));
  if (read.some((values) => values === undefined || values.length < to)) return NaN;
  const evaluate = compileFormula(tree);
  const monthly: number[] = [];
  for (let month = from; month <= to; month++) {
    if (read.some((values) => Number.isNaN(values![month - 1]))) continue;
    const value = evaluate((name) => series.get(name)![month - 1]);
    if (Number.isFinite(value)) monthly.push(value);
  }
  return mean(monthly);
}

function reasonOf({ inputs, months, against }: Finding, { series, months: length }: RunResult): string {
  const last = Math.max(months[1], against?.[1] ?? 0);
  if (last > length) return `the run has ${length} months, and month ${last} is needed`;
  const unrecorded = inputs.filter((name) => !series.has(name));
  if (unrecorded.length > 0) return `the run does not record ${unrecorded.join(', ')}`;
  return 'there was nothing to measure in these months';
}
