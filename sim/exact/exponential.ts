/**
 * Exponentials and logarithms from plain arithmetic.
 *
 * `Math.exp`, `Math.log` and their kin are implementation-defined: engines and versions differ in the last bit.
 * Everything here uses only + - * /, comparisons and a 64-bit view, which IEEE 754 defines to the bit, so every
 * engine gives the same result. Errors are stated with each function and held by test/exact.
 */

const view = new DataView(new ArrayBuffer(8));

const LOG2_E = 1.4426950408889634;
// ln 2 in two parts: the high part has trailing zeros, so that k * LN2_HIGH is exact for every k that occurs.
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;

/** Powers of two by exponent, -1074 … 1023: scaling by a table is exact and needs no bit view in the hot loop. */
const POWERS = buildPowers();

function buildPowers(): Float64Array {
  const powers = new Float64Array(2098);
  let up = 1;
  for (let k = 0; k <= 1023; k++, up *= 2) powers[1074 + k] = up;
  let down = 1;
  for (let k = 0; k <= 1074; k++, down /= 2) powers[1074 - k] = down;
  return powers;
}

/** 2 to the power k for an integer k from -1074 to 1023, exactly. */
export function powerOfTwo(k: number): number {
  return POWERS[k + 1074];
}

/**
 * e to the power x. Error at most 1 unit in the last place for results in the normal range.
 * Overflows to Infinity above 709.78, underflows gradually to 0 below -745.13; NaN gives NaN.
 */
export function exp(x: number): number {
  if (x !== x) return NaN;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const k = Math.round(x * LOG2_E);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  // Remez fit of r * coth(r / 2) on [0, (ln 2 / 2)^2], as in fdlibm (Sun Microsystems 1993): e^r = 1 + 2r / (R - r).
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t *
              (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  // Two steps, because 2^k alone can leave the range while y * 2^k stays inside it.
  if (k > 1023) return y * 2 * POWERS[k - 1 + 1074];
  if (k < -1021) return y * POWERS[k + 60 + 1074] * POWERS[1074 - 60];
  return y * POWERS[k + 1074];
}

/**
 * e to the power x for the decisions of the hot loop: relative error at most 1e-8 on [-30, 30].
 * Arguments beyond ±30 are taken as ±30, where a probability of decision is 0 or 1 to thirteen digits.
 */
export function expFast(x: number): number {
  const z = x > 30 ? 30 : x < -30 ? -30 : x;
  const k = Math.round(z * LOG2_E);
  const r = z - k * 0.6931471805599453;
  const p =
    1 +
    r *
      (1 +
        r *
          (0.5 +
            r *
              (0.16666666666666666 +
                r *
                  (0.041666666666666664 +
                    r * (0.008333333333333333 + r * (0.001388888888888889 + r * 0.0001984126984126984))))));
  return p * POWERS[k + 1074];
}

/**
 * Natural logarithm. Error at most 1 unit in the last place. Zero gives -Infinity, below zero and NaN give NaN.
 */
export function log(x: number): number {
  if (x !== x || x < 0) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;
  let k = 0;
  let y = x;
  if (y < 2.2250738585072014e-308) {
    y *= 18014398509481984; // 2^54 lifts a subnormal into the normal range
    k = -54;
  }
  view.setFloat64(0, y);
  const highWord = view.getUint32(0);
  k += (highWord >>> 20) - 1023;
  // Mantissa in [sqrt(1/2), sqrt(2)): the series below is centred on 1.
  const mantissa = highWord & 0xfffff;
  const adjust = (mantissa + 0x95f64) & 0x100000;
  view.setUint32(0, mantissa | (adjust ^ 0x3ff00000));
  k += adjust >>> 20;
  return logOfMantissa(view.getFloat64(0) - 1, k);
}

/** k ln 2 + ln(1 + f) for f in [sqrt(1/2) - 1, sqrt(2) - 1): the fdlibm series (Sun Microsystems 1993). */
function logOfMantissa(f: number, k: number): number {
  if (f === 0) return k * LN2_HIGH + k * LN2_LOW;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const even =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + odd + even) + k * LN2_LOW) - f);
}

/** ln(1 + x) for x > −1, within 4 units in the last place also where 1 + x loses digits (Kahan 1987). */
export function logOnePlus(x: number): number {
  const sum = 1 + x;
  return sum === 1 ? x : (log(sum) * x) / (sum - 1);
}

/** x to the power y for x ≥ 0, as exp(y log x): relative error about |y log x| units in the last place. */
export function power(x: number, y: number): number {
  if (y === 0) return 1;
  if (x === 0) return y > 0 ? 0 : Infinity;
  return exp(y * log(x));
}

/** Hyperbolic tangent, within 4e-16 absolute. */
export function tanh(x: number): number {
  if (x > 20) return 1;
  if (x < -20) return -1;
  const e = exp(2 * x);
  return (e - 1) / (e + 1);
}

/** The logistic function 1 / (1 + e^-x), within 2e-16 absolute. */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}

/** The logistic function for decisions: within 1e-8 of the exact one, and at ±30 beyond. */
export function logisticFast(x: number): number {
  return 1 / (1 + expFast(-x));
}

/** ln(p / (1 - p)) for p strictly between 0 and 1. */
export function logit(p: number): number {
  return log(p / (1 - p));
}
