import { describe, expect, it } from 'vitest';
import { MECHANISMS } from '../../sim/registers';
import { replicateSeed, withSeed } from '../../sim/scenario';
import { load } from './memory-files';

describe('identity', () => {
  const text = 'seed: 5\nlevers:\n  nudge.intensity: [{at: 3, value: 0.5, ramp: 2}]\n  dutyShift: 0.2\n';

  it('does not depend on names, texts, seed, record, derived or the way things are said', async () => {
    const { canonical } = await load(text);
    const other = [
      'name: other\ntitle: T\ndescription: D\nsources: [S]\nseed: 6\nrecord: {metrics: [trust], groups: [sex]}\nderived: {mine: value.net}',
      'horizon: {months: 120, burnIn: 24}\nlevers.dutyShift: [{base: 0.2}, {at: 9, value: 0.2}]',
      'levers.nudge.intensity: [{at: 3, value: 0.25}, {at: 4, value: 0.5}]\nlevers.dutyShift: "0.1 + 0.1"',
    ].map((lines) => `extends: a.yaml\n${lines}\n`);
    for (const child of other) expect((await load(child, {}, { 'a.yaml': text })).canonical).toBe(canonical);
  });

  it.each([
    'horizon.months: 119',
    'horizon.burnIn: 23',
    'population.size: 999',
    'population.attributes.trust: 0.5',
    'institutions.councils: 3',
    'institutions: {service: communitySafety}',
    'institutions.stage: coDesign',
    'levers.nudge.intensity: 0.1',
    'levers.nudge.intensity: [{at: 100, value: 1, group: {sex: men}}]',
    ...Object.entries(MECHANISMS)
      .slice(0, 1)
      .map(([name, entry]) => `mechanisms.${name}: ${!entry.default}`),
  ])('depends on %s', async (line) => {
    const changed = await load(`extends: a.yaml\n${line}\n`, {}, { 'a.yaml': text });
    expect(changed.canonical).not.toBe((await load(text)).canonical);
  });

  it('is canonical JSON with sorted keys and no negative zero', async () => {
    const { canonical } = await load('levers.budget.change: -0.0\n');
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(sorted);
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
      return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
    };
    expect(canonical).toBe(JSON.stringify(sorted(JSON.parse(canonical))));
    expect(canonical).toBe((await load('levers.budget.change: 0\n')).canonical);
  });

  it('is the same again from the resolved form, with extends and settings folded in', async () => {
    const files = {
      'sub/a.yaml': `${text}population: {attributes: {hours: {dist: normal, mean: 9, sd: 1}}, microdata: rows.csv}\nderived: {a: value.net}\n`,
      'sub/rows.csv': 'hours,w\n3,1\n5,2\n',
      'sub/rows.codebook.yaml': 'columns:\n  hours: {attribute: hours, range: [0, 60]}\nweight: w\n',
    };
    const child =
      'extends: sub/a.yaml\ninstitutions: {councils: 4, stage: coDesign}\nlevers.nudge.intensity: [{at: 4, value: 1, group: {sex: men}}, {from: 6, until: 7, value: 0}]\nderived: {a.b: trust}\n';
    const set = [
      'levers.nudge.intensity=[{at: 9, value: 0.3}]',
      'levers.ease.individual=month / 200',
      'horizon.months=60',
    ];
    const first = await load(child, { set }, files);
    const again = await load(JSON.stringify(first.source), {}, files);
    expect(again.canonical).toBe(first.canonical);
    expect(again.source).toEqual(first.source);
    expect({ ...again, canonical: '' }).toEqual({ ...first, canonical: '' });
    expect(first.population.microdata?.rows).toBe(2);
  });
});

describe('a checked scenario', () => {
  it('is plain data that can be cloned to a worker', async () => {
    const scenario = await load(
      'derived: {mine: value.net + 1}\nlevers.nudge.intensity: [{at: 2, value: 1, group: {sex: men}}]\n',
    );
    expect(structuredClone(scenario)).toEqual(scenario);
  });

  it('takes another seed without being read again', async () => {
    const scenario = await load('seed: 42\n');
    const replicate = withSeed(scenario, replicateSeed(scenario.seed, 3));
    expect([replicate.seed, replicate.source.seed]).toEqual(['42/3', '42/3']);
    expect(replicate.levers).toBe(scenario.levers);
    expect(scenario.seed).toBe('42');
  });
});
