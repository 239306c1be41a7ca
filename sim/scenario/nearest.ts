/** "Did you mean …": the known name that a mistyped one is closest to. */

/** Edits (insert, delete, replace, swap of neighbours) that turn a into b; stops counting above `limit`. */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let twoBack: number[] = [];
  let back = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = back[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(replace, back[j] + 1, row[j - 1] + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], twoBack[j - 2] + 1);
    }
    twoBack = back;
    back = row;
  }
  return back[b.length];
}

/**
 * The candidate nearest to a name: same letters in another case, or the last part of a dotted name, or few edits away.
 *
 * @returns undefined where nothing is near enough to be worth a guess
 */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  if (name.length > 80) return undefined;
  const lower = name.toLowerCase();
  // One letter in three may be wrong: a code of one or two letters is as near to any other as to the right one.
  const limit = Math.floor(name.length / 3);
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const count = other === lower ? 0 : other.endsWith(`.${lower}`) ? 0.5 : edits(lower, other, limit);
    if (count < least) {
      least = count;
      best = candidate;
    }
  }
  return best;
}
