/** Chances adjusted for the number of comparisons. */
import { orderOf } from './ranks';

/** Chances such that any false alarm at all stays as rare as told (Holm 1979); in the order given, NaN kept aside. */
export function holm(pValues: readonly number[]): number[] {
  return adjusted(pValues, (sorted) => {
    let most = 0;
    return sorted.map((p, i) => (most = Math.max(most, Math.min(1, p * (sorted.length - i)))));
  });
}

/** Chances such that the share of false alarms stays as told (Benjamini and Hochberg 1995); in the order given. */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  return adjusted(pValues, (sorted) => {
    let least = 1;
    return [...sorted]
      .reverse()
      .map((p, i) => (least = Math.min(least, (p * sorted.length) / (sorted.length - i))))
      .reverse();
  });
}

function adjusted(pValues: readonly number[], adjust: (sorted: readonly number[]) => number[]): number[] {
  const there = [...pValues.keys()].filter((i) => !Number.isNaN(pValues[i]));
  const order = [...orderOf(there.map((i) => pValues[i]))].map((at) => there[at]);
  const result = pValues.map(() => NaN);
  adjust(order.map((i) => pValues[i])).forEach((p, at) => (result[order[at]] = p));
  return result;
}
