/** A state and what a part of the page is given, with nothing behind it. */
import type { Lab } from '../../../viz/lab/page/lab';
import type { LabState } from '../../../viz/lab/state/types';
import { CHARTS, viewOf, type Options } from './fixture';

/** A state as the page starts with, with the nudge moved in B. */
export function stateOf({
  months = 120,
  pairs = 20,
  changeFrom = 13,
  charts = CHARTS,
  difference = 'value.net',
}: Options = {}): LabState {
  return {
    schema: 1,
    start: { kind: 'shipped', file: 'cases/five-country-survey.yaml' },
    story: null,
    seed: '2008',
    population: 1000,
    ...{ months, pairs, changeFrom },
    a: { title: '', levers: {} },
    b: { title: '', levers: { 'levers.nudge.intensity': [{ at: changeFrom, value: 0.6 }] } },
    assumptions: {},
    assumptionsOfB: null,
    mechanisms: {},
    view: {
      ...{ charts, difference, relative: false, month: null, ribbon: 'chance' },
      axes: ['efficacyPersonal', 'free'],
      citizen: null,
    },
  };
}

/** What a part is given, with nothing behind it. */
export function labOf(given: Partial<Lab> = {}): Lab {
  return {
    state: stateOf(),
    view: viewOf(),
    ...{ assumptions: null, charts: null, progress: null, problems: null, undoable: null, redoable: null },
    act: () => undefined,
    look: () => undefined,
    undo: () => undefined,
    redo: () => undefined,
    overlay: null,
    read: () => Promise.resolve({ ok: false, message: 'nobody is there' }),
    ask: () => Promise.reject(new Error('nobody is there')),
    lay: () => undefined,
    say: () => undefined,
    ...given,
  };
}
