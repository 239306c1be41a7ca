/** Hours of staff: sentences hold the numbers of the view. */
import { describe, expect, it } from 'vitest';
import { hoursFinding } from '../../../viz/lab/page/results/staff';
import { rowOf, staffSentence, useName, usesOf } from '../../../viz/lab/page/results/staff-words';
import { viewOf } from './fixture';

const view = viewOf();

describe('hours of staff', () => {
  it('say what was promised and what there was time for, arm by arm', () => {
    const row = { ...rowOf(view.staff, 'b')!, promised: 40, enacted: 22, reports: 12.5, answers: 6 };
    const rows = view.staff.rows.map((one) => (one.arm === 'b' && one.service === 'all' ? row : one));
    const sentence = staffSentence({ ...view, staff: { ...view.staff, rows } }, 'b')!;
    expect(sentence).toContain('B: citizens are promised 40 actions a month, and staff act on 22.');
    expect(sentence).toContain('Of 13 reports a month, 6 get an answer.');
    expect(sentence).toContain('In 90% of months there is more to do than there are hours.');
  });

  it('say so where nothing was promised or reported', () => {
    const rows = view.staff.rows.map((row) => ({ ...row, promised: 0, reports: 0 }));
    const sentence = staffSentence({ ...view, staff: { ...view.staff, rows } }, 'a')!;
    expect(sentence).toContain('A: nothing is promised to citizens. Nobody reports anything.');
  });

  it('are silent in previews', () => {
    expect(staffSentence({ ...view, staff: { a: null, b: null, rows: [] } }, 'a')).toBeNull();
  });

  it('add up by use', () => {
    const uses = usesOf(view.staff);
    const sum = uses.reduce((total, { b }) => total + b, 0);
    expect(sum).toBeCloseTo(rowOf(view.staff, 'b')!.hoursAvailable, 6);
    const largest = [...uses].sort((one, other) => other.b - one.b)[0];
    expect(hoursFinding(view.staff)).toContain(`The largest part in B: ${useName(largest.use)}.`);
  });

  it('have a name for a use that has no words of its own', () => {
    expect(useName('someNewUse')).toBe('some new use');
  });
});
