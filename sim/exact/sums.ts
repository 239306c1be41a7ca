/** Sums of floats whose result depends on the data alone, not on how the work was split. */

/** Elements in one block of a sum. */
export const BLOCK = 4096;

/**
 * The sum of a column, added block by block in a fixed order. Any split of the work along block borders gives the
 * same bits. Rounding grows with the block size and the number of blocks, not with the length.
 */
export function blockSum(column: ArrayLike<number>, length: number = column.length): number {
  let total = 0;
  for (let start = 0; start < length; start += BLOCK) {
    const end = Math.min(length, start + BLOCK);
    let block = 0;
    for (let i = start; i < end; i++) block += column[i];
    total += block;
  }
  return total;
}
