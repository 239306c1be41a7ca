import { beforeAll, describe, expect, test } from 'vitest';
import { startRun, type Columns, type MonthValues } from '../../sim/engine';
import { coProduction } from '../../sim/model';
import { BUILT_METRICS, GROUPS, METRICS, type GroupDimension, type MetricName } from '../../sim/registers';
import { nodeReader } from '../../sim/results/files/reader';
import { loadScenario, type Scenario } from '../../sim/scenario';

let scenario: Scenario;

beforeAll(async () => {
  scenario = await loadScenario('test/portability/prompted.yaml', nodeReader());
});

/** A copy of every column, to compare with what it is later. */
function copyOf(columns: Columns): Columns {
  return new Map(Array.from(columns, ([name, column]) => [name, column.slice()]));
}

describe('the co-production model keeps to what the engine asks', () => {
  test('it sets every built metric, in the order of the register', () => {
    expect(coProduction.metrics).toEqual(BUILT_METRICS);
  });

  test('observing, reading the ledger and reading outcomes change nothing', () => {
    const run = startRun(coProduction, { ...scenario, recordGroups: [] });
    const ignore: MonthValues = { set: () => {} };
    while (!run.done) {
      run.step();
      if (run.month < 1 || run.month % 6 !== 0) continue;
      const before = copyOf(coProduction.columns(run.world));
      coProduction.observe(run.world, ignore);
      for (const dimension of Object.keys(GROUPS) as GroupDimension[]) {
        GROUPS[dimension].forEach((_, code) => coProduction.observeGroup(run.world, dimension, code, ignore));
      }
      coProduction.ledger(run.world);
      coProduction.outcomes(run.world);
      expect(coProduction.columns(run.world)).toEqual(before);
    }
  });

  test('its columns have the same names in the same order in every month', () => {
    const run = startRun(coProduction, scenario);
    const names = [...coProduction.columns(run.world).keys()];
    while (!run.done) {
      run.step();
      expect([...coProduction.columns(run.world).keys()]).toEqual(names);
    }
  });

  test('columns put back are the world', () => {
    const run = startRun(coProduction, scenario);
    for (let k = 0; k < 12; k++) run.step();
    const twin = coProduction.restore(scenario, copyOf(coProduction.columns(run.world)));
    expect(coProduction.columns(twin)).toEqual(coProduction.columns(run.world));
  });

  test('groups are split for exactly the metrics that the register says', () => {
    const { world } = finished(scenario);
    const byGroup = BUILT_METRICS.filter((metric) => METRICS[metric].byGroup);
    for (const dimension of Object.keys(GROUPS) as GroupDimension[]) {
      const set: string[] = [];
      coProduction.observeGroup(world, dimension, 0, { set: (metric) => void set.push(metric) });
      expect([...set].sort(), dimension).toEqual([...byGroup].sort());
    }
  });

  test('values stay in the range that the register gives', () => {
    const { series } = finished(scenario).result();
    for (const [name, values] of series) {
      const metric = name.split('@')[0] as MetricName;
      if (!Object.hasOwn(METRICS, metric)) continue;
      const [low, high] = METRICS[metric].range;
      for (const value of values) {
        if (low !== null && !Number.isNaN(value)) expect(value, name).toBeGreaterThanOrEqual(low);
        if (high !== null && !Number.isNaN(value)) expect(value, name).toBeLessThanOrEqual(high);
      }
    }
  });
});

function finished(of: Scenario) {
  const run = startRun(coProduction, of);
  while (!run.done) run.step();
  return run;
}
