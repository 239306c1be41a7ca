/** A run that branches from another ends as it would have from its start, to the bit. */
import { describe, expect, it } from 'vitest';
import {
  agreeUntil,
  branchRun,
  checkpointOf,
  finishRun,
  runToEnd,
  startRun,
  type Checkpoint,
  type RunResult,
} from '../../sim/engine';
import { coProduction } from '../../sim/model';
import { nodeReader } from '../../sim/results/files/reader';
import { loadScenario, withAssumption, withSeed, type Scenario } from '../../sim/scenario';
import { lively } from './worlds';

const FILES = ['hosting', 'leadership', 'broken-promises', 'austerity-duty-shift', 'nudges'];

/** A shipped scenario, with a lever that changes in a month on top of what the file does. */
function shipped(name: string, change: Record<string, unknown> = {}): Promise<Scenario> {
  const set = ['population.size=120'];
  for (const [path, value] of Object.entries(change)) set.push(`${path}=${JSON.stringify(value)}`);
  return loadScenario(`scenarios/levers/${name}.yaml`, nodeReader(), { set });
}

function checkpointAt(scenario: Scenario, month: number): Checkpoint {
  const run = startRun(coProduction, scenario);
  while (run.month < month) run.step();
  return checkpointOf(run);
}

function expectSame(one: RunResult, other: RunResult): void {
  expect(one.digest).toBe(other.digest);
  expect(one).toEqual(other);
}

describe('a run that branches', () => {
  it.each(FILES.flatMap((name) => [13, 25].map((at) => [name, at] as const)))(
    'from %s where a lever changes in month %d equals the whole run',
    async (name, at) => {
      const [one, other] = [
        await shipped(name),
        await shipped(name, {
          'levers.invitation.rate': [{ at, value: 0.9 }],
          'levers.churn': [{ at, value: 0.5 }],
        }),
      ];
      expect(agreeUntil(one, other)).toBe(at - 1);
      const whole = runToEnd(coProduction, other);
      expect(whole.digest).not.toBe(runToEnd(coProduction, one).digest);
      expectSame(finishRun(branchRun(coProduction, other, checkpointAt(one, at - 1))), whole);
    },
  );

  it('does so from any earlier month, burn-in and the month before the first among them', async () => {
    const one = await lively();
    const other = await lively({ 'levers.followThrough': [{ at: 9, value: 0.1 }] });
    const whole = runToEnd(coProduction, other);
    for (const month of [-one.burnIn, -1, 0, 1, 8])
      expectSame(finishRun(branchRun(coProduction, other, checkpointAt(one, month))), whole);
  });

  it('leaves the checkpoint and the run it was taken from as they were', async () => {
    const one = await lively();
    const run = startRun(coProduction, one);
    while (run.month < 5) run.step();
    const checkpoint = checkpointOf(run);
    const others = await Promise.all(
      [0, 0.5, 0].map((value) => lively({ 'levers.followThrough': [{ at: 6, value }] })),
    );
    const ends = others.map((other) => finishRun(branchRun(coProduction, other, checkpoint)).digest);
    expect(ends[2]).toBe(ends[0]);
    expect(ends[1]).not.toBe(ends[0]);
    expectSame(finishRun(run), runToEnd(coProduction, one));
  });

  it('may be longer or shorter, and record other metrics or fewer groups', async () => {
    const one = await lively({ 'record.groups': ['need', 'sex'] });
    const at = checkpointAt(one, 10);
    for (const months of [20, 60]) {
      const other = await lively({
        'horizon.months': months,
        'record.groups': ['sex'],
        'levers.followThrough': [{ at: 12, value: 0 }],
      });
      expect(agreeUntil(one, other)).toBe(11);
      expectSame(finishRun(branchRun(coProduction, other, at)), runToEnd(coProduction, other));
    }
    expect(agreeUntil(one, await lively({ 'horizon.months': 20 }))).toBe(20);
  });

  it('may change a lever for a group that both scenarios name', async () => {
    const group = { deprivation: 'q4' };
    const arm = (value: number) =>
      lively({
        'levers.invitation.rate': [
          { at: 1, value: 0.5 },
          { at: 6, value, group },
        ],
      });
    const [one, other] = [await arm(0.5), await arm(1)];
    expect(agreeUntil(one, other)).toBe(5);
    expectSame(
      finishRun(branchRun(coProduction, other, checkpointAt(one, 5))),
      runToEnd(coProduction, other),
    );
  });
});

describe('a branch is refused', () => {
  it('where the scenarios no longer agree', async () => {
    const one = await lively();
    const other = await lively({ 'levers.followThrough': [{ at: 4, value: 0 }] });
    expect(() => branchRun(coProduction, other, checkpointAt(one, 4))).toThrow(
      'The scenarios agree up to month 3; the checkpoint was taken after month 4.',
    );
    const short = await lively({ 'horizon.months': 4 });
    expect(() => branchRun(coProduction, short, checkpointAt(one, 6))).toThrow(/agree up to month 4/);
  });

  it('where something differs that holds throughout', async () => {
    const one = await lively();
    const at = checkpointAt(one, 0);
    const group = { sex: 'women' };
    const others: readonly (readonly [string, Scenario])[] = [
      ['seed', withSeed(one, 'other')],
      ['burn-in', await lively({ 'horizon.burnIn': 3 })],
      ['population', await lively({ 'population.size': 301 })],
      ['institutions', await lively({ 'institutions.councils': 5 })],
      ['assumptions', withAssumption(one, 'assumptions.join.base', 0.5)],
      ['mechanisms', await lively({ 'mechanisms.norms': false })],
      [
        'the groups of citizens that levers name',
        await lively({ 'levers.ease.collective': [{ at: 6, value: 1, group }] }),
      ],
    ];
    for (const [part, other] of others) {
      expect(agreeUntil(one, other), part).toBeNull();
      expect(() => branchRun(coProduction, other, at)).toThrow(
        `The scenarios can share no month: they differ in ${part}.`,
      );
    }
  });

  it('by another model version, and where a group was not recorded', async () => {
    const one = await lively();
    const at = checkpointAt(one, 2);
    expect(() => branchRun({ ...coProduction, version: 'x' }, one, at)).toThrow(/taken by model version/);
    const more = await lively({ 'record.groups': ['sex'] });
    expect(() => branchRun(coProduction, more, at)).toThrow(/did not record the groups of sex/);
    expectSame(finishRun(branchRun(coProduction, more, checkpointAt(one, -1))), runToEnd(coProduction, more));
  });
});
