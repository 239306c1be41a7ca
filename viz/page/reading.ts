/** Sliders that read values off the charts: all move together, by pointer and by keyboard. */
import type { Chart } from 'chart.js';
import type { Chart as Drawing, LineChart } from '../charts';
import { figure, signed } from '../numbers';

export interface Drawn {
  readonly drawing: Drawing;
  readonly chart: Chart;
}

function showMonth(drawing: LineChart, chart: Chart, month: number): void {
  const box = document.getElementById(drawing.id);
  const slider = box?.querySelector<HTMLInputElement>('input[type=range]');
  const output = box?.querySelector('output');
  if (!box || !slider || !output) return;
  const readings = drawing.lines.map(({ values }) => {
    return (drawing.signed ? signed : figure)(values[month - 1], drawing.decimals);
  });
  box.querySelectorAll('.reading').forEach((element, line) => (element.textContent = readings[line]));
  output.textContent = String(month);
  slider.value = String(month);
  const spoken = drawing.lines.map(({ label }, line) => `${label} ${readings[line]}`).join(', ');
  slider.setAttribute('aria-valuetext', `month ${month}: ${spoken}`);
  chart.canvas.dataset.month = String(month);
  chart.draw();
}

/** Connects every slider with every chart of lines. `charts` gives the charts as they are drawn now. */
export function connectSliders(charts: () => readonly Drawn[]): void {
  for (const slider of document.querySelectorAll<HTMLInputElement>('input[type=range]')) {
    slider.addEventListener('input', () => {
      for (const { drawing, chart } of charts()) {
        if (drawing.kind === 'lines') showMonth(drawing, chart, Number(slider.value));
      }
    });
  }
}
