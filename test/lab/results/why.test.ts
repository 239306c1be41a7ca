/** The waterfall is exact: it starts at A, every cause that differs is one step, and it lands on B to the last unit. */
import { describe, expect, it } from 'vitest';
import { metricEntry } from '../../../sim/results/metrics';
import { placeName, sumOfPlaces, sumsBy, BY } from '../../../viz/lab/page/results/places';
import { whyFinding } from '../../../viz/lab/page/results/why';
import {
  largestCauses,
  ledgerSums,
  metricOfCause,
  rateOf,
  splitCauses,
  waterfallRows,
} from '../../../viz/lab/page/results/waterfall';
import { figure, signed } from '../../../viz/numbers';
import { behindOf } from './answers';
import { ledgerOf } from './fixture';

const ledger = ledgerOf();

describe('the waterfall', () => {
  it('has one step for each cause that differs, and folds the others', () => {
    const { differ, alike } = splitCauses(ledger);
    expect(alike.map(({ key }) => key)).toEqual(['earlyDetection', 'capture']);
    expect(waterfallRows(ledger).map(({ key }) => key)).toEqual(['a', ...differ.map(({ key }) => key), 'b']);
  });

  it('goes on where the last step ended, and lands on B exactly', () => {
    const rows = waterfallRows(ledger);
    expect(rows[0].to).toBe(rateOf(ledger.net.a, ledger));
    rows.slice(1, -1).forEach(({ from }, place) => expect(from).toBe(rows[place].to));
    expect(rows[rows.length - 2].to).toBe(rows[rows.length - 1].to);
    expect(rows[rows.length - 1].to).toBe(rateOf(ledger.net.b, ledger));
  });

  it('goes up where B has more, whether that is more created or less destroyed', () => {
    const rows = waterfallRows(ledger);
    for (const { key, a, b } of ledger.causes) {
      const row = rows.find((one) => one.key === key);
      expect(row?.role).toBe(a === b ? undefined : b > a ? 'gain' : 'loss');
    }
  });

  it('of one run with itself is two ends and nothing between', () => {
    const same = ledgerOf({ effect: 0 });
    expect(waterfallRows(same).map(({ role }) => role)).toEqual(['a', 'b']);
    expect(whyFinding(same)).toBe('No cause differs between A and B.');
  });
});

describe('sums of the ledger', () => {
  it('add up to the last unit', () => {
    const { created, destroyed, net, exact } = ledgerSums(ledger);
    expect(exact).toBe(true);
    expect(created.a + destroyed.a).toBe(net.a);
    expect(created.b + destroyed.b).toBe(net.b);
    expect(Number.isSafeInteger(net.b)).toBe(true);
  });

  it('are not called exact where one unit is missing', () => {
    const { net } = ledger;
    expect(ledgerSums({ ...ledger, net: { ...net, b: net.b + 1 } }).exact).toBe(false);
  });

  it('are read as need-months per 1,000 citizens and year', () => {
    // One need-month a citizen and month is 12,000 of them per 1,000 citizens and year.
    expect(rateOf(ledger.scale * ledger.personMonths, ledger)).toBe(12_000);
  });
});

describe('the finding', () => {
  it('holds the figures of both ends and their difference', () => {
    const rate = (units: number): string => figure(rateOf(units, ledger), 1);
    const { a, b } = ledger.net;
    const gap = signed(rateOf(b - a, ledger), 1);
    expect(whyFinding(ledger)).toContain(`from ${rate(a)} in A to ${rate(b)} in B: ${gap} need-months`);
  });

  it('names the largest gain and the largest loss', () => {
    const { gain, loss } = largestCauses(ledger);
    const gaps = ledger.causes.map(({ a, b }) => b - a);
    expect(gain!.b - gain!.a).toBe(Math.max(...gaps));
    expect(loss!.b - loss!.a).toBe(Math.min(...gaps));
  });

  it('names causes as the register does', () => {
    for (const cause of ledger.causes) expect(metricEntry(metricOfCause(cause))).toBeDefined();
  });
});

describe('what stands behind a cause', () => {
  const view = behindOf('strain');

  it.each([...BY])('adds up to the same by %s', (by) => {
    const sums = sumsBy(view.places, by);
    const all = sumOfPlaces(view.places);
    expect(sums.reduce((total, { a }) => total + a, 0)).toBe(all.a);
    expect(sums.reduce((total, { b }) => total + b, 0)).toBe(all.b);
  });

  it('has a name for every place', () => {
    for (const place of view.places) for (const by of BY) expect(placeName(by, place[by])).toMatch(/^[A-Z]/);
  });
});
