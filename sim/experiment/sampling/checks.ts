/** What every design asks of its options. */

/** Refuses what is not a whole number within bounds. */
export function checkCount(design: string, what: string, count: number, least: number, most: number): void {
  if (!(Number.isInteger(count) && count >= least && count <= most))
    throw new RangeError(`${design} have ${least} to ${most} ${what}, found ${count}.`);
}

/** Refuses groups that do not hold every column exactly once. */
export function checkGroups(groups: readonly (readonly number[])[], dims: number): void {
  const columns = groups.flat().sort((x, y) => x - y);
  const complete = columns.length === dims && columns.every((column, k) => column === k);
  if (!complete || groups.some((group) => group.length === 0))
    throw new RangeError(
      `Groups need every column from 0 to ${dims - 1} exactly once, found ${columns.join(', ')}.`,
    );
}
