/** Sums of the value ledger: whole numbers, exact in any order. */
import type { LedgerRow } from '../engine';
import { LEDGER_SCALE } from '../exact';
import {
  BUILT_SERVICES,
  CAUSES,
  CREATED_CAUSES,
  DESTROYED_CAUSES,
  HOSTS,
  PARTIES,
  STAGES,
} from '../registers';

/** Which parties make up each column of the balance: every party belongs to exactly one. */
const COLUMN_OF: Readonly<Record<string, 'private' | 'collective' | 'public'>> = {
  participant: 'private',
  otherUsers: 'collective',
  thirdSector: 'collective',
  community: 'public',
  agency: 'public',
};

type Sums = Record<string, number>;

/**
 * Sums of a ledger in ledger units, all whole numbers. created − destroyed = net = private + collective + public, and
 * every breakdown sums to net.
 */
export interface LedgerTotals {
  /** The unit in words. */
  readonly unit: string;
  readonly unitsPerNeedMonth: number;
  /** Both 0 or more, never netted against each other. */
  readonly created: number;
  readonly destroyed: number;
  readonly net: number;
  readonly private: number;
  readonly collective: number;
  readonly public: number;
  /** Signed: what a cause destroys is negative. */
  readonly byCause: Readonly<Sums>;
  readonly byParty: Readonly<Sums>;
  readonly byService: Readonly<Sums>;
  readonly byStage: Readonly<Sums>;
  readonly byHost: Readonly<Sums>;
}

/** 1 for a cause that creates, −1 for one that destroys. */
export function signOf(cause: string): 1 | -1 {
  if ((CREATED_CAUSES as readonly string[]).includes(cause)) return 1;
  if ((DESTROYED_CAUSES as readonly string[]).includes(cause)) return -1;
  throw new Error(`The ledger names a cause "${cause}" that is not registered.`);
}

/**
 * Adds up a ledger.
 *
 * @throws Error where a row has an unknown cause or party, a sign against its cause, or a sum is beyond exact integers
 */
export function ledgerTotals(rows: readonly LedgerRow[]): LedgerTotals {
  const sums = {
    byCause: zeros(CAUSES),
    byParty: zeros(PARTIES),
    byService: zeros(BUILT_SERVICES),
    byStage: zeros([...STAGES, 'individual']),
    byHost: zeros([...HOSTS, 'none']),
  };
  const totals = { created: 0, destroyed: 0, private: 0, collective: 0, public: 0 };
  for (const row of rows) {
    if (row.units * signOf(row.cause) < 0)
      throw new Error(
        `The ledger books ${row.units} units of ${row.cause} in month ${row.month}: wrong sign.`,
      );
    const column = Object.hasOwn(COLUMN_OF, row.party) ? COLUMN_OF[row.party] : undefined;
    if (!column) throw new Error(`The ledger names a party "${row.party}" that is not registered.`);
    add(sums.byCause, row.cause, row.units);
    add(sums.byParty, row.party, row.units);
    add(sums.byService, row.service, row.units);
    add(sums.byStage, row.stage, row.units);
    add(sums.byHost, row.host, row.units);
    add(totals, row.units > 0 ? 'created' : 'destroyed', Math.abs(row.units));
    add(totals, column, row.units);
  }
  const net = totals.created - totals.destroyed;
  const { created, destroyed, private: own, collective, public: common } = totals;
  const unit = `1/${LEDGER_SCALE} need-month`;
  const balance = { created, destroyed, net, private: own, collective, public: common };
  return { unit, unitsPerNeedMonth: LEDGER_SCALE, ...balance, ...sums };
}

/** Sums of several ledgers together, still exact. */
export function sumTotals(all: readonly LedgerTotals[]): LedgerTotals {
  const first = ledgerTotals([]);
  const sums = (read: (one: LedgerTotals) => Readonly<Sums>): Sums => {
    const total: Sums = {};
    for (const one of [first, ...all])
      for (const [name, units] of Object.entries(read(one))) add(total, name, units);
    return total;
  };
  const balance = sums(({ created, destroyed, net, private: own, collective, public: common }) => {
    return { created, destroyed, net, private: own, collective, public: common };
  });
  return {
    ...first,
    ...balance,
    byCause: sums(({ byCause }) => byCause),
    byParty: sums(({ byParty }) => byParty),
    byService: sums(({ byService }) => byService),
    byStage: sums(({ byStage }) => byStage),
    byHost: sums(({ byHost }) => byHost),
  };
}

function zeros(names: readonly string[]): Sums {
  return Object.fromEntries(names.map((name) => [name, 0]));
}

function add(sums: Sums, name: string, units: number): void {
  const sum = (sums[name] ?? 0) + units;
  if (!Number.isSafeInteger(sum))
    throw new Error(`The ledger's sum of ${name} is beyond what is exact: ${sum}.`);
  sums[name] = sum;
}
