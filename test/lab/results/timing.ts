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

/** Median script time of giving six charts new values, in milliseconds. */
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
  tandemCharts.settle();
  const times = [];
  for (let turn = 0; turn < 30; turn++) {
    charts.forEach((chart, place) => chart.update(data(turn + place), look));
    const start = performance.now();
    tandemCharts.settle();
    times.push(performance.now() - start);
  }
  charts.forEach((chart) => chart.destroy());
  return times.sort((x, y) => x - y)[15];
})()` as unknown as () => number;

/** Median script time of drawing the citizens of both arms at another month, in milliseconds. */
export const moveMonth = `(async () => {
  const times = [];
  const frame = () => new Promise(requestAnimationFrame);
  for (let month = 20; month < 40; month++) {
    const start = performance.now();
    for (const canvas of document.querySelectorAll('canvas.citizens')) harness.drawDots(canvas, month);
    times.push(performance.now() - start);
    await frame();
  }
  return times.sort((x, y) => x - y)[10];
})()` as unknown as () => Promise<number>;
