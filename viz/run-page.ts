/** The page of a run, or of replicates of one scenario. */
import type { LineChart } from './charts';
import type { AnyRunDocument, LedgerTotals, PageOptions } from './documents';
import { html, type Html } from './html';
import { decimalsOf, isShare, labelOf, meaningOf, unitOf } from './labels';
import { figure, percent, whole } from './numbers';
import { chartOf, PANELS } from './panels';
import { findingsTable } from './parts/findings';
import { lineFigure } from './parts/figures';
import { identityList, shellWord } from './parts/identity';
import { causeFigure, partyTable, rate, sumOf, type Sums } from './parts/ledger';
import { lastYear, runsIn } from './series';
import { surveyTable } from './parts/survey';
import type { Page } from './shell';
import { words } from './words';

const INDIVIDUAL = 'participation.individual.share';
const COLLECTIVE = 'participation.collective.share';
/** The headline: true whichever way a run comes out, and silent about what is not recorded. */
function headlineOf(document: AnyRunDocument, sums: Sums): string {
  const [alone, joint] = [lastYear(document, INDIVIDUAL), lastYear(document, COLLECTIVE)];
  const [created, destroyed, net] = [sums.created, sums.destroyed, sums.net].map((units) =>
    rate(units, sums),
  );
  const parts = Number.isNaN(alone + joint)
    ? ''
    : `In a month of the last year, ${percent(alone)} of people do something alone with public support, and ${percent(joint)} attend a publicly funded group. `;
  return `${parts}For every 1,000 people, a year creates ${figure(created, 0)} need-months of value and destroys ${figure(destroyed, 0)}: a net ${net < 0 ? 'loss' : 'gain'} of ${figure(Math.abs(net), 0)}.`;
}

const TILES = [INDIVIDUAL, COLLECTIVE, 'participation.hours', 'value.net', 'trust', 'cost.public'];

/** A metric's mean over the last twelve months with its unit; shares are told as percentages. */
function reading(document: AnyRunDocument, metric: string): Html {
  const mean = lastYear(document, metric);
  if (isShare(metric)) return html`<b>${percent(mean, 1)}</b>`;
  return html`<b>${figure(mean, decimalsOf(metric))}</b> <small>${unitOf(metric)}</small>`;
}

function tiles(document: AnyRunDocument): Html {
  const shown = TILES.filter((metric) => !Number.isNaN(lastYear(document, metric)));
  return html`<ul class="tiles">
    ${shown.map((metric) => {
      return html`<li>
        <span>${labelOf(metric)}</span> ${reading(document, metric)} <small>${meaningOf(metric)}</small>
      </li>`;
    })}
  </ul>`;
}

function commandOf(document: AnyRunDocument): string {
  const replicates = typeof document.digest === 'string' ? '' : ` --replicates ${runsIn(document)}`;
  return `npx tandem run ${shellWord(`${document.scenario}.yaml`)} --seed ${shellWord(document.seed)}${replicates}`;
}

function identityOf(document: AnyRunDocument, command = commandOf(document)): Html {
  const entries: [string, string | readonly string[]][] = [
    ['Scenario', document.scenario],
    ['Seed', document.seed],
    ['Model version', document.modelVersion],
    ['Citizens', whole(document.population)],
    ['Months', `${document.months} recorded, ${document.burnIn} before them to settle`],
    ['Identity', document.identity],
    ['Digest', document.digest],
  ];
  return identityList({ entries, command });
}

const isOne = (ledger: LedgerTotals | readonly LedgerTotals[]): ledger is LedgerTotals =>
  !Array.isArray(ledger);

/** Puts a run's document into sections. */
export function runPage(document: AnyRunDocument, { title, description, command }: PageOptions = {}): Page {
  const lines = PANELS.map((panel) => chartOf(document, panel)).filter(
    (chart): chart is LineChart => chart !== null,
  );
  const sums = sumOf(isOne(document.ledger) ? [document.ledger] : document.ledger, document);
  const causes = causeFigure(sums);
  const runs = runsIn(document);
  return {
    title: title ?? document.scenario,
    kind: runs > 1 ? words.replicates(runs) : words.oneRun,
    headline: headlineOf(document, sums),
    charts: [...lines, causes.chart],
    main: html`${tiles(document)}${description && html`<p class="description">${description}</p>`}
      <h2>${words.sections.overTime}</h2>
      ${runs > 1 && html`<p>${words.chanceAlone(runs)}</p>`}
      <div class="cards">${lines.map(lineFigure)}</div>
      ${surveyTable(document)} ${findingsTable(document.findings)}
      <h2>${words.sections.value}</h2>
      <p>${words.needMonth}</p>
      <div class="cards">${causes.figure}</div>
      <h2>${words.sections.parties}</h2>
      ${partyTable(sums)}
      <h2>${words.sections.identity}</h2>
      ${identityOf(document, command)}`,
  };
}
