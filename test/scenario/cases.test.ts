/** Cases: set up from context, and good for any place and horizon that is set from outside. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runToEnd, startRun } from '../../sim/engine';
import { findingValues } from '../../sim/experiment';
import { coProduction } from '../../sim/model';
import { nodeReader } from '../../sim/results/files/reader';
import { loadScenario, type Scenario } from '../../sim/scenario';

const cases = readdirSync('scenarios/cases').filter((file) => file.endsWith('.yaml'));
const told = cases.filter((file) => file !== 'five-country-survey.yaml');

const load = (file: string, size: number, months: number) =>
  loadScenario(`scenarios/cases/${file}`, nodeReader(), {
    set: [`population.size=${size}`, `horizon.months=${months}`],
  });

/** A lever's course from a recorded month on. */
const courses = ({ levers, burnIn }: Scenario, from: number) =>
  Object.values(levers).map(({ series }) => new Set(series.slice(burnIn + from - 1)));

describe('the cases', () => {
  it.each(cases)('%s reads at any size and horizon, and moves its levers within ten years', async (file) => {
    const [short, long] = await Promise.all([load(file, 1000, 120), load(file, 3000, 180)]);
    for (const [path, { series }] of Object.entries(short.levers))
      expect(long.levers[path].series.subarray(0, series.length)).toEqual(series);
    expect(courses(long, 120).filter((values) => values.size > 1)).toEqual([]);
  });

  it.each(told)('%s runs, and gives something beside every finding of its sources', async (file) => {
    const scenario = await load(file, 1000, 120);
    expect(scenario.findings.length).toBeGreaterThanOrEqual(3);
    for (const { months, against } of scenario.findings)
      expect(Math.max(months[1], against?.[1] ?? 0)).toBeLessThanOrEqual(120);
    const values = findingValues(scenario.findings, [runToEnd(coProduction, scenario)]);
    expect(values.filter(({ missing }) => missing !== null)).toEqual([]);
    expect(
      values.filter(({ source, found }) => !/\d{4}|\(/.test(source) || !/^[A-Z0-9].*\.$/.test(found)),
    ).toEqual([]);
  });
});

describe('the health councils of Brazil', () => {
  const file = 'brazil-health-councils.yaml';

  it('keep every lever constant for ten years after two of settling', async () => {
    const scenario = await loadScenario(`scenarios/cases/${file}`, nodeReader());
    expect([scenario.months, scenario.burnIn]).toEqual([120, 24]);
    expect(scenario.institutions).toEqual({
      councils: 15,
      service: 'publicHealth',
      stage: 'coCommissioning',
    });
    for (const { series, groups } of Object.values(scenario.levers))
      expect([new Set(series).size, groups.length]).toEqual([1, 0]);
  });

  it.each([1000, 4000])(
    'are exactly fifteen among %d citizens, from the first burn-in month on',
    async (size) => {
      const run = startRun(coProduction, await load(file, size, 120));
      const counts: number[] = [];
      const set = (metric: string, value: number) => metric === 'initiatives.standing' && counts.push(value);
      while (!run.done) {
        run.step();
        coProduction.observe(run.world, { set: (metric, value) => void set(metric, value) });
      }
      expect(counts).toHaveLength(144);
      expect(new Set(counts)).toEqual(new Set([15]));
    },
  );
});
