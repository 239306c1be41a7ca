import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runToEnd, startRun, type Month } from '../../sim/engine';
import { coProduction } from '../../sim/model';
import { ASSUMPTIONS, BUILT_METRICS, LEVERS, MECHANISMS, type ParameterEntry } from '../../sim/registers';
import { builtOf as built, lively, type Settings } from '../model/worlds';
import { filesBelow, read } from './sources';

const digests = new Map<string, string>();

/** What a lively run ends with; the same settings are run once. */
async function digestOf(changes: Settings): Promise<string> {
  const key = JSON.stringify(changes);
  const digest = digests.get(key) ?? runToEnd(coProduction, await lively(changes)).digest;
  digests.set(key, digest);
  return digest;
}

/** Whether any of some values gives another run than the lively one. */
async function anyChanges(name: string, values: readonly unknown[]): Promise<boolean> {
  const context = contextOf(name);
  const before = await digestOf(context);
  for (const value of values)
    if ((await digestOf({ ...context, ...around(name, value) })) !== before) return true;
  return false;
}

/** What has to be so for a parameter to matter: the coefficient of a kind of nudge needs that kind. */
function contextOf(name: string): Settings {
  const [, kind] = /^assumptions\.nudge\.(?:individual|collective|reach)\.(\w+)$/.exec(name) ?? [];
  if (/^(?:assumptions\.finance\.|mechanisms\.payByResult$)/.test(name))
    return { 'levers.finance.kind': 'bondRigid' };
  // A family that may give many hours gives as many as stand for those that staff do not.
  if (name === 'assumptions.duty.perStaffHour') return { 'assumptions.duty.careHours': 40 };
  if (name === 'assumptions.strategy.culture') return { 'levers.strategy.kind': 'culture' };
  // Hands-on bodies meet at least monthly, and citizens do not decide nearly everything.
  if (name.startsWith('assumptions.logic.'))
    return { 'assumptions.voice.base': -1, 'levers.regulation.strength': 1, 'institutions.councils': 6 };
  // Where care is capped by what a person takes, the hours that were saved do not matter.
  if (name === 'assumptions.duty.perStaffHour') return { 'assumptions.duty.careHours': 40 };
  return kind ? { 'levers.nudge.kind': kind } : {};
}

/** Values of a parameter from one end of its range to the other; one near the low end, where 0 means that there is no limit. */
function spread(entry: ParameterEntry): readonly unknown[] {
  switch (entry.kind) {
    case 'number':
    case 'integer':
      return [...entry.range, Math.round((0.95 * entry.range[0] + 0.05 * entry.range[1]) * 100) / 100];
    case 'choice':
      return entry.options;
    case 'flag':
      return [false, true];
    case 'list':
      return [[entry.options[0]], [...entry.options]];
  }
}

describe('metrics', () => {
  it('that are built are those that the model sets in every month, each once', async () => {
    const run = startRun(coProduction, await lively());
    while (!run.done) run.step();
    const given: string[] = [];
    coProduction.observe(run.world, { set: (metric) => void given.push(metric) });
    expect([...given].sort()).toEqual([...BUILT_METRICS].sort());
    expect(coProduction.metrics).toEqual(BUILT_METRICS);
  });
});

describe('levers', () => {
  const names = built(LEVERS);

  it('that are built are those that the model reads', async () => {
    const asked = new Set<string>();
    const model = {
      ...coProduction,
      step(world: ReturnType<typeof coProduction.build>, month: Month) {
        const levers = {
          value: (path: string) => (asked.add(path), month.levers.value(path)),
          byGroup: (path: string) => (asked.add(path), month.levers.byGroup(path)),
        };
        coProduction.step(world, { number: month.number, index: month.index, levers });
      },
    };
    const run = startRun(model, await lively());
    while (!run.done) run.step();
    expect([...asked].sort()).toEqual([...names].sort());
  });

  it.each(names)('%s changes what happens', async (name) => {
    expect(await anyChanges(name, spread(LEVERS[name as keyof typeof LEVERS]))).toBe(true);
  });
});

/** A setting with what has to go with it: hosting shares add up to 1, so where one is set, the others give way. */
function around(name: string, value: unknown): Settings {
  const shares = ['agency', 'thirdSector', 'shared', 'citizens'].map((host) => `levers.hosting.${host}`);
  if (!shares.includes(name)) return { [name]: value };
  const rest = (1 - Number(value)) / 3;
  return Object.fromEntries(shares.map((share) => [share, share === name ? value : rest]));
}

describe('mechanisms', () => {
  const names = built(MECHANISMS);
  const submodels = filesBelow('sim/model').filter((path) => path.endsWith('.ts'));

  it.each(names)('%s is switched in the submodel that its entry names, and nowhere else', (name) => {
    const { submodel } = MECHANISMS[name as keyof typeof MECHANISMS];
    const switched = new RegExp(`\\bon(?:\\.${name}\\b|\\['${name}'\\])`);
    const files = submodels.filter((path) => switched.test(read(path)));
    expect(files.map((path) => basename(path, '.ts'))).toEqual([submodel]);
  });

  it.each(names)('%s changes what happens', async (name) => {
    expect(await anyChanges(`mechanisms.${name}`, [false])).toBe(true);
  });
});

describe('assumptions', () => {
  it.each(built(ASSUMPTIONS))('%s changes what happens', async (name) => {
    expect(await anyChanges(name, spread(ASSUMPTIONS[name as keyof typeof ASSUMPTIONS]))).toBe(true);
  });
});
