/** Who gains and who pays: parties, groups of citizens, the public purse. */
import type { RunResult } from '../../engine';
import { LEDGER_SCALE } from '../../exact';
import { METRICS, PARTIES, type MetricName } from '../../registers';
import {
  overTime,
  WHO_MEASURES,
  WHO_WORDS,
  type IntervalDocument,
  type LedgerTotals,
  type WhoDocument,
  type WhoLine,
  type WhoMeasure,
  type WhoSection,
  type WhoVerdict,
} from '../../results';
import { mean } from '../statistics';
import type { PairChange } from './changed';
import { intervalOf, orNull } from './metrics';
import { shiftedSentence, whoSentence } from './who-words';

/** Runs of both arms with the ledgers of the months compared. */
export interface Compared {
  readonly a: readonly RunResult[];
  readonly b: readonly RunResult[];
  readonly totals: { readonly a: readonly LedgerTotals[]; readonly b: readonly LedgerTotals[] };
  readonly months: number;
  readonly confidence: number;
}

/** A value a run, NaN where there was nothing to measure. */
type Read = (run: RunResult, totals: LedgerTotals) => number;

/**
 * Puts together who gains and who pays.
 *
 * @param changes what became of the citizens of each pair; null where they cannot be followed
 */
export function whoGains(compared: Compared, changes: readonly PairChange[] | null): WhoDocument {
  const lines = [
    ...ledgerLines(compared),
    ...purseLines(compared),
    ...(changes === null ? [] : groupLines(changes, compared)),
    ...carerLines(compared, changes === null),
  ].filter(({ difference }) => difference.n > 0);
  return { sentence: whoSentence(lines), shifted: shiftedSentence(lines), lines };
}

function lineOf(
  [of, who, measure]: readonly [WhoSection, string, WhoMeasure],
  left: readonly number[],
  right: readonly number[],
  confidence: number,
): WhoLine {
  const both = left.map((_, i) => i).filter((i) => left[i] === left[i] && right[i] === right[i]);
  const [a, b] = [left, right].map((values) => both.map((i) => values[i]));
  const difference = intervalOf(
    a.map((value, i) => b[i] - value),
    confidence,
  );
  return {
    ...{ of, who, label: labelOf(of, who), measure, unit: WHO_MEASURES[measure].unit },
    ...{ a: orNull(mean(a)), b: orNull(mean(b)), difference, verdict: verdictOf(difference, measure) },
  };
}

function labelOf(of: WhoSection, who: string): string {
  if (of !== 'party') return WHO_WORDS[`${of}/${who}`] ?? who;
  return METRICS[`value.party.${who}` as MetricName].label.replace(/^Net value for /, '');
}

/** What an interval allows to be said about those who have more or less of something. */
export function verdictOf({ n, low, high }: IntervalDocument, measure: WhoMeasure): WhoVerdict {
  if (n === 0) return 'nothing';
  if (low === null || high === null) return 'unclear';
  if (low === 0 && high === 0) return 'same';
  if (low <= 0 && high >= 0) return 'unclear';
  const { more } = WHO_MEASURES[measure];
  if (more === 'neither') return low > 0 ? 'more' : 'less';
  return low > 0 === (more === 'good') ? 'gains' : 'pays';
}

/** Lines in which each run gives one value. */
function eachRun(
  { a, b, totals, confidence }: Compared,
  key: readonly [WhoSection, string, WhoMeasure],
  read: Read,
): WhoLine {
  const values = (runs: readonly RunResult[], ledgers: readonly LedgerTotals[]) =>
    runs.map((run, i) => read(run, ledgers[i]));
  return lineOf(key, values(a, totals.a), values(b, totals.b), confidence);
}

/** Need-months per 1,000 citizens and year, by party, then by column of the balance. */
function ledgerLines(compared: Compared): WhoLine[] {
  const { months } = compared;
  const rate = (units: number, { population }: RunResult) =>
    (units * 12_000) / (LEDGER_SCALE * population * months);
  return [
    ...PARTIES.map((party) =>
      eachRun(compared, ['party', party, 'value'], (run, { byParty }) => rate(byParty[party], run)),
    ),
    ...(['private', 'collective', 'public'] as const).map((column) =>
      eachRun(compared, ['column', column, 'value'], (run, totals) => rate(totals[column], run)),
    ),
  ];
}

/** The series of a run over the months compared; undefined where it is not recorded. */
function seriesOf({ series }: RunResult, name: MetricName, months: number): Float64Array | undefined {
  return series.get(name)?.subarray(0, months);
}

function figureOf(name: MetricName, months: number): Read {
  return (run) => overTime(name, seriesOf(run, name, months) ?? []);
}

function purseLines(compared: Compared): WhoLine[] {
  const { months } = compared;
  const short: Read = (run) => {
    const needed = seriesOf(run, 'staff.hours.needed', months);
    const available = seriesOf(run, 'staff.hours.available', months);
    if (!needed || !available) return NaN;
    return needed.filter((hours, i) => hours > available[i]).length / months;
  };
  return [
    eachRun(compared, ['purse', 'cost', 'cost'], figureOf('cost.public', months)),
    eachRun(compared, ['purse', 'staff', 'hoursNeeded'], figureOf('staff.hours.needed', months)),
    eachRun(compared, ['purse', 'staff', 'hoursAvailable'], figureOf('staff.hours.available', months)),
    eachRun(compared, ['purse', 'staff', 'monthsShort'], short),
  ];
}

/** The burden of carers, 0 where care is put on nobody; and of everyone, where citizens are not followed. */
function carerLines(compared: Compared, everyone: boolean): WhoLine[] {
  const { months } = compared;
  const carers: Read = (run) => {
    const series = seriesOf(run, 'burden.carers', months);
    return series ? mean(series.map((hours) => (hours === hours ? hours : 0))) : NaN;
  };
  const lines = [eachRun(compared, ['citizens', 'carers', 'burden'], carers)];
  if (everyone) lines.unshift(eachRun(compared, ['citizens', 'all', 'burden'], figureOf('burden', months)));
  return lines;
}

/** Outcomes of citizens by measure, and what a sum over the run is multiplied by to be read. */
const OUTCOMES: readonly (readonly [WhoMeasure, string, (months: number) => number])[] = [
  ['benefit', 'benefit', (months) => 12_000 / months],
  ['need', 'needMonths', (months) => 1 / months],
  ['trust', 'trust', () => 1],
  ['burden', 'burden', (months) => 1 / months],
  ['hours', 'hours', (months) => 1 / months],
  ['monthsAlone', 'monthsIndividual', (months) => 12 / months],
  ['monthsInGroups', 'monthsCollective', (months) => 12 / months],
];

/** Everyone, and groups by deprivation and by need: means a citizen of the group, in both arms of each pair. */
function groupLines(changes: readonly PairChange[], { months, confidence }: Compared): WhoLine[] {
  return changes[0].flatMap(({ dimension, value, level }, place) => {
    const of = dimension === 'all' ? 'citizens' : dimension;
    if (of !== 'citizens' && of !== 'deprivation' && of !== 'need') return [];
    return OUTCOMES.filter(([, name]) => name in level).map(([measure, name, per]) => {
      const each = (sum: (group: PairChange[number]) => number) =>
        changes.map((pair) => (sum(pair[place]) * per(months)) / pair[place].citizens);
      const a = each((group) => group.level[name]);
      const b = each((group) => group.level[name] + group.change[name]);
      return lineOf([of, value, measure], a, b, confidence);
    });
  });
}
