/** The script that draws with chart.js: it stands on the global object, and the page takes it from there. */
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { drawDifference } from './difference';
import { drawHours } from './hours';
import { redrawAll, settle } from './schedule';
import { drawSeries } from './series';
import { sharp } from './sharp';
import { watchColours } from './theme';
import type { Charts } from './types';
import { drawWaterfall } from './waterfall';

const charts: Charts = { drawSeries, drawDifference, drawWaterfall, drawHours, settle, sharp };

globalThis.tandemCharts = charts;

watchColours(() => {
  redrawAll();
  // A print does not wait for a frame.
  if (document.documentElement.classList.contains('paper')) settle();
});
