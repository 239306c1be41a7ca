/// <reference lib="dom" />
/** Bars on a lever's row: moved by pointer and by keyboard, both through the same edits as the table. */
import { useRef } from 'preact/hooks';
import { setChange, startOf, endOf, type Change } from '../../state';
import { timelineWords as words } from '../../words/en/levers';
import type { Lab } from '../lab';
import { leverEntry } from '../../state';
import { valueWords } from '../levers/values';
import { dragged, keyStep, type Bar, type Part, type Row } from './bars';

interface BarProps {
  readonly lab: Lab;
  readonly row: Row;
  readonly bar: Bar;
}

/** Puts a change of B in the place of the one that is there. */
function put({ lab, row, bar }: BarProps, change: Change, dragging: boolean): void {
  lab.act(
    words.moved(row.label, startOf(change), endOf(change)),
    (state) => setChange(state, row.path, bar.index, change),
    { dragging },
  );
}

interface Drag {
  readonly x: number;
  /** Months a pixel. */
  readonly scale: number;
  /** The change as it was when the pointer went down. */
  readonly change: Change;
}

/** What makes a part of a bar follow pointer and keys. */
function useMoves(props: BarProps, part: Part) {
  const drag = useRef<Drag | null>(null);
  const { months } = props.lab.state;
  const moved = ({ x, scale, change }: Drag, now: number): Change =>
    dragged(change, part, Math.round((now - x) * scale), months);
  return {
    onPointerDown: (event: PointerEvent & { readonly currentTarget: HTMLElement }): void => {
      const lane = event.currentTarget.parentElement;
      if (event.button !== 0 || lane === null) return;
      event.preventDefault();
      event.currentTarget.focus();
      event.currentTarget.setPointerCapture(event.pointerId);
      const width = lane.getBoundingClientRect().width;
      drag.current = { x: event.clientX, scale: months / width, change: props.bar.change };
    },
    onPointerMove: (event: PointerEvent): void => {
      if (drag.current !== null) put(props, moved(drag.current, event.clientX), true);
    },
    onPointerUp: (event: PointerEvent): void => {
      if (drag.current !== null) put(props, moved(drag.current, event.clientX), false);
      drag.current = null;
    },
    onPointerCancel: (): void => {
      if (drag.current !== null) put(props, drag.current.change, false);
      drag.current = null;
    },
    onKeyDown: (event: KeyboardEvent): void => {
      const by =
        event.ctrlKey || event.metaKey || event.altKey ? null : keyStep(event.key, event.shiftKey, months);
      if (by === null) return;
      event.preventDefault();
      event.stopPropagation();
      put(props, dragged(props.bar.change, part, by, months), false);
    },
  };
}

const percent = (months: number, of: number): string => `${(100 * months) / of}%`;

/** What a bar says, for those who cannot see it. */
function barWords({ row, bar }: BarProps): string {
  const entry = leverEntry(row.path);
  const value = bar.change.value;
  const text = entry === undefined || value === undefined ? '' : valueWords(entry, value);
  return words.bar(row.label, words.arms[bar.arm], text, bar.start, bar.end);
}

/** The part of a bar in which the value is still on its way. */
function Ramp({ bar }: { readonly bar: Bar }) {
  const length = bar.end - bar.start + 1;
  const { ramp = 1 } = bar.change;
  return ramp > 1 ? (
    <span class="tl-ramp" style={{ width: percent(Math.min(ramp, length), length) }} />
  ) : null;
}

/** A bar as a whole, or one of its ends: what follows the pointer and answers to keys. */
function Moved(props: BarProps & { readonly part: Part }) {
  const { lab, row, bar, part } = props;
  const { months } = lab.state;
  const moves = useMoves(props, part);
  const isBar = part === 'bar';
  const month = part === 'end' ? bar.end : bar.start;
  const left = percent(part === 'end' ? bar.end : bar.start - 1, months);
  return (
    <span
      role="slider"
      tabIndex={0}
      class={isBar ? `tl-bar arm-${bar.arm}` : `tl-handle ${part}`}
      data-path={row.path}
      data-index={bar.index}
      data-part={part}
      style={isBar ? { left, width: percent(bar.end - bar.start + 1, months) } : { left }}
      aria-label={
        isBar ? barWords(props) : part === 'start' ? words.starts(row.label) : words.ends(row.label)
      }
      aria-valuemin={1}
      aria-valuemax={months}
      aria-valuenow={month}
      aria-valuetext={isBar ? words.fromUntil(bar.start, bar.end) : words.month(month)}
      {...moves}
    >
      {isBar && <Ramp bar={bar} />}
    </span>
  );
}

/** A bar that can be moved, with a handle at each end. */
function Movable(props: BarProps) {
  const { lab, bar } = props;
  // A change that stays until the next one has no end of its own: the next one's start is moved.
  const ends = endOf(bar.change) !== null || bar.end === lab.state.months;
  return (
    <>
      <Moved {...props} part="bar" />
      <Moved {...props} part="start" />
      {ends && <Moved {...props} part="end" />}
    </>
  );
}

/** A bar that is only shown: of A, of the start, or a repeat. */
function Shown(props: BarProps) {
  const { lab, bar } = props;
  const { months } = lab.state;
  return (
    <span
      class={`tl-bar shown arm-${bar.arm}`}
      role="img"
      aria-label={barWords(props)}
      style={{ left: percent(bar.start - 1, months), width: percent(bar.end - bar.start + 1, months) }}
    >
      <Ramp bar={bar} />
    </span>
  );
}

/** All bars of one lever: A above, B below, where both have some. */
export function Lanes({ lab, row }: { readonly lab: Lab; readonly row: Row }) {
  // In the order of their list, so that a bar which is dragged past another one stays where it is in the page.
  const inB = row.bars.filter(({ arm }) => arm === 'b').sort((a, b) => a.index - b.index);
  const lanes = [row.bars.filter(({ arm }) => arm !== 'b'), inB];
  return (
    <>
      {lanes
        .filter((bars) => bars.length > 0)
        .map((bars) => (
          <div class="tl-lane" key={bars[0].arm}>
            {bars.map((bar) =>
              bar.editable ? (
                <Movable key={bar.index} {...{ lab, row, bar }} />
              ) : (
                <Shown key={`${bar.index}-${bar.start}`} {...{ lab, row, bar }} />
              ),
            )}
          </div>
        ))}
    </>
  );
}
