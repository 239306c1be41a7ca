/** What is drawn beside the lines: ribbons, bands of interventions, the month of all readings, names at the lines' ends. */
import type { Plugin, Scale } from 'chart.js';
import { FONT } from '../../page/style';
import { palette } from './theme';
import type { Band, Line, MonthLook } from './types';

interface Scales {
  readonly x: Scale;
  readonly y: Scale;
}

/** Fills the area between the edges of a ribbon, stretch by stretch where months have nothing to measure. */
export function fillRibbon(
  ctx: CanvasRenderingContext2D,
  { x, y }: Scales,
  { low, high }: Line,
  { colour, factor }: { colour: string; factor: number },
): void {
  if (!low || !high) return;
  ctx.save();
  ctx.fillStyle = colour;
  ctx.globalAlpha = 0.22;
  let start = 0;
  for (let index = 0; index <= low.length; index++) {
    if (index < low.length && low[index] === low[index]) continue;
    if (index - start > 1) {
      ctx.beginPath();
      for (let k = start; k < index; k++)
        ctx.lineTo(x.getPixelForValue(k + 1), y.getPixelForValue(high[k] * factor));
      for (let k = index - 1; k >= start; k--)
        ctx.lineTo(x.getPixelForValue(k + 1), y.getPixelForValue(low[k] * factor));
      ctx.fill();
    }
    start = index + 1;
  }
  ctx.restore();
}

/** Height of the strip at the top that says whose intervention a band is. */
const STRIP_PIXELS = 4;

/** Months with interventions: a faint ground, and a strip at the top in the arm's colour, A's above B's. */
export function bands<T extends 'line'>(look: () => { bands: readonly Band[] }): Plugin<T> {
  return {
    id: 'bands',
    beforeDatasetsDraw({ ctx, chartArea: { left, right, top, bottom }, scales: { x } }) {
      ctx.save();
      for (const { arm, from, until } of look().bands) {
        const start = Math.max(left, x.getPixelForValue(from - 0.5));
        const width = Math.min(right, x.getPixelForValue(until + 0.5)) - start;
        ctx.fillStyle = palette().grey;
        ctx.globalAlpha = 0.07;
        ctx.fillRect(start, top, width, bottom - top);
        ctx.globalAlpha = 0.9;
        ctx.fillStyle = { a: palette().blue, b: palette().orange, both: palette().grey }[arm];
        ctx.fillRect(start, top + (arm === 'b' ? STRIP_PIXELS + 1 : 0), width, STRIP_PIXELS);
      }
      ctx.restore();
    },
  } as Plugin<T>;
}

function upright(ctx: CanvasRenderingContext2D, at: number, [top, bottom]: readonly [number, number]): void {
  ctx.beginPath();
  ctx.moveTo(at, top);
  ctx.lineTo(at, bottom);
  ctx.stroke();
}

/** A thin line at the month of all readings, and a broken one where the arms part. */
export function cursor<T extends 'line'>(look: () => MonthLook & { changeFrom?: number | null }): Plugin<T> {
  return {
    id: 'cursor',
    afterDatasetsDraw({ ctx, chartArea: { top, bottom }, scales: { x } }) {
      const { month, changeFrom } = look();
      ctx.save();
      ctx.strokeStyle = palette().axis;
      upright(ctx, x.getPixelForValue(month), [top, bottom]);
      if (changeFrom) {
        ctx.setLineDash([2, 3]);
        ctx.strokeStyle = palette().ink;
        upright(ctx, x.getPixelForValue(changeFrom), [top, bottom]);
      }
      ctx.restore();
    },
  } as Plugin<T>;
}

/** Least distance of two names in pixels. */
const NAME_PIXELS = 14;

/** Heights at which two names stand so that neither covers the other: the upper line keeps the upper name. */
export function apart(one: number, other: number): [number, number] {
  const gap = other - one;
  if (Math.abs(gap) >= NAME_PIXELS) return [one, other];
  const push = ((gap < 0 ? -1 : 1) * (NAME_PIXELS - Math.abs(gap))) / 2;
  return [one - push, other + push];
}

/** Names right of the lines' ends. */
export function endNames<T extends 'line'>(
  ends: () => readonly { name: string; colour: string; value: number }[],
): Plugin<T> {
  return {
    id: 'endNames',
    afterDatasetsDraw({ ctx, chartArea: { right }, scales: { y } }) {
      const [a, b] = ends();
      const [one, other] = apart(y.getPixelForValue(a.value), y.getPixelForValue(b.value));
      ctx.save();
      ctx.font = `bold ${FONT.size}px ${FONT.family}`;
      ctx.textBaseline = 'middle';
      for (const [{ name, colour }, height] of [
        [a, one],
        [b, other],
      ] as const) {
        ctx.fillStyle = colour;
        ctx.fillText(name, right + 5, height);
      }
      ctx.restore();
    },
  } as Plugin<T>;
}
