/** Every contrast finds what it says it finds, and loses it without its mechanism. */
import { describe, expect, it } from 'vitest';
import { CONTRASTS, measureContrast, type Contrast } from '../../sim/evidence/contrasts';
import { MECHANISMS } from '../../sim/registers';

const of = (verdict: Contrast['verdict']): readonly Contrast[] =>
  CONTRASTS.filter((contrast) => contrast.verdict === verdict);

describe('the register of contrasts', () => {
  it('names each contrast once', () => {
    const ids = CONTRASTS.map(({ id }) => id);
    expect(ids.filter((id, k) => ids.indexOf(id) !== k)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('names rows, a mechanism that is built, and arms that exist', () => {
    for (const { id, rows, mechanism, arms, weights, pairs } of CONTRASTS) {
      expect(rows.length, id).toBeGreaterThan(0);
      expect(MECHANISMS[mechanism]?.built, id).toBe(true);
      expect(Object.keys(arms), id).toEqual(expect.arrayContaining(Object.keys(weights)));
      expect(pairs, id).toBeGreaterThanOrEqual(6);
    }
  });

  it('gives a reason for what speaks against a claim, and for nothing else', () => {
    for (const { id, verdict, reason } of CONTRASTS) expect(Boolean(reason), id).toBe(verdict === 'against');
  });
});

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
  it(`it is not so that ${contrast.claim}`, async () => {
    const found = await measureContrast(contrast);
    expect(found, JSON.stringify(found)).toMatchObject({ holds: false });
  });
});
