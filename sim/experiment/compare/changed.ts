/** Who changed: every citizen followed in both worlds. */
import type { CitizenOutcomes } from '../../engine';
import { GROUPS, type GroupDimension } from '../../registers';
import type { Crossing, GroupChangeDocument } from '../../results';
import { arePeopleTheSame } from './pairing';

/** Outcomes that count months in which a citizen took part: above 0 means that it did. */
const TAKING_PART = { individual: 'monthsIndividual', collective: 'monthsCollective' } as const;

type Way = keyof typeof TAKING_PART;

/** Counts of a crossing while they are added up. */
type Counts = { -readonly [Key in keyof Crossing]: Crossing[Key] };

const nobody = (): Counts => ({ gained: 0, lost: 0, more: 0, fewer: 0 });

/** Sums over the citizens of one group in one pair. */
interface GroupSums {
  readonly dimension: string;
  readonly value: string;
  citizens: number;
  readonly crossings: Partial<Record<Way, Counts>>;
  /** Sums of each outcome in arm A. */
  readonly level: Record<string, number>;
  /** Sums of the change of each outcome. */
  readonly change: Record<string, number>;
}

/** What changed in one pair: the same groups in the same order for every pair of a comparison. */
export type PairChange = readonly GroupSums[];

/** Follows the citizens of one pair. Groups are those of arm A. */
export function changeOfPair(a: CitizenOutcomes, b: CitizenOutcomes): PairChange {
  const names = Object.keys(a.values).filter((name) => Object.hasOwn(b.values, name));
  const size = names.length === 0 ? 0 : a.values[names[0]].length;
  const everyone = sumsOver('all', 'all', names);
  const groups: GroupSums[] = [everyone];
  collect(a, b, names, new Uint8Array(size), [everyone]);
  for (const dimension of Object.keys(GROUPS) as GroupDimension[]) {
    if (!Object.hasOwn(a.groups, dimension)) continue;
    const own = GROUPS[dimension].map((value) => sumsOver(dimension, value, names));
    collect(a, b, names, a.groups[dimension], own);
    groups.push(...own);
  }
  return groups;
}

/** What changed in one pair; null where the two runs do not hold the same people. */
export function changeIfSame(a: CitizenOutcomes, b: CitizenOutcomes): PairChange | null {
  return arePeopleTheSame(a, b) ? changeOfPair(a, b) : null;
}

/** Puts the pairs of a comparison together. */
export function changeOverPairs(pairs: readonly PairChange[]): GroupChangeDocument[] {
  const n = pairs.length;
  return pairs[0].map(({ dimension, value, crossings, change }, place) => {
    const all = pairs.map((groups) => groups[place]);
    const citizens = total(all, (one) => one.citizens);
    const crossing = (way: Way): Crossing | null => {
      if (!crossings[way]) return null;
      const mean = (key: keyof Crossing) => total(all, (one) => one.crossings[way]![key]) / n;
      return { gained: mean('gained'), lost: mean('lost'), more: mean('more'), fewer: mean('fewer') };
    };
    const outcomes = Object.keys(change).map((name) => [
      name,
      citizens === 0 ? null : total(all, (one) => one.change[name]) / citizens,
    ]);
    return {
      dimension,
      value,
      citizens: citizens / n,
      individual: crossing('individual'),
      collective: crossing('collective'),
      outcomes: Object.fromEntries(outcomes),
    };
  });
}

function sumsOver(dimension: string, value: string, names: readonly string[]): GroupSums {
  const ways = (Object.keys(TAKING_PART) as Way[]).filter((way) => names.includes(TAKING_PART[way]));
  return {
    dimension,
    value,
    citizens: 0,
    crossings: Object.fromEntries(ways.map((way) => [way, nobody()])),
    level: Object.fromEntries(names.map((name) => [name, 0])),
    change: Object.fromEntries(names.map((name) => [name, 0])),
  };
}

function collect(
  a: CitizenOutcomes,
  b: CitizenOutcomes,
  names: readonly string[],
  codes: Uint8Array,
  groups: readonly GroupSums[],
): void {
  for (const code of codes) if (code < groups.length) groups[code].citizens++;
  for (const name of names) {
    const [left, right] = [a.values[name], b.values[name]];
    const [level, change] = [new Float64Array(groups.length), new Float64Array(groups.length)];
    for (let i = 0; i < codes.length; i++) {
      level[codes[i]] += left[i];
      change[codes[i]] += right[i] - left[i];
    }
    groups.forEach((group, code) => {
      group.level[name] = level[code];
      group.change[name] = change[code];
    });
  }
  for (const way of Object.keys(groups[0].crossings) as Way[]) {
    const [left, right] = [a.values[TAKING_PART[way]], b.values[TAKING_PART[way]]];
    for (let i = 0; i < codes.length; i++) {
      const crossing = groups[codes[i]]?.crossings[way];
      if (!crossing || left[i] === right[i]) continue;
      crossing[right[i] > left[i] ? 'more' : 'fewer']++;
      if (left[i] > 0 === right[i] > 0) continue;
      crossing[right[i] > 0 ? 'gained' : 'lost']++;
    }
  }
}

function total(all: readonly GroupSums[], read: (one: GroupSums) => number): number {
  return all.reduce((sum, one) => sum + read(one), 0);
}
