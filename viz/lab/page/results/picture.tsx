/** The picture of citizens: A beside B on two axes, at the month of all readings; one citizen can be chosen. */
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import type { LivesView } from '../../contract';
import type { ArmName } from '../../state/types';
import { whole } from '../../../numbers';
import { watchColours } from '../../charts/theme';
import { who } from '../../words/en/who';
import type { Lab } from '../lab';
import { Select } from './common';
import { drawDots, EDGE_PIXELS, type Dots } from './dots';
import { monthOf } from './months';
import { axesOf, countStates, firstParts, nearest, nextByKey, placesAt, statesAt, type Axis } from './people';

const { picture: text } = who;
/** How near a click must be to a dot, as a share of the picture. */
const REACH = 0.06;

/** Sets the citizen who is followed. */
export function follow(lab: Lab, citizen: number | null): void {
  lab.look((look) => ({ ...look, citizen }));
}

/** How many take part, in a sentence. */
export function stateSentence(arm: ArmName, states: Uint8Array): string {
  const [now, lapsed, never] = countStates(states).map(whole);
  return text.finding(arm.toUpperCase(), now, lapsed, never);
}

/** Where a pointer is, as shares of the axes. */
function placeOf({ offsetX, offsetY }: MouseEvent, canvas: HTMLCanvasElement): [number, number] {
  const share = (at: number, size: number): number => (at - EDGE_PIXELS) / (size - 2 * EDGE_PIXELS);
  return [share(offsetX, canvas.clientWidth), 1 - share(offsetY, canvas.clientHeight)];
}

interface ArmProps {
  readonly lab: Lab;
  readonly arm: ArmName;
  readonly lives: LivesView;
  readonly axes: readonly [Axis, Axis];
  readonly month: number;
}

/** What is drawn of an arm. */
function useDots({ lab, arm, lives, axes, month }: ArmProps): Dots {
  const first = useMemo(() => firstParts(lives, arm), [lives, arm]);
  const { citizen } = lab.state.view;
  return useMemo(
    () => ({
      ...placesAt(lives, arm, month, axes),
      states: statesAt(lives, arm, month, first),
      chosen: citizen ?? -1,
    }),
    [lives, arm, month, axes[0], axes[1], citizen],
  );
}

/** Keeps the dots on a canvas, through changes of its size and of colours. */
function useDotCanvas(dots: Dots) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { current } = canvas;
    if (!current) return undefined;
    const draw = (): void => drawDots(current, dots);
    const frame = requestAnimationFrame(draw);
    const stop = watchColours(draw);
    const size = new ResizeObserver(draw);
    size.observe(current);
    return () => {
      cancelAnimationFrame(frame);
      stop();
      size.disconnect();
    };
  }, [dots]);
  return canvas;
}

/** One arm's citizens. */
function ArmPicture(props: ArmProps) {
  const { lab, arm, month, axes } = props;
  const dots = useDots(props);
  const canvas = useDotCanvas(dots);
  const choose = (citizen: number): void => {
    if (citizen < 0) return;
    follow(lab, citizen);
    lab.say(who.life.chosen(citizen + 1));
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    choose(dots.chosen < 0 ? nearest(dots, [0.5, 0.5]) : nextByKey(dots, event.key, dots.chosen));
  };
  const finding = stateSentence(arm, dots.states);
  return (
    <figure data-arm={arm}>
      <figcaption>{text.arm(arm.toUpperCase(), month)}</figcaption>
      <canvas
        ref={canvas}
        class="citizens"
        tabIndex={0}
        role="img"
        aria-label={text.label(finding)}
        onKeyDown={press}
        onClick={(event) => choose(nearest(dots, placeOf(event, event.currentTarget), REACH))}
      />
      <p class="unit">{text.axis(who.planes[axes[0]])}</p>
      <p class="finding">{finding}</p>
    </figure>
  );
}

/** The three shapes, as the picture draws them. */
function StateKeys() {
  return (
    <ul class="legend">
      <li>
        <svg class="swatch dot-key" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <circle class="dot teal" cx="6" cy="6" r="4" />
        </svg>{' '}
        {text.states.now}
      </li>
      <li>
        <svg class="swatch dot-key" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path class="line plum" d="M2.5 2.5h7v7h-7z" />
        </svg>{' '}
        {text.states.lapsed}
      </li>
      <li>
        <svg class="swatch dot-key" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path class="line grey" d="M6 2.5v7M2.5 6h7" />
        </svg>{' '}
        {text.states.never}
      </li>
    </ul>
  );
}

const AXES = Object.entries(who.planes).map(([value, label]) => ({ value, label }));

/** A citizen by number: the way without pointer or arrow keys. */
function CitizenBox({ lab, citizens }: { readonly lab: Lab; readonly citizens: number }) {
  const id = useId();
  const { citizen } = lab.state.view;
  return (
    <p class="choice">
      <label for={id}>{text.choose}</label>
      <input
        id={id}
        type="number"
        min={1}
        max={citizens}
        value={citizen === null ? '' : citizen + 1}
        onChange={(event) => {
          const number = Number(event.currentTarget.value);
          const there = Number.isInteger(number) && number >= 1 && number <= citizens;
          follow(lab, there ? number - 1 : null);
        }}
      />
      {citizen !== null && (
        <button type="button" onClick={() => follow(lab, null)}>
          {text.none}
        </button>
      )}
    </p>
  );
}

/** Both arms beside each other. */
export function Citizens({ lab, lives, old }: { lab: Lab; lives: LivesView; old: boolean }) {
  const axes = axesOf(lab.state.view.axes);
  const month = monthOf(lab.state.view.month, lives.months);
  const set = (place: 0 | 1, value: string): void =>
    lab.look((look) => ({ ...look, axes: place === 0 ? [value, axes[1]] : [axes[0], value] }));
  return (
    <>
      <StateKeys />
      <p class="note">{text.meaning}</p>
      {old && <p class="stage rough">{text.old}</p>}
      <div class="choices">
        <Select label={text.x} value={axes[0]} onChange={(value) => set(0, value)} options={AXES} />
        <Select label={text.y} value={axes[1]} onChange={(value) => set(1, value)} options={AXES} />
        <CitizenBox lab={lab} citizens={lives.citizens} />
      </div>
      <p class="unit">{text.axis(who.planes[axes[1]])}</p>
      <div class="pictures">
        <ArmPicture arm="a" {...{ lab, lives, axes, month }} />
        <ArmPicture arm="b" {...{ lab, lives, axes, month }} />
      </div>
      <p class="note">{text.hint}</p>
    </>
  );
}
