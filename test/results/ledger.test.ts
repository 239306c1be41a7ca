import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../sim/engine';
import { BUILT_SERVICES, CAUSES, CREATED_CAUSES, HOSTS, PARTIES, STAGES } from '../../sim/registers';
import { ledgerTotals, signOf, sumTotals } from '../../sim/results';
import { row } from './runs';

const anyRow: fc.Arbitrary<LedgerRow> = fc
  .record({
    month: fc.integer({ min: 1, max: 60 }),
    service: fc.constantFrom(...BUILT_SERVICES),
    stage: fc.constantFrom(...STAGES, 'individual'),
    host: fc.constantFrom(...HOSTS, 'none'),
    cause: fc.constantFrom(...CAUSES),
    party: fc.constantFrom(...PARTIES),
    units: fc.integer({ min: 0, max: 2 ** 40 }),
  })
  .map((cell) => ({ ...cell, units: cell.units * signOf(cell.cause) }));

const sum = (values: Readonly<Record<string, number>>) => Object.values(values).reduce((a, b) => a + b, 0);

describe('ledger totals', () => {
  it('balance to the unit, in every breakdown', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 200 }), (rows) => {
        const totals = ledgerTotals(rows);
        const booked = rows.reduce((all, { units }) => all + units, 0);
        expect(totals.net).toBe(booked);
        expect(totals.created - totals.destroyed).toBe(totals.net);
        expect(totals.private + totals.collective + totals.public).toBe(totals.net);
        for (const by of [totals.byCause, totals.byParty, totals.byService, totals.byStage, totals.byHost])
          expect(sum(by)).toBe(totals.net);
        const created = CREATED_CAUSES.reduce((all, cause) => all + totals.byCause[cause], 0);
        expect(totals.created).toBe(created);
        expect(totals.created >= 0 && totals.destroyed >= 0).toBe(true);
      }),
    );
  });

  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 50 }), (rows) => {
        expect(ledgerTotals([...rows].reverse())).toEqual(ledgerTotals(rows));
      }),
    );
  });

  it('of parts add up to the totals of the whole', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 50 }), fc.nat({ max: 50 }), (rows, cut) => {
        const parts = [rows.slice(0, cut), rows.slice(cut)].map(ledgerTotals);
        expect(sumTotals(parts)).toEqual(ledgerTotals(rows));
      }),
    );
  });

  it('keep created and destroyed apart, and put each party in its column', () => {
    const totals = ledgerTotals([
      row({ units: 10 }),
      row({ cause: 'misfit', units: -4 }),
      row({ cause: 'spillOver', party: 'otherUsers', units: 3 }),
      row({ cause: 'hoursFreed', party: 'thirdSector', units: 2 }),
      row({ cause: 'hoursUsed', party: 'agency', units: -6 }),
      row({ cause: 'spillOver', party: 'community', units: 1 }),
    ]);
    expect(totals).toMatchObject({
      created: 16,
      destroyed: 10,
      net: 6,
      private: 6,
      collective: 5,
      public: -5,
    });
    expect(totals.byCause).toMatchObject({ relief: 10, misfit: -4, hoursUsed: -6, tokenism: 0 });
  });

  it('name every cause and party, also of an empty ledger', () => {
    const totals = ledgerTotals([]);
    expect(Object.keys(totals.byCause)).toEqual([...CAUSES]);
    expect(Object.keys(totals.byParty)).toEqual([...PARTIES]);
    expect(totals.net).toBe(0);
  });

  it.each([
    ['a sign against its cause', row({ cause: 'strain', units: 3 }), 'wrong sign'],
    ['an unknown cause', row({ cause: 'magic' }), 'magic'],
    ['an unknown party', row({ party: 'nobody' }), 'nobody'],
    ['a party named like a part of every object', row({ party: 'constructor' }), 'constructor'],
  ])('refuse %s', (_, wrong, message) => {
    expect(() => ledgerTotals([wrong])).toThrow(message);
  });

  it('refuse a sum that a double cannot hold exactly', () => {
    const most = row({ units: Number.MAX_SAFE_INTEGER });
    expect(ledgerTotals([most]).net).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => ledgerTotals([most, row()])).toThrow('beyond what is exact');
  });
});
