/** Sine and cosine of angles in whole turns, from plain arithmetic. */

const TURN = 6.283185307179586;

/**
 * The sine of an angle given in turns: a quarter turn gives exactly 1. Absolute error at most 4e-16 for turns whose
 * fraction is exact; the reduction to an eighth of a turn loses nothing. Source of the polynomials: fdlibm (Sun
 * Microsystems 1993).
 */
export function sineOfTurns(turns: number): number {
  return ofQuarter(turns, 0);
}

/** The cosine of an angle given in turns: half a turn gives exactly −1. Absolute error at most 4e-16. */
export function cosineOfTurns(turns: number): number {
  return ofQuarter(turns, 1);
}

/** sin(2π turns + quarters π/2): taken apart into the nearest quarter and what is left, at most an eighth either way. */
function ofQuarter(turns: number, quarters: number): number {
  const fraction = turns - Math.floor(turns);
  const nearest = Math.round(4 * fraction);
  const angle = (fraction - nearest / 4) * TURN;
  switch ((nearest + quarters) % 4) {
    case 0:
      return sineNearZero(angle);
    case 1:
      return cosineNearZero(angle);
    case 2:
      return 0 - sineNearZero(angle);
    default:
      return 0 - cosineNearZero(angle);
  }
}

/** On [-π/4, π/4]. */
function sineNearZero(x: number): number {
  const z = x * x;
  const tail =
    -1.66666666666666324348e-1 +
    z *
      (8.33333333332248946124e-3 +
        z *
          (-1.98412698298579493134e-4 +
            z *
              (2.75573137070700676789e-6 +
                z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10))));
  return x + x * z * tail;
}

/** On [-π/4, π/4]. */
function cosineNearZero(x: number): number {
  const z = x * x;
  const tail =
    4.16666666666666019037e-2 +
    z *
      (-1.38888888888741095749e-3 +
        z *
          (2.48015872894767294178e-5 +
            z *
              (-2.75573143513906633035e-7 +
                z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11))));
  const half = 0.5 * z;
  const rest = 1 - half;
  return rest + (1 - rest - half + z * z * tail);
}
