/** An axis that ends a little beyond the values, with ticks at round numbers. */

const MOST_TICKS = 6;
/** Share of the extent that stays free at each end. */
const MARGIN = 0.04;

/** The least step of 1, 2 or 5 times a power of ten that gives few enough ticks. */
function stepFor(extent: number): number {
  const least = extent / MOST_TICKS;
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10);
}

interface Ends {
  /** Zero belongs to the axis. */
  readonly zero: boolean;
}

/** Options of a linear axis that holds all values; of nothing, an axis from 0 to 1. */
export function roundAxis(values: readonly number[], { zero }: Ends): object {
  const all = zero || values.length === 0 ? [0, ...values] : values;
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const extent = most > least ? most - least : Math.abs(most) || 1;
  // Where zero is an end of sizes, it is the end of the axis.
  const min = zero && least === 0 ? 0 : least - MARGIN * extent;
  const max = zero && most === 0 && least < 0 ? 0 : most + MARGIN * extent + (most > least ? 0 : extent);
  const step = stepFor(max - min);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return {
    min,
    max,
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = [];
      for (let k = Math.ceil(min / step); k * step <= max; k++) axis.ticks.push({ value: k * step });
    },
    ticks: { callback: (value: number) => value.toFixed(decimals).replace('-', '−') },
  };
}
