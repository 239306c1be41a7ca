import { describe, expect, it } from 'vitest';
import {
  acted,
  assumptionIn,
  copyBToA,
  initialState,
  lockAssumptions,
  looked,
  redoable,
  redone,
  resetAssumptions,
  setAssumption,
  setChangeFrom,
  setLever,
  setMechanism,
  setMonths,
  setPairs,
  setPopulation,
  setSeed,
  startHistory,
  swap,
  undoable,
  undone,
  unlockAssumptions,
  type LabState,
} from '../../../viz/lab/state';
import { baseline } from './shipped';

const FOLLOW = 'levers.followThrough';
const JOIN = 'assumptions.join.base';
const move = (state: LabState, value: number) => setLever(state, FOLLOW, value, baseline);

describe('the first state', () => {
  it('is the baseline with a thousand citizens, ten years and twenty pairs, and nothing differs', () => {
    const state = initialState();
    expect(state).toMatchObject({
      start: { kind: 'shipped', file: 'cases/five-country-survey.yaml' },
      seed: baseline.seed,
      population: 1000,
      months: 120,
      pairs: 20,
      changeFrom: 13,
    });
    expect(state.view.charts).toHaveLength(6);
  });
});

describe('settings', () => {
  it('are held within what a browser can run', () => {
    expect(setPopulation(initialState(), 1e9).population).toBe(20_000);
    expect(setPopulation(initialState(), NaN).population).toBe(1000);
    expect(setPairs(initialState(), 0).pairs).toBe(1);
    expect(setSeed(initialState(), '  ').seed).toBe('2008');
    expect(setSeed(initialState(), ' 7 ').seed).toBe('7');
  });

  it('cut what begins after the last month, and end what goes beyond it', () => {
    const list = [
      { at: 20, value: 0.2, ramp: 30 },
      { from: 40, until: 90, value: 0.4 },
      { at: 80, value: 0.8 },
    ];
    const state = { ...initialState(), b: { title: '', levers: { [FOLLOW]: list } } };
    expect(setMonths(state, 48).b.levers[FOLLOW]).toEqual([
      { at: 20, value: 0.2, ramp: 29 },
      { from: 40, until: 48, value: 0.4 },
    ]);
    expect(setMonths(state, 12, 97).months).toBe(97);
    expect(setMonths(move(initialState(), 0.9), 6)).toMatchObject({
      months: 6,
      changeFrom: 6,
      b: { levers: {} },
    });
  });

  it('move the changes that sliders made to another month, and no others', () => {
    const other = { 'levers.sponsor': [{ at: 25, value: 0.9 }] };
    const moved = move({ ...initialState(), b: { title: '', levers: other } }, 0.9);
    expect(setChangeFrom(moved, 30).b.levers).toEqual({ ...other, [FOLLOW]: [{ at: 30, value: 0.9 }] });
  });

  it('switch mechanisms in both arms', () => {
    const off = setMechanism(initialState(), 'nudges', false, baseline);
    expect(off.mechanisms).toEqual({ nudges: false });
    expect(setMechanism(off, 'nudges', true, baseline)).toEqual(initialState());
    expect(setMechanism(off, 'toString', true, baseline)).toBe(off);
  });
});

describe('assumptions', () => {
  const usual = assumptionIn(initialState(), JOIN, 'a', baseline);

  it('hold in both arms until the arms are unlocked', () => {
    const both = setAssumption(initialState(), JOIN, usual - 0.5, 'b', baseline);
    expect([both.assumptions, both.assumptionsOfB]).toEqual([{ [JOIN]: usual - 0.5 }, null]);
    const apart = setAssumption(unlockAssumptions(both), JOIN, usual - 1, 'b', baseline);
    expect(assumptionIn(apart, JOIN, 'a', baseline)).toBe(usual - 0.5);
    expect(assumptionIn(apart, JOIN, 'b', baseline)).toBe(usual - 1);
    expect(lockAssumptions(apart)).toEqual(both);
    expect(setAssumption(apart, JOIN, usual - 0.5, 'b', baseline).assumptionsOfB).toEqual({});
  });

  it('are put back apart from levers', () => {
    const state = setAssumption(move(initialState(), 0.9), JOIN, usual - 0.5, 'both', baseline);
    expect(resetAssumptions(state)).toEqual(move(initialState(), 0.9));
    expect(setAssumption(state, JOIN, usual, 'both', baseline).assumptions).toEqual({});
    expect(setAssumption(state, 'assumptions.no.such', 1, 'both', baseline)).toBe(state);
  });
});

describe('whole arms', () => {
  it('are copied and swapped', () => {
    const moved = move(initialState(), 0.9);
    expect(copyBToA(moved).a.levers).toEqual(moved.b.levers);
    expect(swap(swap(moved, baseline), baseline)).toEqual(moved);
    expect(swap(moved, baseline).a.levers).toEqual(moved.b.levers);
  });

  it('swap assumptions of B alone too', () => {
    const usual = assumptionIn(initialState(), JOIN, 'a', baseline);
    const apart = setAssumption(unlockAssumptions(initialState()), JOIN, usual - 1, 'b', baseline);
    const other = swap(apart, baseline);
    expect(assumptionIn(other, JOIN, 'a', baseline)).toBe(usual - 1);
    expect(assumptionIn(other, JOIN, 'b', baseline)).toBe(usual);
  });
});

describe('history', () => {
  const begin = startHistory(initialState());

  it('steps back and forth and keeps what is looked at', () => {
    const done = acted(begin, 'Follow-through to 0.9', move(initialState(), 0.9));
    const seen = looked(done, { ...done.present.view, month: 30 });
    const back = undone(seen);
    expect([back.present.b.levers, back.present.view.month]).toEqual([{}, 30]);
    expect([undoable(seen), redoable(seen), undoable(back), redoable(back)]).toEqual([
      'Follow-through to 0.9',
      null,
      null,
      'Follow-through to 0.9',
    ]);
    expect(redone(back).present).toEqual(seen.present);
  });

  it('makes one step of one drag, and none of a drag that ends where it began', () => {
    let dragged = begin;
    for (const value of [0.7, 0.8, 0.9])
      dragged = acted(dragged, `to ${value}`, move(dragged.present, value), true);
    const ended = acted(dragged, 'to 0.95', move(dragged.present, 0.95));
    expect(ended.past.map(({ what }) => what)).toEqual(['to 0.95']);
    expect(undone(ended).present).toEqual(initialState());
    const again = acted(dragged, 'to 0.6', move(dragged.present, 0.6));
    expect([again.past, again.present]).toEqual([[], initialState()]);
  });

  it('begins a new step where another lever is moved after a drag that nobody ended', () => {
    const dragged = acted(begin, 'one', move(begin.present, 0.7), true);
    const other = acted(dragged, 'two', setLever(dragged.present, 'levers.sponsor', 0.8, baseline));
    expect(other.past.map(({ what }) => what)).toEqual(['one', 'two']);
  });

  it('keeps two hundred steps, and forgets what was undone once something else is done', () => {
    let long = begin;
    for (let step = 1; step <= 230; step += 1)
      long = acted(long, `${step}`, setPopulation(long.present, 100 + step));
    expect(long.past).toHaveLength(200);
    const other = acted(undone(long), 'other', setPairs(long.present, 5));
    expect(redoable(other)).toBeNull();
    expect(acted(other, 'nothing', other.present).past).toHaveLength(200);
  });
});
