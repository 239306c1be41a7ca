/** Worlds for the tests of the model: random scenarios, and a run month by month. */
import fc from 'fast-check';
import { startRun, type Run } from '../../sim/engine';
import { coProduction } from '../../sim/model';
import { GROUPS, HOSTS, LEVERS, MECHANISMS, type ParameterEntry } from '../../sim/registers';
import { nodeReader } from '../../sim/results/files/reader';
import { loadScenario, type Scenario } from '../../sim/scenario';

export type World = ReturnType<typeof coProduction.build>;

/** Values by full path. */
export type Settings = Readonly<Record<string, unknown>>;

/** A small place in which much happens, so that nothing is without effect only because another channel is closed. */
export const LIVELY: Settings = {
  'population.size': 300,
  'horizon.months': 40,
  'horizon.burnIn': 2,
  'levers.nudge.intensity': 0.5,
  'levers.invitation.rate': 1,
  'levers.reward.perHour': 5,
  'levers.dutyShift': 0.3,
  'levers.platform': 0.4,
  'levers.volatility': 0.4,
  'levers.leadership.sharing': 0.5,
  'levers.churn': 0.2,
  'levers.offer.coDesign': 0.5,
  'levers.accountability.rule': false,
  'levers.budget.change': -0.1,
  'institutions.councils': 6,
  'levers.regulation.strength': 0.8,
  'assumptions.council.hours': 0.5,
  'levers.hosting.agency': 0.25,
  'levers.hosting.thirdSector': 0.25,
  'levers.hosting.shared': 0.25,
  'levers.hosting.citizens': 0.25,
  'assumptions.population.districtSize': 60,
  'assumptions.agency.hoursPerCitizen': 1.2,
  'assumptions.agency.wage': 15,
  'assumptions.agency.leverCap': 1,
  'assumptions.asking.invitation': 0.5,
  'assumptions.founding.base': -1,
  'assumptions.join.base': 2,
  'assumptions.need.standardHours': 5,
  'assumptions.attend.base': 3,
  'assumptions.voice.base': 3,
};

/** The lively place with changes of its own. */
export function lively(changes: Settings = {}): Promise<Scenario> {
  const set = Object.entries({ ...LIVELY, ...changes }).map(
    ([path, value]) => `${path}=${JSON.stringify(value)}`,
  );
  return loadScenario('scenarios/cases/five-country-survey.yaml', nodeReader(), { set, seed: 'lively' });
}

/** Runs a scenario and looks at the world after every month, burn-in included. */
export function everyMonth(scenario: Scenario, look: (run: Run<World>) => void): void {
  const run = startRun(coProduction, scenario);
  while (!run.done) {
    run.step();
    look(run);
  }
}

/** The values of the month just run, by metric. */
export function observed(world: World): Map<string, number> {
  const values = new Map<string, number>();
  coProduction.observe(world, { set: (metric, value) => void values.set(metric, value) });
  return values;
}

const HOSTING = /^levers\.hosting\.(?:agency|thirdSector|shared|citizens)$/;

/** Names of the entries of a register that are built. */
export function builtOf(entries: Readonly<Record<string, { readonly built: boolean }>>): string[] {
  return Object.keys(entries).filter((name) => entries[name].built);
}

/** Any value that a parameter can take, its bounds more often than chance would give them. */
function anyValue(entry: ParameterEntry): fc.Arbitrary<unknown> {
  switch (entry.kind) {
    case 'integer':
      return fc.integer({ min: entry.range[0], max: entry.range[1] });
    case 'number': {
      const [min, max] = entry.range;
      return fc.oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true }));
    }
    case 'choice':
      return fc.constantFrom(...entry.options);
    case 'flag':
      return fc.boolean();
    case 'list':
      return fc.subarray([...entry.options], { minLength: 1 });
  }
}

/** A lever held at one value, or changed on the way, for everyone or for one group. */
function anyLever(path: string): fc.Arbitrary<Settings> {
  const entry = (LEVERS as Readonly<Record<string, ParameterEntry>>)[path];
  const groups = Object.entries(GROUPS).flatMap(([name, values]) =>
    values.map((value) => ({ [name]: value })),
  );
  const change = fc.record({
    at: fc.integer({ min: 1, max: 4 }),
    value: anyValue(entry),
    ...(entry.perCitizen ? { group: fc.constantFrom(...groups) } : {}),
  });
  return fc.oneof(anyValue(entry), fc.tuple(change)).map((value) => ({ [path]: value }));
}

/** Four shares that add up to 1, one of them sometimes all. */
const anyHosting = fc
  .constantFrom([1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [0.25, 0.25, 0.25, 0.25])
  .map((shares) => Object.fromEntries(HOSTS.map((host, k) => [`levers.hosting.${host}`, shares[k]])));

/** Mechanisms of which some are off. */
const anyMechanisms = fc
  .subarray(builtOf(MECHANISMS))
  .map((off) => Object.fromEntries(off.map((name) => [`mechanisms.${name}`, false])));

const anyFrame = fc.record({
  // Mostly small and short, now and then as large or as long as tests have time for.
  'population.size': fc.oneof(
    { weight: 7, arbitrary: fc.integer({ min: 10, max: 600 }) },
    { weight: 1, arbitrary: fc.integer({ min: 601, max: 5000 }) },
  ),
  'horizon.months': fc.oneof(
    { weight: 7, arbitrary: fc.integer({ min: 4, max: 10 }) },
    { weight: 1, arbitrary: fc.integer({ min: 11, max: 60 }) },
  ),
  'horizon.burnIn': fc.constantFrom(0, 1, 13),
  'institutions.councils': fc.constantFrom(0, 0, 3, 40, 500),
  'assumptions.agency.hoursPerCitizen': fc.constantFrom(0.01, 0.08, 0.8, 2),
});

/** Changes of the lively place that make any small scenario: levers, mechanisms, size, horizon and means. */
export const anyChanges: fc.Arbitrary<Settings> = fc
  .subarray(builtOf(LEVERS).filter((path) => !HOSTING.test(path)))
  .chain((levers) => fc.tuple(anyFrame, anyHosting, anyMechanisms, ...levers.map(anyLever)))
  .map((parts) => Object.assign({}, ...parts) as Settings);
