import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../../sim/evidence/catalogue';
import { ASSUMPTIONS, LEVERS, type NumberEntry, type ParameterEntry } from '../../../sim/registers';
import { ASSUMPTION_GROUPS, CONDITIONS } from '../../../viz/lab/page/levers/assumption-groups';
import { costWords, sourcesOf } from '../../../viz/lab/page/levers/evidence';
import { LEVER_GROUPS } from '../../../viz/lab/page/levers/groups';
import { fits } from '../../../viz/lab/page/levers/search';
import { nearWords, stepOf, valueWords } from '../../../viz/lab/page/levers/values';

const levers = Object.entries<ParameterEntry>(LEVERS);
const lever = (path: string) => LEVERS[path as keyof typeof LEVERS];
const numeric = (path: string) => lever(path) as NumberEntry;

describe('groups', () => {
  it('hold every lever once', () => {
    const shown = LEVER_GROUPS.flatMap(({ paths }) => paths);
    expect([...shown].sort()).toEqual(levers.map(([path]) => path).sort());
  });

  it('hold every assumption once, those on which headlines rest first, and none without a home', () => {
    const shown = [...CONDITIONS, ...ASSUMPTION_GROUPS.flatMap(({ paths }) => paths)];
    expect([...shown].sort()).toEqual(Object.keys(ASSUMPTIONS).sort());
    expect(CONDITIONS.length).toBeGreaterThan(8);
    expect(ASSUMPTION_GROUPS.find(({ name }) => name === 'rest')?.paths).toEqual([]);
  });
});

describe('evidence', () => {
  it('tells rows from works, and spells ranges out', () => {
    expect(sourcesOf('S0-22, S0-27 … S0-29, B-83; Yang and Li 2023')).toEqual({
      works: 'Yang and Li 2023',
      rows: ['B-83', 'S0-22', 'S0-27', 'S0-28', 'S0-29'],
    });
    expect(
      sourcesOf('B-47; Voorberg, Jilke, Tummers and Bekkers 2018 (EUR 2 and EUR 10 an hour)').works,
    ).toBe('Voorberg, Jilke, Tummers and Bekkers 2018 (EUR 2 and EUR 10 an hour)');
  });

  it('explains every row of the seed sources that a lever names', () => {
    const ids = levers.flatMap(([, { source }]) => sourcesOf(source).rows).filter((id) => id.startsWith('S'));
    expect(ids.length).toBeGreaterThan(60);
    expect(ids.filter((id) => !Object.hasOwn(CLAIMS, id))).toEqual([]);
  });

  it('says in words what a lever costs', () => {
    expect(costWords(lever('levers.nudge.intensity'))).toMatch(
      /^At full, 0\.4 staff hours and €40 a month for every 1,000 citizens\. Writing/,
    );
    expect(costWords(lever('levers.reward.perHour'))).toMatch(/^For each euro of it, €1 a month/);
    expect(costWords(lever('levers.leadership.mayor'))).toMatch(/^Nothing of its own\./);
    for (const [, entry] of levers) expect(costWords(entry)).not.toMatch(/undefined|NaN/);
  });
});

describe('values', () => {
  it('move in steps of about a hundredth of the way', () => {
    for (const [, entry] of levers) {
      if (!('range' in entry)) continue;
      const steps = (entry.range[1] - entry.range[0]) / stepOf(entry);
      expect(steps).toBeGreaterThanOrEqual(20);
      expect(steps).toBeLessThanOrEqual(300);
    }
  });

  it('are read in the words of the register', () => {
    expect(valueWords(lever('levers.nudge.kind'), 'contact')).toBe('a personal visit or call');
    expect(valueWords(lever('levers.leadership.mayor'), true)).toBe('one mayor leads');
    expect(valueWords(lever('levers.recruitment.motives'), ['civic'])).toBe('duty to the community');
    expect(nearWords(numeric('levers.nudge.intensity'), 0)).toBe('0, “none”');
    expect(nearWords(numeric('levers.nudge.intensity'), 0.3)).toBe(
      '0.3, between “none” and “posters and letters”',
    );
    expect(nearWords(numeric('levers.nudge.intensity'), 1)).toBe('1, “as strong as is known”');
  });
});

describe('search', () => {
  const found = (query: string) =>
    levers.filter(([path, entry]) => fits(query, path, entry)).map(([path]) => path);

  it('finds levers by label, meaning, values and path, whatever the case', () => {
    expect(found('STRENGTH nudges')).toContain('levers.nudge.intensity');
    expect(found('posters')).toEqual(['levers.nudge.intensity']);
    expect(found('followThrough')).toEqual(['levers.followThrough']);
    expect(found('')).toHaveLength(levers.length);
    expect(found('(((')).toEqual([]);
  });
});
