import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEDGER_SCALE } from '../../sim/exact';
import { coProduction } from '../../sim/model';
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
  /^(?:trust\.exposed|disconfirmation|burden\.carers|leadership\.|agenda\.|hosting\.|logic\.|norms|identity|conflict|encounters|projects\.implementedWithin24|governance\.|outcome\.gap|detection\.lag|participation\.(?:gini|exits)|agency\.commitmentGap)/;

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
