/** The value ledger in words: by cause as bars and a table, by party as a table; sums of whole units, exact. */
import type { BarChart } from '../charts';
import { html, type Html } from '../html';
import { labelOf, shortLabelOf } from '../labels';
import { figure, whole } from '../numbers';
import { LEDGER_SCALE } from '../../sim/exact';
import { CREATED_CAUSES, DESTROYED_CAUSES, PARTIES, type Cause } from '../../sim/registers';
import { barFigure, dataTable } from './figures';
import type { LedgerEntry } from '../documents';

/** Sums of ledger units, created (0 or more) and destroyed (0 or less) apart. */
interface Sums {
  created: number;
  destroyed: number;
}

const isCreated = (cause: string): boolean => (CREATED_CAUSES as readonly string[]).includes(cause);

const metricOfCause = (cause: string): string =>
  `value.${isCreated(cause) ? 'created' : 'destroyed'}.${cause}`;

/** Sums by the value of one field of the entries. */
export function sumsBy(ledger: readonly LedgerEntry[], field: 'cause' | 'party'): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const entry of ledger) {
    const place = sums.get(entry[field]) ?? { created: 0, destroyed: 0 };
    place[isCreated(entry.cause) ? 'created' : 'destroyed'] += entry.units;
    sums.set(entry[field], place);
  }
  return sums;
}

function totalOf(sums: Iterable<Sums>): Sums {
  const total = { created: 0, destroyed: 0 };
  for (const { created, destroyed } of sums) {
    total.created += created;
    total.destroyed += destroyed;
  }
  return total;
}

const needMonths = (units: number): string => figure(units / LEDGER_SCALE, 1);

function unitsCell(units: number): Html {
  return html`<td data-units="${units}">${whole(units)}</td>`;
}

function causeRow(label: string, units: number, className = ''): Html {
  return html`<tr class="${className}">
    <th scope="row">${label}</th>
    <td>${needMonths(units)}</td>
    ${unitsCell(units)}
  </tr>`;
}

function causeTable(causes: readonly [string, number][], total: Sums): Html {
  const rows = [
    ...causes.map(([cause, units]) => causeRow(labelOf(metricOfCause(cause)), units)),
    causeRow('All created', total.created, 'total'),
    causeRow('All destroyed', total.destroyed, 'total'),
    causeRow('Net', total.created + total.destroyed, 'total'),
  ];
  return dataTable('Value by cause, whole run', ['Cause', 'Need-months', 'Ledger units, exact'], rows);
}

/** Causes in the register's order, with their sums; causes of other model versions after them. */
function unitsByCause(ledger: readonly LedgerEntry[]): [string, number][] {
  const sums = sumsBy(ledger, 'cause');
  const known: readonly Cause[] = [...CREATED_CAUSES, ...DESTROYED_CAUSES];
  const others = [...sums.keys()].filter((cause) => !(known as readonly string[]).includes(cause));
  return [...known, ...others].flatMap((cause): [string, number][] => {
    const place = sums.get(cause);
    return place ? [[cause, place.created + place.destroyed]] : [];
  });
}

function largest(causes: readonly [string, number][], wanted: (units: number) => boolean): string {
  const found = causes
    .filter(([, units]) => wanted(units))
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))[0];
  return found ? shortLabelOf(metricOfCause(found[0])).toLowerCase() : 'nothing';
}

/** The chart and table of value by cause. */
export function causeFigure(ledger: readonly LedgerEntry[]): { chart: BarChart; figure: Html } {
  const causes = unitsByCause(ledger);
  const total = totalOf(sumsBy(ledger, 'cause').values());
  const chart: BarChart = {
    ...{ kind: 'bars', id: 'causes', title: 'Value by cause', unit: 'need-months, whole run', decimals: 1 },
    bars: causes.map(([cause, units]) => ({
      label: shortLabelOf(metricOfCause(cause)),
      value: units / LEDGER_SCALE,
      colour: isCreated(cause) ? 'teal' : 'orange',
    })),
    finding: `${needMonths(total.created)} need-months were created, most of them by ${largest(causes, (units) => units > 0)}; ${needMonths(-total.destroyed)} were destroyed, most of them by ${largest(causes, (units) => units < 0)}.`,
  };
  return { chart, figure: barFigure(chart, causeTable(causes, total)) };
}

function partyRow(label: string, { created, destroyed }: Sums, className = ''): Html {
  return html`<tr class="${className}">
    <th scope="row">${label}</th>
    <td>${needMonths(created)}</td>
    <td>${needMonths(destroyed)}</td>
    <td>${needMonths(created + destroyed)}</td>
    ${unitsCell(created + destroyed)}
  </tr>`;
}

/** The table of value by party. */
export function partyTable(ledger: readonly LedgerEntry[]): Html {
  const sums = sumsBy(ledger, 'party');
  const parties = [
    ...PARTIES,
    ...[...sums.keys()].filter((party) => !(PARTIES as readonly string[]).includes(party)),
  ];
  const rows = parties.map((party) =>
    partyRow(labelOf(`value.party.${party}`), sums.get(party) ?? { created: 0, destroyed: 0 }),
  );
  const heads = ['Party', 'Created', 'Destroyed', 'Net', 'Net in ledger units, exact'];
  const total = partyRow('All', totalOf(sums.values()), 'total');
  return html`<div class="card">
    ${dataTable('Value by party in need-months, whole run', heads, [...rows, total])}
  </div>`;
}
