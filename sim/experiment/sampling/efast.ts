/** Search curves of the extended Fourier amplitude sensitivity test. */
import { Draws, keyOf } from '../../exact';
import { checkCount } from './checks';

export interface EfastOptions {
  /** Points on a curve: more than four times the square of `harmonics`. */
  readonly n: number;
  readonly dims: number;
  /** Harmonics of a factor's frequency that count as its effect; 4 is usual. */
  readonly harmonics: number;
  /** Curves a factor, each with phases of its own. */
  readonly curves: number;
  /** Text that decides the phases, or the phases themselves in turns: curves × dims (whose curve) × dims (which column). */
  readonly phases: string | Float64Array;
}

export interface EfastCurves {
  /** Points of the unit cube, rows × dims. In order: curve, factor whose curve it is, point. */
  readonly units: Float64Array;
  readonly rows: number;
  /** Frequency of the factor whose curve it is; the others have much lower ones. */
  readonly frequency: number;
}

/**
 * Curves of Saltelli, Tarantola and Chan 1999. On the curve of a factor, each column is x = 1/2 + asin(sin(ω s + φ))/π for
 * s = 2π k / n: a triangle wave, so plain arithmetic has it exactly. The factor itself has a high frequency, the others low
 * ones. The phases φ are random, one a curve, factor and column.
 */
export function efastCurves({ n, dims, harmonics, curves, phases }: EfastOptions): EfastCurves {
  checkCount('Fourier designs', 'harmonics', harmonics, 1, 1024);
  checkCount(
    'Fourier designs',
    `points for ${harmonics} harmonics`,
    n,
    4 * harmonics * harmonics + 1,
    2097152,
  );
  checkCount('Fourier designs', 'columns', dims, 1, 1024);
  checkCount('Fourier designs', 'curves', curves, 1, 1048575);
  const turns = typeof phases === 'string' ? randomPhases(phases, curves, dims) : phases;
  if (turns.length !== curves * dims * dims)
    throw new RangeError(`${curves * dims * dims} phases are needed, found ${turns.length}.`);
  const frequency = Math.floor((n - 1) / (2 * harmonics));
  const others = lowFrequencies(Math.floor(frequency / (2 * harmonics)), dims - 1);
  const rows = curves * dims * n;
  const units = new Float64Array(rows * dims);
  for (let block = 0; block < curves * dims; block++) {
    const own = block % dims;
    for (let column = 0; column < dims; column++) {
      const omega = column === own ? frequency : others[column < own ? column : column - 1];
      fillWave(units, block * n * dims + column, { n, dims, omega, phase: turns[block * dims + column] });
    }
  }
  return { units, rows, frequency };
}

interface Wave {
  readonly n: number;
  readonly dims: number;
  readonly omega: number;
  /** In turns. */
  readonly phase: number;
}

function fillWave(units: Float64Array, start: number, { n, dims, omega, phase }: Wave): void {
  for (let k = 0; k < n; k++) {
    // The product is reduced as a whole number, so that a late point is as exact as an early one.
    const turns = ((omega * k) % n) / n + phase;
    units[start + k * dims] = triangle(turns - Math.floor(turns));
  }
}

/** 1/2 + asin(sin(2π t))/π for a share t of a turn. */
function triangle(t: number): number {
  if (t < 0.25) return 0.5 + 2 * t;
  return t < 0.75 ? 1.5 - 2 * t : 2 * t - 1.5;
}

/** Frequencies of the other columns: spread evenly from 1 to the highest that does not disturb, or in turn where they are few. */
function lowFrequencies(highest: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => {
    if (highest < count) return (k % highest) + 1;
    return count === 1 ? 1 : Math.floor(1 + (k * (highest - 1)) / (count - 1));
  });
}

function randomPhases(seed: string, curves: number, dims: number): Float64Array {
  const draws = new Draws(keyOf(seed, 'sampling.efast'));
  const phases = new Float64Array(curves * dims * dims);
  for (let k = 0; k < phases.length; k++) {
    const column = k % dims;
    const block = Math.floor(k / dims);
    phases[k] = draws.at(block % dims, Math.floor(block / dims), column);
  }
  return phases;
}
