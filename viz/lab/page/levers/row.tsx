/// <reference lib="dom" />
/** One lever: its name, what A has, its control, a way back, and what is known of it. */
import { addChange, formIn, resetLever, setLever } from '../../state';
import { levers as words } from '../../words/en/levers';
import { controlId, goTo, rowId, viewOf, type Context, type LeverView } from './context';
import { Control } from './controls';
import { More } from './details';
import { valueWords } from './values';

interface RowProps {
  readonly context: Context;
  readonly path: string;
}

/** What A has: one value, or how far it moves over time. */
function aWords({ entry, a }: LeverView): string {
  if (a.steady || a.range === null) return words.today(valueWords(entry, a.value));
  const [first, last] = [a.track.values[0], a.track.values[a.track.values.length - 1]];
  return words.changing(valueWords(entry, first), valueWords(entry, last));
}

/** True where B has another form of a lever than A. */
export function differs({ lab }: Context, path: string): boolean {
  const { state } = lab;
  return JSON.stringify(formIn(state, path, 'a')) !== JSON.stringify(formIn(state, path, 'b'));
}

/** Stands for a control where one value would not say all. */
function Steps({ context, view }: { readonly context: Context; readonly view: LeverView }) {
  const { lab, start } = context;
  const { path, label, entry, b } = view;
  const flat = (): void => {
    const value = typeof b.value === typeof entry.default ? b.value : entry.default;
    lab.act(words.act(label, valueWords(entry, value)), (state) => setLever(state, path, value, start));
  };
  const show = (event: Event): void => {
    event.preventDefault();
    goTo(rowId(path));
  };
  return (
    <p class="steps" id={controlId(path)} tabIndex={-1}>
      {words.steps(b.changes.length)}{' '}
      <a href={`#${rowId(path)}`} onClick={show}>
        {words.toTimeline}
      </a>{' '}
      <button type="button" onClick={flat}>
        {words.one}
      </button>
    </p>
  );
}

/** Back to A. */
function Back({ context, view }: { readonly context: Context; readonly view: LeverView }) {
  const { path, label } = view;
  const reset = (): void => context.lab.act(words.wasReset(label), (state) => resetLever(state, path));
  return (
    <div class="ways">
      <button type="button" onClick={reset}>
        {words.reset}
        <span class="hidden">: {label}</span>
      </button>
    </div>
  );
}

/** To the model's own value, or on to one more change over time. */
function Ways({ context, view }: { readonly context: Context; readonly view: LeverView }) {
  const { lab, start } = context;
  const { path, label, entry, b } = view;
  const usual = valueWords(entry, entry.default);
  const set = (): void =>
    lab.act(words.act(label, usual), (state) => setLever(state, path, entry.default, start));
  const add = (): void => {
    const at = Math.min(lab.state.months, lab.state.changeFrom + 12);
    lab.act(words.act(label, words.steps(b.changes.length + 1)), (state) =>
      addChange(state, path, { at, value: b.value }),
    );
  };
  return (
    <div class="ways">
      <button type="button" onClick={add}>
        {words.addStep}
        <span class="hidden">: {label}</span>
      </button>
      <button type="button" onClick={set}>
        {words.toDefault(usual)}
        <span class="hidden">: {label}</span>
      </button>
    </div>
  );
}

/** A lever of B. */
export function LeverRow({ context, path }: RowProps) {
  const view = viewOf(context, path);
  const { entry, label, b } = view;
  const named = entry.kind === 'list' || !b.simple;
  return (
    <div class={differs(context, path) ? 'lever changed' : 'lever'}>
      <div class="lever-head">
        {named ? <span class="name">{label}</span> : <label for={controlId(path)}>{label}</label>}
        <span class="lever-a">{aWords(view)}</span>
      </div>
      {b.simple ? <Control context={context} view={view} /> : <Steps context={context} view={view} />}
      {differs(context, path) && <Back context={context} view={view} />}
      <More name={label} entry={entry}>
        <Ways context={context} view={view} />
      </More>
    </div>
  );
}
