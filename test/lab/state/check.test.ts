import { describe, expect, it } from 'vitest';
import {
  addChange,
  checkState,
  initialState,
  setAssumption,
  setLever,
  setMechanism,
  unlockAssumptions,
  type LabState,
} from '../../../viz/lab/state';
import { baseline, shipped } from './shipped';

const files = Object.keys(shipped);
const check = (value: unknown) => checkState(value, files);

/** A state with something of everything in it. */
function full(): LabState {
  let state = setLever(initialState(), 'levers.hosting.shared', 0.6, baseline);
  state = setLever(state, 'levers.recruitment.motives', ['material', 'civic'], baseline);
  state = setLever(state, 'levers.leadership.mayor', true, baseline, 'a');
  state = addChange(state, 'levers.nudge.intensity', {
    at: 20,
    pulse: 3,
    every: 12,
    value: 0.9,
    group: { deprivation: 'q4' },
  });
  state = addChange(state, 'levers.followThrough', { from: 20, until: 60, value: 'month / 200', ramp: 2 });
  state = setAssumption(unlockAssumptions(state), 'assumptions.join.base', -2, 'b', baseline);
  return setMechanism(state, 'nudges', false, baseline);
}

/** The text of a state with something else in it, read again. */
const changed = (change: (state: Record<string, unknown>) => void): unknown => {
  const state = JSON.parse(JSON.stringify(full())) as Record<string, unknown>;
  change(state);
  return state;
};

const wordsOf = (value: unknown): string => {
  const checked = check(value);
  return checked.ok ? '' : checked.problems.join('\n');
};

describe('a state from outside', () => {
  it('is taken whole where everything in it is sound', () => {
    for (const state of [initialState(), full()]) {
      expect(check(JSON.parse(JSON.stringify(state)))).toEqual({ ok: true, state });
    }
    const own = {
      ...initialState(),
      start: { kind: 'own', name: 'mine', form: { levers: { sponsor: 0.2 } } },
    };
    expect(check(own)).toEqual({ ok: true, state: own });
  });

  it.each([
    ['nothing', null, /no state/],
    ['a list', [], /no state/],
    ['another version', { ...initialState(), schema: 2 }, /another version/],
    ['a strange name', { ...initialState(), extra: 1 }, /“extra” is not known/],
    ['a part that is missing', changed((state) => delete state.mechanisms), /“mechanisms” is missing/],
    ['too many citizens', changed((state) => (state.population = 1e7)), /population: a whole number from 10/],
    ['no number', changed((state) => (state.pairs = '20')), /pairs: a whole number/],
    [
      'a month past the end',
      changed((state) => (state.changeFrom = 121)),
      /changeFrom: a whole number from 1 to 120/,
    ],
    [
      'a file that is not there',
      changed((state) => (state.start = { kind: 'shipped', file: '../etc.yaml' })),
      /no scenario file/,
    ],
    [
      'a lever that is none',
      changed((state) => (state.b = { title: '', levers: { 'levers.x': 1 } })),
      /levers\.x/,
    ],
    [
      'a value out of range',
      changed((state) => (state.b = { title: '', levers: { 'levers.sponsor': 1.2 } })),
      /from 0 to 1/,
    ],
    [
      'a word that is none',
      changed((state) => (state.b = { title: '', levers: { 'levers.nudge.kind': 'shove' } })),
      /one of prompt/,
    ],
    [
      'an empty list',
      changed((state) => (state.b = { title: '', levers: { 'levers.sponsor': [] } })),
      /empty/,
    ],
    [
      'a key of changes that is none',
      changed(
        (state) => (state.b = { title: '', levers: { 'levers.sponsor': [{ at: 3, value: 1, who: 2 }] } }),
      ),
      /“who”/,
    ],
    [
      'a change without a month',
      changed((state) => (state.b = { title: '', levers: { 'levers.sponsor': [{ value: 1 }] } })),
      /at or from/,
    ],
    [
      'a group where there is none',
      changed(
        (state) =>
          (state.b = {
            title: '',
            levers: { 'levers.sponsor': [{ at: 3, value: 1, group: { deprivation: 'q4' } }] },
          }),
      ),
      /group/,
    ],
    [
      'an assumption that is none',
      changed((state) => (state.assumptions = { 'assumptions.x': 1 })),
      /assumptions\.x/,
    ],
    [
      'a mechanism that is none',
      changed((state) => (state.mechanisms = { hasOwnProperty: true })),
      /hasOwnProperty/,
    ],
    ['a view that is none', changed((state) => (state.view = 'all')), /view: a set/],
    ['a long title', changed((state) => (state.b = { title: 'x'.repeat(5000), levers: {} })), /longer than/],
  ])('is refused in words for %s', (_what, value, words) => {
    expect(wordsOf(value)).toMatch(words);
  });

  it('may not reach behind objects', () => {
    const text = JSON.stringify(full());
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const inMap = text.replace('"mechanisms":{', `"mechanisms":{"${key}":true,`);
      expect(check(JSON.parse(inMap)).ok).toBe(false);
      const own = text.replace(
        /"start":\{[^}]*\}/,
        `"start":{"kind":"own","name":"x","form":{"levers":{"${key}":{"a":1}}}}`,
      );
      expect(check(JSON.parse(own)).ok).toBe(false);
      expect(check(JSON.parse(text.replace('{', `{"${key}":{},`))).ok).toBe(false);
    }
    expect(check(Object.create(initialState())).ok).toBe(false);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('may be neither deep nor endless nor infinite', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 2000; level += 1) deep = { a: deep };
    const own = (form: unknown) => ({ ...initialState(), start: { kind: 'own', name: 'x', form } });
    expect(wordsOf(own({ a: deep }))).toMatch(/too much/);
    expect(wordsOf(own({ a: new Array(30_000).fill(0) }))).toMatch(/too much/);
    expect(wordsOf(own({ a: Infinity }))).toMatch(/infinite/);
    expect(wordsOf(changed((state) => (state.population = Infinity)))).toMatch(/population/);
  });
});
