/** Lines over months by chart.js, with ribbons and a reading line of our own. */
import {
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartDataset,
  type Plugin,
  type Point,
  type ScaleOptionsByType,
} from 'chart.js';
import type { ChartLine, LineChart } from '../charts';
import { axisColour, colourOf, FONT, gridColour, inkColour, pixelRatio } from './style';

Chart.register(LinearScale, LineController, LineElement, PointElement);

const STYLES = { circle: 'circle', triangle: 'triangle', diamond: 'rectRot', none: false } as const;
const MONTHS_OF_A_YEAR = 12;

/** Fills the area between the edges of each line's ribbon. */
function ribbons(drawing: LineChart): Plugin<'line'> {
  return {
    id: 'ribbons',
    beforeDatasetsDraw({ ctx, scales: { x, y } }) {
      for (const { low, high, colour } of drawing.lines) {
        if (!low || !high) continue;
        ctx.save();
        ctx.fillStyle = colourOf(colour);
        ctx.globalAlpha = 0.22;
        ctx.beginPath();
        high.forEach((value, index) =>
          ctx.lineTo(x.getPixelForValue(index + 1), y.getPixelForValue(value ?? 0)),
        );
        for (let index = low.length - 1; index >= 0; index--) {
          ctx.lineTo(x.getPixelForValue(index + 1), y.getPixelForValue(low[index] ?? 0));
        }
        ctx.fill();
        ctx.restore();
      }
    },
  };
}

/** A thin line at the month that the slider points to; `month` is read at each draw. */
function readingLine(monthOf: () => number): Plugin<'line'> {
  return {
    id: 'readingLine',
    afterDatasetsDraw({ ctx, chartArea: { top, bottom }, scales: { x } }) {
      const at = x.getPixelForValue(monthOf());
      ctx.save();
      ctx.strokeStyle = axisColour();
      ctx.beginPath();
      ctx.moveTo(at, top);
      ctx.lineTo(at, bottom);
      ctx.stroke();
      ctx.restore();
    },
  };
}

function datasetOf(line: ChartLine, order: number): ChartDataset<'line', Point[]> {
  const colour = colourOf(line.colour);
  const style = STYLES[line.marker];
  return {
    data: line.values.map((value, index) => ({ x: index + 1, y: value ?? NaN })),
    borderColor: colour,
    backgroundColor: colour,
    borderWidth: 2,
    borderDash: line.dashed ? [6, 4] : [],
    pointStyle: style,
    // Markers tell lines apart without colour: one a year, shifted so that they do not lie on each other.
    pointRadius: ({ dataIndex }) => (style && (dataIndex + 2 * order) % MONTHS_OF_A_YEAR === 5 ? 5 : 0),
  };
}

function axes(drawing: LineChart, months: number): { x: object; y: object } {
  const common = { ticks: { color: inkColour(), font: FONT }, border: { color: axisColour() } };
  const [low, high] = drawing.range;
  const x: Partial<ScaleOptionsByType<'linear'>> = { type: 'linear', min: 1, max: months };
  const step = Math.max(1, Math.ceil(months / 10 / MONTHS_OF_A_YEAR)) * (months > 24 ? MONTHS_OF_A_YEAR : 3);
  return {
    x: {
      ...x,
      ...common,
      grid: { display: false },
      // Ticks at whole years, with month 1 at the left edge.
      afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
        axis.ticks = [{ value: 1 }];
        for (let month = step; month <= months; month += step) axis.ticks.push({ value: month });
      },
      ticks: { ...common.ticks, maxRotation: 0, autoSkipPadding: 8 },
    },
    y: {
      ...common,
      min: low ?? undefined,
      max: high ?? undefined,
      grid: { color: gridColour() },
      ticks: { ...common.ticks, maxTicksLimit: 6 },
    },
  };
}

/** Draws a chart of lines on its canvas. */
export function drawLines(canvas: HTMLCanvasElement, drawing: LineChart): Chart {
  const months = drawing.lines[0].values.length;
  const monthOf = (): number => Number(canvas.dataset.month ?? months);
  return new Chart(canvas, {
    type: 'line',
    data: { datasets: drawing.lines.map(datasetOf) },
    plugins: [ribbons(drawing), readingLine(monthOf)],
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      responsive: true,
      maintainAspectRatio: false,
      devicePixelRatio: pixelRatio(),
      events: [],
      scales: axes(drawing, months),
    },
  }) as Chart;
}
