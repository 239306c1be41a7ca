/** Points in a plane by chart.js, with their names beside them where there is room. */
import { Chart, LinearScale, PointElement, ScatterController, type Plugin } from 'chart.js';
import type { PointChart } from '../charts';
import { drawMarker } from './markers';
import { axisColour, FONT, gridColour, inkColour, pixelRatio } from './style';
import { roundAxis } from './ticks';

Chart.register(LinearScale, PointElement, ScatterController);

const LINE_PIXELS = 15;
const GAP_PIXELS = 9;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Boxes in which a name may stand: right, left, above, below. */
function boxesFor(x: number, y: number, width: number): Box[] {
  const half = LINE_PIXELS / 2;
  const at = (left: number, top: number): Box => ({
    left,
    top,
    right: left + width,
    bottom: top + LINE_PIXELS,
  });
  return [
    at(x + GAP_PIXELS, y - half),
    at(x - GAP_PIXELS - width, y - half),
    at(x - width / 2, y - GAP_PIXELS - LINE_PIXELS),
    at(x - width / 2, y + GAP_PIXELS),
  ];
}

/** Names in the order of the points, each in the first free box; those without room stand in the table alone. */
function names({ groups }: PointChart): Plugin<'scatter'> {
  const named = groups.flatMap(({ points }) => points.filter(({ name }) => name !== ''));
  return {
    id: 'names',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const at = ({ x, y }: { x: number; y: number }): [number, number] => [
        scales.x.getPixelForValue(x),
        scales.y.getPixelForValue(y),
      ];
      const taken: Box[] = groups.flatMap(({ points }) =>
        points.map((point) => {
          const [x, y] = at(point);
          return { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 };
        }),
      );
      ctx.save();
      ctx.fillStyle = inkColour();
      ctx.font = `${FONT.size}px ${FONT.family}`;
      ctx.textBaseline = 'middle';
      for (const point of named) {
        const free = boxesFor(...at(point), ctx.measureText(point.name).width).find(
          (box) =>
            box.left >= chartArea.left &&
            box.right <= chartArea.right &&
            box.top >= chartArea.top &&
            box.bottom <= chartArea.bottom &&
            !taken.some((other) => overlap(box, other)),
        );
        if (!free) continue;
        ctx.fillText(point.name, free.left, (free.top + free.bottom) / 2);
        taken.push(free);
      }
      ctx.restore();
    },
  };
}

function marks({ groups, slopes }: PointChart): Plugin<'scatter'> {
  return {
    id: 'marks',
    beforeDatasetsDraw({ ctx, chartArea, scales: { x, y } }) {
      ctx.save();
      ctx.beginPath();
      ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
      ctx.clip();
      ctx.strokeStyle = axisColour();
      ctx.setLineDash([3, 4]);
      for (const slope of slopes) {
        ctx.beginPath();
        ctx.moveTo(x.getPixelForValue(0), y.getPixelForValue(0));
        ctx.lineTo(x.getPixelForValue(x.max), y.getPixelForValue(slope * x.max));
        ctx.stroke();
      }
      ctx.restore();
      for (const { points, marker, colour } of groups)
        for (const point of points)
          drawMarker(ctx, [x.getPixelForValue(point.x), y.getPixelForValue(point.y)], {
            ...{ marker, colour },
            radius: point.name === '' ? 3.5 : 5,
          });
    },
  };
}

function axis(text: string, values: readonly number[], zero: boolean): object {
  const round: { ticks?: object } = roundAxis(values, { zero });
  return {
    ...round,
    type: 'linear',
    title: { display: true, text, color: inkColour(), font: FONT },
    ticks: { ...round.ticks, color: inkColour(), font: FONT, maxRotation: 0 },
    border: { color: axisColour() },
    grid: { color: gridColour() },
  };
}

/** Draws points on their canvas. */
export function drawPoints(canvas: HTMLCanvasElement, drawing: PointChart): Chart {
  const datasets = drawing.groups.map(({ points }) => ({
    data: points.map(({ x, y }) => ({ x, y })),
    // chart.js keeps the axes; the marks are drawn as in the legend.
    pointRadius: 0,
  }));
  const all = drawing.groups.flatMap(({ points }) => points);
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  return new Chart(canvas, {
    type: 'scatter',
    data: { datasets },
    plugins: [marks(drawing), names(drawing)],
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      responsive: true,
      maintainAspectRatio: false,
      devicePixelRatio: pixelRatio(),
      events: [],
      scales: {
        x: axis(drawing.axes.x, xs, drawing.fromZero),
        y: axis(drawing.axes.y, ys, drawing.fromZero),
      },
    },
  }) as Chart;
}
