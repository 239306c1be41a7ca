/** What each changed lever adds to the difference: the mean over all orders of changing them (Shapley 1953). */
import type { LeverTrack, Scenario } from '../../../../sim/scenario';
import { overTime } from '../../../../sim/results';
import type { ContributionsView } from '../../views';
import { replicateRun, type Arm } from '../runs/arm';
import { hashOf } from '../runs/hash';
import { resultOf } from '../runs/record';
import { spreadOf } from '../view/figures';
import { makeAll, type Context } from './context';

/** Sets of levers are run each by each: two to the power of the bundles. */
const MOST_BUNDLES = 4;

/** Pairs in which they are run. */
const MOST_PAIRS = 5;

/** What is changed together: paths of levers, assumptions and mechanisms. */
export type Bundle = readonly string[];

/**
 * What differs between the arms in at most four bundles: one a lever where there are few, else one a family of levers
 * (shares of hosts, which have to sum to 1, always go together); what is left goes into the last.
 */
export function bundlesOf(a: Scenario, b: Scenario): Bundle[] {
  const levers = Object.keys(a.levers).filter((path) => !sameTrack(a.levers[path], b.levers[path]));
  const flat = (['assumptions', 'mechanisms'] as const).flatMap((part) =>
    Object.keys(a[part])
      .filter((name) => a[part][name] !== b[part][name])
      .map((name) => (part === 'mechanisms' ? `mechanisms.${name}` : name)),
  );
  const alone = gathered([...levers, ...flat], (path) => (isHosting(path) ? 'levers.hosting' : path));
  if (alone.length <= MOST_BUNDLES) return alone;
  const families = gathered([...levers, ...flat], familyOf).sort((one, other) => other.length - one.length);
  const rest = families.slice(MOST_BUNDLES - 1).flat();
  return families.length <= MOST_BUNDLES ? families : [...families.slice(0, MOST_BUNDLES - 1), rest];
}

const isHosting = (path: string): boolean => path.startsWith('levers.hosting.');

/** `levers.nudge` of `levers.nudge.intensity`; assumptions and mechanisms are one family each. */
function familyOf(path: string): string {
  const [section, family] = path.split('.');
  return section === 'levers' ? `${section}.${family}` : section;
}

function gathered(paths: readonly string[], keyOf: (path: string) => string): string[][] {
  const groups = new Map<string, string[]>();
  for (const path of paths) groups.set(keyOf(path), [...(groups.get(keyOf(path)) ?? []), path]);
  return [...groups.values()];
}

function sameTrack(one: LeverTrack, other: LeverTrack): boolean {
  const text = ({ series, groups }: LeverTrack) =>
    JSON.stringify([[...series], groups.map((group) => ({ ...group, series: [...group.series] }))]);
  return one === other || text(one) === text(other);
}

/** A with what some bundles say taken from B. */
function mixed(a: Scenario, b: Scenario, paths: readonly string[]): Scenario {
  const [levers, assumptions, mechanisms] = [{ ...a.levers }, { ...a.assumptions }, { ...a.mechanisms }];
  for (const path of paths) {
    const [section] = path.split('.');
    if (section === 'levers') levers[path] = b.levers[path];
    else if (section === 'assumptions') assumptions[path] = b.assumptions[path];
    else mechanisms[path.slice('mechanisms.'.length)] = b.mechanisms[path.slice('mechanisms.'.length)];
  }
  return { ...a, levers, assumptions, mechanisms };
}

/** The bundles in a set, by the bits of its number. */
function inSet<Item>(items: readonly Item[], set: number): Item[] {
  return items.filter((_, place) => (set >> place) & 1);
}

/** The arm in which the bundles of a set are changed; the empty set is A, the whole B. */
function armOfSet(
  { a, b }: { readonly a: Arm; readonly b: Arm },
  bundles: readonly Bundle[],
  set: number,
): Arm {
  if (set === 0) return a;
  if (set === 2 ** bundles.length - 1) return b;
  const paths = inSet(bundles, set).flat();
  return { key: `${a.key}+${b.key}+${hashOf(paths)}`, scenario: mixed(a.scenario, b.scenario, paths) };
}

/**
 * The share of each bundle in `value(all) − value(none)`: they sum to it.
 *
 * @param values value of each set of bundles, by the bits of its number
 */
export function shapley(values: ArrayLike<number>, bundles: number): number[] {
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
  const weight = (size: number) => (factorial(size) * factorial(bundles - size - 1)) / factorial(bundles);
  return Array.from({ length: bundles }, (_, bundle) => {
    let share = 0;
    for (let set = 0; set < 2 ** bundles; set++) {
      if ((set >> bundle) & 1) continue;
      const size = inSet(Array.from({ length: bundles }), set).length;
      share += weight(size) * (values[set | (1 << bundle)] - values[set]);
    }
    return share;
  });
}

/** Runs every set of bundles in a few pairs at the size of the state. */
export async function contributionsView(context: Context, metric: string): Promise<ContributionsView> {
  const { job, a, b, shared, unchanged } = context.showing;
  const bundles = unchanged ? [] : bundlesOf(a.scenario, b.scenario);
  const pairs = Math.min(MOST_PAIRS, job.state.pairs);
  const arms = Array.from({ length: 2 ** bundles.length }, (_, set) => armOfSet({ a, b }, bundles, set));
  const orders = Array.from({ length: pairs }, (_, i) => arms.map((arm) => replicateRun(arm, i + 1, shared)));
  const made = bundles.length === 0 ? [] : await makeAll(context, orders);
  const values = made.map((records) =>
    records.map((record) => overTime(metric, resultOf(record).series.get(metric) ?? [])),
  );
  const shares = values.map((sets) => shapley(sets, bundles.length));
  return {
    ...{ job: job.id, metric, pairs },
    levers: bundles.map((paths, place) => ({ paths, share: spreadOf(shares.map((each) => each[place])) })),
    total: spreadOf(values.map((sets) => sets[sets.length - 1] - sets[0])),
  };
}
