/** Replay: moves the month that all charts and the picture of citizens stand at. It starts when a person starts it. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { results } from '../../words/en/results';
import type { Lab } from '../lab';
import { moveMonth } from './canvas';
import { Select } from './common';
import { monthOf } from './months';

const { replay: text } = results;

/** Months a second. */
const SPEEDS = [3, 6, 12, 24];
const YEAR = 12;

/** How far a replay gets in a stretch of time; with less motion, a year a second in one step. */
export function advance(
  carried: number,
  elapsedMs: number,
  speed: number,
  calm: boolean,
): [months: number, carried: number] {
  const due = carried + (elapsedMs / 1000) * (calm ? YEAR : speed);
  const months = calm ? Math.floor(due / YEAR) * YEAR : Math.floor(due);
  return [months, due - months];
}

const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Moves the month while it plays; stops at the last. */
function usePlaying(lab: Lab, speed: number) {
  const [playing, setPlaying] = useState(false);
  const latest = useRef(lab);
  latest.current = lab;
  useEffect(() => {
    if (!playing) return undefined;
    let [frame, last, carried] = [0, performance.now(), 0];
    const step = (time: number): void => {
      const [by, rest] = advance(carried, Math.max(0, time - last), speed, isCalm());
      [last, carried] = [time, rest];
      const { view, state } = latest.current;
      const end =
        by > 0 && moveMonth(latest.current, (month) => month + by) === (view?.months ?? state.months);
      if (end) setPlaying(false);
      else frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [playing, speed]);
  const toggle = (): void => {
    // At the end it starts anew.
    if (!playing) moveMonth(lab, (month, months) => (month === months ? 1 : month));
    setPlaying(!playing);
  };
  return { playing, toggle, stop: () => setPlaying(false) };
}

/** Space plays and pauses where no control has the focus, and on charts. */
function useSpace(toggle: () => void): void {
  const latest = useRef(toggle);
  latest.current = toggle;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { target } = event;
      const free =
        target === document.body ||
        (target instanceof Element && target.matches('canvas, #results, .scrub-range'));
      if (event.key !== ' ' || !free || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

interface StepProps {
  readonly label: string;
  /** What is drawn on the button, in a box of 16 by 16. */
  readonly path: string;
  readonly onClick: () => void;
}

function Step({ label, path, onClick }: StepProps) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick}>
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
    </button>
  );
}

interface ScrubProps {
  readonly month: number;
  readonly months: number;
  readonly move: (month: number) => void;
}

/** A slider over all months. */
function Scrub({ month, months, move }: ScrubProps) {
  const id = useId();
  return (
    <p class="scrub">
      <label for={id}>{text.scrub}</label>
      <input
        id={id}
        class="scrub-range"
        type="range"
        min={1}
        max={months}
        step={1}
        value={month}
        aria-valuetext={text.at(month, months)}
        onInput={(event) => move(Number(event.currentTarget.value))}
      />
      <output for={id}>{text.at(month, months)}</output>
    </p>
  );
}

/** Play, steps, speed, and a slider over all months. */
export function ReplayBar({ lab }: { readonly lab: Lab }) {
  const [speed, setSpeed] = useState(SPEEDS[1]);
  const { playing, toggle, stop } = usePlaying(lab, speed);
  useSpace(toggle);
  const months = lab.view?.months ?? lab.state.months;
  const month = monthOf(lab.state.view.month, months);
  const move = (to: (month: number, months: number) => number): void => {
    stop();
    moveMonth(lab, to);
  };
  return (
    <section class="replay" id="replay" aria-label={text.title}>
      <button type="button" class="play" onClick={toggle}>
        {playing ? text.pause : text.play}
      </button>
      <Step label={text.first} path="M2 2h2v12H2zM14 2v12L5 8z" onClick={() => move(() => 1)} />
      <Step label={text.back} path="M12 2v12L3 8z" onClick={() => move((at) => at - 1)} />
      <Step label={text.forward} path="M4 2v12l9-6z" onClick={() => move((at) => at + 1)} />
      <Step label={text.last} path="M12 2h2v12h-2zM2 2v12l9-6z" onClick={() => move((_, end) => end)} />
      <Scrub {...{ month, months }} move={(to) => move(() => to)} />
      <Select
        label={text.speed}
        value={String(speed)}
        onChange={(value) => setSpeed(Number(value))}
        options={SPEEDS.map((each) => ({ value: String(each), label: text.speeds(each) }))}
      />
      {isCalm() && <p class="note">{text.reduced}</p>}
    </section>
  );
}
