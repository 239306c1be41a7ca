/** Pearson's statistic of counts that should all be alike. */
export function chiSquare(counts: ArrayLike<number>): number {
  const seen = Array.from(counts);
  const expected = seen.reduce((sum, count) => sum + count, 0) / seen.length;
  return seen.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}
