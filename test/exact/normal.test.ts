import { describe, expect, test } from 'vitest';
import { normalQuantile, normalShareBelow } from '../../sim/exact';

/** Quantiles from scipy 1.10.1, `norm.ppf`. */
const QUANTILES: [number, number][] = [
  [1e-6, -4.753424308822899],
  [0.001, -3.090232306167813],
  [0.01, -2.3263478740408408],
  [0.025, -1.9599639845400545],
  [0.05, -1.6448536269514729],
  [0.1, -1.2815515655446004],
  [0.25, -0.6744897501960817],
  [0.5, 0],
  [0.75, 0.6744897501960817],
  [0.9, 1.2815515655446004],
  [0.95, 1.6448536269514722],
  [0.975, 1.959963984540054],
  [0.99, 2.3263478740408408],
  [0.999, 3.090232306167813],
  [0.999999, 4.753424308817087],
];

/** Shares below, from the power series in decimal arithmetic at 120 digits. */
const SHARES: [number, number][] = [
  [-8, 6.220960574271784e-16],
  [-5, 2.866515718791939e-7],
  [-3.5, 0.00023262907903552504],
  [-3, 0.0013498980316300946],
  [-2.9999, 0.0013503412829549248],
  [-1.959963984540054, 0.025000000000000012],
  [-1, 0.15865525393145705],
  [-0.5, 0.3085375387259869],
  [-1e-8, 0.4999999960105772],
  [0, 0.5],
  [0.1, 0.539827837277029],
  [0.6744897501960817, 0.75],
  [1, 0.8413447460685429],
  [2, 0.9772498680518208],
  [3, 0.9986501019683699],
  [3.25, 0.9994229749576092],
  [5, 0.9999997133484281],
];

describe('the normal distribution', () => {
  test.each(QUANTILES)('has its quantile of %d', (p, z) => {
    // 1 − p is rounded before it is turned, which for p near 1 moves z by up to half an ulp of 1 over the density.
    const density = Math.exp(-0.5 * z * z) * 0.3989422804014327;
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThanOrEqual(2e-15 * Math.abs(z) + 1.2e-16 / density);
  });

  test.each(SHARES)('has its share below %d', (z, share) => {
    expect(Math.abs(normalShareBelow(z) - share)).toBeLessThan(1e-15);
  });

  test('is undone by its quantile', () => {
    for (let i = 1; i < 2000; i++) {
      expect(Math.abs(normalShareBelow(normalQuantile(i / 2000)) - i / 2000)).toBeLessThan(2e-15);
    }
  });

  test('has ends', () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalShareBelow(-40)).toBe(0);
    expect(normalShareBelow(40)).toBe(1);
  });
});
