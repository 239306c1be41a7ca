import { describe, expect, it } from 'vitest';
import type { FindingValue } from '../../sim/results';
import { renderRunPage } from '../../viz/render';
import { runDocument } from './documents';
import { withoutScript } from './page-text';

const FINDING: FindingValue = {
  source: 'Hambleton and Sweeting 2015',
  found: 'Visible leadership rose <fast>.',
  output: 'participation.collective.share',
  months: [61, 72],
  against: [37, 48],
  value: 0.03,
  level: 0.05,
  levelAgainst: 0.02,
  interval: [0.01, 0.05],
  values: [0.03],
  missing: null,
};

const pageWith = (...findings: FindingValue[]) =>
  withoutScript(renderRunPage(runDocument({ findings }))).replace(/\s+/g, ' ');

describe('findings on the page of a run', () => {
  it('stand beside what the run gives, with the change and its interval', () => {
    const page = pageWith(FINDING);
    expect(page).toContain('Hambleton and Sweeting 2015: Visible leadership rose &lt;fast&gt;.');
    expect(page).toContain('months 61 to 72 (5.0%) against months 37 to 48 (2.0%)');
    expect(page).toContain('<td>+3.0 points</td> <td>+1.0 points to +5.0 points</td>');
    expect(page).toContain('never used to set a run up');
  });

  it('say levels in the unit of the metric, formulas as they are, and why there is nothing', () => {
    const level = { ...FINDING, against: null, levelAgainst: null, interval: null };
    expect(pageWith(level)).toContain('<td>3.0%</td> <td>–</td>');
    expect(pageWith({ ...level, output: 'trust * 2', value: 1.2345 })).toMatch(
      /trust \* 2, months 61 to 72<\/td> <td>1\.2(34|35)<\/td>/,
    );
    expect(pageWith({ ...level, value: null, missing: 'the run is short' })).toContain(
      'nothing: the run is short',
    );
  });

  it('are not spoken of where there are none', () => {
    expect(pageWith()).not.toContain('what the sources found');
    expect(withoutScript(renderRunPage(runDocument()))).not.toContain('what the sources found');
  });
});
