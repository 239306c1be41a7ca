/// <reference lib="dom" />
/** What every control of a lever needs: the page, and what the start says beneath the state. */
import { useMemo } from 'preact/hooks';
import type { ParameterEntry } from '../../../../sim/registers';
import { formOf, leverEntry, leverNow, setLever, type LeverNow, type LeverValue } from '../../state';
import type { ScenarioForm, StartForm } from '../../state';
import { levers as words } from '../../words/en/levers';
import type { Lab } from '../lab';
import { valueWords } from './values';

export interface PanelProps {
  readonly lab: Lab;
  /** Shipped scenario files by name as seen from scenarios/. */
  readonly shipped: Readonly<Record<string, ScenarioForm>>;
}

export interface Context {
  readonly lab: Lab;
  readonly start: StartForm;
}

/** The page with what its start says; worked out anew where the start is another one. */
export function useStart({ lab, shipped }: PanelProps): Context {
  const { start } = lab.state;
  const form = useMemo(() => formOf(start, shipped), [start, shipped]);
  return { lab, start: form };
}

/** A lever in both arms. */
export interface LeverView {
  readonly path: string;
  readonly entry: ParameterEntry;
  readonly label: string;
  readonly a: LeverNow;
  readonly b: LeverNow;
}

/** A lever as both arms have it now. */
export function viewOf({ lab, start }: Context, path: string): LeverView {
  const entry = leverEntry(path) as ParameterEntry;
  return {
    path,
    entry,
    label: entry.label ?? path,
    a: leverNow(lab.state, 'a', path, start),
    b: leverNow(lab.state, 'b', path, start),
  };
}

/** Moves a lever of B, as one step of undo with a name. */
export function moveLever(
  { lab, start }: Context,
  { path, entry, label }: LeverView,
  value: LeverValue,
  dragging = false,
): void {
  lab.act(words.act(label, valueWords(entry, value)), (state) => setLever(state, path, value, start), {
    dragging,
  });
}

/** Brings something of the page into view and puts the focus on it. */
export function goTo(id: string): void {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}

/** An id for the timeline's row of a lever. */
export const rowId = (path: string): string => `timeline-${path.replaceAll('.', '-')}`;

/** An id for the control of a lever. */
export const controlId = (path: string): string => `lever-${path.replaceAll('.', '-')}`;
