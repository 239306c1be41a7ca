/** Axes of our own: ends and ticks are set, so that nothing is laid out that has not changed. */
import { FONT } from '../../page/style';
import { roundAxis } from '../../page/ticks';
import { palette } from './theme';
import type { MonthLook } from './types';

const MONTHS_OF_A_YEAR = 12;

/** Months that get a tick: the first, then whole years, few enough to be read. */
export function monthTicks(months: number): number[] {
  const years = Math.max(1, Math.ceil(months / 6 / MONTHS_OF_A_YEAR));
  const step = months > 2 * MONTHS_OF_A_YEAR ? years * MONTHS_OF_A_YEAR : Math.max(1, Math.ceil(months / 6));
  const ticks = [1];
  for (let month = step; month <= months; month += step) if (month > 1) ticks.push(month);
  return ticks;
}

/** What axes of months and values share. */
function common(): { ticks: object; border: object } {
  return {
    ticks: { color: palette().ink, font: FONT, maxRotation: 0, autoSkip: false },
    border: { color: palette().axis },
  };
}

/** The axis of months, month 1 at the left edge. */
export function monthAxis(months: number): object {
  return {
    ...common(),
    type: 'linear',
    min: 1,
    max: Math.max(2, months),
    grid: { display: false },
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = monthTicks(months).map((value) => ({ value }));
    },
  };
}

/** The axis of values between two ends, with ticks at round numbers; zero stands out. */
export function valueAxis([low, high]: MonthLook['range']): object {
  const round = roundAxis([low, high], { zero: false }) as { ticks: object };
  const { ticks, border } = common();
  const { axis, grid } = palette();
  return {
    ...round,
    // The ends were chosen with room to spare.
    ...{ min: low, max: high },
    ...{ type: 'linear', border },
    grid: { color: ({ tick }: { tick: { value: number } }) => (tick.value === 0 ? axis : grid) },
    ticks: { ...ticks, ...round.ticks },
    // Numbers of all widths take the same room, so that charts beside each other stay in line.
    afterFit: (scale: { width: number }) => {
      scale.width = Math.max(scale.width, 48);
    },
  };
}
