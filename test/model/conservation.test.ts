import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR_SCALE, LEDGER_SCALE, MONEY_SCALE } from '../../sim/exact';
import { coProduction } from '../../sim/model';
import { S, SLOTS } from '../../sim/model/citizens';
import { CREATED_CAUSES, METRICS, type MetricName } from '../../sim/registers';
import { anyChanges, everyMonth, lively, observed, type World } from './worlds';

/** The same random scenarios every time, so that a test that passes once passes always. */
const RANDOM = { seed: 2008, numRuns: 40 };

/** Holds a statement after every month of random scenarios. */
async function hold(statement: (world: World, month: number) => void): Promise<void> {
  const property = fc.asyncProperty(anyChanges, async (changes) => {
    everyMonth(await lively(changes), ({ world, month }) => statement(world, month));
  });
  await fc.assert(property, RANDOM);
}

/** Metrics that look at a subset of citizens or initiatives, of which there may be none. */
const MAY_BE_EMPTY =
  /^(?:trust\.exposed|disconfirmation|burden\.carers|leadership\.|agenda\.|hosting\.|logic\.|norms|identity|conflict|encounters|initiatives\.(?:mode|type)|projects\.implementedWithin24|governance\.|outcome\.gap|detection\.lag|assessment\.gap|participation\.(?:gini|exits)|agency\.commitmentGap)/;

describe('after every month of any scenario', () => {
  it('every metric is a number within its range', async () => {
    await hold((world) => {
      for (const [name, value] of observed(world)) {
        const [low, high] = METRICS[name as MetricName].range;
        if (Number.isNaN(value) && MAY_BE_EMPTY.test(name)) continue;
        if (!(value >= (low ?? -1e12) && value <= (high ?? 1e12))) expect.fail(`${name} is ${value}`);
      }
    });
  });

  it('no column holds anything but finite numbers', async () => {
    await hold((world) => {
      for (const [name, column] of coProduction.columns(world))
        for (let i = 0; i < column.length; i++)
          if (!Number.isFinite(column[i])) expect.fail(`${name}[${i}] is ${column[i]}`);
    });
  });

  it('the ledger is whole numbers with the sign of their cause, and its breakdowns are the metrics', async () => {
    await hold((world) => {
      const sums = new Map<string, number>();
      const add = (name: string, units: number) => sums.set(name, (sums.get(name) ?? 0) + units);
      for (const { cause, party, units } of coProduction.ledger(world)) {
        const creates = (CREATED_CAUSES as readonly string[]).includes(cause);
        expect(Number.isSafeInteger(units) && (creates ? units > 0 : units < 0), `${cause}: ${units}`).toBe(
          true,
        );
        add(`value.${creates ? 'created' : 'destroyed'}`, Math.abs(units));
        add(`value.${creates ? 'created' : 'destroyed'}.${cause}`, Math.abs(units));
        add(`value.party.${party}`, units);
        add('value.net', units);
        add(COLUMN[party], units);
      }
      const values = observed(world);
      for (const name of coProduction.metrics.filter((metric) => /^value\.(?!foregone)/.test(metric)))
        expect(unitsOf(values.get(name), world), name).toBe(sums.get(name) ?? 0);
      const units = (name: string) => unitsOf(values.get(name), world);
      expect(units('value.created') - units('value.destroyed')).toBe(units('value.net'));
      expect(units('value.private') + units('value.collective') + units('value.public')).toBe(
        units('value.net'),
      );
    });
  });

  it('memberships lie within slots, in live initiatives, and are counted on both sides', async () => {
    await hold(({ citizens, initiatives, size }) => {
      const { alive, members } = initiatives.columns;
      const counted = new Int32Array(initiatives.rows);
      for (let i = 0; i < size; i++) {
        const slots = [...citizens.member.subarray(SLOTS * i, SLOTS * (i + 1))].filter((k) => k >= 0);
        if (new Set(slots).size !== slots.length)
          expect.fail(`citizen ${i} belongs twice to one of ${slots}`);
        for (const k of slots) counted[k]++;
      }
      for (let k = 0; k < initiatives.rows; k++) {
        if (counted[k] !== members[k])
          expect.fail(`initiative ${k} counts ${members[k]} of ${counted[k]} members`);
        if (alive[k] === 0 && counted[k] > 0) expect.fail(`ended initiative ${k} has ${counted[k]} members`);
      }
    });
  });

  it('staff hours are split without rest, and neither hours nor money beyond the budget are planned', async () => {
    await hold((world) => {
      const { agencies, assume } = world;
      let available = 0;
      let budget = 0;
      for (let s = 0; s < S; s++) {
        const parts = ['hoursLevers', 'hoursStandard', 'hoursTogether', 'hoursSaved'] as const;
        const planned = parts.reduce((sum, part) => sum + agencies[part][s], 0);
        // Each part is rounded down to whole units, so the sum may lack a unit a part, and never has one too many.
        expect(agencies.hoursTotal[s] - planned).toBeGreaterThanOrEqual(0);
        expect(agencies.hoursTotal[s] - planned).toBeLessThanOrEqual(parts.length);
        const spent =
          agencies.hoursTotal[s] * (assume.agency.wage / HOUR_SCALE) + agencies.moneyLevers[s] / MONEY_SCALE;
        expect(spent).toBeLessThanOrEqual(agencies.budget[s] / MONEY_SCALE + 0.02);
        available += agencies.hoursTotal[s];
        budget += agencies.budget[s];
      }
      const values = observed(world);
      expect(values.get('staff.hours.available')).toBeCloseTo(available / HOUR_SCALE, 6);
      // The budget is rounded down to whole cents, agency by agency.
      expect(values.get('cost.public')).toBeLessThanOrEqual((budget + S) / MONEY_SCALE / world.size);
    });
  });

  it('staff work no more hours than there are for joint work, and every hour on something', async () => {
    await hold(({ agencies, assume, initiatives }) => {
      const { alive, held, service, staffHours } = initiatives.columns;
      for (let s = 0; s < S; s++) {
        const { hoursActs, hoursAnswers, hoursMeetings, hoursProjects, hoursLeft, hoursTogether } = agencies;
        const reached = agencies.hoursOutreach[s];
        const worked = reached + hoursActs[s] + hoursAnswers[s] + hoursMeetings[s] + hoursProjects[s];
        expect(worked + hoursLeft[s]).toBe(hoursTogether[s]);
        expect(hoursLeft[s]).toBeGreaterThanOrEqual(0);
        expect(hoursAnswers[s]).toBe(agencies.answers[s] * Math.round(assume.report.hours * HOUR_SCALE));
        let met = 0;
        for (let k = 0; k < initiatives.rows; k++)
          if (alive[k] === 1 && held[k] === 1 && service[k] === s) met += staffHours[k];
        expect(met * HOUR_SCALE).toBeLessThanOrEqual(hoursMeetings[s]);
      }
    });
  });

  it('third-sector bodies use no hour that they do not have, and sit at tables with hours that they used', async () => {
    await hold(({ initiatives, thirdSector }) => {
      const { alive, held, service, thirdHours } = initiatives.columns;
      for (let s = 0; s < S; s++) {
        const { hours, hoursLeft, hoursUsed, hoursReaching } = thirdSector;
        expect(hoursUsed[s] + hoursLeft[s]).toBe(hours[s]);
        expect(hoursLeft[s]).toBeGreaterThanOrEqual(0);
        let met = 0;
        for (let k = 0; k < initiatives.rows; k++)
          if (alive[k] === 1 && held[k] === 1 && service[k] === s) met += thirdHours[k] * HOUR_SCALE;
        expect(met + hoursReaching[s]).toBe(hoursUsed[s]);
      }
    });
  });

  it('shares of one whole add up', async () => {
    await hold((world) => {
      const values = observed(world);
      const sum = (pattern: RegExp) =>
        [...values].reduce((total, [name, value]) => (pattern.test(name) ? total + value : total), 0);
      expect(sum(/^need\./)).toBeCloseTo(1, 9);
      const exits = values.get('participation.exits') ?? NaN;
      if (!Number.isNaN(exits)) expect(sum(/^participation\.exits\./)).toBeCloseTo(exits, 9);
      expect(values.get('participation.hours')).toBeGreaterThanOrEqual(0);
      expect(values.get('initiatives.alive')).toBe(
        world.initiatives.columns.alive.reduce((a, b) => a + b, 0),
      );
    });
  });
});

const COLUMN: Record<string, string> = {
  participant: 'value.private',
  otherUsers: 'value.collective',
  thirdSector: 'value.collective',
  community: 'value.public',
  agency: 'value.public',
};

/** A metric in need-months a citizen, back in ledger units of the whole locality. */
function unitsOf(value: number | undefined, world: World): number {
  const units = (value ?? NaN) * world.size * LEDGER_SCALE;
  const whole = Math.round(units) + 0;
  // Dividing by the number of citizens rounds in the sixteenth digit; anything more was no whole number of units.
  expect(Math.abs(units - whole)).toBeLessThan(1e-3);
  return whole;
}
