/** What the laboratory shows when it is opened, and when everything is put back. */
import type { LabState, Start, ViewState } from './types';

/** The file from which the page starts: an ordinary locality in which nothing is changed. */
export const BASELINE = 'cases/five-country-survey.yaml';

/** Month from which a lever that is moved holds its new value: both arms live the same first year. */
export const CHANGE_FROM = 13;

/** What is looked at when the page is opened. */
export const INITIAL_VIEW: ViewState = {
  charts: [
    'participation.collective.share',
    'participation.individual.share',
    'value.net',
    'trust',
    'efficacy.political',
    'cost.public',
  ],
  difference: 'value.net',
  relative: false,
  month: null,
  ribbon: 'chance',
  axes: ['personal', 'free'],
  citizen: null,
};

/** A state in which nothing differs from its start. */
export function stateFrom(start: Start, seed: string): LabState {
  return {
    schema: 1,
    start,
    story: null,
    seed,
    population: 1000,
    months: 120,
    pairs: 20,
    changeFrom: CHANGE_FROM,
    a: { title: '', levers: {} },
    b: { title: '', levers: {} },
    assumptions: {},
    assumptionsOfB: null,
    mechanisms: {},
    view: INITIAL_VIEW,
  };
}

/** The state in which the page opens. The seed is the one that the baseline's file names. */
export function initialState(): LabState {
  return { ...stateFrom({ kind: 'shipped', file: BASELINE }, '2008'), story: 'status-quo' };
}
