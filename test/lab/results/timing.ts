/** What is measured in the page, as text that the page runs. */

/** How many colours each canvas has; one on which nothing was drawn has one. */
export const coloursOfCanvases = `[...document.querySelectorAll('canvas')].map((canvas) => {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return new Set(new Uint32Array(data.buffer)).size;
})` as unknown as () => number[];

/** Controls smaller than 24 pixels. */
export const smallTargets =
  `[...document.querySelectorAll('button, input, select, summary')].filter((element) => {
  const box = (element.closest('label') ?? element).getBoundingClientRect();
  return box.width > 0 && (box.width < 24 || box.height < 24);
}).map((element) => element.outerHTML)` as unknown as () => string[];

/** Turns of what is measured below. */
export const TURNS = 30;

/** Gives six charts new values, again and again. */
export const sixCharts = `(() => {
  const line = (seed) => Float64Array.from({ length: 120 }, (_, k) => Math.sin(k / 9 + seed) + seed);
  const lines = (seed) => ({ values: line(seed), low: line(seed - 0.2), high: line(seed + 0.2) });
  const data = (turn) => ({ a: lines(turn % 3), b: lines((turn % 3) + 0.5) });
  const look = { month: 60, range: [-2, 5], factor: 1, bands: [{ arm: 'b', from: 13, until: 120 }], names: ['A', 'B'] };
  const charts = Array.from({ length: 6 }, (_, place) => {
    const box = document.createElement('div');
    box.style.cssText = 'position:relative;width:420px;height:240px';
    const canvas = box.appendChild(document.createElement('canvas'));
    document.body.append(box);
    return tandemCharts.drawSeries(canvas, data(place), look);
  });
  for (let turn = 0; turn < ${TURNS}; turn++) {
    charts.forEach((chart, place) => chart.update(data(turn + place), look));
    tandemCharts.settle();
  }
  charts.forEach((chart) => chart.destroy());
})()` as unknown as () => void;

/** Draws the citizens of one arm, month after month. */
export const moveMonth = `(() => {
  const canvas = document.querySelector('canvas.citizens');
  for (let month = 1; month <= ${TURNS}; month++) harness.drawDots(canvas, month);
})()` as unknown as () => void;
