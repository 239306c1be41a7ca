import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compare, loadScenario, run, ScenarioError } from '../../sim';
import { SMALL } from './small';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('the library', () => {
  it('is imported by its name from a clone, and gives the same as the sources', async () => {
    const script = `
      import { loadScenario, run, compare } from 'tandem';
      const scenario = await loadScenario(${JSON.stringify(SMALL)});
      const [once, twice] = [await run(scenario), await run(scenario, { replicates: 2, workers: 2 })];
      const { firstDifference } = await compare(scenario, scenario, { pairs: 2 });
      console.log(JSON.stringify([once.digest, twice.map(({ digest }) => digest), firstDifference.month]));`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const scenario = await loadScenario(SMALL);
    const replicates = await run(scenario, { replicates: 2, workers: 1 });
    expect(JSON.parse(printed)).toEqual([
      (await run(scenario)).digest,
      replicates.map(({ digest }) => digest),
      null,
    ]);
  });

  it('takes a file or a loaded scenario, with settings and a seed on the way', async () => {
    const options = { set: ['horizon.months=7'], seed: '42' };
    const fromFile = await run(SMALL, options);
    expect(fromFile).toMatchObject({ name: 'small-town', seed: '42', months: 7 });
    expect(await run(await loadScenario(SMALL, options))).toEqual(fromFile);
  });

  it('tells how far it is', async () => {
    const told: number[] = [];
    await run(SMALL, { onProgress: (done) => told.push(done) });
    expect(told).toEqual(Array.from({ length: 18 }, (_, i) => i + 1));
  });

  it('compares with settings on both sides', async () => {
    const { a, b, sentence } = await compare(SMALL, SMALL, { pairs: 2, set: ['name=elsewhere'], seed: 'x' });
    expect([a.scenario, b.scenario, a.seed]).toEqual(['elsewhere', 'elsewhere', 'x']);
    expect(sentence).toContain('differs in any of 2 pairs');
  });

  it('refuses settings for a scenario that is already loaded', async () => {
    const scenario = await loadScenario(SMALL);
    await expect(run(scenario, { seed: 'other' })).rejects.toThrow('when a scenario is loaded');
  });

  it('throws every problem of a file', async () => {
    await expect(loadScenario(`${SMALL}.missing`)).rejects.toThrow(ScenarioError);
    await expect(run(SMALL, { set: ['levers.nudge.intensity=7'] })).rejects.toThrow(
      /levers\.nudge\.intensity/,
    );
  });
});
