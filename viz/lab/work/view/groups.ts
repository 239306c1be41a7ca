/** Groups of citizens in both arms. */
import type { PairChange } from '../../../../sim/experiment/compare/changed';
import type { GroupView } from '../../views';
import type { Pair } from './pair';

/** Means over the pairs; empty where a pair does not hold the same people. */
export function groupsOf(pairs: readonly Pair[]): GroupView[] {
  const changes = pairs.map(({ change }) => change);
  if (changes.some((change) => change === null)) return [];
  const { months } = pairs[0].a;
  return changes[0]!.map((_, place) => groupOf(pairs, changes as readonly PairChange[], place, months));
}

function groupOf(
  pairs: readonly Pair[],
  changes: readonly PairChange[],
  place: number,
  months: number,
): GroupView {
  const sums = changes.map((groups) => groups[place]);
  const crossings = pairs.map((pair) => pair.crossings[place]);
  const people = total(sums, ({ citizens }) => citizens);
  const share = (way: 'alone' | 'together' | 'either'): [number, number] => [
    total(crossings, (one) => one[way][0]) / people,
    total(crossings, (one) => one[way][1]) / people,
  ];
  /** A sum over the run a citizen, times what it is read by. */
  const each = (outcome: string, per: number): [number, number] => {
    const a = total(sums, ({ level }) => level[outcome] ?? NaN);
    const b = a + total(sums, ({ change }) => change[outcome] ?? NaN);
    return [(a * per) / people, (b * per) / people];
  };
  return {
    ...{ dimension: sums[0].dimension, value: sums[0].value, citizens: people / pairs.length },
    ...{ alone: share('alone'), together: share('together'), either: share('either') },
    benefit: each('benefit', 12_000 / months),
    need: each('needMonths', 1 / months),
    hours: each('hours', 1 / months),
    burden: each('burden', 1 / months),
    gained: total(crossings, ({ gained }) => gained) / pairs.length,
    lost: total(crossings, ({ lost }) => lost) / pairs.length,
  };
}

function total<Item>(items: readonly Item[], read: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + read(item), 0);
}
