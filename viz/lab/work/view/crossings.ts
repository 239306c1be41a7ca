/** Who takes part in which arm, by group: counts of one pair. */
import type { CitizenOutcomes } from '../../../../sim/engine';
import { GROUPS, type GroupDimension } from '../../../../sim/registers';

/** Citizens of one group. */
export interface GroupCrossings {
  /** Citizens with at least one month of it, in each arm. */
  readonly alone: [a: number, b: number];
  readonly together: [a: number, b: number];
  /** In one way or the other: less than the sum of both, as many do both. */
  readonly either: [a: number, b: number];
  /** Citizens who take part in any way in B alone, and in A alone. */
  gained: number;
  lost: number;
}

/** Everyone first, then each group, in the order in which changes are followed: groups are those of arm A. */
export function crossingsOf(a: CitizenOutcomes, b: CitizenOutcomes): GroupCrossings[] {
  const size = a.values.monthsIndividual?.length ?? 0;
  const all: GroupCrossings[] = [];
  const add = (codes: Uint8Array, count: number): void => {
    const own = Array.from({ length: count }, nobody);
    for (let i = 0; i < size; i++) if (codes[i] < count) follow(own[codes[i]], a.values, b.values, i);
    all.push(...own);
  };
  add(new Uint8Array(size), 1);
  for (const dimension of Object.keys(GROUPS) as GroupDimension[]) {
    if (Object.hasOwn(a.groups, dimension)) add(a.groups[dimension], GROUPS[dimension].length);
  }
  return all;
}

const nobody = (): GroupCrossings => ({
  alone: [0, 0],
  together: [0, 0],
  either: [0, 0],
  gained: 0,
  lost: 0,
});

type Values = CitizenOutcomes['values'];

function follow(group: GroupCrossings, a: Values, b: Values, i: number): void {
  const [aloneA, aloneB] = [a.monthsIndividual[i] > 0, b.monthsIndividual[i] > 0];
  const [togetherA, togetherB] = [a.monthsCollective[i] > 0, b.monthsCollective[i] > 0];
  group.alone[0] += Number(aloneA);
  group.alone[1] += Number(aloneB);
  group.together[0] += Number(togetherA);
  group.together[1] += Number(togetherB);
  const [before, after] = [aloneA || togetherA, aloneB || togetherB];
  group.either[0] += Number(before);
  group.either[1] += Number(after);
  if (before !== after) group[after ? 'gained' : 'lost']++;
}
