/** In what two scenarios differ, as far as the model reads them. */
import { leverGroups, type LeverTrack, type Scenario } from '../../../../sim/scenario';
import { canonicalOf } from '../../../../sim/scenario/canonical';

/** Levers whose course differs between two scenarios of one horizon. */
export function differingLevers(a: Scenario, b: Scenario): string[] {
  return Object.keys(a.levers).filter((path) => firstOfTrack(a.levers[path], b.levers[path]) !== null);
}

/**
 * The first month in which what the model reads differs; null where nothing ever does, or where something differs that
 * holds from the start (an assumption, a mechanism, a value in burn-in).
 */
export function changeMonth(a: Scenario, b: Scenario): number | null {
  if (!sameFrame(a, b)) return null;
  const first = differingLevers(a, b).map((path) => firstOfTrack(a.levers[path], b.levers[path])!);
  const index = Math.min(...first);
  return first.length > 0 && index >= a.burnIn ? index - a.burnIn + 1 : null;
}

/** Whether everything but the course of levers is the same. */
function sameFrame(a: Scenario, b: Scenario): boolean {
  const groups = (scenario: Scenario) => JSON.stringify(leverGroups(scenario));
  // Groups that levers name are numbered: where others are named, the same citizens have other numbers from the start.
  return groups(a) === groups(b) && frameText(a) === frameText(b);
}

function frameText(scenario: Scenario): string {
  return scenario.seed + canonicalOf({ ...scenario, levers: {} });
}

/** Index of the first month in which two courses differ, burn-in counted; null where they are the same. */
function firstOfTrack(a: LeverTrack, b: LeverTrack): number | null {
  if (a === b) return null;
  const months = Math.min(a.series.length, b.series.length);
  const [left, right] = [coursesOf(a), coursesOf(b)];
  for (let i = 0; i < months; i++) {
    for (const name of new Set([...left.keys(), ...right.keys()])) {
      if (!Object.is(left.get(name)?.[i] ?? NaN, right.get(name)?.[i] ?? NaN)) return i;
    }
  }
  return a.series.length === b.series.length ? null : months;
}

function coursesOf({ series, groups }: LeverTrack): Map<string, Float64Array> {
  const limited = groups.map(({ dimension, value, series: own }) => [`${dimension}=${value}`, own] as const);
  return new Map([['', series], ...limited]);
}
