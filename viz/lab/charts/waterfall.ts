/** From A's net value over the causes that differ to B's: ends as marks, causes as floating bars. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import { fitRows, inLines, namesAbove, rowAxes } from '../../page/rows';
import { pixelRatio } from '../../page/style';
import { roundAxis } from '../../page/ticks';
import { manage, type Kind, type Now } from './drawing';
import { palette } from './theme';
import type { Waterfall, WaterfallData, WaterfallLook, WaterfallRow } from './types';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

const ROW_PIXELS = 34;
const BAR_PIXELS = 18;

type Shown = Now<WaterfallData, WaterfallLook>;
type Scales = Chart<'bar'>['scales'];

const colourFor = (role: WaterfallRow['role']): string =>
  ({ a: palette().blue, b: palette().orange, gain: palette().teal, loss: palette().plum })[role];

/** The end of an arm: a thick upright stroke. */
function drawEnd(
  ctx: CanvasRenderingContext2D,
  { x, y }: Scales,
  { to, role }: WaterfallRow,
  row: number,
): void {
  const [at, middle] = [x.getPixelForValue(to), y.getPixelForValue(row)];
  ctx.fillStyle = colourFor(role);
  ctx.fillRect(at - 3, middle - BAR_PIXELS / 2 - 2, 6, BAR_PIXELS + 4);
}

/** An arrow head at the end of a bar, so that its direction shows without its colour. */
function drawHead(
  ctx: CanvasRenderingContext2D,
  { x, y }: Scales,
  { from, to, role }: WaterfallRow,
  row: number,
): void {
  const [at, middle] = [x.getPixelForValue(to), y.getPixelForValue(row)];
  const back = from < to ? -6 : 6;
  ctx.fillStyle = colourFor(role);
  ctx.beginPath();
  ctx.moveTo(at, middle);
  ctx.lineTo(at + back, middle - BAR_PIXELS / 2 - 4);
  ctx.lineTo(at + back, middle + BAR_PIXELS / 2 + 4);
  ctx.fill();
}

/** Thin lines from where one row ends to where the next starts. */
function drawStairs(ctx: CanvasRenderingContext2D, { x, y }: Scales, rows: readonly WaterfallRow[]): void {
  ctx.strokeStyle = palette().axis;
  ctx.setLineDash([2, 3]);
  ctx.beginPath();
  rows.slice(0, -1).forEach(({ to }, row) => {
    ctx.moveTo(x.getPixelForValue(to), y.getPixelForValue(row));
    ctx.lineTo(x.getPixelForValue(to), y.getPixelForValue(row + 1));
  });
  ctx.stroke();
  ctx.setLineDash([]);
}

function marks(now: Shown) {
  return {
    id: 'marks',
    beforeDatasetsDraw({ ctx, scales, chartArea: { left, width } }: Chart<'bar'>) {
      const chosen = now.data.rows.findIndex(({ key }) => key === now.look.selected);
      ctx.save();
      if (chosen >= 0) {
        ctx.fillStyle = palette().grid;
        ctx.fillRect(left, scales.y.getPixelForValue(chosen) - ROW_PIXELS / 2, width, ROW_PIXELS);
      }
      drawStairs(ctx, scales, now.data.rows);
      ctx.restore();
    },
    afterDatasetsDraw({ ctx, scales }: Chart<'bar'>) {
      ctx.save();
      now.data.rows.forEach((row, index) => {
        (row.role === 'a' || row.role === 'b' ? drawEnd : drawHead)(ctx, scales, row, index);
      });
      ctx.restore();
    },
  };
}

const KIND: Kind<WaterfallData, WaterfallLook> = {
  create(canvas, now) {
    const { rows } = now.data;
    const narrow = fitRows(canvas, rows.length, ROW_PIXELS);
    const names = rows.map(({ label }) => label);
    const ends = rows.flatMap(({ from, to }) => [from, to]);
    return new Chart<'bar', [number, number][], string[]>(canvas, {
      type: 'bar',
      data: {
        labels: names.map(inLines),
        datasets: [
          {
            data: rows.map(({ from, to }) => [from, to]),
            backgroundColor: rows.map(({ role }) => colourFor(role)),
            barThickness: BAR_PIXELS,
          },
        ],
      },
      plugins: [marks(now), ...(narrow ? [namesAbove<'bar'>(names, BAR_PIXELS)] : [])],
      options: {
        indexAxis: 'y',
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        devicePixelRatio: pixelRatio(),
        events: [],
        scales: rowAxes(narrow, roundAxis(ends, { zero: false })),
      },
    }) as unknown as Chart;
  },
  // Rows come and go with the causes that differ.
  apply: (_, now, before) => (now.data === before.data ? 'draw' : 'anew'),
};

/** Draws a waterfall on a canvas. */
export function drawWaterfall(
  canvas: HTMLCanvasElement,
  data: WaterfallData,
  look: WaterfallLook,
): Waterfall {
  let rows = data.rows;
  const { chart, update, destroy } = manage(canvas, { data, look }, KIND);
  return {
    update(next, nextLook) {
      rows = next.rows;
      update(next, nextLook);
    },
    destroy,
    rowAt: (y) => rows[Math.round(chart()?.scales.y.getValueForPixel(y) ?? -1)] ?? null,
  };
}
