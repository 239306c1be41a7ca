import { describe, expect, test } from 'vitest';
import { exp, expFast, log, logistic, logit, power, powerOfTwo, tanh } from '../../sim/exact';
import { agreesWith, toDouble, ulpsOff, wideExp, wideLog, wideLogistic } from './high-precision';

/** e^x to 51 digits, computed by another program: decimal arithmetic at 60 digits. */
const EXPONENTIALS: [number, string][] = [
  [-700.5, '5.98019611863979120641210733049510004798077289264143e-305'],
  [-50.25, '1.50211189194315225393328642130957782039131506069743e-22'],
  [-1, '3.67879441171442321595523770161460867445811131031768e-1'],
  [-1e-10, '9.99999999900000000004999996356613602147885315220207e-1'],
  [0.1, '1.10517091807564763094663882345877965774166341637422e+0'],
  [0.34657359027997264, '1.41421356237309503240355144461194225397181270612574e+0'],
  [0.6931471805599453, '1.99999999999999995361906372307400822790070320355781e+0'],
  [1, '2.71828182845904523536028747135266249775724709369996e+0'],
  [29.999, '1.06757934483995814836440523665587225218384691874831e+13'],
  [700.25, '1.30229973669917839353354223861921660134954223843411e+304'],
];

/** ln x in the same way. */
const LOGARITHMS: [number, string][] = [
  [5e-324, '-7.44440071921381262314107298446081634113087144302914e+2'],
  [2.2250738585072014e-308, '-7.08396418532264106224411228130256452573161137316181e+2'],
  [1e-5, '-1.15129254649702283382869033593905148380130084484632e+1'],
  [0.5, '-6.93147180559945309417232121458176568075500134360255e-1'],
  [0.9999999999999999, '-1.11022302462515660205338988848237217180973272006529e-16'],
  [1.0000000000000002, '2.22044604925031283432823045461548792598233180790111e-16'],
  [1.1, '9.53101798043249407874448232921465905471018007907704e-2'],
  [12345.678, '9.42106132129183196709714214985909505436685809380516e+0'],
  [1.7976931348623157e308, '7.09782712893383996732223389910657145503973148736664e+2'],
];

/** Numbers from low to high, at steps that fall on no pattern of the binary system. */
function spread(low: number, high: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => low + (high - low) * (((i + 1) * 0.6180339887498949) % 1));
}

function worst(xs: readonly number[], error: (x: number) => number): number {
  return xs.reduce((most, x) => Math.max(most, error(x)), 0);
}

describe('the yardstick', () => {
  test.each(EXPONENTIALS)('e^%d has the published digits', (x, digits) => {
    expect(agreesWith(wideExp(x), digits)).toBe(true);
  });
  test.each(LOGARITHMS)('ln %d has the published digits', (x, digits) => {
    expect(agreesWith(wideLog(x), digits)).toBe(true);
  });
  test('sees a result that is one unit off', () => {
    expect(ulpsOff(Math.E, wideExp(1))).toBeLessThan(0.5);
    expect(ulpsOff(Math.E + Number.EPSILON * 2, wideExp(1))).toBeGreaterThan(0.5);
    expect(ulpsOff(5e-324, wideExp(-743))).toBeGreaterThan(1.5); // the truth is about 8.5 times the least double
  });
});

describe('exp', () => {
  const off = (x: number) => ulpsOff(exp(x), wideExp(x));
  test('is within one unit in the last place over the normal range', () => {
    expect(worst(spread(-708, 709.78, 6000), off)).toBeLessThanOrEqual(1);
    expect(worst(spread(-1, 1, 6000), off)).toBeLessThanOrEqual(1);
    expect(worst(spread(-1e-8, 1e-8, 500), off)).toBeLessThanOrEqual(1);
  });
  test('is within one unit in the last place where reduction changes step', () => {
    const halves = spread(-1000, 1000, 1500).map((k) => (Math.round(k) + 0.5) * Math.LN2);
    expect(
      worst(
        halves.filter((x) => x > -708 && x < 709.7),
        off,
      ),
    ).toBeLessThanOrEqual(1);
  });
  test('underflows by steps, within one of the least doubles', () => {
    expect(worst(spread(-745.1, -708, 1000), off)).toBeLessThanOrEqual(1);
  });
  test('has the ends that it states', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    expect(exp(709.7827128933841)).toBe(Infinity);
    expect(exp(-745.1332191019411)).toBe(5e-324);
    expect(exp(-745.2)).toBe(0);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(NaN)).toBeNaN();
  });
});

describe('expFast', () => {
  test('is within a relative 1e-8 from -30 to 30', () => {
    const error = (x: number) => Math.abs(expFast(x) / toDouble(wideExp(x)) - 1);
    expect(worst(spread(-30, 30, 8000), error)).toBeLessThan(1e-8);
  });
  test('holds its last value beyond', () => {
    expect(expFast(31)).toBe(expFast(30));
    expect(expFast(-1e9)).toBe(expFast(-30));
  });
});

describe('log', () => {
  const off = (x: number) => ulpsOff(log(x), wideLog(x));
  test('is within one unit in the last place', () => {
    expect(worst(spread(0, 1, 4000), off)).toBeLessThanOrEqual(1);
    expect(worst(spread(0.9, 1.1, 4000), off)).toBeLessThanOrEqual(1);
    const powers = spread(-1074, 1023, 3000).map(
      (k) => powerOfTwo(Math.floor(k)) * (1 + (k - Math.floor(k))),
    );
    expect(
      worst(
        powers.filter((x) => x > 0 && x < Infinity),
        off,
      ),
    ).toBeLessThanOrEqual(1);
    expect(worst(spread(1 - 1e-13, 1 + 1e-13, 500), (x) => (x === 1 ? 0 : off(x)))).toBeLessThanOrEqual(1);
  });
  test('has the ends that it states', () => {
    expect(log(1)).toBe(0);
    expect(log(0)).toBe(-Infinity);
    expect(log(-0)).toBe(-Infinity);
    expect(log(Infinity)).toBe(Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(NaN)).toBeNaN();
  });
});

describe('what is made of them', () => {
  test('powers of two are exact', () => {
    for (let k = -1074; k <= 1023; k++)
      expect(ulpsOff(powerOfTwo(k), { fraction: 1n << 320n, power: k })).toBe(0);
  });
  test('logistic is within 2e-16', () => {
    const error = (x: number) => Math.abs(logistic(x) - toDouble(wideLogistic(x)));
    expect(worst(spread(-40, 40, 4000), error)).toBeLessThanOrEqual(2e-16);
    expect(logistic(0)).toBe(0.5);
    expect(logistic(-800)).toBe(0);
    expect(logistic(800)).toBe(1);
  });
  test('tanh is within 4e-16', () => {
    // tanh x = 2 / (1 + e^-2x) - 1
    const error = (x: number) => Math.abs(tanh(x) - (2 * toDouble(wideLogistic(2 * x)) - 1));
    expect(worst(spread(-21, 21, 4000), error)).toBeLessThanOrEqual(4e-16);
    expect(tanh(1000)).toBe(1);
  });
  test('logit undoes logistic', () => {
    for (const p of spread(0.001, 0.999, 500)) expect(Math.abs(logistic(logit(p)) - p)).toBeLessThan(3e-16);
  });
  test('power keeps to the error that it states', () => {
    for (const y of [-3.5, -0.25, 0.5, 2, 7.125]) {
      for (const x of spread(0.01, 50, 300)) {
        const exponent = y * toDouble(wideLog(x));
        const bound = (Math.abs(exponent) + 2) * Number.EPSILON;
        expect(Math.abs(power(x, y) / toDouble(wideExp(exponent)) - 1)).toBeLessThan(bound * 2);
      }
    }
    expect(power(0, 0)).toBe(1);
    expect(power(0, 2)).toBe(0);
    expect(power(0, -2)).toBe(Infinity);
    expect(Math.abs(power(2, 10) / 1024 - 1)).toBeLessThan(2e-15);
  });
});
