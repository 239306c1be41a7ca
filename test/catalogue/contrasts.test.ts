/** The register of contrasts, and what those on citizens, hosts and councils find. */
import { describe, expect, it } from 'vitest';
import { CONTRASTS } from '../../sim/evidence/contrasts';
import { CITIZEN_CONTRASTS } from '../../sim/evidence/contrasts/citizens';
import { COUNCIL_CONTRASTS } from '../../sim/evidence/contrasts/rows-councils';
import { HOST_CONTRASTS } from '../../sim/evidence/contrasts/rows-hosts';
import { MECHANISMS } from '../../sim/registers';
import { testVerdicts } from './verdicts';

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

// The other themes are tested in further-contrasts.test.ts.
testVerdicts([...CITIZEN_CONTRASTS, ...COUNCIL_CONTRASTS, ...HOST_CONTRASTS]);
