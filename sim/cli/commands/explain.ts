/** `tandem explain [NAME]`: what a name means, straight from the registers, or a row of the evidence catalogue. */
import { MECHANISMS, METRICS, PARAMETERS, type MechanismEntry } from '../../registers';
import { ATTRIBUTE_ENTRIES } from '../../scenario/population-defaults';
import { UsageError } from '../exit';
import type { CommonOptions } from '../options';
import { paintFor, writeJson, writeOut } from '../streams';
import { entryLines, overviewLines, type NamedEntry } from '../words/entries';
import { didYouMean } from '../words/names';
import { explainCatalogue, isRowId } from './explain-catalogue';

export interface ExplainOptions extends CommonOptions {
  /** The evidence catalogue instead of the registers. */
  readonly catalogue?: boolean;
}

/** Everything that the laboratory knows by name. */
function allEntries(): readonly NamedEntry[] {
  return [
    ...Object.entries(PARAMETERS).map(([name, entry]) => ({ register: 'parameter' as const, name, entry })),
    ...Object.entries(ATTRIBUTE_ENTRIES).map(([name, entry]) => ({
      register: 'attribute' as const,
      name: `population.attributes.${name}`,
      entry: { ...entry, built: true as const },
    })),
    ...Object.entries(METRICS).map(([name, entry]) => ({ register: 'metric' as const, name, entry })),
    ...Object.entries<MechanismEntry>(MECHANISMS).map(([name, entry]) => ({
      register: 'mechanism' as const,
      name,
      entry,
    })),
  ];
}

/** A mechanism may be named as in a scenario file, and a lever or an attribute without its first words. */
const namesOf = ({ register, name }: NamedEntry): readonly string[] =>
  register === 'mechanism'
    ? [name, `mechanisms.${name}`]
    : [name, name.replace(/^(levers|assumptions|population\.attributes)\./, '')];

/** Entries with exactly this name, or else all whose name begins with it. */
function find(name: string, entries: readonly NamedEntry[]): readonly NamedEntry[] {
  const asked = name.replace(/\.$/, '').toLowerCase();
  const known = (one: NamedEntry): readonly string[] => namesOf(one).map((each) => each.toLowerCase());
  const exact = entries.filter((one) => known(one).includes(asked));
  if (exact.length > 0) return exact;
  return entries.filter((one) => known(one).some((each) => each.startsWith(`${asked}.`)));
}

function jsonOf(entries: readonly NamedEntry[]): object {
  const built = entries.filter(({ entry }) => entry.built);
  const pick = (register: NamedEntry['register']): readonly NamedEntry[] =>
    built.filter((one) => one.register === register);
  return {
    parameters: pick('parameter').map(({ name, entry }) => ({ path: name, ...entry })),
    attributes: pick('attribute').map(({ name, entry }) => ({ path: name, ...entry })),
    metrics: pick('metric').map(({ name, entry }) => ({ name, ...entry })),
    mechanisms: pick('mechanism').map(({ name, entry }) => ({ name, ...entry })),
  };
}

function findOrFail(name: string, all: readonly NamedEntry[], json: boolean): readonly NamedEntry[] {
  const found = find(name, all);
  if (found.length === 0) {
    const guess = didYouMean(
      name,
      all.map((one) => one.name),
    );
    throw new UsageError(`There is no name "${name}".${guess} "tandem explain" lists all names.`);
  }
  if (json && !found.some(({ entry }) => entry.built)) {
    throw new UsageError(
      `The name "${name}" stands, but nothing implements it yet; --json covers built names.`,
    );
  }
  return found;
}

/**
 * Prints what a name means, or an overview of all names.
 *
 * @throws UsageError where the name is unknown, with the names it may have meant
 */
export async function explain(name: string | undefined, options: ExplainOptions): Promise<void> {
  if (options.catalogue || (name !== undefined && isRowId(name)))
    return explainCatalogue(name, options.json === true);
  const all = allEntries();
  const found = name === undefined ? all : findOrFail(name, all, options.json === true);
  if (options.json) return writeJson(jsonOf(found));
  const paint = paintFor(process.stdout);
  const lines =
    name === undefined ? overviewLines(all, paint) : found.flatMap((one) => entryLines(one, paint));
  await writeOut(`${lines.join('\n')}\n`);
}
