import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASELINE, emptyFolder, SMALL, tandem } from './command';

const FOUND = 'Visible leadership rose from a quarter to two thirds.';
const CASE = `extends: ${BASELINE}
name: told
findings:
  - source: Hambleton and Sweeting 2015
    found: ${FOUND}
    output: participation.individual.share
    months: [61, 72]
    against: [37, 48]
  - { source: Someone 1999, found: It is high., output: value.net / cost.public, months: [400, 420] }
`;

const plain = (text: string) => text.replace(/\s+/g, ' ');

describe('findings of a case', () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'told.yaml'), CASE);
  const run = (...more: string[]) => tandem(['run', 'told.yaml', ...SMALL, ...more], { cwd });

  it('stand beside what the run gives, which the sources do not change', async () => {
    const said = plain((await run('--out', 'one')).stdout);
    expect(said).toMatch(
      new RegExp(
        `Hambleton and Sweeting 2015 found: ${FOUND} \\| This run gives: [A-Z][^(]+` +
          '\\(participation\\.individual\\.share\\) [\\d.]+% in months 61 to 72 against [\\d.]+% in months 37 to 48, a change of [+−]?[\\d.]+ percentage points \\([+−]?\\d+%\\)\\.',
      ),
    );
    expect(said).toContain('because the run has 100 months, and month 420 is needed');
    expect(said).toContain('never used to set a run up');
    const told = JSON.parse((await run('--json')).stdout);
    const bare = JSON.parse((await tandem(['run', BASELINE, ...SMALL, '--json'], { cwd })).stdout);
    expect([told.digest, told.identity]).toEqual([bare.digest, bare.identity]);
    expect(bare.findings).toEqual([]);
  });

  it('have a mean and an interval with several replicates, the same in print, folder and page', async () => {
    const said = plain((await run('--replicates', '3', '--out', 'three')).stdout);
    expect(said).toMatch(/These 3 runs give: .* percentage points \([^)]+\); 95% interval [+−]?[\d.]+ to/);
    const { findings } = JSON.parse((await run('--replicates', '3', '--json')).stdout);
    expect(findings).toHaveLength(2);
    const [{ value, values, interval, ...finding }] = findings;
    expect(finding).toMatchObject({ source: 'Hambleton and Sweeting 2015', found: FOUND });
    expect(values).toHaveLength(3);
    expect(value).toBeCloseTo((values[0] + values[1] + values[2]) / 3, 12);
    expect(interval[0]).toBeLessThan(value);
    expect(JSON.parse(readFileSync(join(cwd, 'three/findings.json'), 'utf8'))).toEqual(findings);
    expect((await tandem(['verify', 'three'], { cwd })).code).toBe(0);
    const page = readFileSync(join(cwd, 'three/page.html'), 'utf8');
    expect(page).toContain(FOUND);
    await tandem(['view', 'three', '--out', 'again.html'], { cwd });
    expect(readFileSync(join(cwd, 'again.html'), 'utf8')).toBe(page);
  });
});
