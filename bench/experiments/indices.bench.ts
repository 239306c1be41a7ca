/** Sobol' indices: how fast they are, and how often their intervals hold what they should. */
import { saltelliRows } from '../../sim/experiment/sampling';
import { sobolIndices, type SaltelliOrder } from '../../sim/experiment/sensitivity';
import { meanInterval } from '../../sim/experiment/statistics';
import { ISHIGAMI, ishigami, outputsOf, SOBOL_G, sobolG } from '../../test/sampling/functions';
import { atLeast, atMost, told, type Row } from '../rows';

export const title = "Sobol' indices";

/** Base points and factors of the published times of SALib 1.5.2 on two cores (best of five, 100 bootstrap resamples). */
const POINTS = 16_384;
const FACTORS = 10;

/** What SALib took, and a plain loop in JavaScript with as many resamples, in seconds. */
const PUBLISHED = [
  { name: 'second order', secondOrder: true, salib: 2.78, loop: 0.69 },
  { name: 'first order', secondOrder: false, salib: 0.44, loop: 0.087 },
];

const SCRAMBLES = 8;
const CONFIDENCE = 0.95;

/**
 * Times of the same number of rows, in one scrambling and in eight of an eighth each with intervals by t: the interval of
 * eight scramblings stands where SALib's stands on 100 bootstrap resamples of one. Then the share of trials in which
 * the interval holds the closed form.
 */
export default function measure({ full }: { readonly full: boolean }): Row[] {
  return [...PUBLISHED.flatMap(speedOf), ...coverageRows(full ? 1000 : 100)];
}

function speedOf({ name, secondOrder, salib, loop }: (typeof PUBLISHED)[number]): Row[] {
  const order: SaltelliOrder = { groups: FACTORS, secondOrder, chance: false };
  const { units } = saltelliRows(POINTS, columns(FACTORS), FACTORS, { secondOrder, chance: false });
  const values = outputsOf(sobolG, units, FACTORS);
  const part = values.length / SCRAMBLES;
  const one = best(() => sobolIndices(values, order));
  const eight = best(() => {
    const parts = Array.from({ length: SCRAMBLES }, (_, s) =>
      sobolIndices(values.subarray(s * part, (s + 1) * part), order),
    );
    for (let k = 0; k < FACTORS; k++)
      for (const of of ['first', 'total'] as const)
        meanInterval(
          parts.map((indices) => indices[of][k]),
          CONFIDENCE,
        );
  });
  return [
    told(`${name}, ${values.length} rows, indices alone`, one * 1000, 'ms'),
    atMost(`${name}, with intervals from ${SCRAMBLES} scramblings`, eight * 1000, 'ms', loop * 1000),
    atLeast(
      `${name}, times as fast as SALib with 100 resamples`,
      salib / eight,
      'times',
      Math.ceil(salib / loop),
    ),
  ];
}

/** The least of five times, in seconds. */
function best(act: () => void): number {
  let least = Infinity;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    act();
    least = Math.min(least, (performance.now() - start) / 1000);
  }
  return least;
}

const columns = (dims: number): number[][] => Array.from({ length: dims }, (_, d) => [d]);

function coverageRows(trials: number): Row[] {
  const cases = [
    { name: 'Ishigami', f: ishigami, dims: 3, truth: ISHIGAMI },
    { name: 'Sobol’ G', f: sobolG, dims: 8, truth: SOBOL_G },
  ];
  return cases.flatMap(({ name, f, dims, truth }) => {
    const held = { first: new Float64Array(dims), total: new Float64Array(dims) };
    for (let trial = 0; trial < trials; trial++) {
      const parts = scramblings(f, dims, `${name}/${trial}`);
      for (const of of ['first', 'total'] as const)
        for (let k = 0; k < dims; k++) {
          const { low, high } = meanInterval(
            parts.map((indices) => indices[of][k]),
            CONFIDENCE,
          );
          if (low <= truth[of][k] && truth[of][k] <= high) held[of][k]++;
        }
    }
    return (['first', 'total'] as const).flatMap((of) => {
      const shares = [...held[of]].map((count) => (100 * count) / trials);
      const mean = shares.reduce((sum, share) => sum + share, 0) / dims;
      const what = `${name}, ${of} shares, trials of ${trials} whose interval holds the closed form`;
      return [
        { ...atLeast(`${what}, mean`, mean, '%', 93), budget: '93 to 97', kept: mean >= 93 && mean <= 97 },
        told(`${what}, least`, Math.min(...shares), '%'),
        told(`${what}, most`, Math.max(...shares), '%'),
      ];
    });
  });
}

function scramblings(f: typeof ishigami, dims: number, key: string): ReturnType<typeof sobolIndices>[] {
  return Array.from({ length: SCRAMBLES }, (_, s) => {
    const { units } = saltelliRows(512, columns(dims), dims, {
      ...{ secondOrder: false, chance: false },
      scramble: { key: `${key}/${s}` },
    });
    return sobolIndices(outputsOf(f, units, dims), { groups: dims, secondOrder: false, chance: false });
  });
}
