/** Bands behind the charts: the months in which levers are moved, by the rules of runs. */
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../sim';
import { bandsOf } from '../../../viz/lab/page/bands';
import {
  addChange,
  initialState,
  stateFrom,
  type Change,
  type LabState,
  type LeverForm,
} from '../../../viz/lab/state';
import { startIn } from '../state/shipped';

const FOLLOW = 'levers.followThrough';
const SPONSOR = 'levers.sponsor';

const stateOf = (
  a: Readonly<Record<string, LeverForm>>,
  b: Readonly<Record<string, LeverForm>>,
): LabState => ({ ...initialState(), a: { title: '', levers: a }, b: { title: '', levers: b } });

const bands = (...given: Parameters<typeof stateOf>) => bandsOf(stateOf(...given));

describe('bands', () => {
  it('join overlapping months of an arm, and stand for both arms where they are the same', () => {
    let state = addChange(initialState(), FOLLOW, { from: 20, until: 40, value: 0.9 });
    state = addChange(state, SPONSOR, { from: 35, until: 50, value: 0.9 });
    expect(bandsOf(state)).toEqual([{ arm: 'b', from: 20, until: 50 }]);
    const both = { ...state, a: state.b };
    expect(bandsOf(both)).toEqual([{ arm: 'both', from: 20, until: 50 }]);
    expect(bandsOf(initialState())).toEqual([]);
    expect(bands({}, { [FOLLOW]: 0.2 })).toEqual([{ arm: 'b', from: 1, until: 120 }]);
    expect(bands({ [FOLLOW]: 0.5 }, {})).toEqual([{ arm: 'a', from: 1, until: 120 }]);
  });

  it('touching each other are one', () => {
    const touching = {
      [FOLLOW]: [{ from: 5, until: 9, value: 1 }],
      [SPONSOR]: [{ from: 10, until: 12, value: 1 }],
    };
    expect(bands(touching, touching)).toEqual([{ arm: 'both', from: 5, until: 12 }]);
  });

  it('last from a change to the end, or as long as it lasts', () => {
    expect(bands({}, { [FOLLOW]: [{ at: 13, value: 1 }] })).toEqual([{ arm: 'b', from: 13, until: 120 }]);
    const ended = {
      [FOLLOW]: [{ from: 20, until: 31, value: 1 }],
      [SPONSOR]: [{ at: 60, pulse: 6, value: 1 }],
    };
    expect(bands({}, ended)).toEqual([
      { arm: 'b', from: 20, until: 31 },
      { arm: 'b', from: 60, until: 65 },
    ]);
  });

  it('come again where a change does', () => {
    const found = bands({}, { [FOLLOW]: [{ at: 10, pulse: 2, every: 50, value: 1 }] });
    expect(found.map(({ from, until }) => [from, until])).toEqual([
      [10, 11],
      [60, 61],
      [110, 111],
    ]);
  });

  it('show what the start itself changes where they are given it', () => {
    const state = stateFrom({ kind: 'shipped', file: 'cases/citizen-panel-nudges.yaml' }, '1');
    expect(bandsOf(state)).toEqual([]);
    expect(bandsOf(state, startIn(state))).toEqual([
      { arm: 'both', from: 37, until: 48 },
      { arm: 'both', from: 73, until: 120 },
    ]);
  });

  it('show the start beneath a list of B, which is laid over it, and not beneath a value', () => {
    const start = stateFrom({ kind: 'shipped', file: 'cases/citizen-panel-nudges.yaml' }, '1');
    const withB = (form: LeverForm) =>
      bandsOf({ ...start, b: { title: '', levers: { 'levers.nudge.intensity': form } } }, startIn(start));
    expect(withB([{ at: 13, pulse: 6, value: 1 }])).toEqual([
      { arm: 'both', from: 37, until: 48 },
      { arm: 'both', from: 73, until: 120 },
      { arm: 'b', from: 13, until: 18 },
    ]);
    expect(withB(0.5)).toEqual([
      { arm: 'a', from: 37, until: 48 },
      { arm: 'a', from: 73, until: 120 },
      { arm: 'b', from: 1, until: 120 },
    ]);
  });

  it('do not stand for levers that no register knows, as no run reads them', () => {
    expect(bands({ 'levers.none': 0.5 }, { 'levers.none': [{ at: 13, value: 1 }] })).toEqual([]);
  });
});

describe('bands and runs', () => {
  const lists: readonly (readonly [what: string, changes: readonly Change[]])[] = [
    [
      'a change until the next',
      [
        { at: 13, value: 0.9 },
        { at: 40, value: 0.8 },
      ],
    ],
    [
      'a pulse over a change that stays',
      [
        { at: 13, value: 0.9 },
        { at: 60, pulse: 6, value: 0.1 },
      ],
    ],
    ['a window', [{ from: 20, until: 31, value: 0.9 }]],
    ['repeats to the end', [{ at: 10, pulse: 2, every: 50, value: 0.9 }]],
    ['repeats whose last is cut', [{ at: 10, pulse: 6, every: 12, until: 24, value: 0.9 }]],
    ['a window that comes again', [{ from: 100, until: 104, every: 18, value: 0.9 }]],
    ['a repeat that the end of the run cuts', [{ at: 90, pulse: 12, every: 25, value: 0.9 }]],
  ];

  it.each(lists)('have the same months: %s', async (_, changes) => {
    const file = 'scenarios/cases/five-country-survey.yaml';
    const load = (set: readonly string[]) => loadScenario(file, { set: ['horizon.months=120', ...set] });
    const [steady, moved] = await Promise.all([load([]), load([`${FOLLOW}=${JSON.stringify(changes)}`])]);
    const [one, other] = [steady, moved].map(({ levers, burnIn }) => levers[FOLLOW].series.slice(burnIn));
    const inRuns = Array.from(one.keys()).filter((k) => one[k] !== other[k]);
    const inBands = bands({}, { [FOLLOW]: changes }).flatMap(({ from, until }) =>
      Array.from({ length: until - from + 1 }, (_month, k) => from - 1 + k),
    );
    expect(inRuns.length).toBeGreaterThan(0);
    expect(inBands).toEqual(inRuns);
  });
});
