/** Exponentials and logarithms to some 280 binary digits, in whole numbers: the yardstick for sim/exact. */

/** Binary digits behind the point. */
const BITS = 320n;
const ONE = 1n << BITS;

/** A double as mantissa × 2^exponent, exactly. */
export function parts(x: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const fraction = bits & 0xfffffffffffffn;
  const raw = Number((bits >> 52n) & 0x7ffn);
  const magnitude = raw === 0 ? fraction : fraction | (1n << 52n);
  return { mantissa: bits >> 63n ? -magnitude : magnitude, exponent: (raw === 0 ? 1 : raw) - 1075 };
}

/** x × 2^shift in our own fixed point; bits below the last are dropped. */
function scaled(x: number, shift = 0): bigint {
  const { mantissa, exponent } = parts(x);
  return shifted(mantissa, BigInt(exponent + shift) + BITS);
}

function shifted(value: bigint, left: bigint): bigint {
  return left >= 0n ? value << left : value >> -left;
}

/** ln((1 + f) / (1 - f)) = 2 (f + f³/3 + f⁵/5 + …) for a fixed-point f. */
function twiceArtanh(f: bigint): bigint {
  const square = (f * f) >> BITS;
  let term = f;
  let sum = 0n;
  for (let n = 1n; term !== 0n && term !== -1n; n += 2n) {
    sum += term / n;
    term = (term * square) >> BITS;
  }
  return 2n * sum;
}

const LN2 = twiceArtanh(ONE / 3n);

/** A positive number as fraction × 2^power, the fraction in our fixed point. */
interface Wide {
  readonly fraction: bigint;
  readonly power: number;
}

/** e^x. */
export function wideExp(x: number): Wide {
  const wide = scaled(x);
  const power = wide / LN2;
  const rest = wide - power * LN2;
  let term = ONE;
  let sum = ONE;
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    term = ((term * rest) >> BITS) / n;
    sum += term;
  }
  return { fraction: sum, power: Number(power) };
}

/** ln x, for x above 0. */
export function wideLog(x: number): Wide {
  const { mantissa, exponent } = parts(x);
  const length = mantissa.toString(2).length;
  const fraction = shifted(mantissa, BITS - BigInt(length)); // in [1/2, 1)
  const power = BigInt(exponent + length);
  return { fraction: twiceArtanh(((fraction - ONE) << BITS) / (fraction + ONE)) + power * LN2, power: 0 };
}

/** 1 / (1 + e^-x). */
export function wideLogistic(x: number): Wide {
  const { fraction, power } = wideExp(-x);
  return { fraction: (ONE * ONE) / (ONE + shifted(fraction, BigInt(power))), power: 0 };
}

/** Distance between a double and the truth, in units in the last place of the truth. */
export function ulpsOff(computed: number, truth: Wide): number {
  const size = truth.fraction < 0n ? -truth.fraction : truth.fraction;
  // The leading bit of the truth stands at 2^top; below 2^-1022 the last place no longer moves.
  const top = size.toString(2).length - 1 - Number(BITS) + truth.power;
  const last = Math.max(top, -1022) - 52;
  const difference = scaled(computed, -truth.power) - truth.fraction;
  return Math.abs(Number(shifted(difference, BigInt(truth.power - last + 20)) >> BITS)) / 1048576;
}

/** A wide number as the nearest double, or nearly: for error bounds far above an ulp. */
export function toDouble({ fraction, power }: Wide): number {
  const size = fraction.toString(2).length;
  const drop = Math.max(0, size - 60);
  let value = Number(fraction >> BigInt(drop));
  for (let k = drop - Number(BITS) + power; k !== 0; k += k > 0 ? -1 : 1) value *= k > 0 ? 2 : 0.5;
  return value;
}

/** Binary digits kept below those of a wide number, so that the smallest double has all of its own. */
const ROOM = 1200n;

/** Whether a wide number has the digits of a text such as `-3.14e-2`, to one in the last digit of the text. */
export function agreesWith({ fraction, power }: Wide, text: string): boolean {
  const [digits, exponent] = text.replace('.', '').split('e');
  const places = digits.replace('-', '').length - 1 - Number(exponent);
  const tens = 10n ** BigInt(Math.abs(places));
  const fine = shifted(fraction, BigInt(power) + ROOM);
  const inPlaces = places >= 0 ? fine * tens : fine / tens;
  const difference = inPlaces - shifted(BigInt(digits), BITS + ROOM);
  return (difference < 0n ? -difference : difference) <= shifted(1n, BITS + ROOM);
}
