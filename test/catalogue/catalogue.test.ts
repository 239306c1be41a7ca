/** The evidence catalogue is whole, names only what exists, and gives each row a status that it has earned. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, contrastsOf, COVERAGE, KINDS, STATUSES } from '../../sim/evidence/catalogue';
import type { CatalogueRow, RowStatus } from '../../sim/evidence/catalogue';
import { CONTRASTS } from '../../sim/evidence/contrasts';
import { MECHANISMS, METRICS, type MetricName } from '../../sim/registers';
import { filesBelow, read } from '../house/sources';

const IDS = CATALOGUE.map(({ id }) => id);
const withStatus = (...statuses: readonly RowStatus[]): readonly CatalogueRow[] =>
  CATALOGUE.filter(({ status }) => statuses.includes(status));
const idsOf = (rows: readonly CatalogueRow[]): readonly string[] => rows.map(({ id }) => id);

describe('the rows', () => {
  it('are all those of the four sources, each once and in order', () => {
    const numbered = [38, 36, 36, 68].flatMap((count, seed) =>
      Array.from({ length: count }, (_, k) => `S${seed}-${String(k + 1).padStart(2, '0')}`),
    );
    expect(IDS).toEqual(numbered);
    expect(Object.keys(COVERAGE)).toEqual(numbered);
  });

  it('are 90 of priority 1, 71 of priority 2 and 17 of priority 3', () => {
    const count = (priority: number) => CATALOGUE.filter((row) => row.priority === priority).length;
    expect([count(1), count(2), count(3)]).toEqual([90, 71, 17]);
  });

  it.each(CATALOGUE.map((row) => [row.id, row] as const))('%s says who claims what, and when', (_, row) => {
    expect(KINDS).toContain(row.kind);
    expect(STATUSES).toContain(row.status);
    expect(row.claim).toMatch(/^\S.{20,140}[.?]$/);
    expect(row.source).toMatch(/\p{Lu}.* (19|20)\d\d/u);
    expect(row.note).toMatch(/^\S.+\.$/);
  });

  it('say nothing twice', () => {
    const claims = CATALOGUE.map(({ claim }) => claim);
    expect(new Set(claims).size).toBe(claims.length);
  });
});

describe('what a row names', () => {
  it.each(CATALOGUE.map((row) => [row.id, row] as const))('%s: exists and is built', (_, row) => {
    const { mechanisms, metrics, scenarios, contrast } = row;
    expect(mechanisms.filter((name) => !MECHANISMS[name]?.built)).toEqual([]);
    const registered = metrics.filter((name) => Object.hasOwn(METRICS, name));
    expect(registered.filter((name) => !METRICS[name as MetricName].built)).toEqual([]);
    // Beside registered metrics, only what a contrast derives for itself.
    const derived = contrastsOf(row.id).flatMap(({ set = [] }) => set.flatMap((one) => derivedName(one)));
    expect(metrics.filter((name) => !registered.includes(name) && !derived.includes(name))).toEqual([]);
    expect(scenarios.filter((name) => !existsSync(`scenarios/cases/${name}.yaml`))).toEqual([]);
    if (contrast !== null) expect(CONTRASTS.map(({ id }) => id)).toContain(contrast);
  });

  it.each([
    ['mechanisms', Object.entries(MECHANISMS).flatMap(([name, { rows }]) => rows.map((id) => [name, id]))],
    ['contrasts', CONTRASTS.flatMap(({ id: name, rows }) => rows.map((id) => [name, id]))],
  ])('by %s is a row', (_, named) => {
    // B, C, D and E number figures of the literature, which are no claims of the four sources.
    expect(named.filter(([, id]) => /^S/.test(id) && !IDS.includes(id))).toEqual([]);
  });

  it('in a source of the registers or a scenario is a row', () => {
    const files = [...filesBelow('sim/registers'), ...filesBelow('sim/scenario'), ...filesBelow('scenarios')];
    const unknown = files.flatMap((path) =>
      [...read(path).matchAll(/\bS[0-3]-\d+/g)].flatMap(([id]) =>
        IDS.includes(id) ? [] : [`${path}: ${id}`],
      ),
    );
    expect(files.length).toBeGreaterThan(20);
    expect(unknown).toEqual([]);
  });
});

describe('the status', () => {
  it('shown or against is the verdict of a contrast', () => {
    for (const { id, status, contrast } of withStatus('shown', 'against')) {
      const decisive = CONTRASTS.find((one) => one.id === contrast);
      expect(decisive?.rows, id).toContain(id);
      expect(decisive?.verdict, id).toBe(status);
    }
  });

  it('follows a named contrast where several bear on a row and do not agree', () => {
    const split = CATALOGUE.filter(
      ({ id }) => new Set(contrastsOf(id).map(({ verdict }) => verdict)).size > 1,
    );
    expect(idsOf(split.filter(({ id }) => COVERAGE[id].contrast === undefined))).toEqual([]);
    const named = Object.entries(COVERAGE).filter(([, { contrast }]) => contrast !== undefined);
    expect(named.filter(([id, { contrast }]) => !contrastsOf(id).some((one) => one.id === contrast))).toEqual(
      [],
    );
  });

  it('by rule is for a few rows, and names the mechanism or the metric in which the rule is at work', () => {
    const rows = withStatus('byRule');
    expect(rows.length).toBeLessThanOrEqual(25);
    expect(idsOf(rows.filter(({ mechanisms, metrics }) => mechanisms.length + metrics.length === 0))).toEqual(
      [],
    );
  });

  it('level names a metric, case a scenario, and neither open nor context a contrast', () => {
    expect(idsOf(withStatus('level').filter(({ metrics }) => metrics.length === 0))).toEqual([]);
    expect(idsOf(withStatus('case').filter(({ scenarios }) => scenarios.length === 0))).toEqual([]);
    expect(idsOf(withStatus('open', 'context').filter(({ contrast }) => contrast !== null))).toEqual([]);
  });

  it('question names what an experiment would read', () => {
    expect(idsOf(withStatus('question').filter(({ metrics }) => metrics.length === 0))).toEqual([]);
  });
});

function derivedName(setting: string): string[] {
  const found = /^derived\.([^=]+)=/.exec(setting);
  return found ? [found[1]] : [];
}
