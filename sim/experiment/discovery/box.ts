/** Boxes in the space of factors: a range of a number, or some of the options of a choice. */

/** Limits of one factor; both ends belong to the box. */
export type BoxSide =
  | { readonly kind: 'number' | 'integer'; readonly low: number; readonly high: number }
  /** Which options are in the box, by their index. */
  | { readonly kind: 'choice'; readonly options: readonly number[] };

/** One side a factor. */
export type Box = readonly BoxSide[];

/** Cases and their factors. */
export interface Cases {
  readonly kinds: readonly BoxSide['kind'][];
  /** One value a case and factor, case by case; a choice is the index of its option. */
  readonly values: Float64Array;
  /** 1 for cases of interest. */
  readonly interest: Uint8Array;
}

/** The smallest box that holds all cases. */
export function boxAround({ kinds, values, interest }: Cases): BoxSide[] {
  const dims = kinds.length;
  return kinds.map((kind, dim) => {
    const column = interest.map((_, i) => i);
    const own = Array.from(interest, (_, i) => values[i * dims + dim]);
    if (kind === 'choice') return { kind, options: [...new Set(own)].sort((a, b) => a - b) };
    const low = column.reduce((least, _, i) => Math.min(least, own[i]), Infinity);
    return { kind, low, high: own.reduce((most, value) => Math.max(most, value), -Infinity) };
  });
}

/** The box with another side for one factor. */
export function withSide(box: Box, dim: number, side: BoxSide): Box {
  return box.map((own, place) => (place === dim ? side : own));
}

export function isInside(side: BoxSide, value: number): boolean {
  return side.kind === 'choice' ? side.options.includes(value) : side.low <= value && value <= side.high;
}

/** Those of some cases that lie in a box, in their order. */
export function casesInside({ kinds, values }: Cases, box: Box, among: Int32Array): Int32Array {
  const dims = kinds.length;
  return among.filter((one) => box.every((side, dim) => isInside(side, values[one * dims + dim])));
}

/** Whether two boxes have the same limits of a factor. */
export function isSameSide(a: BoxSide, b: BoxSide): boolean {
  if (a.kind === 'choice' || b.kind === 'choice')
    return a.kind === 'choice' && b.kind === 'choice' && a.options.length === b.options.length;
  return a.low === b.low && a.high === b.high;
}

/** Factors that a box limits further than the box around everything, by their place. */
export function limitedFactors(box: Box, around: Box): number[] {
  return box.flatMap((side, dim) => (isSameSide(side, around[dim]) ? [] : [dim]));
}
