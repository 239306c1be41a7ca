/** The page of a comparison of two scenarios in pairs with the same luck. */
import type { ArmDocument, ComparisonDocument, PageOptions } from './documents';
import { html, type Html } from './html';
import { labelOf, unitOf } from './labels';
import { figure, percent, signed } from './numbers';
import { armCharts, differenceDecimals } from './parts/arms';
import { causeDifferences, changedTable, effectTable, partyDifferences } from './parts/effects';
import { lineFigure } from './parts/figures';
import { identityList, shellWord } from './parts/identity';
import { conditionsTable, whoTables } from './parts/who';
import type { Page } from './shell';
import { words } from './words';

/** Told first, where they are recorded. */
const FIRST = [
  'value.net',
  'value.created',
  'value.destroyed',
  'participation.individual.share',
  'participation.collective.share',
  'trust',
  'burden',
  'outcome.gap',
  'cost.public',
];

function tile({ metrics }: ComparisonDocument, metric: string): Html {
  const { difference, shareAbove } = metrics[metric];
  const pairs = `B higher in ${figure((shareAbove ?? 0) * difference.n, 0)} of ${difference.n} pairs`;
  return html`<li>
    <span>${labelOf(metric)}</span>
    <b>${signed(difference.estimate, differenceDecimals(metric))}</b> <small>${unitOf(metric)}</small>
    <small>${pairs}</small>
  </li>`;
}

function armEntries(letter: string, arm: ArmDocument): [string, string | readonly string[]][] {
  return [
    [`${letter}: scenario`, arm.scenario],
    [`${letter}: seed`, arm.seed],
    [`${letter}: model version`, arm.modelVersion],
    [`${letter}: identity of each run`, arm.identity],
    [`${letter}: digest of each run`, arm.digest],
  ];
}

function commandOf({ a, b, pairs }: ComparisonDocument): string {
  const files = [a, b].map(({ scenario }) => shellWord(`${scenario}.yaml`)).join(' ');
  const seed = a.seed === b.seed ? ` --seed ${shellWord(a.seed)}` : '';
  return `npx tandem compare ${files} --pairs ${pairs}${seed}`;
}

function readingHelp({ pairs, paired, firstDifference }: ComparisonDocument): Html {
  const same =
    firstDifference.month === null
      ? 'No month differs.'
      : `The two worlds are the same to the last bit until month ${firstDifference.month}, when they first differ.`;
  return html`<p>${paired ? words.paired(pairs) : words.unpaired} ${paired && same}</p>`;
}

function effects(document: ComparisonDocument): Html {
  const first = FIRST.filter((metric) => metric in document.metrics);
  const all = Object.keys(document.metrics);
  const rest = html`<details>
    <summary>All ${all.length} metrics</summary>
    ${effectTable(document, all, 'All metrics, one figure a run')}
  </details>`;
  return html`<ul class="tiles">
      ${first.slice(0, 6).map((metric) => tile(document, metric))}
    </ul>
    <h2>${words.sections.effects}</h2>
    <div class="card">
      ${effectTable(document, first, 'Effects, one figure a run')} ${all.length > first.length && rest}
    </div>`;
}

function gainsAndCosts(document: ComparisonDocument): Html {
  const conditions = conditionsTable(document);
  return html`<h2>${words.sections.parties}</h2>
    <p>${words.needMonth}</p>
    ${whoTables(document)}
    <div class="card">${partyDifferences(document)}</div>
    ${
      conditions &&
      html`<h2>${words.sections.rests}</h2>
        <p>${words.rests}</p>
        ${conditions}`
    }`;
}

function people(document: ComparisonDocument): Html {
  const { changed } = document;
  return html`<h2>${words.sections.who}</h2>
    ${changed ? html`<div class="card">${changedTable(changed)}</div>` : html`<p>${words.notFollowed}</p>`}`;
}

function repeat(document: ComparisonDocument, command = commandOf(document)): Html {
  const entries = [...armEntries('A', document.a), ...armEntries('B', document.b)];
  return html`<h2>${words.sections.identity}</h2>
    ${identityList({ entries, command })}`;
}

/** Puts a comparison's document into sections. */
export function comparisonPage(document: ComparisonDocument, options: PageOptions = {}): Page {
  const { a, b, notes } = document;
  const lines = armCharts(document);
  const causes = causeDifferences(document);
  return {
    title: options.title ?? `${a.title} (A) and ${b.title} (B)`,
    kind: words.comparison(document.pairs),
    headline: document.sentence,
    charts: [...lines, causes.chart],
    main: html`${
        notes.length > 0 &&
        html`<ul class="notes">
          ${notes.map((note) => html`<li>${note}</li>`)}
        </ul>`
      }
      ${options.description && html`<p class="description">${options.description}</p>`}
      <p><strong>${words.sections.rests}.</strong> ${document.conditions.sentence}</p>
      ${readingHelp(document)} ${effects(document)} ${gainsAndCosts(document)}
      <h2>${words.sections.overTime}</h2>
      <p>${words.ribbon(percent(document.confidence))}</p>
      <div class="cards">${lines.map(lineFigure)}</div>
      <h2>${words.sections.value}</h2>
      <div class="cards">${causes.figure}</div>
      ${people(document)} ${repeat(document, options.command)}`,
  };
}
