/** What charts with horizontal rows share: their height, their axes, and names where there is no room beside the rows. */
import { type ChartType, type Plugin } from 'chart.js';
import { axisColour, FONT, gridColour, inkColour } from './style';

const AXIS_PIXELS = 40;
/** Height of a line of a name. */
export const LINE_PIXELS = 16;
/** Below this width, names stand above their rows and not beside them. */
const NARROW_PIXELS = 520;
/** What a name takes above its row. */
const NAME_PIXELS = 14;

/** Gives a chart's frame the height that its rows need; says whether it is too narrow for names beside them. */
export function fitRows(canvas: HTMLCanvasElement, rows: number, rowPixels: number): boolean {
  const frame = canvas.parentElement as HTMLElement;
  const narrow = frame.clientWidth < NARROW_PIXELS;
  frame.style.height = `${rows * (rowPixels + (narrow ? NAME_PIXELS : 0)) + AXIS_PIXELS}px`;
  return narrow;
}

/** A name in lines short enough to stand beside a chart. */
export function inLines(name: string): string[] {
  const MOST = 30;
  const lines = [''];
  for (const word of name.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== '' && last.length + word.length >= MOST) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

/** Axes with names down the side. `x` holds what is particular about the horizontal axis. */
export function rowAxes(narrow: boolean, x: object = {}): { x: object; y: object } {
  const common = { ticks: { color: inkColour(), font: FONT }, border: { color: axisColour() } };
  return {
    x: {
      ...common,
      // Zero stands out where rows may lie on both sides of it.
      grid: {
        color: ({ tick }: { tick: { value: number } }) => (tick.value === 0 ? axisColour() : gridColour()),
      },
      ...x,
      ticks: { ...common.ticks, maxRotation: 0, maxTicksLimit: 6, ...(x as { ticks?: object }).ticks },
    },
    y: { ...common, grid: { display: false }, ticks: { ...common.ticks, display: !narrow, autoSkip: false } },
  };
}

/** Names above their rows, where there is no room beside them; `rise` is how far above the middle of a row. */
export function namesAbove<T extends ChartType>(names: readonly string[], rise: number): Plugin<T> {
  return {
    id: 'namesAbove',
    afterDatasetsDraw({ ctx, chartArea: { left }, scales: { y } }) {
      ctx.save();
      ctx.fillStyle = inkColour();
      ctx.font = `${FONT.size}px ${FONT.family}`;
      names.forEach((name, index) => ctx.fillText(name, left + 4, y.getPixelForValue(index) - rise));
      ctx.restore();
    },
  } as Plugin<T>;
}
