/** Factors that are a share of a whole: what the others get of the rest. */
import { HOSTS } from '../../registers';
import type { Scenario } from '../../scenario';
import type { Problems } from '../../scenario/problems';
import type { Factor, FactorWrite } from '../types';
import type { DeclaredFactor } from './factors';
import { numberIn } from './levels';

/** Paths that sum to 1 in every month. */
const WHOLES: readonly (readonly string[])[] = [HOSTS.map((host) => `levers.hosting.${host}`)];

/**
 * The factor with the paths that share its whole. Where the file says nothing of them, the others keep the proportions
 * that they have in the scenario.
 */
export function withShares(
  factor: DeclaredFactor,
  all: readonly Factor[],
  scenario: Scenario,
  problems: Problems,
): Factor {
  const { name, role, unit, label, space, write, rest, located } = factor;
  const about = { name, role, unit, ...(label === undefined ? {} : { label }), space };
  const [path] = write.kind === 'paths' ? write.paths : [];
  const whole = WHOLES.find((paths) => paths.includes(path));
  const others = whole?.filter((other) => other !== path) ?? [];
  if (write.kind !== 'paths' || write.paths.length > 1 || (whole === undefined && rest === null))
    return { ...about, write };
  const rival = all.find((one) => one.name !== name && writes(one.write, others));
  if (rival !== undefined && rest === null) {
    const allowed = 'one share of a whole as a factor; several as options of a factor with settings';
    problems.add(
      located.place,
      `factors.${name}`,
      `a share beside ${rival.name}, another of the same whole`,
      allowed,
    );
    return { ...about, write };
  }
  const parts = rest === null || rest === 'scenario' ? partsIn(scenario, others, write.change) : rest;
  return { ...about, write: { kind: 'share', path, others: normalised(parts), change: write.change } };
}

function writes(write: FactorWrite, paths: readonly string[]): boolean {
  return write.kind === 'paths' && write.paths.some((path) => paths.includes(path));
}

/** The others as they are in the scenario, in the month from which the share holds. */
function partsIn(
  scenario: Scenario,
  others: readonly string[],
  change: Readonly<Record<string, unknown>> | null,
): Record<string, number> {
  const month = Number(change?.at ?? change?.from ?? 1);
  return Object.fromEntries(others.map((path) => [path, numberIn(scenario, path, month) ?? 0]));
}

/** Parts that sum to 1; equal ones where all are 0. */
function normalised(parts: Readonly<Record<string, number>>): Record<string, number> {
  const entries = Object.entries(parts);
  const total = entries.reduce((sum, [, part]) => sum + part, 0);
  return Object.fromEntries(
    entries.map(([path, part]) => [path, total > 0 ? part / total : 1 / entries.length]),
  );
}
