/** The value ledger in words: by cause as bars, and by party. */
import type { LedgerRow } from '../../engine';
import { LEDGER_SCALE } from '../../exact';
import { CAUSES, CREATED_CAUSES, DESTROYED_CAUSES, METRICS, PARTIES, type MetricName } from '../../registers';
import { ledgerTotals, signOf, type LedgerTotals } from '../../results';
import { bar, decimalsFor, number, signed, table } from './numbers';

/** Need-months per 1,000 citizens and year. */
export type Rate = number;

/** Totals of the ledger over one or more runs. */
export interface Balance {
  readonly byCause: ReadonlyMap<string, Rate>;
  readonly byParty: ReadonlyMap<string, Rate>;
  readonly created: Rate;
  readonly destroyed: Rate;
  readonly net: Rate;
}

/** What a balance is made from: ledgers of runs of one scenario. */
export interface Booked {
  readonly ledger: readonly LedgerRow[];
  readonly population: number;
  readonly months: number;
}

/** The mean balance of runs of one scenario. */
export function balanceOf(runs: readonly Booked[]): Balance {
  const totals = runs.map(({ ledger }) => ledgerTotals(ledger));
  const { population, months } = runs[0];
  const rate = (units: number): Rate =>
    ((units / LEDGER_SCALE) * 1000 * 12) / (population * months * runs.length);
  const sum = (read: (one: LedgerTotals) => number): Rate =>
    rate(totals.reduce((all, one) => all + read(one), 0));
  return {
    byCause: new Map(CAUSES.map((cause) => [cause, sum(({ byCause }) => byCause[cause])])),
    byParty: new Map(PARTIES.map((party) => [party, sum(({ byParty }) => byParty[party])])),
    created: sum(({ created }) => created),
    destroyed: sum(({ destroyed }) => destroyed),
    net: sum(({ net }) => net),
  };
}

const entry = (name: string): { label: string; meaning: string } => METRICS[name as MetricName];

/** `relief` and `relief of the need of those who took part`, from the register. */
export function causeWords(cause: string): { short: string; long: string } {
  const side = signOf(cause) > 0 ? 'created' : 'destroyed';
  const { label, meaning } = entry(`value.${side}.${cause}`);
  return {
    short: label.replace(/^(Created|Destroyed): /, ''),
    long: meaning.replace(/^Value (created|destroyed) by /, '').replace(/\.$/, ''),
  };
}

/** `those who took part`, from the register. */
export function partyWords(party: string): string {
  return entry(`value.party.${party}`).label.replace(/^Net value for /, '');
}

/** Columns of the longest bar. */
const BAR = 14;

/** At least one decimal, so that small causes do not look like none. */
const decimalsOf = ({ created, destroyed }: Balance): number =>
  Math.max(1, decimalsFor(Math.max(created, destroyed)));

/** One bar a cause in which anything was booked: created first, then destroyed, largest first. */
export function causeLines(balance: Balance): string[] {
  const largest = Math.max(...[...balance.byCause.values()].map(Math.abs), 0);
  if (largest === 0) return ['  Nothing was booked: no encounter created or destroyed value.'];
  const decimals = decimalsOf(balance);
  const side = (causes: readonly string[], sign: 1 | -1): string[][] =>
    causes
      .map((cause) => ({ cause, size: Math.abs(balance.byCause.get(cause) ?? 0) }))
      .filter(({ size }) => size > 0)
      .sort((a, b) => b.size - a.size)
      .map(({ cause, size }) => {
        const { short, long } = causeWords(cause);
        return [short, signed(sign * size, decimals), bar(size, largest, BAR), long];
      });
  const total = (word: string, size: number): string[] => [word, signed(size, decimals), '', ''];
  const rows = [
    ...side(CREATED_CAUSES, 1),
    total('created', balance.created),
    ...side(DESTROYED_CAUSES, -1),
    total('destroyed', -balance.destroyed),
    total('net', balance.net),
  ];
  return table(rows, [false, true, false, false]);
}

/** Net value of each party, largest gain first. */
export function partyLines(balance: Balance): string[] {
  const decimals = decimalsOf(balance);
  const rows = PARTIES.map((party) => ({ party, rate: balance.byParty.get(party) ?? 0 })).sort(
    (a, b) => b.rate - a.rate,
  );
  const largest = Math.max(...rows.map(({ rate }) => Math.abs(rate)));
  const verdict = (rate: number): string =>
    number(rate, decimals).match(/[1-9]/) ? (rate > 0 ? 'gain' : 'pay') : 'neither';
  return table(
    rows.map(({ party, rate }) => [
      partyWords(party),
      verdict(rate),
      signed(rate, decimals),
      bar(Math.abs(rate), largest, BAR),
    ]),
    [false, false, true, false],
  );
}
