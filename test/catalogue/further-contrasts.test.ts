/** What the contrasts of the themes that contrasts.test.ts leaves find. */
import { expect, it } from 'vitest';
import { CONTRASTS } from '../../sim/evidence/contrasts';
import { CITIZEN_CONTRASTS } from '../../sim/evidence/contrasts/citizens';
import { COUNCIL_CONTRASTS } from '../../sim/evidence/contrasts/rows-councils';
import { HOST_CONTRASTS } from '../../sim/evidence/contrasts/rows-hosts';
import { testVerdicts } from './verdicts';

const ELSEWHERE = [...CITIZEN_CONTRASTS, ...COUNCIL_CONTRASTS, ...HOST_CONTRASTS];
const HERE = CONTRASTS.filter((contrast) => !ELSEWHERE.includes(contrast));

it('every contrast is tested in one of two files', () => {
  expect(HERE.length + ELSEWHERE.length).toBe(CONTRASTS.length);
  expect(HERE.length).toBeGreaterThan(10);
});

testVerdicts(HERE);
