/** Any scenario, interrupted in any month, ends as if it had not been; run again, it gives the same bytes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { restoreRun, runToEnd, startRun } from '../../sim/engine';
import { coProduction } from '../../sim/model';
import { anyChanges, lively } from './worlds';

it('any scenario goes on from a snapshot of any month to the digest of the uninterrupted run', async () => {
  const property = fc.asyncProperty(
    anyChanges,
    fc.double({ min: 0, max: 1, noNaN: true }),
    async (changes, part) => {
      const scenario = await lively(changes);
      const whole = runToEnd(coProduction, scenario);
      const run = startRun(coProduction, scenario);
      const months = Math.floor(part * (scenario.burnIn + scenario.months));
      for (let k = 0; k < months; k++) run.step();
      const restored = restoreRun(coProduction, scenario, run.snapshot());
      while (!restored.done) restored.step();
      while (!run.done) run.step();
      expect(restored.result().digest).toBe(whole.digest);
      expect(run.result().digest).toBe(whole.digest);
    },
  );
  await fc.assert(property, { seed: 2008, numRuns: 30 });
});
