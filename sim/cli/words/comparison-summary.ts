/** The summary printed after a comparison, for someone who has never seen a simulation. */
import { METRICS, type MetricName } from '../../registers';
import type {
  ComparisonDocument,
  GroupChangeDocument,
  IntervalDocument,
  LedgerLine,
  MetricComparison,
} from '../../results';
import type { Paint } from '../streams';
import { conditionLines } from './condition-lines';
import { causeWords } from './ledger';
import { count, decimalsFor, number, percent, signed, table, WIDTH, wrap, type Row } from './numbers';
import { range, whoLines } from './who-lines';

/** Metrics that most questions are about, in the order of the table; those not recorded are left out. */
const SHOWN: readonly MetricName[] = [
  'participation.individual.share',
  'participation.collective.share',
  'participation.selfHelp.share',
  'participation.hours',
  'participation.gini',
  'trust',
  'efficacy.personal',
  'efficacy.political',
  'burden',
  'value.created',
  'value.destroyed',
  'value.net',
  'outcome.localEnvironment',
  'outcome.publicHealth',
  'outcome.communitySafety',
  'outcome.gap',
  'governance.equality',
  'agenda.citizens',
  'cost.public',
];

/** In how many pairs B is higher: `17 of 20`, `same in all`. */
function higher({ shareAbove, ties, difference: { n } }: MetricComparison): string {
  if (shareAbove === null) return '';
  return ties === 1 ? 'same in all' : `${number(Math.round(shareAbove * n))} of ${number(n)}`;
}

function effectRow(name: MetricName, metric: MetricComparison): Row {
  const { label, decimals } = METRICS[name];
  const { a, b, difference } = metric;
  return [
    label,
    number(a, decimals),
    number(b, decimals),
    signed(difference.estimate, decimals),
    range(difference, decimals),
    higher(metric),
  ];
}

function effectLines({ metrics, confidence }: ComparisonDocument, paint: Paint): string[] {
  const rows = SHOWN.filter((name) => Object.hasOwn(metrics, name)).map((name) =>
    effectRow(name, metrics[name]),
  );
  if (rows.length === 0) return [];
  const head = ['', 'A', 'B', 'B less A', `${percent(confidence)} range`, 'B higher in'];
  return [
    paint('bold', 'What differs (one figure a run; means over the pairs)'),
    ...table(
      [head, ...rows],
      head.map((_, column) => column > 0),
    ),
    '',
  ];
}

/** Turns units of the ledger, summed over all pairs, into need-months per 1,000 citizens and year. */
function rateOf({ ledger, a, months, pairs }: ComparisonDocument): (units: number) => number {
  const share = (1000 * 12) / (ledger.unitsPerNeedMonth * a.population * months * pairs);
  return (units) => units * share;
}

function ledgerRows(
  lines: readonly (readonly [string, LedgerLine])[],
  rate: (units: number) => number,
  decimals: number,
): Row[] {
  const interval = ({ perPair }: LedgerLine, pairs: number): IntervalDocument => ({
    ...perPair,
    low: perPair.low === null ? null : rate(perPair.low * pairs),
    high: perPair.high === null ? null : rate(perPair.high * pairs),
  });
  return lines.map(([label, line]) => [
    label,
    signed(rate(line.a), decimals),
    signed(rate(line.b), decimals),
    signed(rate(line.difference), decimals),
    range(interval(line, line.perPair.n), decimals),
  ]);
}

function valueLines(document: ComparisonDocument, paint: Paint): string[] {
  const { ledger, confidence } = document;
  const rate = rateOf(document);
  const decimals = Math.max(
    1,
    decimalsFor(Math.max(...[ledger.created, ledger.destroyed].map(({ a, b }) => rate(Math.max(a, b))))),
  );
  const right = [false, true, true, true, true];
  const head = ['', 'A', 'B', 'B less A', `${percent(confidence)} range`];
  const causes = Object.entries(ledger.byCause)
    .filter(([, { a, b }]) => a !== 0 || b !== 0)
    .map(([cause, line]) => [causeWords(cause).short, line] as const);
  return [
    paint('bold', 'Value by cause: what destroys is negative (need-months per 1,000 citizens and year)'),
    ...table([head, ...ledgerRows([...causes, ['net', ledger.net]], rate, decimals)], right),
    '',
  ];
}

const CHANGED_NOTE =
  'More or fewer months: people who take part in more, or in fewer, months in B than in A. Only in B, only in A: people who in the other world never take part at all.';

/** Groups that are told apart in the table; the JSON document has all. */
const GROUP_WORDS: Readonly<Record<string, string>> = {
  'all/all': 'all citizens',
  'deprivation/q1': 'least deprived quarter',
  'deprivation/q4': 'most deprived quarter',
  'need/low': 'lower need',
  'need/high': 'highest need',
  'efficacy/q1': 'least confident quarter',
  'efficacy/q4': 'most confident quarter',
};

/** How citizens of each group take part in B against A, in one way of taking part. */
function wayRows(changed: readonly GroupChangeDocument[], way: 'individual' | 'collective'): Row[] {
  return changed.flatMap((group) => {
    const words = GROUP_WORDS[group.dimension === 'all' ? 'all/all' : `${group.dimension}/${group.value}`];
    const counts = group[way];
    if (words === undefined || counts === null) return [];
    const { more, fewer, gained, lost } = counts;
    return [[words, number(group.citizens), ...[more, fewer, gained, lost].map((each) => number(each, 1))]];
  });
}

function changedLines({ changed }: ComparisonDocument, paint: Paint): string[] {
  if (changed === null) return [];
  const columns = ['citizens', 'more months', 'fewer months', 'only in B', 'only in A'];
  const right = [false, ...columns.map(() => true)];
  const alone = wayRows(changed, 'individual');
  const joint = wayRows(changed, 'collective');
  return [
    paint('bold', 'Who changed: the same people, followed in both worlds (numbers of people, means a pair)'),
    ...table([['alone', ...columns], ...alone, ['in groups', ...columns], ...joint], right),
    ...wrap(CHANGED_NOTE, WIDTH, '  '),
    '',
  ];
}

function headLines(document: ComparisonDocument, paint: Paint): string[] {
  const { a, b, pairs, months, paired, notes, sentence, conditions } = document;
  const luck = paired ? 'with the same luck in both' : 'with different luck';
  return [
    paint('bold', `A  ${a.title || a.scenario}`),
    paint('bold', `B  ${b.title || b.scenario}`),
    ...wrap(
      `${count(pairs, 'pair')} of runs ${luck}, ${number(a.population)} citizens, ${count(months, 'month')}, seed ${a.seed}.`,
    ),
    '',
    ...wrap(sentence),
    ...wrap(conditions.sentence),
    ...notes.flatMap((note) => wrap(`Note: ${note}`)),
    '',
  ];
}

/** The summary of a comparison. */
export function comparisonSummary(document: ComparisonDocument, paint: Paint): string[] {
  return [
    ...headLines(document, paint),
    ...effectLines(document, paint),
    ...whoLines(document, paint),
    ...valueLines(document, paint),
    ...changedLines(document, paint),
    ...conditionLines(document, paint),
    paint('dim', document.limits),
  ];
}
