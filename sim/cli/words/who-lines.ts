/** Who gains and who pays, as tables of the summary. */
import {
  WHO_MEASURES,
  WHO_VERDICTS,
  WHO_WORDS,
  type ComparisonDocument,
  type IntervalDocument,
  type WhoLine,
  type WhoMeasure,
  type WhoVerdict,
} from '../../results';
import type { Paint } from '../streams';
import { number, percent, signed, table, WIDTH, wrap, type Row } from './numbers';

/** `0.010 to 0.024`; nothing where fewer than two pairs speak. */
export function range({ low, high }: IntervalDocument, decimals: number): string {
  return low === null || high === null ? '' : `${signed(low, decimals)} to ${signed(high, decimals)}`;
}

/** Those who gain first, those who pay next, and those of whom nothing can be told last. */
const ORDER: readonly WhoVerdict[] = ['gains', 'pays', 'more', 'less', 'unclear', 'same', 'nothing'];

/** Lines in the order in which they are read: by verdict, the largest difference first. */
export function byVerdict(lines: readonly WhoLine[]): WhoLine[] {
  const size = ({ difference }: WhoLine): number => Math.abs(difference.estimate ?? 0);
  return [...lines].sort(
    (one, other) => ORDER.indexOf(one.verdict) - ORDER.indexOf(other.verdict) || size(other) - size(one),
  );
}

function rowOf(label: string, { measure, a, b, difference, verdict }: WhoLine): Row {
  const { decimals } = WHO_MEASURES[measure];
  const level = measure === 'value' ? signed : number;
  return [
    label,
    level(a, decimals),
    level(b, decimals),
    signed(difference.estimate, decimals),
    range(difference, decimals),
    WHO_VERDICTS[verdict],
  ];
}

const RIGHT = [false, true, true, true, true, false];

/** Lines that are told one below the other: money, staff and what citizens bear. */
const isPurse = ({ of, measure }: WhoLine): boolean =>
  of === 'purse' || (of === 'citizens' && measure === 'burden');

const PURSE_WORDS: Partial<Record<WhoMeasure, string>> = {
  cost: 'public cost, EUR per citizen',
  hoursNeeded: 'staff hours needed',
  hoursAvailable: 'staff hours available',
  monthsShort: 'months short of staff, share',
};

const purseLabel = ({ who, measure }: WhoLine): string =>
  PURSE_WORDS[measure] ??
  (who === 'all' ? 'burden of all, hours per citizen' : 'burden of carers, hours for each');

/** Columns of the table of groups, with their heads. */
const BY_GROUP: readonly (readonly [WhoMeasure, string])[] = [
  ['benefit', 'received'],
  ['need', 'need'],
  ['trust', 'trust'],
  ['burden', 'burden'],
  ['hours', 'hours'],
  ['monthsAlone', 'alone'],
  ['monthsInGroups', 'in groups'],
];

const GROUPS_NOTE =
  'received: value, need-months per 1,000 of them and year; need, trust: from 0 to 1; burden, hours given: a month; alone, in groups: months a year in which they take part. Less need and less burden are gains.';

function groupTable({ who, confidence }: ComparisonDocument, paint: Paint): string[] {
  const lines = who.lines.filter(({ of }) => ['citizens', 'deprivation', 'need'].includes(of));
  const groups = [...new Set(lines.map(({ of, who: name }) => `${of}/${name}`))].filter(
    (key) => key !== 'citizens/carers',
  );
  const columns = BY_GROUP.filter(([measure]) => lines.some((line) => line.measure === measure));
  if (columns.length < 2) return [];
  const cell = (key: string, measure: WhoMeasure): string => {
    const line = lines.find((one) => `${one.of}/${one.who}` === key && one.measure === measure);
    if (!line) return '';
    const clear = ['gains', 'pays', 'more', 'less'].includes(line.verdict);
    return signed(line.difference.estimate, WHO_MEASURES[measure].decimals) + (clear ? '*' : ' ');
  };
  const rows = groups.map((key) => [
    WHO_WORDS[key] ?? key,
    ...columns.map(([measure]) => cell(key, measure)),
  ]);
  const head = ['', ...columns.map(([, word]) => `${word} `)];
  return [
    paint(
      'bold',
      `Poor and well off, in need and not: B less A (* where the ${percent(confidence)} range excludes zero)`,
    ),
    ...table(
      [head, ...rows],
      head.map((_, column) => column > 0),
    ),
    ...wrap(GROUPS_NOTE, WIDTH, '  '),
    '',
  ];
}

/** Parties beside the public purse, then groups of citizens. */
export function whoLines(document: ComparisonDocument, paint: Paint): string[] {
  const { who, confidence } = document;
  const head = ['', 'A', 'B', 'B less A', `${percent(confidence)} range`, ''];
  const parties = byVerdict(who.lines.filter(({ of }) => of === 'party'));
  const columns = who.lines.filter(({ of }) => of === 'column');
  const purse = who.lines.filter(isPurse);
  return [
    paint('bold', `Who gains and who pays (net value, ${WHO_MEASURES.value.unit})`),
    ...table([head, ...[...parties, ...columns].map((line) => rowOf(line.label, line))], RIGHT),
    ...wrap(who.sentence, WIDTH, '  '),
    '',
    ...(purse.length === 0
      ? []
      : [
          paint('bold', 'Money, staff hours and what citizens bear (a month)'),
          ...table([head, ...purse.map((line) => rowOf(purseLabel(line), line))], RIGHT),
          ...wrap(who.shifted ?? '', WIDTH, '  '),
          '',
        ]),
    ...groupTable(document, paint),
  ];
}
