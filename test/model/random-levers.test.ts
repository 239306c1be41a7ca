/** Levers at random: co-production is no panacea, and no doom either. */
import { expect, it } from 'vitest';
import { runToEnd } from '../../sim/engine';
import { Draws, keyOf } from '../../sim/exact';
import { coProduction } from '../../sim/model';
import { HOSTS, LEVERS, type LeverPath, type ParameterEntry } from '../../sim/registers';
import { nodeReader } from '../../sim/results/files/reader';
import { loadScenario } from '../../sim/scenario';
import type { Settings } from './worlds';

const SETS = 60;
const draws = new Draws(keyOf('levers at random', 'test'));

/** A value of a lever at a share u of the way through what it can be. */
function valueAt(entry: ParameterEntry, u: number): unknown {
  switch (entry.kind) {
    case 'number':
      return entry.range[0] + u * (entry.range[1] - entry.range[0]);
    case 'integer':
      return Math.round(entry.range[0] + u * (entry.range[1] - entry.range[0]));
    case 'choice':
      return entry.options[Math.floor(u * entry.options.length)];
    case 'flag':
      return u < 0.5;
    case 'list':
      return entry.options.slice(Math.floor(u * entry.options.length));
  }
}

/** Every built lever at random within its range, hosting shares adding up to 1. */
function randomSettings(set: number): Settings {
  const hosting = HOSTS.map((host) => `levers.hosting.${host}`);
  const paths = Object.keys(LEVERS) as LeverPath[];
  const levers = paths.filter((path) => LEVERS[path].built && !hosting.includes(path));
  const weights = HOSTS.map((_, k) => draws.at(set, 1, k));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Object.fromEntries([
    ...levers.map((path) => [path, valueAt(LEVERS[path], draws.at(set, 0, paths.indexOf(path)))]),
    ...hosting.map((path, k) => [path, weights[k] / total]),
  ]) as Settings;
}

/** Mean net value a citizen and month of a small place, from the second year on. */
async function netOf(settings: Settings): Promise<number> {
  const set = Object.entries({ ...settings, 'population.size': 1000, 'horizon.months': 48 }).map(
    ([path, value]) => `${path}=${JSON.stringify(value)}`,
  );
  const scenario = await loadScenario('scenarios/cases/five-country-survey.yaml', nodeReader(), {
    set,
    seed: 'levers at random',
  });
  const months = runToEnd(coProduction, scenario).series.get('value.net')!.subarray(12);
  return months.reduce((sum, value) => sum + value, 0) / months.length;
}

it('of sixty sets of levers at random some destroy value on balance, and not nearly all', async () => {
  const nets: number[] = [];
  for (let set = 0; set < SETS; set++) nets.push(await netOf(randomSettings(set)));
  const lost = nets.filter((net) => net <= 0).length / SETS;
  expect(nets.every(Number.isFinite)).toBe(true);
  expect(lost).toBeGreaterThanOrEqual(0.05);
  expect(lost).toBeLessThanOrEqual(0.6);
});
