/** Hours of staff by what they went into, stacked, with a mark at the hours that all of it would have taken. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import { fitRows, inLines, namesAbove, rowAxes } from '../../page/rows';
import { pixelRatio } from '../../page/style';
import { manage, type Kind, type Now } from './drawing';
import { partColour } from './part-colours';
import { palette } from './theme';
import type { Drawing, HoursData, HoursLook } from './types';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

const ROW_PIXELS = 44;
const BAR_PIXELS = 24;
/** Stripes of a colour, so that parts are told apart by more than five colours. */
function stripes(colour: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const ctx = tile.getContext('2d');
  if (!ctx) return colour;
  ctx.fillStyle = palette().card;
  ctx.fillRect(0, 0, 8, 8);
  ctx.strokeStyle = colour;
  ctx.lineWidth = 3;
  for (const shift of [-8, 0, 8]) {
    ctx.moveTo(shift, 8);
    ctx.lineTo(shift + 8, 0);
  }
  ctx.stroke();
  return ctx.createPattern(tile, 'repeat') ?? colour;
}

function neededMarks(now: Now<HoursData, HoursLook>) {
  return {
    id: 'needed',
    afterDatasetsDraw({ ctx, scales: { x, y } }: Chart<'bar'>) {
      ctx.save();
      ctx.fillStyle = palette().ink;
      now.data.needed.forEach((hours, row) => {
        if (hours === null) return;
        const [at, middle] = [x.getPixelForValue(hours), y.getPixelForValue(row)];
        ctx.fillRect(at - 1.5, middle - BAR_PIXELS / 2 - 4, 3, BAR_PIXELS + 8);
      });
      ctx.restore();
    },
  };
}

const KIND: Kind<HoursData, HoursLook> = {
  create(canvas, now) {
    const { rows, parts, needed } = now.data;
    const narrow = fitRows(canvas, rows.length, ROW_PIXELS);
    const names = [...rows];
    const axes = rowAxes(narrow, {
      stacked: true,
      suggestedMax: Math.max(0, ...needed.map((hours) => hours ?? 0)),
    });
    return new Chart(canvas, {
      type: 'bar',
      data: {
        labels: names.map(inLines),
        datasets: parts.map(({ label, values }, place) => {
          const { colour, hatched } = partColour(place);
          return {
            label,
            data: [...values],
            backgroundColor: hatched ? stripes(palette()[colour]) : palette()[colour],
            borderColor: palette().card,
            borderWidth: { right: 1 },
            barThickness: BAR_PIXELS,
          };
        }),
      },
      plugins: [neededMarks(now), ...(narrow ? [namesAbove<'bar'>(names, BAR_PIXELS - 6)] : [])],
      options: {
        indexAxis: 'y',
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        devicePixelRatio: pixelRatio(),
        events: [],
        scales: { x: axes.x, y: { ...axes.y, stacked: true } },
      },
    }) as Chart;
  },
  apply: (_, now, before) => (now.data === before.data ? 'draw' : 'anew'),
};

/** Draws hours on a canvas. */
export function drawHours(
  canvas: HTMLCanvasElement,
  data: HoursData,
  look: HoursLook,
): Drawing<HoursData, HoursLook> {
  return manage(canvas, { data, look }, KIND);
}
