import { describe, expect, it } from 'vitest';
import { startRun, type Column, type Run } from '../../sim/engine';
import { coProduction } from '../../sim/model';
import { withSeed, type Scenario } from '../../sim/scenario';
import { LIVELY, lively, type World } from './worlds';

/** Names of the columns whose bytes differ between two worlds. */
function differences(one: World, other: World): string[] {
  const others = coProduction.columns(other);
  return [...coProduction.columns(one)].flatMap(([name, column]) =>
    sameBytes(column, others.get(name) as Column) ? [] : [name],
  );
}

function sameBytes(one: Column, other: Column): boolean {
  const bytes = ({ buffer, byteOffset, byteLength }: Column) => Buffer.from(buffer, byteOffset, byteLength);
  return bytes(one).equals(bytes(other));
}

/** Runs two arms side by side; gives the first recorded month after which they differ, and in which columns. */
function firstDifference(one: Scenario, other: Scenario): { month: number; columns: string[] } | null {
  const [left, right]: Run<World>[] = [startRun(coProduction, one), startRun(coProduction, other)];
  for (;;) {
    const columns = differences(left.world, right.world);
    if (columns.length > 0) return { month: left.month, columns };
    if (left.done) return null;
    left.step();
    right.step();
  }
}

describe('two arms of a comparison', () => {
  it.each([
    ['levers.invitation.rate', [{ at: 6, value: 0.5 }]],
    ['levers.followThrough', [{ at: 6, value: 0 }]],
    ['levers.nudge.intensity', [{ at: 6, value: 1 }]],
    ['levers.budget.change', [{ at: 6, value: -0.5 }]],
    ['levers.volatility', [{ at: 6, value: 1 }]],
    ['levers.leadership.sharing', [{ at: 6, value: 1 }]],
    ['levers.hosting.hybridity', [{ at: 6, value: 1 }]],
  ])(
    'are equal to the byte before the month in which %s changes, and differ after it',
    async (lever, change) => {
      const base = lever in LIVELY ? [{ base: LIVELY[lever] }] : [];
      const found = firstDifference(await lively(), await lively({ [lever]: [...base, ...change] }));
      expect(found?.month).toBe(6);
    },
  );

  it('are equal to the byte before a change for one group of citizens', async () => {
    const group = { deprivation: 'q4' };
    const arm = (value: number) =>
      lively({
        'levers.invitation.rate': [
          { at: 1, value: 0.5 },
          { at: 6, value, group },
        ],
      });
    expect(firstDifference(await arm(0.5), await arm(1))?.month).toBe(6);
  });

  it('are equal to the byte throughout where a change sets what was there before', async () => {
    const same = [{ at: 3, value: 0.6 }];
    expect(
      firstDifference(
        await lively({ 'levers.followThrough': 0.6 }),
        await lively({ 'levers.followThrough': same }),
      ),
    ).toBeNull();
  });

  it('differ from the first draw on where the seed differs', async () => {
    const scenario = await lively();
    expect(firstDifference(scenario, withSeed(scenario, 'other'))?.month).toBe(-scenario.burnIn);
  });
});
