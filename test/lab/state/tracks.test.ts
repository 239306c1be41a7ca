import fc from 'fast-check';
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { LEVERS, type ParameterEntry } from '../../../sim/registers';
import { loadScenario } from '../../../sim/scenario';
import { nodeReader } from '../../../sim/results/files/reader';
import {
  formOf,
  leastMonths,
  nameFrom,
  stretchesOf,
  trackOf,
  type Change,
  type LeverValue,
} from '../../../viz/lab/state';
import { baseline, shipped } from './shipped';

/** A value as the engine reads it. */
function encoded(entry: ParameterEntry, value: LeverValue): number {
  if (entry.kind === 'choice') return entry.options.indexOf(String(value));
  if (entry.kind === 'list')
    return (value as readonly string[]).reduce((mask, name) => mask | (1 << entry.options.indexOf(name)), 0);
  return Number(value);
}

describe('a start', () => {
  it('is read with all that it extends, the nearer file over the farther', () => {
    const form = formOf({ kind: 'shipped', file: 'cases/shared-neutral-space.yaml' }, shipped);
    expect([form.name, form.population, form.months, form.seed]).toEqual([
      'shared-neutral-space',
      4000,
      120,
      '22',
    ]);
    expect(form.levers['levers.hosting.citizens']).toEqual([0]);
    expect(form.levers['levers.invitation.rate']).toEqual([0.03]);
    expect(form.levers['levers.hosting.agency']).toHaveLength(1);
  });

  it('lays lists over what is inherited, and names files as seen from scenarios', () => {
    const form = formOf({ kind: 'shipped', file: 'levers/nudges.yaml' }, shipped);
    expect(form.levers['levers.nudge.intensity']).toEqual([
      0,
      [
        { at: 25, value: 0.6, ramp: 6 },
        { at: 97, value: 0.9, group: { deprivation: 'q4' } },
      ],
    ]);
    expect(nameFrom('levers/nudges.yaml', '../cases/five-country-survey.yaml')).toBe(
      'cases/five-country-survey.yaml',
    );
    expect(leastMonths(form)).toBe(97);
    expect(leastMonths(baseline)).toBe(1);
  });

  it('may be a scenario of one’s own, with dotted keys, over a shipped one', () => {
    const own = {
      extends: 'cases/five-country-survey.yaml',
      'levers.followThrough': 0.9,
      levers: { 'nudge.intensity': 0.2 },
    };
    const form = formOf({ kind: 'own', name: 'mine', form: own }, shipped);
    expect(form.levers['levers.followThrough']).toEqual([0.9]);
    expect(form.levers['levers.nudge.intensity']).toEqual([0.2]);
    expect(form.levers['levers.ease.individual']).toEqual([0.35]);
  });

  it('does not go round in circles', () => {
    const circle = { 'a.yaml': { extends: 'b.yaml' }, 'b.yaml': { extends: 'a.yaml', name: 'b' } };
    expect(formOf({ kind: 'shipped', file: 'a.yaml' }, circle).name).toBe('b');
  });
});

describe('a track', () => {
  it.each(Object.keys(shipped))('of every lever of %s is as runs read it', async (file) => {
    const scenario = await loadScenario(`scenarios/${file}`, nodeReader());
    const form = formOf({ kind: 'shipped', file }, shipped);
    for (const [path, entry] of Object.entries<ParameterEntry>(LEVERS)) {
      const track = trackOf(path, form.levers[path] ?? [], scenario.months);
      const series = scenario.levers[path].series.slice(scenario.burnIn);
      expect(
        track.values.map((value) => encoded(entry, value)),
        path,
      ).toEqual([...series]);
      expect(encoded(entry, track.base)).toBe(scenario.levers[path].series[0]);
    }
  });

  const change = fc.record({
    start: fc.integer({ min: 1, max: 40 }),
    length: fc.integer({ min: 1, max: 12 }),
    value: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
    ramp: fc.integer({ min: 1, max: 12 }),
    kind: fc.constantFrom('stays', 'window', 'pulse', 'repeats'),
  });

  it('of any list that runs take is as they read it', async () => {
    const toChange = ({
      start,
      length,
      value,
      ramp,
      kind,
    }: typeof change extends fc.Arbitrary<infer T> ? T : never): Change => {
      if (kind === 'stays') return { at: start, value, ramp };
      const short = { value, ramp: Math.min(ramp, length) };
      if (kind === 'window') return { from: start, until: Math.min(40, start + length - 1), value };
      return kind === 'pulse'
        ? { at: start, pulse: length, ...short }
        : { at: start, pulse: length, every: 13, ...short };
    };
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (list) => {
        const changes = list.map(toChange);
        const text = stringify({
          name: 'any',
          horizon: { months: 40 },
          levers: { followThrough: [{ base: 0.3 }, ...changes] },
        });
        const reader = {
          ...nodeReader(),
          resolve: (_: unknown, name: string) => name,
          read: () => Buffer.from(text),
          size: () => text.length,
        };
        const scenario = await loadScenario('any.yaml', reader).catch(() => null);
        if (scenario === null) return;
        compared += 1;
        const series = scenario.levers['levers.followThrough'].series.slice(scenario.burnIn);
        const track = trackOf('levers.followThrough', [[{ base: 0.3 }, ...changes]], 40);
        expect(track.values).toEqual([...series]);
      }),
      { numRuns: 300, seed: 4 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});

describe('stretches', () => {
  it('end where the next lasting change begins, and repeat', () => {
    const changes: Change[] = [
      { at: 10, value: 0.2 },
      { at: 30, value: 0.5 },
      { at: 5, pulse: 2, every: 12, value: 1 },
    ];
    expect(stretchesOf(changes, 36).map(({ start, end, index }) => [start, end, index])).toEqual([
      [10, 29, 0],
      [30, 36, 1],
      [5, 6, 2],
      [17, 18, 2],
      [29, 30, 2],
    ]);
  });
});
