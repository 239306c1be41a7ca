/** Canvases in the page: drawn by the charts' script once it is there, with keys and pointer moving the month. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Drawing, MonthDrawing } from '../../charts/types';
import type { Lab } from '../lab';
import { monthOf } from './months';

type Draw<Data, Look, Kind> = (canvas: HTMLCanvasElement, data: Data, look: Look) => Kind;

/**
 * Keeps a picture on a canvas.
 *
 * @param draw null until the charts' script is there
 * @param data null while there is nothing to draw
 * @returns the canvas' reference, and the picture
 */
export function useDrawing<Data, Look, Kind extends Drawing<Data, Look>>(
  draw: Draw<Data, Look, Kind> | null,
  data: Data | null,
  look: Look,
) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef<Kind | null>(null);
  const there = draw !== null && data !== null;
  useEffect(() => {
    if (!there || !canvas.current) return undefined;
    drawing.current = draw(canvas.current, data, look);
    return () => {
      drawing.current?.destroy();
      drawing.current = null;
    };
    // Data and look that come later are handed on below.
  }, [draw, there]);
  useEffect(() => {
    if (data !== null) drawing.current?.update(data, look);
  }, [data, look]);
  return { canvas, drawing };
}

/** Months by which keys move. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
  Home: -Infinity,
  End: Infinity,
};

/** The month that a key leads to; null for keys that lead nowhere. */
export function monthByKey(key: string, month: number, months: number): number | null {
  const step = STEPS[key];
  return step === undefined ? null : Math.min(Math.max(month + step, 1), months);
}

/**
 * Moves the month that all readings stand at, from where it stands now and not from where it was last drawn: keys can come
 * faster than frames. The last month is kept as "the last", whatever the horizon.
 *
 * @returns the new month
 */
export function moveMonth(lab: Lab, move: (month: number, months: number) => number): number {
  const months = lab.view?.months ?? lab.state.months;
  let month = months;
  lab.look((view) => {
    month = Math.min(Math.max(1, Math.round(move(monthOf(view.month, months), months))), months);
    return { ...view, month: month === months ? null : month };
  });
  return month;
}

/** After the last key press, a reading is said once. */
const SAY_AFTER_MS = 500;

/** Keys of a focused chart: they move the month and have the reading said once they rest. */
export function useMonthKeys(lab: Lab, reading: (month: number) => string) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    if (monthByKey(key, 1, 1) === null) return;
    event.preventDefault();
    const month = moveMonth(lab, (at, months) => monthByKey(key, at, months) ?? at);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => lab.say(reading(month)), SAY_AFTER_MS);
  };
}

interface MonthCanvasProps<Data, Look> {
  readonly lab: Lab;
  readonly id: string;
  readonly draw: Draw<Data, Look, MonthDrawing<Data, Look>> | null;
  readonly data: Data | null;
  readonly look: Look;
  /** What the chart shows, for those who do not see it. */
  readonly label: string;
  readonly reading: (month: number) => string;
}

/** A chart over months. */
export function MonthCanvas<Data, Look>(props: MonthCanvasProps<Data, Look>) {
  const { lab, id, draw, data, look, label, reading } = props;
  const { canvas, drawing } = useDrawing(draw, data, look);
  const press = useMonthKeys(lab, reading);
  const point = (event: PointerEvent): void => {
    if (event.buttons !== 1) return;
    const month = drawing.current?.monthAt(event.offsetX) ?? null;
    if (month !== null) moveMonth(lab, () => month);
  };
  return (
    <div class="plot" data-chart={id}>
      <canvas
        ref={canvas}
        tabIndex={0}
        role="img"
        aria-label={label}
        onKeyDown={press}
        onPointerDown={point}
        onPointerMove={point}
      />
    </div>
  );
}

/** A value that keeps its identity while its parts are the same. */
export function useSame<Value extends object>(value: Value): Value {
  return useMemo(() => value, Object.values(value));
}
