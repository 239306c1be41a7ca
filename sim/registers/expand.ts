/** Entries for every name of a fixed vocabulary, under one prefix: `offer` and `coDesign` give `offer.coDesign`. */
export function expand<Prefix extends string, Name extends string, Entry>(
  prefix: Prefix,
  names: readonly Name[],
  entryOf: (name: Name) => Entry,
): Record<`${Prefix}.${Name}`, Entry> {
  const entries = names.map((name) => [`${prefix}.${name}`, entryOf(name)] as const);
  return Object.fromEntries(entries) as Record<`${Prefix}.${Name}`, Entry>;
}
