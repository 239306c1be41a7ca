/** One picture on its canvas: made when it is first in view, then kept and updated. */
import type { Chart } from 'chart.js';
import { join } from './schedule';
import type { Drawing, MonthDrawing } from './types';
import { palette, type Palette } from './theme';

/** What a picture shows now; plugins read it at each draw. */
export interface Now<Data, Look> {
  data: Data;
  look: Look;
}

/** How a kind of picture is made and kept up to date. */
export interface Kind<Data, Look> {
  create(canvas: HTMLCanvasElement, now: Now<Data, Look>): Chart;
  /** Brings a chart up to `now`; says whether it must be laid out again, or made anew, or drawing is enough. */
  apply(chart: Chart, now: Now<Data, Look>, before: Now<Data, Look>): 'draw' | 'layout' | 'anew';
}

export interface Managed<Data, Look> extends Drawing<Data, Look> {
  /** The chart, once it was drawn. */
  chart(): Chart | null;
}

/** Puts a picture on a canvas and keeps it there. */
export function manage<Data, Look>(
  canvas: HTMLCanvasElement,
  first: Now<Data, Look>,
  kind: Kind<Data, Look>,
): Managed<Data, Look> {
  const now = { ...first };
  let drawn: Now<Data, Look> | null = null;
  let chart: Chart | null = null;
  let colours: Palette | null = null;
  const anew = (): void => {
    chart?.destroy();
    chart = kind.create(canvas, now);
  };
  const place = join(canvas, () => {
    if (chart === null || drawn === null || colours !== palette()) anew();
    else {
      const how = kind.apply(chart, now, drawn);
      if (how === 'anew') anew();
      else if (how === 'layout') chart.update('none');
      else chart.draw();
    }
    colours = palette();
    drawn = { ...now };
  });
  return {
    chart: () => chart,
    update(data, look) {
      now.data = data;
      now.look = look;
      place.request();
    },
    destroy() {
      place.leave();
      chart?.destroy();
      chart = null;
    },
  };
}

/** A picture whose horizontal axis is months. */
export function overMonths<Data, Look>(managed: Managed<Data, Look>): MonthDrawing<Data, Look> {
  const { chart, update, destroy } = managed;
  return { update, destroy, monthAt: (x) => chart()?.scales.x.getValueForPixel(x) ?? null };
}
