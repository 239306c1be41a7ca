/** Tables of a comparison: effects with their intervals, parties, causes, people. */
import type { BarChart } from '../charts';
import type { ComparisonDocument, GroupChangeDocument, IntervalDocument, LedgerLine } from '../documents';
import { html, type Content, type Html } from '../html';
import { decimalsOf, labelOf, shortLabelOf, unitOf } from '../labels';
import { figure, percent, signed, whole } from '../numbers';
import { words } from '../words';
import { differenceDecimals } from './arms';
import { barFigure, dataTable } from './figures';
import { metricOfCause, RATE_UNIT, rateOf } from './ledger';

function cells(contents: readonly Content[]): Html {
  return html`${contents.map((content) => html`<td>${content}</td>`)}`;
}

/** `+1.2 to +3.4`; nothing where there are too few pairs. */
function interval({ low, high }: IntervalDocument, decimals: number): string {
  if (low === null || high === null) return '–';
  return `${signed(low, decimals)} to ${signed(high, decimals)}`;
}

/** What an interval allows to be said. */
function verdict({ estimate, low, high }: IntervalDocument, ties: number | null): string {
  if (estimate === null) return 'nothing to measure';
  if (ties === 1) return 'the same';
  if (low === null || high === null || (low <= 0 && high >= 0)) return 'cannot tell';
  return low > 0 ? 'higher in B' : 'lower in B';
}

function effectRow(document: ComparisonDocument, metric: string): Html {
  const { a, b, difference, shareAbove, ties } = document.metrics[metric];
  const decimals = differenceDecimals(metric);
  return html`<tr>
    <th scope="row">${labelOf(metric)}<br /><small>${unitOf(metric)}</small></th>
    ${cells([
      figure(a, decimalsOf(metric)),
      figure(b, decimalsOf(metric)),
      signed(difference.estimate, decimals),
      interval(difference, decimals),
      shareAbove === null ? '–' : percent(shareAbove),
      verdict(difference, ties),
    ])}
  </tr>`;
}

/** Effects of some metrics. */
export function effectTable(document: ComparisonDocument, metrics: readonly string[], caption: string): Html {
  const level = percent(document.confidence);
  const heads = ['', 'A', 'B', 'B less A', `${level} interval`, 'Pairs with B higher', 'Verdict'];
  const rows = metrics.map((metric) => effectRow(document, metric));
  return dataTable(caption, heads, rows, true);
}

/** Need-months for every 1,000 citizens and year, from ledger units of one run. */
function rateOfRun({ ledger, a, months }: ComparisonDocument, units: number): number {
  return rateOf(units / ledger.unitsPerNeedMonth, { population: a.population, months });
}

function ledgerRow(document: ComparisonDocument, label: string, line: LedgerLine, total = false): Html {
  const rate = (units: number | null): number | null => (units === null ? null : rateOfRun(document, units));
  const { n, estimate, low, high } = line.perPair;
  return html`<tr class="${total && 'total'}">
    <th scope="row">${label}</th>
    ${cells([
      figure(rate(line.a / document.pairs), 1),
      figure(rate(line.b / document.pairs), 1),
      signed(rate(estimate), 1),
      interval({ n, estimate: rate(estimate), low: rate(low), high: rate(high) }, 1),
    ])}
    <td data-units="${line.difference}">${whole(line.difference)}</td>
  </tr>`;
}

function ledgerHeads(document: ComparisonDocument, first: string): string[] {
  const units =
    document.pairs === 1
      ? 'Difference in ledger units, exact'
      : `Difference in ledger units of all ${document.pairs} pairs, exact`;
  return [first, 'A', 'B', 'B less A', `${percent(document.confidence)} interval`, units];
}

/** Who gains and who pays: net value by party. */
export function partyDifferences(document: ComparisonDocument): Html {
  const { byParty, net } = document.ledger;
  const rows = [
    ...Object.entries(byParty).map(([party, line]) =>
      ledgerRow(document, labelOf(`value.party.${party}`), line),
    ),
    ledgerRow(document, 'Net value for all', net, true),
  ];
  return dataTable(`Net value by party, ${RATE_UNIT}`, ledgerHeads(document, 'Party'), rows, true);
}

/** What the change does to each cause: to the right more value, to the left less. */
export function causeDifferences(document: ComparisonDocument): { chart: BarChart; figure: Html } {
  const { byCause, net } = document.ledger;
  const causes = Object.entries(byCause).filter(([, { a, b }]) => a !== 0 || b !== 0);
  const amount = ({ perPair }: LedgerLine): number => rateOfRun(document, perPair.estimate ?? 0);
  const chart: BarChart = {
    ...{ kind: 'bars', id: 'causes', title: 'Value gained and lost by cause', decimals: 1 },
    unit: `${RATE_UNIT}, B less A`,
    bars: causes.map(([cause, line]) => ({
      label: shortLabelOf(metricOfCause(cause)),
      value: amount(line),
      colour: line.difference < 0 ? 'orange' : 'teal',
    })),
    finding: `Net value changes by ${signed(amount(net), 1)} ${RATE_UNIT}. Bars to the right are gains, bars to the left losses; less of what destroys value is a gain.`,
  };
  const rows = [
    ...causes.map(([cause, line]) => ledgerRow(document, labelOf(metricOfCause(cause)), line)),
    ledgerRow(document, 'Net', net, true),
  ];
  const table = dataTable(`Value by cause, ${RATE_UNIT}`, ledgerHeads(document, 'Cause'), rows, true);
  return { chart, figure: barFigure(chart, table) };
}

function groupLabel({ dimension, value }: GroupChangeDocument): string {
  return dimension === 'all' ? 'All citizens' : words.group(dimension, value);
}

/** How people take part in one world and not in the other: heads of the table, and what stands under them. */
const CROSSINGS = [
  ['more', 'more months'],
  ['fewer', 'fewer months'],
  ['gained', 'only in B'],
  ['lost', 'only in A'],
] as const;

/** Who changed: people who take part more, less, or in one world alone. */
export function changedTable(changed: readonly GroupChangeDocument[]): Html {
  const outcomes = words.outcomes.filter(([name]) => name in changed[0].outcomes);
  const under = (way: string) => CROSSINGS.map(([, head]) => `${way}, ${head}`);
  const heads = ['Group in A', 'Citizens', ...under('Alone'), ...under('In groups')];
  const rows = changed
    .filter(({ citizens }) => citizens > 0)
    .map((group) => {
      const counts = [group.individual, group.collective].flatMap((way) =>
        CROSSINGS.map(([key]) => way?.[key]),
      );
      return html`<tr class="${group.dimension === 'all' && 'total'}">
        <th scope="row">${groupLabel(group)}</th>
        ${cells([
          figure(group.citizens, 0),
          ...counts.map((count) => figure(count, 1)),
          ...outcomes.map(([name]) => signed(group.outcomes[name], 4)),
        ])}
      </tr>`;
    });
  const caption = 'The same citizens in both worlds: mean numbers a pair, and mean change a citizen';
  return dataTable(caption, [...heads, ...outcomes.map(([, label]) => label)], rows, true);
}
