/** `groups`: factors that designs of Morris and Sobol' move together. */
import { quote } from '../../scenario/problems';
import { nearestName } from '../../scenario/nearest';
import type { Experiment, Factor } from '../types';
import type { Fields } from './fields';
import { isPattern, matches } from './targets';

type Groups = Experiment['groups'];

/**
 * Groups of a file, and every factor in none of them as a group of its own. Patterns stand for factors.
 *
 * @param sections the file itself and its design: either may hold `groups`
 * @param taken whether the method can move factors together; told where it cannot
 */
export function readGroups(sections: readonly Fields[], factors: readonly Factor[], taken: boolean): Groups {
  const groups: { name: string; factors: number[] }[] = [];
  const placed = new Set<number>();
  for (const section of sections) {
    const fields = section.fields(
      'groups',
      'names with lists of factors, such as "people: [assumptions.join.*]"',
    );
    if (fields === null) continue;
    if (!taken) section.tell('groups', 'groups', 'groups in designs of the methods morris and sobol only');
    for (const name of fields.map.entries.keys()) {
      const members = membersOf(fields, name, factors).filter((factor) => !placed.has(factor));
      members.forEach((factor) => placed.add(factor));
      if (members.length > 0) groups.push({ name, factors: members });
    }
  }
  if (groups.length === 0 || !taken) return [];
  const alone = factors.flatMap((factor, place) =>
    placed.has(place) ? [] : [{ name: factor.name, factors: [place] }],
  );
  return [...groups, ...alone];
}

function membersOf(fields: Fields, name: string, factors: readonly Factor[]): number[] {
  const names = factors.map((factor) => factor.name);
  const found = new Set<number>();
  for (const wanted of fields.texts(name, 'names of factors')) {
    const places = names.flatMap((one, place) => (matches(one, wanted) ? [place] : []));
    if (places.length === 0) {
      const what = isPattern(wanted) ? 'the pattern' : 'the unknown factor';
      fields.tell(
        name,
        `${what} ${quote(wanted)}`,
        names.slice(0, 20).join(', '),
        nearestName(wanted, names),
      );
    }
    places.forEach((place) => found.add(place));
  }
  return [...found];
}
