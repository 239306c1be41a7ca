/** Tests that contrasts find what they say they find, and lose it without their mechanism. */
import { beforeAll, describe, expect, it } from 'vitest';
import { measureContrast, runAhead, type Contrast } from '../../sim/evidence/contrasts';

/** Threads that make the runs of all contrasts of a file before the first is judged, and milliseconds that they may take. */
const THREADS = 2;
const PATIENCE = 900_000;

/** Declares the tests of some contrasts. */
export function testVerdicts(contrasts: readonly Contrast[]): void {
  beforeAll(() => runAhead(contrasts, THREADS), PATIENCE);

  const of = (verdict: Contrast['verdict']): readonly Contrast[] =>
    contrasts.filter((contrast) => contrast.verdict === verdict);

  describe.each(of('shown'))('shown: $id', (contrast) => {
    it(contrast.claim, async () => {
      const found = await measureContrast(contrast);
      expect(found, JSON.stringify(found)).toMatchObject({ holds: true });
    });

    it(`and not without ${contrast.mechanism}`, async () => {
      const found = await measureContrast(contrast, { off: true });
      expect(found, JSON.stringify(found)).toMatchObject({ holds: false });
    });
  });

  describe.each(of('against'))('against: $id', (contrast) => {
    it(`not found: ${contrast.claim}`, async () => {
      const found = await measureContrast(contrast);
      expect(found, JSON.stringify(found)).toMatchObject({ holds: false });
    });
  });
}
