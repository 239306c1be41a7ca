/** A toy in place of the model: one number a month that depends on the settings and the seed in a known way. */
import { Draws, keyOf, log } from '../../sim/exact';
import type { Runner, Series } from '../../sim/testing';

export interface Toy {
  readonly run: Runner;
  /** Arms run so far, as `seed | settings`. */
  readonly calls: string[];
}

/**
 * Output `y` of a month is effect(x) plus noise that depends on the seed alone, as with common random numbers; `own` is
 * noise that differs between arms; `gaps` has something to measure in every second month only; `empty` never has.
 */
export function toy(effect: (x: number) => number, { months = 12, noise = 1, own = 0 } = {}): Toy {
  const calls: string[] = [];
  const run: Runner = (arm, n) => {
    calls.push(`${arm.seed} | ${arm.set.join(' ')}`);
    const x = Number(arm.set[arm.set.length - 1]?.split('=')[1] ?? 0);
    const series = Array.from({ length: n }, (_, r) => {
      const level = effect(x) + noise * wave(r + 1) + own * wave(17 * (r + 1) + 31 * x);
      const y = Float64Array.from({ length: months }, (_, month) => level + month / 1000);
      const gaps = y.map((value, month) => (month % 2 === 0 ? value : NaN));
      return new Map([
        ['y', y],
        ['gaps', gaps],
        ['empty', new Float64Array(months).fill(NaN)],
      ]);
    });
    return Promise.resolve(series);
  };
  return { run, calls };
}

/** Uneven numbers between −1 and 1. */
function wave(k: number): number {
  return Math.sin(k * k * 1.7 + k);
}

/** What a failing check says; an error where it does not fail. */
export function failure(check: () => void): string {
  try {
    check();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('The matcher passed.');
}

/** What an awaited check says; an error where it does not fail. */
export async function failureOf(check: Promise<void> | void): Promise<string> {
  const message = await Promise.resolve(check).then(
    () => null,
    (error: Error) => error.message,
  );
  if (message === null) throw new Error('The matcher passed.');
  return message;
}

/**
 * A toy with independent normal noise (or as skewed as an exponential) of standard deviation `own` in every run: output
 * `y` is effect(x) plus noise. Keeps how many pairs it was asked for.
 */
export function gaussian(
  effect: (x: number) => number,
  { own = 1, skewed = false }: { own?: number; skewed?: boolean } = {},
): { readonly run: Runner; readonly pairs: number[] } {
  const pairs: number[] = [];
  const made = new Map<string, Series[]>();
  const run: Runner = (arm, n) => {
    pairs.push(n);
    const setting = arm.set[arm.set.length - 1] ?? '';
    const level = effect(Number(setting.split('=')[1] ?? 0));
    const series = made.get(setting) ?? [];
    made.set(setting, series);
    const draws = new Draws(keyOf(arm.seed, setting));
    for (let r = series.length; r < n; r++) {
      const noise = skewed ? -log(1 - draws.at(r, 0)) - 1 : draws.normal(r, 0);
      series.push(new Map([['y', Float64Array.of(level + own * noise)]]));
    }
    return Promise.resolve(series.slice(0, n));
  };
  return { run, pairs };
}
