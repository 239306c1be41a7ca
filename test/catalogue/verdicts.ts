/** Tests that contrasts find what they say they find, and lose it without their mechanism. */
import { describe, expect, it } from 'vitest';
import { measureContrast, type Contrast } from '../../sim/evidence/contrasts';

/** Declares the tests of some contrasts; several files share the work, since files run side by side. */
export function testVerdicts(contrasts: readonly Contrast[]): void {
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
