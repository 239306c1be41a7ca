/** B less A over months: the mean of pairs with its ribbon, or single pairs, beside a line at zero. */
import { Chart, type Point } from 'chart.js';
import { manage, overMonths, type Kind, type Now } from './drawing';
import { bands, cursor, fillRibbon } from './overlays';
import { lineOptions, moveAxes, movePoints, pointsOf } from './series';
import { palette } from './theme';
import type { DifferenceData, DifferenceLook, MonthDrawing } from './types';

type Shown = Now<DifferenceData, DifferenceLook>;

const frameOf = ({ data, look }: Shown) => ({ months: data.mean.values.length, range: look.range });

/** Single pairs as thin lines of our own: twenty datasets would cost as much as all else. */
function thinLines(now: Shown) {
  return {
    id: 'thinLines',
    beforeDatasetsDraw({ ctx, scales: { x, y } }: Chart<'line'>) {
      const { factor, colour } = now.look;
      ctx.save();
      ctx.strokeStyle = palette()[colour];
      ctx.globalAlpha = 0.55;
      ctx.lineWidth = 1;
      for (const values of now.data.pairs) {
        let pen = false;
        ctx.beginPath();
        for (let index = 0; index < values.length; index++) {
          const value = values[index] * factor;
          if (value !== value) pen = false;
          else if (pen) ctx.lineTo(x.getPixelForValue(index + 1), y.getPixelForValue(value));
          else {
            ctx.moveTo(x.getPixelForValue(index + 1), y.getPixelForValue(value));
            pen = true;
          }
        }
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}

/** The line at zero over the whole width, drawn whether or not there is a tick. */
const ZERO = {
  id: 'zero',
  beforeDatasetsDraw({ ctx, chartArea: { left, right }, scales: { y } }: Chart<'line'>) {
    const at = y.getPixelForValue(0);
    ctx.save();
    ctx.strokeStyle = palette().ink;
    ctx.beginPath();
    ctx.moveTo(left, at);
    ctx.lineTo(right, at);
    ctx.stroke();
    ctx.restore();
  },
};

function plugins(now: Shown) {
  const ribbon = {
    id: 'ribbon',
    beforeDatasetsDraw({ ctx, scales: { x, y } }: Chart<'line'>) {
      const { colour, factor } = now.look;
      fillRibbon(ctx, { x, y }, now.data.mean, { colour: palette()[colour], factor });
    },
  };
  return [bands<'line'>(() => now.look), ribbon, ZERO, thinLines(now), cursor<'line'>(() => now.look)];
}

const KIND: Kind<DifferenceData, DifferenceLook> = {
  create(canvas, now) {
    const { values } = now.data.mean;
    return new Chart(canvas, {
      type: 'line',
      data: {
        datasets: [
          {
            data: pointsOf(values, now.look.factor),
            borderColor: palette()[now.look.colour],
            borderWidth: 2.5,
            pointRadius: 0,
          },
        ],
      },
      plugins: plugins(now),
      options: lineOptions(values.length, now.look.range, 8),
    }) as Chart;
  },
  apply(chart, now, before) {
    const moved = moveAxes(chart, frameOf(now), frameOf(before));
    const { factor, colour } = now.look;
    if (!moved && now.data === before.data && factor === before.look.factor && colour === before.look.colour)
      return 'draw';
    const [line] = chart.data.datasets;
    line.borderColor = palette()[colour];
    line.data = movePoints(line.data as Point[], now.data.mean.values, factor);
    return 'layout';
  },
};

/** Draws differences on a canvas. */
export function drawDifference(
  canvas: HTMLCanvasElement,
  data: DifferenceData,
  look: DifferenceLook,
): MonthDrawing<DifferenceData, DifferenceLook> {
  return overMonths(manage(canvas, { data, look }, KIND));
}
