import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../sim';
import { runToEnd } from '../../../sim/engine';
import { LEDGER_SCALE } from '../../../sim/exact';
import {
  coProduction,
  frameBytes,
  frameOf,
  staffAccount,
  staffIn,
  type StaffAccount,
} from '../../../sim/model';
import { ledgerTotals } from '../../../sim/results';
import type { StaffRow } from '../../../viz/lab/contract';
import { staffRows } from '../../../viz/lab/work/view/staff';
import { Bench, smallState } from './bench';

const FILE = 'scenarios/cases/five-country-survey.yaml';
const load = () =>
  loadScenario(FILE, {
    seed: '2008',
    set: ['population.size=60', 'horizon.months=24', 'levers.nudge.intensity=[{at: 13, value: 0.8}]'],
  });

describe('lives in both arms', () => {
  it('are the frames of the run with the seed of the state, alike in the first year', async () => {
    const bench = new Bench(1);
    await bench.finish(smallState());
    const lives = await bench.ask('lives', {});
    expect(lives).toMatchObject({ job: 1, citizens: 60, months: 24 });
    const bytes = frameBytes(60);
    expect([lives.a.length, lives.b.length]).toEqual([24 * bytes, 24 * bytes]);
    expect(lives.b.subarray(0, 12 * bytes)).toEqual(lives.a.subarray(0, 12 * bytes));
    expect(lives.b.subarray(12 * bytes)).not.toEqual(lives.a.subarray(12 * bytes));
    let month = 0;
    runToEnd(coProduction, await load(), (now, { world }) => {
      if (now < 1) return;
      month = now;
      expect(lives.b.subarray((now - 1) * bytes, now * bytes)).toEqual(frameOf(world));
    });
    expect(month).toBe(24);
    expect(lives.groups.deprivation).toHaveLength(60);
  });

  it('are refused where they would fill the memory', async () => {
    const bench = new Bench();
    bench.show(smallState({ population: 20_000, months: 360, pairs: 1 }));
    await expect(bench.ask('lives', {})).rejects.toThrow(/at most 8,547 citizens/);
    // Nobody waits for the runs of that state.
    await bench.finish(smallState({ pairs: 1 }));
  });
});

describe('what stands behind a cause', () => {
  it('sums to its bar in that run, by place, by month and entry by entry', async () => {
    const bench = new Bench();
    await bench.finish(smallState());
    const result = runToEnd(coProduction, await load());
    const totals = ledgerTotals(result.ledger);
    const causes = Object.keys(totals.byCause).filter((cause) => totals.byCause[cause] !== 0);
    expect(causes.length).toBeGreaterThan(4);
    for (const cause of causes) {
      const behind = await bench.ask('behind', { cause });
      expect(behind).toMatchObject({ cause, scale: LEDGER_SCALE });
      const sum = (values: Iterable<number>) => [...values].reduce((all, value) => all + value, 0);
      expect(sum(behind.places.map(({ b }) => b))).toBe(totals.byCause[cause]);
      expect(sum(behind.monthly.b)).toBe(totals.byCause[cause]);
      expect(behind.monthly.a.subarray(0, 12)).toEqual(behind.monthly.b.subarray(0, 12));
      expect(behind.entries.b).toBeGreaterThan(0);
      expect(behind.people.length).toBeLessThanOrEqual(20);
      const gaps = behind.people.map(({ a, b }) => Math.abs(b - a));
      expect(gaps).toEqual([...gaps].sort((one, other) => other - one));
      for (const { months } of behind.people) expect(months.every((at) => at >= 1 && at <= 24)).toBe(true);
    }
  });

  it('names everybody who got or bore it, to the last unit', async () => {
    const bench = new Bench();
    await bench.finish(smallState({ population: 20, b: { title: '', levers: {} } }));
    const behind = await bench.ask('behind', { cause: 'relief' });
    const own = behind.places.filter(({ party }) => party === 'participant');
    const units = own.reduce((sum, { a }) => sum + a, 0);
    expect(units).toBeGreaterThan(0);
    expect(behind.people.reduce((sum, { a }) => sum + a, 0)).toBe(units);
  });
});

describe('staff in a typical month', () => {
  it('has hours that go into something to the last, in all services and in each', async () => {
    const bench = new Bench();
    const view = await bench.finish(smallState());
    const services = new Set(view.staff.rows.map(({ service }) => service));
    expect(view.staff.rows).toHaveLength(2 * services.size);
    for (const row of view.staff.rows) {
      const worked = Object.values(row.worked).reduce((sum, hours) => sum + hours, 0);
      expect(worked).toBeCloseTo(row.hoursAvailable, 2);
    }
    const run = runToEnd(coProduction, await load());
    const hours = run.series.get('staff.hours.available')!.subarray(12);
    const mean = hours.reduce((sum, value) => sum + value, 0) / 12;
    const all = view.staff.rows.find(({ arm, service }) => arm === 'b' && service === 'all')!;
    expect(all.hoursAvailable).toBeCloseTo(mean, 9);
  });

  it('has promises and reports as the model accounts for them, as far as each month had hours for them', async () => {
    // Enough citizens that something is promised, and more is promised than the hours of some months allow.
    const raised = { 'levers.expectations.raised': [{ at: 13, value: 1 }] };
    const state = smallState({ population: 600, pairs: 1, b: { title: '', levers: raised } });
    const { staff } = await new Bench(1).finish(state);
    let seen = { enough: 0, short: 0 };
    for (const [arm, own] of [
      ['a', []],
      ['b', ['levers.expectations.raised=[{at: 13, value: 1}]']],
    ] as const) {
      const set = ['population.size=600', 'horizon.months=24', ...own];
      const accounts: Float64Array[] = [];
      runToEnd(coProduction, await loadScenario(FILE, { seed: '2008', set }), (month, { world }) => {
        if (month >= 1) accounts.push(staffAccount(world));
      });
      const rows = staff.rows.filter((row) => row.arm === arm);
      expect(rows).toHaveLength(5);
      seen = compared(rows, accounts.slice(12), seen);
      // A shorter run has the same months: so every month of the run is looked at, not those of the last year alone.
      for (let end = 12; end < 24; end++) {
        const flat = Float64Array.from(accounts.slice(0, end).flatMap((account) => [...account]));
        seen = compared(staffRows(arm, flat), accounts.slice(end - 12, end), seen);
      }
    }
    expect(Math.min(seen.enough, seen.short)).toBeGreaterThan(0);
  });
});

/** Compares rows with the accounts of their twelve months, and counts those with hours enough, and those that idle months would hide. */
function compared(
  rows: readonly StaffRow[],
  months: readonly Float64Array[],
  seen: { enough: number; short: number },
): typeof seen {
  let { enough, short } = seen;
  expect(months).toHaveLength(12);
  for (const row of rows) {
    const accounts = months.flatMap(staffIn).filter(({ service }) => [service, 'all'].includes(row.service));
    const mean = (read: (one: StaffAccount) => number) =>
      accounts.reduce((sum, one) => sum + read(one), 0) / 12;
    const fits = (wanted: number, could: number) => (could < wanted ? could : wanted);
    expect(row.promised).toBe(mean((one) => one.itemsPromised));
    expect(row.enacted).toBe(mean((one) => one.itemsActedOn));
    expect(row.reports).toBe(mean((one) => one.reports));
    expect(row.answers).toBe(mean((one) => one.reportsAnswered));
    expect(row.promisedPossible).toBe(mean((one) => fits(one.itemsPromised, one.itemsPossible)));
    expect(row.reportsPossible).toBe(mean((one) => fits(one.reports, one.answersPossible)));
    expect(row.promisedPossible).toBeGreaterThanOrEqual(row.enacted);
    if (row.promisedPossible === row.promised) enough++;
    else if (mean((one) => one.itemsPossible) > row.promised) short++;
  }
  return { enough, short };
}
