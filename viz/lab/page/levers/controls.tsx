/// <reference lib="dom" />
/** Native controls of levers, one for each kind of value. */
import type { NumberEntry } from '../../../../sim/registers';
import { levers as words } from '../../words/en/levers';
import { NumberInput } from './box';
import { controlId, moveLever, type Context, type LeverView } from './context';
import { nearWords, optionWords, stepOf, typed } from './values';

interface ControlProps {
  readonly context: Context;
  readonly view: LeverView;
}

interface NumberProps extends ControlProps {
  readonly entry: NumberEntry;
}

const share = ({ range: [low, high] }: NumberEntry, value: number): number => (value - low) / (high - low);

/** A slider with a mark where A stands, filled from there to B. */
function Slide({ context, view, entry }: NumberProps) {
  const [a, b] = [Number(view.a.value), Number(view.b.value)];
  const move = (dragging: boolean) => (event: { readonly currentTarget: HTMLInputElement }) =>
    moveLever(context, view, Number(event.currentTarget.value), dragging);
  return (
    <div class="slide" style={{ '--a': share(entry, a), '--b': share(entry, b) }}>
      <span class="slide-fill" />
      <input
        type="range"
        id={controlId(view.path)}
        data-path={view.path}
        min={entry.range[0]}
        max={entry.range[1]}
        step={stepOf(entry)}
        value={b}
        aria-valuetext={nearWords(entry, b)}
        onInput={move(true)}
        onChange={move(false)}
      />
      <span class="slide-mark" />
    </div>
  );
}

/** A slider, and a box for the exact number. */
function NumberControl({ context, view, entry }: NumberProps) {
  const { path, label } = view;
  const [low, high] = entry.range;
  return (
    <div class="lever-number">
      <Slide {...{ context, view, entry }} />
      <NumberInput
        class="box"
        id={`${controlId(path)}-box`}
        min={low}
        max={high}
        step={stepOf(entry)}
        value={typed(view.b.value)}
        aria-label={words.exact(label)}
        take={(value) => value !== null && moveLever(context, view, value)}
      />
      {entry.scale && (
        <div class="ends" aria-hidden="true">
          {entry.scale.map((word) => (
            <span key={word}>{word}</span>
          ))}
        </div>
      )}
    </div>
  );
}

/** One of several words. */
function ChoiceControl({ context, view }: ControlProps) {
  const { path, entry, a, b } = view;
  if (entry.kind !== 'choice') return null;
  return (
    <select
      id={controlId(path)}
      data-path={path}
      value={String(b.value)}
      onChange={(event) => moveLever(context, view, event.currentTarget.value)}
    >
      {entry.options.map((option) => (
        <option key={option} value={option}>
          {optionWords(entry, option) + (option === a.value ? ` ${words.inA}` : '')}
        </option>
      ))}
    </select>
  );
}

/** Yes or no. */
function FlagControl({ context, view }: ControlProps) {
  const { path, entry, b } = view;
  const on = b.value === true;
  return (
    <label class="flag">
      <input
        type="checkbox"
        id={controlId(path)}
        data-path={path}
        checked={on}
        onChange={(event) => moveLever(context, view, event.currentTarget.checked)}
      />
      {entry.kind === 'flag' && entry.scale ? entry.scale[1] : words.yes}
    </label>
  );
}

/** Any of several words, one at least. */
function ListControl({ context, view }: ControlProps) {
  const { path, entry, label, b } = view;
  if (entry.kind !== 'list') return null;
  const chosen = Array.isArray(b.value) ? (b.value as readonly string[]) : [];
  const toggle = (option: string, on: boolean): void =>
    moveLever(context, view, on ? [...chosen, option] : chosen.filter((name) => name !== option));
  return (
    <fieldset id={controlId(path)} data-path={path} class="several" tabIndex={-1}>
      <legend class="hidden">{label}</legend>
      {entry.options.map((option) => (
        <label key={option} class="flag">
          <input
            type="checkbox"
            value={option}
            checked={chosen.includes(option)}
            disabled={chosen.length === 1 && chosen.includes(option)}
            onChange={(event) => toggle(option, event.currentTarget.checked)}
          />
          {optionWords(entry, option)}
        </label>
      ))}
    </fieldset>
  );
}

/** The control of a lever, by its kind. */
export function Control(props: ControlProps) {
  const { entry } = props.view;
  switch (entry.kind) {
    case 'choice':
      return <ChoiceControl {...props} />;
    case 'flag':
      return <FlagControl {...props} />;
    case 'list':
      return <ListControl {...props} />;
    default:
      return <NumberControl {...props} entry={entry} />;
  }
}
