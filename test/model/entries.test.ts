/** Single entries are the ledger, entry by entry, and keeping them changes nothing. */
import { describe, expect, it } from 'vitest';
import { branchRun, checkpointOf, finishRun, runToEnd, startRun } from '../../sim/engine';
import { LEDGER_SCALE } from '../../sim/exact';
import { coProduction, entryRows, type LedgerEntry } from '../../sim/model';
import type { Scenario } from '../../sim/scenario';
import { toyModel, toyScenario } from '../engine/toy-model';
import { lively, type World } from './worlds';

/** Settings under which every cause of the ledger comes up. */
const BUSY = {
  'levers.support.targeted': 0.5,
  'levers.coAssessment': 0.5,
  'levers.prototyping': 0.5,
  'levers.volatility': 0.8,
  'levers.churn': 1,
};

function kept(scenario: Scenario, entries: true | readonly number[] = true) {
  const run = startRun(coProduction, scenario, { entries });
  const result = finishRun(run);
  return { run, result, rows: entryRows(run.entries()!) };
}

/** Sums of units by some text of each entry. */
function sums<Row extends { readonly units: number }>(
  rows: readonly Row[],
  textOf: (row: Row) => string,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const row of rows) found.set(textOf(row), (found.get(textOf(row)) ?? 0) + row.units);
  return found;
}

const cellOf = ({ month, service, stage, host, cause, party }: Omit<LedgerEntry, 'citizen' | 'initiative'>) =>
  [month, service, stage, host, cause, party].join('/');

describe('single entries', () => {
  it('add up to every cell of every month, and to no other', async () => {
    const { rows, result } = kept(await lively(BUSY));
    expect(new Set(rows.map(({ cause }) => cause)).size).toBeGreaterThan(12);
    const cells = sums(rows, cellOf);
    for (const [cell, units] of cells) if (units === 0) cells.delete(cell);
    expect(cells).toEqual(sums(result.ledger, cellOf));
    for (const { units } of rows) expect(Number.isSafeInteger(units) && units !== 0).toBe(true);
  });

  it('of a citizen add up to what the citizen got', async () => {
    const { rows, run } = kept(await lively(BUSY));
    const own = sums(rows, ({ citizen }) => String(citizen));
    const { benefit } = (run.world as World).citizens;
    expect(benefit.filter((value) => value !== 0).length).toBeGreaterThan(200);
    // What a citizen got is kept in 24 bits and added up before rounding; entries are whole units.
    for (let i = 0; i < benefit.length; i++)
      expect((own.get(String(i)) ?? 0) / LEDGER_SCALE).toBeCloseTo(benefit[i], 4);
  });

  it('name a citizen where it is one who gets or bears it, and the initiative by its id', async () => {
    const { rows, run } = kept(await lively(BUSY));
    const organisations = new Set(['agency', 'thirdSector', 'community']);
    for (const { party, citizen } of rows) if (organisations.has(party)) expect(citizen).toBeNull();
    expect(rows.filter(({ party, citizen }) => party === 'participant' && citizen === null)).toEqual([]);
    const { alive, id } = (run.world as World).initiatives.columns;
    const ids = new Set(Array.from(id).filter((_, k) => alive[k] === 1));
    const named = rows.filter(({ month, initiative }) => month === 40 && initiative !== null);
    expect(named.length).toBeGreaterThan(10);
    for (const { initiative, stage } of named) {
      expect(ids.has(initiative!)).toBe(true);
      expect(stage).not.toBe('individual');
    }
  });

  it('change nothing, and are those of the followed alone where some are followed', async () => {
    const scenario = await lively(BUSY);
    const all = kept(scenario);
    expect(all.result).toEqual(runToEnd(coProduction, scenario));
    expect(startRun(coProduction, scenario).entries()).toBeNull();
    const followed = kept(scenario, [3, 77]);
    expect(followed.rows.length).toBeGreaterThan(10);
    expect(followed.rows).toEqual(all.rows.filter(({ citizen }) => citizen === 3 || citizen === 77));
  });

  it('go on over a branch', async () => {
    const [one, other] = [
      await lively(BUSY),
      await lively({ ...BUSY, 'levers.followThrough': [{ at: 9, value: 0 }] }),
    ];
    const run = startRun(coProduction, one, { entries: true });
    while (run.month < 8) run.step();
    const checkpoint = checkpointOf(run);
    const branch = branchRun(coProduction, other, checkpoint);
    finishRun(branch);
    expect(branch.entries()).toEqual(kept(other).run.entries());
    const following = branchRun(coProduction, other, checkpoint, { entries: [5] });
    finishRun(following);
    expect(following.entries()).toEqual(kept(other, [5]).run.entries());
    const without = startRun(coProduction, one);
    while (without.month < 8) without.step();
    expect(() => branchRun(coProduction, other, checkpointOf(without), { entries: [5] })).toThrow(
      'did not keep the ledger entries that are asked for',
    );
  });

  it('are refused by a model that keeps none', () => {
    expect(() => startRun(toyModel, toyScenario(), { entries: true })).toThrow(
      'Model version toy-1 keeps no single entries of its ledger.',
    );
  });
});
