import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dragged, keyStep, rowsOf } from '../../../viz/lab/page/timeline/bars';
import {
  addChange,
  changesIn,
  edited,
  endOf,
  HOSTING,
  initialState,
  setChange,
  setLever,
  startOf,
  stateFrom,
  type Change,
  type LabState,
} from '../../../viz/lab/state';
import { baseline, startIn } from '../state/shipped';

const FOLLOW = 'levers.followThrough';
const withChanges = (...changes: Change[]): LabState =>
  changes.reduce((state, change) => addChange(state, FOLLOW, change), initialState());

/** What the table does when somebody types into it. */
const typed = (state: LabState, path: string, from: number, until: number | null): LabState => {
  const [change] = changesIn(state, path, 'b');
  return setChange(state, path, 0, edited(change, { start: from, end: until }, state.months));
};

describe('bars', () => {
  it('stand for every lever that changes, in both arms and in the start', () => {
    const state = setLever(
      stateFrom({ kind: 'shipped', file: 'cases/bristol-mayor.yaml' }, '1'),
      FOLLOW,
      0.9,
      baseline,
    );
    const rows = rowsOf(state, startIn(state));
    expect(rows.map(({ path }) => path)).toEqual(['levers.leadership.mayor', FOLLOW, 'levers.budget.change']);
    expect(rows[0].bars).toMatchObject([{ arm: 'both', start: 37, end: 120, editable: false }]);
    expect(rows[1].bars).toMatchObject([{ arm: 'b', start: 13, end: 120, editable: true }]);
    const without = setLever(state, 'levers.leadership.mayor', false, startIn(state));
    expect(rowsOf(without, startIn(without))[0].bars.map(({ arm }) => arm)).toEqual(['a', 'b']);
    // What is laid over the start for a while leaves the rest of it to both arms.
    const pulse = [{ at: 13, pulse: 6, value: true }];
    const over = { ...state, b: { title: '', levers: { 'levers.leadership.mayor': pulse } } };
    expect(rowsOf(over, startIn(over))[0].bars.map(({ arm }) => arm)).toEqual(['both', 'b']);
  });

  it('can be moved at the first of their repeats alone', () => {
    const [row] = rowsOf(withChanges({ at: 20, pulse: 3, every: 40, value: 0.9 }), baseline);
    expect(row.bars.map(({ start, editable }) => [start, editable])).toEqual([
      [20, true],
      [60, false],
      [100, false],
    ]);
  });
});

describe('moving a bar', () => {
  const state = withChanges({ from: 30, until: 41, value: 0.9, ramp: 3 });
  const [change] = changesIn(state, FOLLOW, 'b');
  const put = (moved: Change) => setChange(state, FOLLOW, 0, moved);

  it('gives the same state as typing the months into the table', () => {
    expect(put(dragged(change, 'bar', 6, 120))).toEqual(typed(state, FOLLOW, 36, 47));
    expect(put(dragged(change, 'start', -5, 120))).toEqual(typed(state, FOLLOW, 25, 41));
    expect(put(dragged(change, 'end', 12, 120))).toEqual(typed(state, FOLLOW, 30, 53));
    expect(put(dragged(change, 'end', 500, 120))).toEqual(typed(state, FOLLOW, 30, null));
  });

  it('gives the same state as typing, for any change and any way', () => {
    const any = fc.record({
      from: fc.integer({ min: 1, max: 110 }),
      length: fc.integer({ min: 1, max: 40 }),
      by: fc.integer({ min: -150, max: 150 }),
    });
    fc.assert(
      fc.property(
        any,
        fc.constantFrom('bar' as const, 'start' as const, 'end' as const),
        ({ from, length, by }, part) => {
          const until = Math.min(119, from + length);
          const before = withChanges({ from, until, value: 0.9 });
          const moved = dragged(changesIn(before, FOLLOW, 'b')[0], part, by, 120);
          const after = setChange(before, FOLLOW, 0, moved);
          expect(typed(before, FOLLOW, startOf(moved), endOf(moved))).toEqual(after);
          const [now] = changesIn(after, FOLLOW, 'b');
          expect(startOf(now)).toBeGreaterThanOrEqual(1);
          expect(endOf(now) ?? 120).toBeGreaterThanOrEqual(startOf(now));
          if (part === 'bar') expect((endOf(now) ?? 120) - startOf(now)).toBe(until - from);
        },
      ),
      { seed: 3 },
    );
  });

  it('moves all shares of hosts', () => {
    const shared = setLever(initialState(), 'levers.hosting.shared', 0.7, baseline);
    const [one] = changesIn(shared, 'levers.hosting.shared', 'b');
    const moved = setChange(shared, 'levers.hosting.shared', 0, dragged(one, 'start', 12, 120));
    expect(HOSTING.map((path) => startOf(changesIn(moved, path, 'b')[0]))).toEqual([25, 25, 25, 25]);
  });

  it('answers to keys by months and years, and to no others', () => {
    expect([
      keyStep('ArrowRight', false, 120),
      keyStep('ArrowLeft', true, 120),
      keyStep('Home', false, 120),
    ]).toEqual([1, -12, -120]);
    expect(keyStep('Enter', false, 120)).toBeNull();
    expect(keyStep('toString', false, 120)).toBeNull();
  });
});
