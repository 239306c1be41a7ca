/** The value ledger in words: by cause as bars and a table, by party as a table; sums of whole units, exact. */
import { CREATED_CAUSES, DESTROYED_CAUSES, PARTIES } from '../../sim/registers';
import type { BarChart } from '../charts';
import type { LedgerTotals } from '../documents';
import { html, type Html } from '../html';
import { labelOf, shortLabelOf } from '../labels';
import { figure, whole } from '../numbers';
import { barFigure, dataTable } from './figures';

/** A ledger, or the sum of the ledgers of several runs. */
export interface Sums {
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
export function sumOf(ledgers: readonly LedgerTotals[]): Sums {
  const total = (part: (ledger: LedgerTotals) => number): number =>
    ledgers.reduce((sum, ledger) => sum + part(ledger), 0);
  return {
    runs: ledgers.length,
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

const amount = (units: number, { runs, unitsPerNeedMonth }: Sums): number => units / unitsPerNeedMonth / runs;
const needMonths = (units: number, sums: Sums): string => figure(amount(units, sums), 1);

/** Heads of the two columns of figures. */
function heads(first: string, { runs }: Sums): string[] {
  return runs === 1
    ? [first, 'Need-months', 'Ledger units, exact']
    : [first, 'Need-months a run', `Ledger units of all ${runs} runs, exact`];
}

function row(label: string, units: number, sums: Sums, className = ''): Html {
  return html`<tr class="${className}">
    <th scope="row">${label}</th>
    <td>${needMonths(units, sums)}</td>
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
  return dataTable('Value by cause over all months', heads('Cause', sums), rows, true);
}

function largest(sums: Sums, created: boolean): string {
  const found = Object.entries(sums.byCause)
    .filter(([cause, units]) => isCreated(cause) === created && units !== 0)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))[0];
  return found ? `, most of it by ${shortLabelOf(metricOfCause(found[0])).toLowerCase()}` : '';
}

/** The chart and table of value by cause. */
export function causeFigure(sums: Sums): { chart: BarChart; figure: Html } {
  const unit =
    sums.runs === 1 ? 'need-months over all months' : 'need-months over all months, mean of the runs';
  const chart: BarChart = {
    ...{ kind: 'bars', id: 'causes', title: 'Value by cause', unit, decimals: 1 },
    bars: causesOf(sums).map((cause) => ({
      label: shortLabelOf(metricOfCause(cause)),
      value: amount(sums.byCause[cause], sums),
      colour: isCreated(cause) ? 'teal' : 'orange',
    })),
    finding: `${needMonths(sums.created, sums)} need-months of value were created${largest(sums, true)}; ${needMonths(sums.destroyed, sums)} were destroyed${largest(sums, false)}.`,
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
    ${dataTable('Net value by party over all months', heads('Party', sums), [...rows, total], true)}
  </div>`;
}
