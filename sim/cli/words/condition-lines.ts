/** What the direction of the headline rests on, as a table of the summary. */
import { METRICS, type MetricName } from '../../registers';
import {
  CONDITION_STATUS,
  type ComparisonDocument,
  type ConditionDocument,
  type ConditionEnd,
  type ConditionStatus,
} from '../../results';
import type { Paint } from '../streams';
import { count, decimalsFor, number, percent, signed, table, WIDTH, wrap, type Row } from './numbers';
import { range } from './who-lines';

/** What is worth knowing comes first. */
const ORDER: readonly ConditionStatus[] = ['flips', 'mayFlip', 'appears', 'unsure', 'unclear', 'holds'];

/** Net value is told in the unit of the ledger's tables. */
const PER_YEAR = 12_000;

const written = (value: number): string =>
  number(value, decimalsFor(value))
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');

function unitOf(metric: string): string {
  if (metric === 'value.net') return 'need-months per 1,000 citizens and year';
  return Object.hasOwn(METRICS, metric) ? METRICS[metric as MetricName].unit : 'own unit';
}

function endsInOrder(tried: readonly ConditionDocument[]): [ConditionDocument, ConditionEnd][] {
  const all = tried.flatMap((one) => one.ends.map((end): [ConditionDocument, ConditionEnd] => [one, end]));
  return all.sort(([, one], [, other]) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status));
}

const nameOf = ({ assumption }: ConditionDocument): string => assumption.replace(/^assumptions\./, '');

function nowIn({ a, b }: ConditionDocument): string {
  return a === b ? written(a) : `${written(a)} / ${written(b)}`;
}

function footnote(tried: readonly ConditionDocument[]): string {
  const parts: string[] = [];
  if (tried.some(({ how }) => how === 'reweighed'))
    parts.push('Weights of the ledger (assumptions.ledger) are weighed anew in all pairs, exactly.');
  const rerun = tried.find(({ how }) => how === 'rerun');
  if (rerun)
    parts.push(
      `What is assumed of behaviour is run anew in ${count(rerun.pairs, 'pair')}; --conditions all takes every pair.`,
    );
  return parts.join(' ');
}

/** Assumptions that leave the direction as it is at both ends, each with the difference at its ends. */
function holdingLine(
  tried: readonly ConditionDocument[],
  differenceAt: (end: ConditionEnd) => string,
): string {
  const holding = tried.filter(({ ends }) => ends.every(({ status }) => status === 'holds'));
  if (holding.length === 0) return '';
  const each = holding.map(
    (one) =>
      `${nameOf(one)} ${one.ends.map((end) => `${written(end.value)} (${differenceAt(end)})`).join(', ')}`,
  );
  return `The same direction with ${each.join('; ')}.`;
}

/** What becomes of the headline with each assumption that was tried; nothing where none was. */
export function conditionLines({ conditions, confidence }: ComparisonDocument, paint: Paint): string[] {
  const { metric, tried } = conditions;
  if (tried.length === 0) return [];
  const factor = metric === 'value.net' ? PER_YEAR : 1;
  const scale = (value: number | null): number | null => (value === null ? null : factor * value);
  const all = tried.flatMap(({ ends }) =>
    ends.map(({ difference }) => Math.abs(scale(difference.estimate) ?? 0)),
  );
  const decimals = decimalsFor(Math.max(...all));
  const differenceAt = ({ difference }: ConditionEnd): string => signed(scale(difference.estimate), decimals);
  const rows = endsInOrder(tried)
    .filter(([{ ends }]) => ends.some(({ status }) => status !== 'holds'))
    .map(([one, end]): Row => {
      const { low, high } = end.difference;
      const found = range({ ...end.difference, low: scale(low), high: scale(high) }, decimals);
      const { value, status } = end;
      return [nameOf(one), nowIn(one), written(value), differenceAt(end), found, CONDITION_STATUS[status]];
    });
  const head = ['', 'now', 'if', 'B less A', `${percent(confidence)} range`, ''];
  return [
    paint('bold', `What the direction rests on (${unitOf(metric)}; one assumption at a time)`),
    ...(rows.length === 0 ? [] : table([head, ...rows], [false, true, true, true, true, false])),
    ...wrap(holdingLine(tried, differenceAt), WIDTH, '  '),
    ...wrap(footnote(tried), WIDTH, '  '),
    '',
  ];
}
