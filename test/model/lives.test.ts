/** What is told of single citizens and of staff agrees with the metrics, and telling it changes nothing. */
import { describe, expect, it } from 'vitest';
import { runToEnd, type Column } from '../../sim/engine';
import {
  citizenIn,
  coProduction,
  FLAG,
  FRAME_PLANES,
  frameBytes,
  frameOf,
  PLANE,
  planeOf,
  staffAccount,
  staffIn,
  TOOK_PART,
  type Plane,
  type StaffField,
} from '../../sim/model';
import { S } from '../../sim/model/citizens';
import { freeHours } from '../../sim/model/submodels/capacity';
import { BUILT_SERVICES } from '../../sim/registers';
import { everyMonth, lively, observed, type World } from './worlds';

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

const shareOf = (bytes: Uint8Array, bit: number): number =>
  bytes.filter((byte) => (byte & bit) !== 0).length / bytes.length;

/** Half a step of a byte. */
const STEP = 0.5 / 255;

describe('a frame of all citizens', () => {
  it('has the means and shares that the metrics have, up to the size of its steps', async () => {
    let months = 0;
    everyMonth(
      await lively({ 'levers.dutyShift': 0.6, 'levers.support.targeted': 0.5 }),
      ({ world, month }) => {
        if (month < 1) return;
        months++;
        const frame = frameOf(world);
        const values = observed(world);
        const near = (plane: Plane, metric: number, scale: number, step: number): void =>
          expect(Math.abs(mean(planeOf(frame, plane)) / scale - metric), plane).toBeLessThanOrEqual(step);
        near('personal', values.get('efficacy.personal')!, 255, STEP);
        near('political', values.get('efficacy.political')!, 255, STEP);
        near('trust', values.get('trust')!, 255, STEP);
        near('fatigue', values.get('fatigue')!, 255, STEP);
        const needs = BUILT_SERVICES.map((service) => 1 - values.get(`outcome.${service}`)! / 100);
        near('need', mean(needs), 255, STEP);
        near('hoursBorne', values.get('burden')!, 4, 0.125);
        const supported = mean(planeOf(frame, 'hours')) - mean(planeOf(frame, 'hoursAlone'));
        expect(Math.abs(supported / 4 - values.get('participation.hours')!)).toBeLessThanOrEqual(0.25);
        const flags = planeOf(frame, 'flagsLow');
        expect(shareOf(flags, FLAG.session)).toBeCloseTo(values.get('participation.collective.share')!, 12);
        expect(shareOf(flags, FLAG.selfHelpAct)).toBeCloseTo(values.get('participation.selfHelp.share')!, 12);
      },
    );
    expect(months).toBe(40);
  });

  it('tells of a citizen what the columns hold', async () => {
    let seen = 0;
    everyMonth(await lively(), ({ world, month }) => {
      if (month % 10 !== 0) return;
      const frame = frameOf(world);
      const { citizens } = world;
      for (let i = 0; i < world.size; i++) {
        const told = citizenIn(frame, i);
        expect(told.flags).toBe(citizens.flags[i]);
        expect(told.memberships).toBe([0, 1].filter((slot) => citizens.member[2 * i + slot] >= 0).length);
        expect(Math.abs(told.personal - citizens.efficacyPersonal[i])).toBeLessThanOrEqual(STEP + 1e-9);
        expect(told.hours).toBe(Math.min(63.75, Math.round(citizens.given[i] / 16) / 4));
        expect((told.tookPart & TOOK_PART.session) !== 0).toBe(citizens.attended[i] !== 0);
        expect((told.tookPart & TOOK_PART.aloneSupported) !== 0).toBe(citizens.supported[i] !== 0);
        const acted = [0, 1, 2, 3].some((s) => citizens.acts[S * i + s] !== 0);
        expect((told.tookPart & TOOK_PART.alone) !== 0).toBe(acted);
        // What is free before any hour is given: what is free now, and what was given.
        const free = (64 * freeHours(world, i) + citizens.given[i]) / citizens.hours[i];
        if (freeHours(world, i) > 0)
          expect(Math.abs(told.free - Math.min(1, free))).toBeLessThanOrEqual(STEP + 1e-9);
        else expect(told.free).toBeLessThanOrEqual(free + STEP);
        if (told.memberships > 0 && told.tookPart !== 0) seen++;
      }
    });
    expect(seen).toBeGreaterThan(50);
  });

  it('has its planes side by side, each once, and is refused room that does not do', async () => {
    const scenario = await lively({ 'population.size': 50 });
    const world = coProduction.build(scenario);
    expect([...Object.values(PLANE)].sort((a, b) => a - b)).toEqual(
      Array.from({ length: FRAME_PLANES }, (_, plane) => plane),
    );
    expect(frameOf(world).length).toBe(frameBytes(50));
    expect(() => frameOf(world, new Uint8Array(649))).toThrow('A frame of 50 citizens has 650 bytes.');
    expect(() => staffAccount(world, new Float64Array(3))).toThrow(RangeError);
    expect(() => citizenIn(frameOf(world), 50)).toThrow('citizens 0 to 49');
  });
});

describe("the staff's account", () => {
  it('adds up to the metrics, agency by agency and field by field', async () => {
    let promised = 0;
    everyMonth(await lively({ 'levers.expectations.raised': 0.5 }), ({ world, month }) => {
      if (month < 1) return;
      const accounts = staffIn(staffAccount(world));
      const values = observed(world);
      const sum = (field: StaffField): number =>
        accounts.reduce((total, account) => total + account[field], 0);
      expect(accounts.map(({ service }) => service)).toEqual(BUILT_SERVICES);
      expect(sum('available')).toBeCloseTo(values.get('staff.hours.available')!, 9);
      expect(sum('needed')).toBeCloseTo(values.get('staff.hours.needed')!, 9);
      for (const account of accounts) {
        const planned = account.levers + account.standard + account.together + account.saved;
        expect(Math.abs(account.available - planned)).toBeLessThanOrEqual(4 / 1024);
        const { outreach, acts, answers, meetings, projects, left } = account;
        expect(outreach + acts + answers + meetings + projects + left).toBeCloseTo(account.together, 9);
        expect(answers).toBeCloseTo(account.reportsAnswered * account.hoursPerAnswer, 2);
        expect(account.reportsAnswered).toBeLessThanOrEqual(account.reports);
        expect(account.answersPossible).toBeGreaterThanOrEqual(account.reportsAnswered);
        expect(account.itemsPossible).toBeGreaterThanOrEqual(account.itemsActedOn);
      }
      promised += sum('itemsPromised');
      const gap = (sum('itemsPromised') - sum('itemsActedOn')) / sum('itemsPromised');
      if (sum('itemsPromised') > 0) expect(gap).toBeCloseTo(values.get('agency.commitmentGap')!, 9);
    });
    expect(promised).toBeGreaterThan(10);
  });
});

describe('watching month by month', () => {
  it('changes no bit of the world and no result', async () => {
    const scenario = await lively();
    const copy = (world: World): Map<string, Column> =>
      new Map([...coProduction.columns(world)].map(([name, column]) => [name, column.slice()]));
    const months: number[] = [];
    const result = runToEnd(coProduction, scenario, (month, { world }) => {
      months.push(month);
      const before = copy(world);
      frameOf(world);
      staffAccount(world);
      if (month === 20) expect(coProduction.columns(world)).toEqual(before);
    });
    expect(months.length).toBe(scenario.burnIn + scenario.months);
    expect(result).toEqual(runToEnd(coProduction, scenario));
  });
});
