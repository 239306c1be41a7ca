/** Chi-square tests of 32-bit words, by the z value of each (Wilson and Hilferty 1931). */

/** A source of words: the draw of an entity in a month, first or second word of its block. */
export type Source = (entity: number, month: number, word: 0 | 1) => number;

/** How far counts are from equal: near 0 for a fair source, far above for an uneven one, far below for a too even one. */
export function zOfCounts(counts: ArrayLike<number>): number {
  const total = Array.from(counts).reduce((sum, count) => sum + count, 0);
  const expected = total / counts.length;
  const degrees = counts.length - 1;
  const chi2 = Array.from(counts).reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const spread = 2 / (9 * degrees);
  return (Math.cbrt(chi2 / degrees) - (1 - spread)) / Math.sqrt(spread);
}

/** z of the values that eight bits of each word take; `shift` says how far up the bits lie. */
export function zOfBytes(words: Iterable<number>, shift: number): number {
  const counts = new Float64Array(256);
  for (const word of words) counts[(word >>> shift) & 255]++;
  return zOfCounts(counts);
}

/** z of the joint values of pairs of words, four bits of each. */
export function zOfPairs(pairs: Iterable<readonly [number, number]>, shift: number): number {
  const counts = new Float64Array(256);
  for (const [a, b] of pairs) counts[((a >>> shift) & 15) * 16 + ((b >>> shift) & 15)]++;
  return zOfCounts(counts);
}

/** Entities and months of a grid, entity by entity. */
export function* grid(entities: number, months: number): Generator<[number, number]> {
  for (let entity = 0; entity < entities; entity++) {
    for (let month = 0; month < months; month++) yield [entity, month];
  }
}

/** The named tests of a source, 61,440 draws each: entities × months as a run of the model reads them. */
export function battery(source: Source): Map<string, number> {
  const zs = new Map<string, number>();
  const pairs = (name: string, pair: (entity: number, month: number) => [number, number]) => {
    for (const shift of [28, 14, 0]) {
      const words = Array.from(grid(512, 120), ([entity, month]) => pair(entity, month));
      zs.set(`${name}, bits from ${shift}`, zOfPairs(words, shift));
    }
  };
  for (const word of [0, 1] as const) {
    for (const shift of [24, 12, 0]) {
      const words = Array.from(grid(512, 120), ([entity, month]) => source(entity, month, word));
      zs.set(`values of word ${word}, bits from ${shift}`, zOfBytes(words, shift));
    }
  }
  pairs('first and second word', (entity, month) => [source(entity, month, 0), source(entity, month, 1)]);
  pairs('one entity and the next', (entity, month) => [
    source(entity, month, 0),
    source(entity + 1, month, 0),
  ]);
  pairs('one entity and its far end', (entity, month) => [
    source(entity, month, 0),
    source(entity + 65536, month, 0),
  ]);
  pairs('one month and the next', (entity, month) => [
    source(entity, month, 0),
    source(entity, month + 1, 0),
  ]);
  pairs('one month and a year on', (entity, month) => [
    source(entity, month, 0),
    source(entity, month + 12, 0),
  ]);
  pairs('second word and the next first', (entity, month) => [
    source(entity, month, 1),
    source(entity, month + 1, 0),
  ]);
  return zs;
}
