import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTS } from '../../../sim/registers';
import {
  addChange,
  changesIn,
  clearChanges,
  copyBToA,
  differencesOf,
  HOSTING,
  initialState,
  isSimple,
  leverNow,
  removeChange,
  resetLever,
  setChange,
  setLever,
  shifted,
  stateFrom,
  type LabState,
} from '../../../viz/lab/state';
import { baseline, startIn } from './shipped';

const INTENSITY = 'levers.nudge.intensity';
const FOLLOW = 'levers.followThrough';

const move = (
  state: LabState,
  path: string,
  value: number | string | boolean | string[],
  arm: 'a' | 'b' = 'b',
) => setLever(state, path, value, startIn(state), arm);

/** The shares of B in every month. */
function sums(state: LabState): number[] {
  const tracks = HOSTING.map((path) => leverNow(state, 'b', path, startIn(state)).track.values);
  return Array.from({ length: state.months }, (_, k) =>
    tracks.reduce((sum, track) => sum + Number(track[k]), 0),
  );
}

describe('moving a lever', () => {
  it('writes one change from the month in which changes start, over what the start says', () => {
    const moved = move(initialState(), INTENSITY, 0.6);
    expect(moved.b.levers).toEqual({ [INTENSITY]: [{ at: 13, value: 0.6 }] });
    expect(moved.a.levers).toEqual({});
    const now = leverNow(moved, 'b', INTENSITY, baseline);
    expect([now.value, now.steady, now.simple, now.range]).toEqual([0.6, false, true, [0, 0.6]]);
    expect([now.track.values[11], now.track.values[12]]).toEqual([0, 0.6]);
  });

  it('edits the value of the change that is there, and keeps its month and ramp', () => {
    const start = {
      ...initialState(),
      b: { title: '', levers: { [INTENSITY]: [{ at: 30, value: 0.2, ramp: 6 }] } },
    };
    expect(move(start, INTENSITY, 0.4).b.levers[INTENSITY]).toEqual([{ at: 30, value: 0.4, ramp: 6 }]);
  });

  it('takes the change away where the value is that of A', () => {
    const moved = move(initialState(), FOLLOW, 0.9);
    expect(move(moved, FOLLOW, 0.6)).toEqual(initialState());
    const both = move(copyBToA(moved), FOLLOW, 0.3);
    expect(differencesOf(both)).toHaveLength(1);
    expect(move(both, FOLLOW, 0.9)).toEqual(copyBToA(moved));
  });

  it('keeps a value that holds for the whole run one', () => {
    const whole = { ...initialState(), b: { title: '', levers: { [FOLLOW]: 0.2 } } };
    expect(move(whole, FOLLOW, 0.3).b.levers).toEqual({ [FOLLOW]: 0.3 });
    expect(move(whole, FOLLOW, 0.6).b.levers).toEqual({});
  });

  it('does not take a change away where A only ends at that value', () => {
    const state = stateFrom({ kind: 'shipped', file: 'cases/austerity-dumping.yaml' }, '1');
    const path = 'levers.budget.change';
    expect(leverNow(state, 'a', path, startIn(state)).range).toEqual([-0.25, 0]);
    expect(move(state, path, -0.25).b.levers[path]).toEqual([{ at: 13, value: -0.25 }]);
  });

  it('replaces a list of changes by one change', () => {
    const list = [
      { at: 20, value: 0.2 },
      { at: 40, value: 0.8 },
    ];
    const state = { ...initialState(), b: { title: '', levers: { [FOLLOW]: list } } };
    expect(leverNow(state, 'b', FOLLOW, baseline).simple).toBe(false);
    expect(move(state, FOLLOW, 0.5).b.levers[FOLLOW]).toEqual([{ at: 13, value: 0.5 }]);
  });

  it('holds numbers within their range, lists in the order of the register', () => {
    expect(move(initialState(), FOLLOW, 7).b.levers[FOLLOW]).toEqual([{ at: 13, value: 1 }]);
    expect(move(initialState(), 'levers.leadership.termLimit', 35.6).b.levers).toEqual({
      'levers.leadership.termLimit': [{ at: 13, value: 36 }],
    });
    const motives = 'levers.recruitment.motives';
    const more = move(initialState(), motives, ['civic', 'material']);
    expect(more.b.levers[motives]).toEqual([{ at: 13, value: ['material', 'civic'] }]);
    expect(move(more, motives, ['civic', 'solidary'])).toEqual(initialState());
  });

  it('sees a formula as more than a slider can stand for, and a word of a choice as less', () => {
    expect(isSimple(FOLLOW, [{ at: 3, value: 'month / 200' }])).toBe(false);
    expect(isSimple('levers.nudge.kind', [{ at: 3, value: 'pledge' }])).toBe(true);
  });

  it('moves A against the start', () => {
    const moved = move(initialState(), FOLLOW, 0.9, 'a');
    expect(moved.a.levers).toEqual({ [FOLLOW]: [{ at: 13, value: 0.9 }] });
    expect(move(moved, FOLLOW, 0.6, 'a')).toEqual(initialState());
  });
});

describe('shares of hosts', () => {
  it('move together, in one step, and sum to 1 in every month', () => {
    const moved = move(initialState(), 'levers.hosting.shared', 0.7);
    expect(moved.b.levers).toEqual({
      'levers.hosting.agency': [{ at: 13, value: 0.2 }],
      'levers.hosting.thirdSector': [{ at: 13, value: 0.067 }],
      'levers.hosting.shared': [{ at: 13, value: 0.7 }],
      'levers.hosting.citizens': [{ at: 13, value: 0.033 }],
    });
    for (const sum of sums(moved)) expect(sum).toBeCloseTo(1, 9);
    expect(differencesOf(moved)).toEqual([{ key: 'levers.hosting', paths: HOSTING }]);
    expect(resetLever(moved, 'levers.hosting.agency')).toEqual(initialState());
  });

  it('come back to the proportions of before from an end of the slider', () => {
    const all = move(initialState(), 'levers.hosting.shared', 1);
    expect(changesIn(all, 'levers.hosting.agency', 'b')[0].value).toBe(0);
    const back = move(all, 'levers.hosting.shared', 0.1);
    expect(back).toEqual(initialState());
  });

  it('sum to 1 after any moves of any of them, in any start', () => {
    const files = [
      'cases/five-country-survey.yaml',
      'cases/shared-neutral-space.yaml',
      'levers/hosting.yaml',
    ];
    const step = fc.tuple(fc.constantFrom(...HOSTS), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(step, { minLength: 1, maxLength: 6 }),
        (file, steps) => {
          let state = stateFrom({ kind: 'shipped', file }, '1');
          for (const [host, value] of steps) state = move(state, `levers.hosting.${host}`, value);
          for (const sum of sums(state)) expect(Math.abs(sum - 1)).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 100, seed: 7 },
    );
  });

  it('stay together in lists of changes', () => {
    const one = addChange(initialState(), 'levers.hosting.shared', { at: 25, value: 0.7, ramp: 12 });
    const two = setChange(one, 'levers.hosting.agency', 0, { from: 31, until: 60, value: 0.5, ramp: 3 });
    for (const path of HOSTING)
      expect(changesIn(two, path, 'b')[0]).toMatchObject({ from: 31, until: 60, ramp: 3 });
    for (const sum of sums(two)) expect(sum).toBeCloseTo(1, 9);
    expect(removeChange(two, 'levers.hosting.citizens', 0)).toEqual(initialState());
  });
});

describe('lists of changes', () => {
  const two = addChange(addChange(initialState(), FOLLOW, { at: 20, value: 0.2 }), FOLLOW, {
    at: 40,
    value: 0.8,
  });

  it('grow, change and shrink', () => {
    expect(changesIn(two, FOLLOW, 'b')).toEqual([
      { at: 20, value: 0.2 },
      { at: 40, value: 0.8 },
    ]);
    const edited = setChange(two, FOLLOW, 1, { from: 50, until: 60, value: 0.9, ramp: 30 });
    expect(changesIn(edited, FOLLOW, 'b')[1]).toEqual({ from: 50, until: 60, value: 0.9, ramp: 11 });
    const shrunk = removeChange(removeChange(edited, FOLLOW, 0), FOLLOW, 0);
    expect(shrunk).toEqual(initialState());
  });

  it('hold months within the run, and begin one change in a month', () => {
    const far = setChange(two, FOLLOW, 1, { at: 500, value: 0.8 });
    expect(changesIn(far, FOLLOW, 'b')[1]).toEqual({ at: 120, value: 0.8 });
    const onto = setChange(two, FOLLOW, 1, { at: 20, value: 0.8 });
    expect(changesIn(onto, FOLLOW, 'b')[1].at).toBe(21);
  });

  it('keep how a change repeats and for whom it holds', () => {
    const pulse = { at: 20, pulse: 3, every: 12, value: 0.9, group: { deprivation: 'q4' } };
    const state = addChange(initialState(), INTENSITY, pulse);
    expect(changesIn(state, INTENSITY, 'b')).toEqual([pulse]);
    expect(shifted(pulse, 5, 120)).toEqual({ ...pulse, at: 25 });
    expect(shifted(pulse, -50, 120)).toEqual({ ...pulse, at: 1 });
  });

  it('are cleared all at once, back to A', () => {
    const state = move(copyBToA(two), INTENSITY, 0.5);
    expect(clearChanges(state)).toEqual(copyBToA(two));
    expect(differencesOf(clearChanges(state))).toEqual([]);
  });
});
