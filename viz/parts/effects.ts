/** Tables of a comparison: effects with their intervals, parties, causes, people. */
import type { BarChart } from '../charts';
import type { ComparisonDocument, GroupChangeDocument, IntervalDocument, LedgerLine } from '../documents';
import { html, type Content, type Html } from '../html';
import { decimalsOf, labelOf, shortLabelOf, unitOf } from '../labels';
import { figure, percent, signed, whole } from '../numbers';
import { words } from '../words';
import { differenceDecimals } from './arms';
import { barFigure, dataTable } from './figures';
import { metricOfCause } from './ledger';

function cells(contents: readonly Content[]): Html {
  return html`${contents.map((content) => html`<td>${content}</td>`)}`;
}

/** `+1.2 to +3.4`; nothing where there are too few pairs. */
function interval({ low, high }: IntervalDocument, decimals: number, scale = 1): string {
  if (low === null || high === null) return '–';
  return `${signed(low / scale, decimals)} to ${signed(high / scale, decimals)}`;
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

function ledgerRow(document: ComparisonDocument, label: string, line: LedgerLine, total = false): Html {
  const scale = document.ledger.unitsPerNeedMonth;
  const perPair = scale * document.pairs;
  return html`<tr class="${total && 'total'}">
    <th scope="row">${label}</th>
    ${cells([
      figure(line.a / perPair, 1),
      figure(line.b / perPair, 1),
      signed(line.perPair.estimate === null ? null : line.perPair.estimate / scale, 1),
      interval(line.perPair, 1, scale),
    ])}
    <td data-units="${line.difference}">${whole(line.difference)}</td>
  </tr>`;
}

function ledgerHeads(document: ComparisonDocument, first: string): string[] {
  const units =
    document.pairs === 1 ? 'Ledger units, exact' : `Ledger units of all ${document.pairs} pairs, exact`;
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
  return dataTable(
    'Net value by party, need-months a run over all months',
    ledgerHeads(document, 'Party'),
    rows,
    true,
  );
}

/** What the change does to each cause: to the right more value, to the left less. */
export function causeDifferences(document: ComparisonDocument): { chart: BarChart; figure: Html } {
  const { byCause, net, unitsPerNeedMonth } = document.ledger;
  const causes = Object.entries(byCause).filter(([, { a, b }]) => a !== 0 || b !== 0);
  const amount = ({ perPair }: LedgerLine): number => (perPair.estimate ?? 0) / unitsPerNeedMonth;
  const chart: BarChart = {
    ...{ kind: 'bars', id: 'causes', title: 'Value gained and lost by cause', decimals: 1 },
    unit: 'need-months a run over all months, B less A',
    bars: causes.map(([cause, line]) => ({
      label: shortLabelOf(metricOfCause(cause)),
      value: amount(line),
      colour: line.difference < 0 ? 'orange' : 'teal',
    })),
    finding: `Net value changes by ${signed(amount(net), 1)} need-months a run. Bars to the right are gains, bars to the left losses; less of what destroys value is a gain.`,
  };
  const rows = [
    ...causes.map(([cause, line]) => ledgerRow(document, labelOf(metricOfCause(cause)), line)),
    ledgerRow(document, 'Net', net, true),
  ];
  const table = dataTable('Value by cause, need-months a run', ledgerHeads(document, 'Cause'), rows, true);
  return { chart, figure: barFigure(chart, table) };
}

function groupLabel({ dimension, value }: GroupChangeDocument): string {
  return dimension === 'all' ? 'All citizens' : words.group(dimension, value);
}

/** Who changed: people who do in one world what they do not do in the other. */
export function changedTable(changed: readonly GroupChangeDocument[]): Html {
  const outcomes = words.outcomes.filter(([name]) => name in changed[0].outcomes);
  const heads = ['Group in A', 'Citizens', 'Start acting alone', 'Stop', 'Start joining groups', 'Stop'];
  const rows = changed
    .filter(({ citizens }) => citizens > 0)
    .map((group) => {
      const counts = [
        group.individual?.gained,
        group.individual?.lost,
        group.collective?.gained,
        group.collective?.lost,
      ];
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
