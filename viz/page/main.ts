/** Page script: draws the charts that stand in the page as data. It makes no request and keeps nothing. */
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Chart as Drawing } from '../charts';
import { drawBars } from './bars';
import { drawLines } from './lines';
import { connectSliders, type Drawn } from './reading';

const data = document.getElementById('charts');
const drawings: Drawing[] = JSON.parse(data?.textContent ?? '[]');
let drawn: Drawn[] = [];

function canvasOf(id: string): HTMLCanvasElement | null {
  return document.querySelector(`canvas[data-chart="${id}"]`);
}

function drawAll(): void {
  for (const { chart } of drawn) chart.destroy();
  drawn = [];
  for (const drawing of drawings) {
    const canvas = canvasOf(drawing.id);
    if (!canvas) continue;
    if (drawing.kind === 'bars') drawn.push({ drawing, chart: drawBars(canvas, drawing) });
    else drawn.push({ drawing, chart: drawLines(canvas, drawing) });
  }
}

drawAll();
connectSliders(() => drawn);

// Colours come from the style sheet: draw anew when the person's choice of colours changes, and in dark ink for paper.
// Bars stand otherwise on a narrow screen.
for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(max-width: 600px)']) {
  matchMedia(query).addEventListener('change', drawAll);
}
addEventListener('beforeprint', () => {
  document.documentElement.classList.add('paper');
  drawAll();
});
addEventListener('afterprint', () => {
  document.documentElement.classList.remove('paper');
  drawAll();
});
