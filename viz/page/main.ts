/** Page script: draws the charts that stand in the page as data. It makes no request and keeps nothing. */
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Chart } from 'chart.js';
import type { Chart as Drawing } from '../charts';
import { drawBars } from './bars';
import { drawIntervals } from './intervals';
import { drawLines } from './lines';
import { drawParts } from './parts';
import { drawPoints } from './points';
import { connectSliders, type Drawn } from './reading';

const data = document.getElementById('charts');
const drawings: Drawing[] = JSON.parse(data?.textContent ?? '[]');
let drawn: Drawn[] = [];

function canvasOf(id: string): HTMLCanvasElement | null {
  return document.querySelector(`canvas[data-chart="${id}"]`);
}

function draw(canvas: HTMLCanvasElement, drawing: Drawing): Chart {
  switch (drawing.kind) {
    case 'lines':
      return drawLines(canvas, drawing);
    case 'bars':
      return drawBars(canvas, drawing);
    case 'intervals':
      return drawIntervals(canvas, drawing);
    case 'points':
      return drawPoints(canvas, drawing);
    case 'parts':
      return drawParts(canvas, drawing);
  }
}

function drawAll(): void {
  for (const { chart } of drawn) chart.destroy();
  drawn = [];
  for (const drawing of drawings) {
    const canvas = canvasOf(drawing.id);
    if (!canvas) continue;
    drawn.push({ drawing, chart: draw(canvas, drawing) });
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
