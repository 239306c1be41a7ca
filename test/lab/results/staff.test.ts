/** Hours of staff: sentences hold the numbers of the view. */
import { describe, expect, it } from 'vitest';
import type { StaffRow } from '../../../viz/lab/contract';
import { hoursFinding, serviceRows } from '../../../viz/lab/page/results/staff';
import { rowOf, staffSentence, useName, usesOf } from '../../../viz/lab/page/results/staff-words';
import { staff } from '../../../viz/lab/words/en/staff';
import { viewOf } from './fixture';

const view = viewOf();

describe('hours of staff', () => {
  const told = (numbers: Partial<StaffRow>): string => {
    const row = { ...rowOf(view.staff, 'b')!, ...numbers };
    const rows = view.staff.rows.map((one) => (one.arm === 'b' && one.service === 'all' ? row : one));
    return staffSentence({ ...view, staff: { ...view.staff, rows } }, 'b')!;
  };
  const promises = { promised: 40, promisedPossible: 22, enacted: 15 };
  const reports = { reports: 12.5, reportsPossible: 9, answers: 6 };

  it('say what was promised and what there was time for, arm by arm', () => {
    const sentence = told({ ...promises, ...reports });
    expect(sentence).toContain(
      'B: citizens are promised 40 actions a month; there are hours for 22 of them, and staff act on 15.',
    );
    expect(sentence).toContain(
      'Citizens send 13 reports a month; there are hours to answer 9 of them, and 6 get an answer.',
    );
    expect(sentence).toContain('In 90% of months there is more to do than there are hours.');
  });

  it('say plainly that hours suffice, and only where they do', () => {
    const enough = told({ ...promises, ...reports, promisedPossible: 40, reportsPossible: 12.5 });
    expect(enough).toContain('there are hours for all of them, and staff act on 15.');
    expect(enough).toContain('there are hours to answer all of them, and 6 get an answer.');
    const short = told({
      ...promises,
      ...reports,
      promisedPossible: 39.9,
      reportsPossible: 0.04,
      answers: 0,
    });
    expect(short).toContain('there are hours for nearly all of them');
    expect(short).toContain('there are hours to answer none of them');
  });

  it('stand in the table under their heads, in each service and both arms', () => {
    const rows = serviceRows(view.staff);
    expect(rows).toHaveLength(view.staff.rows.length);
    const cell = (key: string, head: string): unknown =>
      rows.find((row) => row.key === key)!.cells[staff.heads.indexOf(head)];
    for (const row of view.staff.rows) {
      const key = `${row.service}-${row.arm}`;
      expect(cell(key, 'Promised')).toBe(row.promised.toFixed(1));
      expect(cell(key, 'Could be acted on')).toBe(row.promisedPossible.toFixed(1));
      expect(cell(key, 'Acted on')).toBe(row.enacted.toFixed(1));
      expect(cell(key, 'Reports')).toBe(row.reports.toFixed(1));
      expect(cell(key, 'Could be answered')).toBe(row.reportsPossible.toFixed(1));
      expect(cell(key, 'Answered')).toBe(row.answers.toFixed(1));
    }
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
