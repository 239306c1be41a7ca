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
} from 'chart.js';
import type { ChartLine, LineChart, Places } from '../charts';
import { axisColour, colourOf, FONT, gridColour, inkColour, pixelRatio } from './style';

Chart.register(LinearScale, LineController, LineElement, PointElement);

const STYLES = {
  circle: 'circle',
  triangle: 'triangle',
  diamond: 'rectRot',
  square: 'rect',
  none: false,
} as const;
const MONTHS_OF_A_YEAR = 12;

/** Where a value stands along the horizontal axis. */
const placeOf = ({ places }: LineChart, index: number): number => places?.values[index] ?? index + 1;

/** Stretches in which a ribbon has both edges, as [place, low, high]. */
function stretches(drawing: LineChart, { low = [], high = [] }: ChartLine): [number, number, number][][] {
  const found: [number, number, number][][] = [[]];
  low.forEach((least, index) => {
    const most = high[index];
    if (least === null || most === null) found.push([]);
    else found[found.length - 1].push([placeOf(drawing, index), least, most]);
  });
  return found.filter((stretch) => stretch.length > 1);
}

/** Fills the area between the edges of each line's ribbon. */
function ribbons(drawing: LineChart): Plugin<'line'> {
  return {
    id: 'ribbons',
    beforeDatasetsDraw({ ctx, scales: { x, y } }) {
      for (const line of drawing.lines) {
        ctx.save();
        ctx.fillStyle = colourOf(line.colour);
        ctx.globalAlpha = 0.22;
        for (const stretch of stretches(drawing, line)) {
          ctx.beginPath();
          for (const [place, , high] of stretch)
            ctx.lineTo(x.getPixelForValue(place), y.getPixelForValue(high));
          for (const [place, low] of stretch.reverse())
            ctx.lineTo(x.getPixelForValue(place), y.getPixelForValue(low));
          ctx.fill();
        }
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

function datasetOf(drawing: LineChart, line: ChartLine, order: number): ChartDataset<'line', Point[]> {
  const colour = colourOf(line.colour);
  const style = STYLES[line.marker];
  return {
    data: line.values.map((value, index) => ({ x: placeOf(drawing, index), y: value ?? NaN })),
    borderColor: colour,
    backgroundColor: colour,
    borderWidth: 2,
    // Marks at the edges are whole.
    clip: drawing.places ? 8 : undefined,
    borderDash: line.dashed ? [6, 4] : [],
    pointStyle: style,
    // Markers tell lines apart without colour: one a year, shifted so that they do not lie on each other. Where values
    // stand at places of their own, each is marked.
    pointRadius: ({ dataIndex }) =>
      style && (drawing.places || (dataIndex + 2 * order) % MONTHS_OF_A_YEAR === 5) ? 5 : 0,
  };
}

/** Places after which an axis chooses its own ticks. */
const MOST_TICKS = 12;

/** The axis of places of their own: with a tick at each where they are few. */
function placesAxis({ values }: Places): object {
  const ticks = values.length <= MOST_TICKS && {
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = values.map((value) => ({ value }));
    },
    ticks: { callback: (value: number) => String(Number(value.toPrecision(4))) },
  };
  return { type: 'linear', min: values[0], max: values[values.length - 1], ...ticks };
}

/** The axis of months, with ticks at whole years and month 1 at the left edge. */
function monthAxis(months: number): object {
  const step = Math.max(1, Math.ceil(months / 10 / MONTHS_OF_A_YEAR)) * (months > 24 ? MONTHS_OF_A_YEAR : 3);
  return {
    type: 'linear',
    min: 1,
    max: months,
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = [{ value: 1 }];
      for (let month = step; month <= months; month += step) axis.ticks.push({ value: month });
    },
  };
}

function axes(drawing: LineChart, months: number): { x: object; y: object } {
  const common = { ticks: { color: inkColour(), font: FONT }, border: { color: axisColour() } };
  const [low, high] = drawing.range;
  // chart.js looks at the lines alone: the axis must hold their ribbons too.
  const edges = drawing.lines
    .flatMap((line) => [...(line.low ?? []), ...(line.high ?? [])])
    .filter((edge) => edge !== null);
  const x: { ticks?: object } = drawing.places ? placesAxis(drawing.places) : monthAxis(months);
  return {
    x: {
      ...common,
      ...x,
      grid: { display: false },
      ticks: { ...common.ticks, maxRotation: 0, autoSkipPadding: 8, ...x.ticks },
    },
    y: {
      ...common,
      min: low ?? undefined,
      max: high ?? undefined,
      suggestedMin: edges.length > 0 ? Math.min(...edges) : undefined,
      suggestedMax: edges.length > 0 ? Math.max(...edges) : undefined,
      // Zero stands out where lines may lie on both sides of it.
      grid: {
        color: ({ tick }: { tick: { value: number } }) => (tick.value === 0 ? axisColour() : gridColour()),
      },
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
    data: { datasets: drawing.lines.map((line, order) => datasetOf(drawing, line, order)) },
    plugins: drawing.places ? [ribbons(drawing)] : [ribbons(drawing), readingLine(monthOf)],
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
