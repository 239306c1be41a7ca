/**
 * The patient rule induction method (Friedman and Fisher 1999), as scenario discovery uses it (Bryant and Lempert 2010):
 * a box around all cases is peeled slice by slice, each time the slice without which the share of cases of interest grows
 * most for every case given up.
 */
import {
  boxAround,
  casesInside,
  isInside,
  limitedFactors,
  withSide,
  type Box,
  type BoxSide,
  type Cases,
} from './box';

export interface PrimOptions {
  /** Share of the cases in the box that a slice takes off a number. */
  readonly peelAlpha: number;
  /** Share of the cases beyond a limit that pasting puts back. */
  readonly pasteAlpha: number;
  /** Share of all cases below which no box is looked at. */
  readonly massMin: number;
}

/** One box of the trajectory. */
export interface PrimStep {
  readonly box: Box;
  /** Share of all cases of interest that are inside. */
  readonly coverage: number;
  /** Share of the cases inside that are of interest. */
  readonly density: number;
  /** Share of all cases that are inside. */
  readonly mass: number;
  /** Number of factors that are limited. */
  readonly limited: number;
}

/** A box with the cases inside, and what the step to it is worth. */
interface Candidate {
  readonly box: Box;
  readonly inside: Int32Array;
  readonly gain: number;
  readonly limited: number;
}

/**
 * The whole trajectory, from the box around all cases to the last that the search comes to.
 *
 * @throws Error where there are no cases, or none of interest
 */
export function prim(cases: Cases, options: PrimOptions): PrimStep[] {
  const { interest } = cases;
  const everything = Int32Array.from(interest, (_, i) => i);
  if (countOf(everything, interest) === 0) throw new Error('PRIM needs cases of interest.');
  const around = boxAround(cases);
  const steps = [stepOf(cases, around, around, everything)];
  let now: Candidate = { box: around, inside: everything, gain: 0, limited: 0 };
  const least = options.massMin * everything.length;
  for (const phase of ['peel', 'paste'] as const) {
    for (;;) {
      const found = best(candidatesOf(phase, cases, around, now, options), phase);
      if (found === null || !isWorthIt(phase, found, now, least)) break;
      now = found;
      steps.push(stepOf(cases, around, now.box, now.inside));
    }
  }
  return steps;
}

/** Figures of one box. */
export function stepOf(cases: Cases, around: Box, box: Box, inside: Int32Array): PrimStep {
  const { interest } = cases;
  const inBox = countOf(inside, interest);
  const all = interest.reduce((sum, one) => sum + one, 0);
  return {
    box,
    coverage: inBox / all,
    density: inside.length === 0 ? 0 : inBox / inside.length,
    mass: inside.length / interest.length,
    limited: limitedFactors(box, around).length,
  };
}

function countOf(among: Int32Array, interest: Uint8Array): number {
  let count = 0;
  for (const one of among) count += interest[one];
  return count;
}

function isWorthIt(phase: 'peel' | 'paste', found: Candidate, now: Candidate, least: number): boolean {
  if (found.inside.length < least || !(found.gain > 0)) return false;
  return phase === 'peel' ? found.inside.length < now.inside.length : found.inside.length > now.inside.length;
}

/** The first with the highest gain; of equal peels the one that limits fewer factors. */
function best(candidates: readonly Candidate[], phase: 'peel' | 'paste'): Candidate | null {
  let found: Candidate | null = null;
  for (const one of candidates) {
    const simpler = phase === 'peel' && found?.gain === one.gain && one.limited < found.limited;
    if (found === null || one.gain > found.gain || simpler) found = one;
  }
  return found;
}

function candidatesOf(
  phase: 'peel' | 'paste',
  cases: Cases,
  around: Box,
  now: Candidate,
  options: PrimOptions,
): Candidate[] {
  const { kinds, values, interest } = cases;
  const everything = Int32Array.from(interest, (_, i) => i);
  const before = countOf(now.inside, interest) / now.inside.length;
  const dims = phase === 'peel' ? kinds.map((_, dim) => dim) : limitedFactors(now.box, around);
  return dims.flatMap((dim) => {
    const column = (among: Int32Array) => Float64Array.from(among, (one) => values[one * kinds.length + dim]);
    // What pasting could put back: all that lies in the box but for this factor.
    const within =
      phase === 'peel' ? now.inside : casesInside(cases, withSide(now.box, dim, around[dim]), everything);
    const sides =
      phase === 'peel'
        ? peelsOf(now.box[dim], column(within), options.peelAlpha)
        : pastesOf(now.box[dim], around[dim], column(within), options.pasteAlpha);
    return sides.map((side) => {
      const box = withSide(now.box, dim, side);
      const inside = within.filter((one) => isInside(side, values[one * kinds.length + dim]));
      const gain = gainOf(before, now.inside.length, inside, interest);
      return { box, inside, gain, limited: limitedFactors(box, around).length };
    });
  });
}

/** How much the density rises for every case that is given up or added: the lenient objective of Kwakkel and Jaxa-Rozen 2016. */
function gainOf(before: number, size: number, inside: Int32Array, interest: Uint8Array): number {
  const after = inside.length === 0 ? 0 : countOf(inside, interest) / inside.length;
  return after === before ? 0 : (after - before) / Math.abs(size - inside.length);
}

/** Sides with a slice less: of a number one off the top and one off the bottom, of a choice each option left out. */
function peelsOf(side: BoxSide, column: Float64Array, alpha: number): BoxSide[] {
  if (side.kind === 'choice') {
    if (side.options.length < 2) return [];
    return side.options.map((left) => ({ ...side, options: side.options.filter((one) => one !== left) }));
  }
  const sorted = column.sort();
  const [high, low] = [sliceValue(sorted, 1 - alpha), sliceValue(sorted, alpha)];
  if (side.kind === 'number')
    return [
      { ...side, high },
      { ...side, low },
    ];
  // Of whole numbers a slice is at least one value, and the limit is a value that is there.
  const [top, bottom] = [Math.floor(high), Math.floor(low)];
  const upTo = sorted.filter((value) => (top === side.high ? value < top : value <= top));
  const from = sorted.filter((value) => (bottom === side.low ? value > bottom : value >= bottom));
  return [
    { ...side, high: upTo.length > 0 ? upTo[upTo.length - 1] : side.high },
    { ...side, low: from.length > 0 ? from[0] : side.low },
  ];
}

/** Sides with a little more: of a number at the bottom and at the top, of a choice each option that was left out. */
function pastesOf(side: BoxSide, around: BoxSide, column: Float64Array, alpha: number): BoxSide[] {
  if (side.kind === 'choice') {
    const left = around.kind === 'choice' ? around.options.filter((one) => !side.options.includes(one)) : [];
    return left.map((one) => ({ ...side, options: [...side.options, one].sort((a, b) => a - b) }));
  }
  const sorted = column.sort();
  const below = sorted.filter((value) => value < side.low);
  const above = sorted.filter((value) => value > side.high);
  const whole = (value: number) => (side.kind === 'integer' ? Math.round(value) : value);
  return [
    ...(below.length > 0 ? [{ ...side, low: whole(sliceValue(below, 1 - alpha)) }] : []),
    ...(above.length > 0 ? [{ ...side, high: whole(sliceValue(above, alpha)) }] : []),
  ];
}

/**
 * The value at a share of sorted values: half way between two that differ, so that a limit never cuts through equal
 * values (as the scenario discovery toolkit of Bryant and Lempert has it).
 */
function sliceValue(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  let [low, high] = [Math.floor(place), Math.ceil(place)];
  if (share > 0.5) while (sorted[low] === sorted[high] && low > 0) low--;
  else while (sorted[low] === sorted[high] && high < sorted.length - 1) high++;
  return (sorted[low] + sorted[high]) / 2;
}
