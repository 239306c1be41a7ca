/** Who gains beside who pays, and the assumptions on which the direction of the headline rests. */
import { CONDITION_STATUS, WHO_MEASURES, WHO_VERDICTS, WHO_WORDS } from '../../sim/results/compared-words';
import type {
  ComparisonDocument,
  ConditionDocument,
  ConditionEnd,
  IntervalDocument,
  WhoLine,
} from '../documents';
import { html, type Html } from '../html';
import { unitOf } from '../labels';
import { figure, percent, signed } from '../numbers';
import { dataTable } from './figures';
import { RATE_UNIT } from './ledger';

/** `+1.2 to +3.4`; nothing where there are too few pairs. */
function interval({ low, high }: IntervalDocument, decimals: number): string {
  return low === null || high === null ? '–' : `${signed(low, decimals)} to ${signed(high, decimals)}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is told of in the two lists: parties, the public purse and staff, and what citizens bear. */
const isListed = ({ of, measure }: WhoLine): boolean =>
  of === 'party' || of === 'purse' || (of === 'citizens' && measure === 'burden');

function item({ label, measure, unit, difference }: WhoLine): Html {
  const { label: what, decimals } = WHO_MEASURES[measure];
  const { n, estimate, low, high } = difference;
  return html`<li>
    <b>${signed(estimate, decimals)}</b> ${capital(label)}: ${what}<br />
    <small>${unit}; interval ${interval({ n, estimate, low, high }, decimals)}</small>
  </li>`;
}

function list(title: string, lines: readonly WhoLine[]): Html {
  const items = lines.length > 0 ? lines.map(item) : html`<li>Nobody of whom it can be told.</li>`;
  return html`<div class="card">
    <h3>${title}</h3>
    <ul class="sides">
      ${items}
    </ul>
  </div>`;
}

/** Gains on one side, what is paid on the other; below them those of whom nothing can be told. */
function sides({ who }: ComparisonDocument): Html {
  const listed = who.lines.filter(isListed);
  const told = (verdict: WhoLine['verdict']) =>
    listed
      .filter((line) => line.verdict === verdict)
      .sort((one, other) => order(one) - order(other) || size(other) - size(one));
  const rest = told('unclear').map(({ label, measure }) => `${label} (${WHO_MEASURES[measure].label})`);
  return html`<div class="cards">${list('Gains', told('gains'))} ${list('Pays', told('pays'))}</div>
    ${rest.length > 0 && html`<p>Cannot tell from these pairs: ${rest.join('; ')}.</p>`}`;
}

/** Parties first: what they gain or pay is in one unit. */
const order = ({ of }: WhoLine): number => ['party', 'purse', 'citizens'].indexOf(of);
const size = ({ difference }: WhoLine): number => Math.abs(difference.estimate ?? 0);

function lineRow(line: WhoLine): Html {
  const { label, measure, unit, a, b, difference, verdict } = line;
  const { label: what, decimals } = WHO_MEASURES[measure];
  return html`<tr>
    <th scope="row">${capital(label)}<br /><small>${what}, ${unit}</small></th>
    <td>${figure(a, decimals)}</td>
    <td>${figure(b, decimals)}</td>
    <td>${signed(difference.estimate, decimals)}</td>
    <td>${interval(difference, decimals)}</td>
    <td>${WHO_VERDICTS[verdict]}</td>
  </tr>`;
}

function armsTable({ who, confidence }: ComparisonDocument): Html {
  const heads = ['', 'A', 'B', 'B less A', `${percent(confidence)} interval`, 'Verdict'];
  const lines = who.lines.filter((line) => line.of === 'column' || (isListed(line) && line.of !== 'party'));
  return dataTable(
    'Columns of the balance, public purse, staff and burden in both arms',
    heads,
    lines.map(lineRow),
    true,
  );
}

function groupCell(line: WhoLine | undefined): Html {
  if (!line) return html`<td>–</td>`;
  const { decimals } = WHO_MEASURES[line.measure];
  const clear = line.verdict === 'gains' || line.verdict === 'pays';
  return html`<td>
    ${signed(line.difference.estimate, decimals)}
    ${clear && html`<small>${WHO_VERDICTS[line.verdict]}</small>`}<br />
    <small>${interval(line.difference, decimals)}</small>
  </td>`;
}

/** Citizens by deprivation and by need, B less A with its interval; nothing where they cannot be followed. */
function groupTable({ who, confidence }: ComparisonDocument): Html | null {
  const lines = who.lines.filter(
    ({ of, who: name }) => of === 'deprivation' || of === 'need' || (of === 'citizens' && name !== 'carers'),
  );
  const measures = [...new Set(lines.map(({ measure }) => measure))];
  if (measures.length < 2) return null;
  const keys = [...new Set(lines.map(({ of, who: name }) => `${of}/${name}`))];
  const rows = keys.map((key) => {
    const own = lines.filter(({ of, who: name }) => `${of}/${name}` === key);
    const cells = measures.map((measure) => groupCell(own.find((line) => line.measure === measure)));
    return html`<tr>
      <th scope="row">${capital(WHO_WORDS[key] ?? key)}</th>
      ${cells}
    </tr>`;
  });
  const heads = measures.map((measure) => {
    const { label, unit } = WHO_MEASURES[measure];
    return `${capital(label)}, ${unit}`;
  });
  const caption = `Citizens by deprivation and by need: B less A, with ${percent(confidence)} interval`;
  return html`<div class="card">${dataTable(caption, ['', ...heads], rows, true)}</div>`;
}

/** Who gains beside who pays: lists, the figures of both arms, and groups of citizens. */
export function whoTables(document: ComparisonDocument): Html {
  const { shifted } = document.who;
  return html`${shifted && html`<p class="limits">${shifted}</p>`} ${sides(document)}
    <div class="card">${armsTable(document)}</div>
    ${groupTable(document)}`;
}

/** Net value is told in the unit of the ledger's tables. */
const factorOf = (metric: string): number => (metric === 'value.net' ? 12_000 : 1);

/** What changes the direction comes first. */
const STATUSES = ['flips', 'mayFlip', 'appears', 'unsure', 'unclear', 'holds'] as const;

function endRow(
  metric: string,
  decimals: number,
  one: ConditionDocument,
  { value, difference, status }: ConditionEnd,
): Html {
  const scaled = (found: number | null) => (found === null ? null : found * factorOf(metric));
  const { n, estimate, low, high } = difference;
  const now = one.a === one.b ? String(one.a) : `${one.a} in A, ${one.b} in B`;
  const turns = one.turnsAt === null ? '' : `; turns at ${Number(one.turnsAt.toPrecision(2))}`;
  const how = one.how === 'reweighed' ? 'weighed anew' : `run anew in ${one.pairs} pairs`;
  return html`<tr>
    <th scope="row">
      ${capital(one.what)}<br /><small>${one.assumption}, ${one.unit}; ${how}${turns}</small>
    </th>
    <td>${now}</td>
    <td>${String(value)}</td>
    <td>${signed(scaled(estimate), decimals)}</td>
    <td>${interval({ n, estimate, low: scaled(low), high: scaled(high) }, decimals)}</td>
    <td>${CONDITION_STATUS[status]}</td>
  </tr>`;
}

/** Each assumption at the ends of its range, those that change the direction first; null where none was tried. */
export function conditionsTable({ conditions, confidence }: ComparisonDocument): Html | null {
  const { metric, tried } = conditions;
  if (tried.length === 0) return null;
  const ends = tried.flatMap((one) => one.ends.map((end) => [one, end] as const));
  ends.sort(([, one], [, other]) => STATUSES.indexOf(one.status) - STATUSES.indexOf(other.status));
  const unit = metric === 'value.net' ? RATE_UNIT : unitOf(metric);
  const decimals = metric === 'value.net' ? 1 : 4;
  const heads = ['Assumption', 'Now', 'If', 'B less A', `${percent(confidence)} interval`, 'Direction'];
  const rows = ends.map(([one, end]) => endRow(metric, decimals, one, end));
  return html`<div class="card">
    ${dataTable(`One assumption at a time at the ends of its range, ${unit}`, heads, rows, true)}
  </div>`;
}
