/** The value ledger in words: by cause as bars and a table, by party as a table; sums of whole units, exact. */
import { CREATED_CAUSES, DESTROYED_CAUSES, PARTIES } from '../../sim/registers';
import type { BarChart } from '../charts';
import type { LedgerTotals } from '../documents';
import { html, type Html } from '../html';
import { labelOf, shortLabelOf } from '../labels';
import { figure, whole } from '../numbers';
import { barFigure, dataTable } from './figures';

/** What a sum has to be divided by to be compared with another. */
export interface Frame {
  readonly population: number;
  readonly months: number;
}

const PEOPLE = 1000;
const YEAR = 12;

/** Need-months for every 1,000 citizens and year. */
export const rateOf = (needMonths: number, { population, months }: Frame): number =>
  (needMonths * PEOPLE * YEAR) / (population * months);

/** The unit of a rate, in words. */
export const RATE_UNIT = `need-months per ${figure(PEOPLE, 0)} citizens and year`;

/** A ledger, or the sum of the ledgers of several runs. */
export interface Sums extends Frame {
  readonly runs: number;
  readonly unitsPerNeedMonth: number;
  readonly created: number;
  readonly destroyed: number;
  readonly net: number;
  readonly byCause: Readonly<Record<string, number>>;
  readonly byParty: Readonly<Record<string, number>>;
}

function addUp(breakdowns: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const breakdown of breakdowns) {
    for (const [name, units] of Object.entries(breakdown)) sums[name] = (sums[name] ?? 0) + units;
  }
  return sums;
}

/** The ledgers of one or more runs, added up. */
export function sumOf(ledgers: readonly LedgerTotals[], { population, months }: Frame): Sums {
  const total = (part: (ledger: LedgerTotals) => number): number =>
    ledgers.reduce((sum, ledger) => sum + part(ledger), 0);
  return {
    ...{ population, months, runs: ledgers.length },
    unitsPerNeedMonth: ledgers[0].unitsPerNeedMonth,
    created: total(({ created }) => created),
    destroyed: total(({ destroyed }) => destroyed),
    net: total(({ net }) => net),
    byCause: addUp(ledgers.map(({ byCause }) => byCause)),
    byParty: addUp(ledgers.map(({ byParty }) => byParty)),
  };
}

const isCreated = (cause: string): boolean => (CREATED_CAUSES as readonly string[]).includes(cause);

export const metricOfCause = (cause: string): string =>
  `value.${isCreated(cause) ? 'created' : 'destroyed'}.${cause}`;

/** What a run of these books, on average, as a rate. */
export const rate = (units: number, sums: Sums): number =>
  rateOf(units / sums.unitsPerNeedMonth / sums.runs, sums);
const written = (units: number, sums: Sums): string => figure(rate(units, sums), 1);

/** Heads of the two columns of figures. */
function heads(first: string, { runs }: Sums): string[] {
  const exact =
    runs === 1 ? 'Ledger units of all months, exact' : `Ledger units of all months and ${runs} runs, exact`;
  return [first, `Per ${figure(PEOPLE, 0)} citizens and year`, exact];
}

function row(label: string, units: number, sums: Sums, className = ''): Html {
  return html`<tr class="${className}">
    <th scope="row">${label}</th>
    <td>${written(units, sums)}</td>
    <td data-units="${units}">${whole(units)}</td>
  </tr>`;
}

/** Causes in the register's order; then those of other versions of the model, if there are any. */
function causesOf(sums: Sums): string[] {
  const known: string[] = [...CREATED_CAUSES, ...DESTROYED_CAUSES].filter((cause) => cause in sums.byCause);
  return [...known, ...Object.keys(sums.byCause).filter((cause) => !known.includes(cause))];
}

function causeTable(sums: Sums): Html {
  const rows = [
    ...causesOf(sums).map((cause) => row(labelOf(metricOfCause(cause)), sums.byCause[cause], sums)),
    row('All created', sums.created, sums, 'total'),
    row('All destroyed', 0 - sums.destroyed, sums, 'total'),
    row('Net', sums.net, sums, 'total'),
  ];
  return dataTable(`Value by cause, ${RATE_UNIT}`, heads('Cause', sums), rows, true);
}

function largest(sums: Sums, created: boolean): string {
  const found = Object.entries(sums.byCause)
    .filter(([cause, units]) => isCreated(cause) === created && units !== 0)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))[0];
  return found ? `, most of it by ${shortLabelOf(metricOfCause(found[0])).toLowerCase()}` : '';
}

/** The chart and table of value by cause. */
export function causeFigure(sums: Sums): { chart: BarChart; figure: Html } {
  const chart: BarChart = {
    ...{ kind: 'bars', id: 'causes', title: 'Value by cause', unit: RATE_UNIT, decimals: 1 },
    bars: causesOf(sums).map((cause) => ({
      label: shortLabelOf(metricOfCause(cause)),
      value: rate(sums.byCause[cause], sums),
      colour: isCreated(cause) ? 'teal' : 'orange',
    })),
    finding: `${written(sums.created, sums)} ${RATE_UNIT} were created${largest(sums, true)}; ${written(sums.destroyed, sums)} were destroyed${largest(sums, false)}.`,
  };
  return { chart, figure: barFigure(chart, causeTable(sums)) };
}

/** The table of value by party. */
export function partyTable(sums: Sums): Html {
  const known: string[] = PARTIES.filter((party) => party in sums.byParty);
  const parties = [...known, ...Object.keys(sums.byParty).filter((party) => !known.includes(party))];
  const rows = parties.map((party) => row(labelOf(`value.party.${party}`), sums.byParty[party], sums));
  const total = row('Net value for all', sums.net, sums, 'total');
  return html`<div class="card">
    ${dataTable(`Net value by party, ${RATE_UNIT}`, heads('Party', sums), [...rows, total], true)}
  </div>`;
}
