/** The page of an experiment: what was asked, what can be said with its interval, and how to get it again. */
import type { AnalysisDocument } from '../sim/experiment/analyse';
import type { Analysis, ExperimentData } from '../sim/experiment/types';
import type { PageOptions } from './documents';
import { html, type Html } from './html';
import { percent, whole } from './numbers';
import { comparisonSections } from './parts/experiment/comparison';
import { discoverySections } from './parts/experiment/discovery';
import { failures } from './parts/experiment/failures';
import { designWords, factorTable } from './parts/experiment/factors';
import { paretoSection } from './parts/experiment/pareto';
import { policySections } from './parts/experiment/policies';
import { sensitivitySections } from './parts/experiment/sensitivity';
import { summarySection } from './parts/experiment/summary';
import { thresholdSection } from './parts/experiment/thresholds';
import { idOf, joined, type ExperimentView } from './parts/experiment/view';
import { identityList, shellWord } from './parts/identity';
import type { Page } from './shell';
import { words } from './words';

/** Answers that stand at the top; the others can be unfolded. */
const MOST_ANSWERS = 8;

const VERDICTS: Readonly<Record<Analysis['verdict'], string | null>> = {
  clear: null,
  unclear: 'Not enough runs to say',
  described: null,
};

/** A sentence that leads to its figure where there is one. */
function answer(
  { kind, sentence, verdict, runs }: Analysis,
  place: number,
  figures: ReadonlySet<string>,
): Html {
  const id = idOf(kind, place);
  const target = [id, `${id}-1`, `${id}-months`].find((name) => figures.has(name));
  const link = target && html` <a href="#${target}">See the figure</a>`;
  // A sentence that begins with the verdict needs no mark that says it again.
  const word = VERDICTS[verdict];
  const unsure = word !== null && !sentence.startsWith(word) && html`<b class="verdict">${word}</b> `;
  // Most sentences say their number of runs; a pair is two of them.
  const count = !sentence.includes(`${whole(runs)} runs`) && html` <small>(${whole(runs)} runs)</small>`;
  return html`<li>${unsure}${sentence}${count}${link}</li>`;
}

function answers({ document }: ExperimentView, figures: ReadonlySet<string>): Html | null {
  const all = document.analyses.map((analysis, place) => answer(analysis, place, figures));
  if (all.length === 0) return null;
  const rest = all.slice(MOST_ANSWERS);
  return html`<h2>What can be said</h2>
    <ul class="answers">
      ${all.slice(0, MOST_ANSWERS)}
    </ul>
    ${
      rest.length > 0 &&
      html`<details>
        <summary>${rest.length} more</summary>
        <ul class="answers">
          ${rest}
        </ul>
      </details>`
    }`;
}

function tiles({ document, data }: ExperimentView): Html {
  const { done, failed } = document.runs;
  const all = done + failed;
  const shown: [string, string, string][] = [
    [
      'Runs',
      whole(all),
      failed === 0 ? 'none failed' : `${whole(failed)} failed (${percent(failed / all, 1)})`,
    ],
    ['Rows', whole(data.design.rows), designWords(data.experiment.design)],
    ['Factors', whole(data.experiment.factors.length), 'listed below'],
    ['Outputs', whole(data.columns.length), 'measured in every run'],
  ];
  return html`<ul class="tiles">
    ${shown.map(
      ([label, value, meaning]) =>
        html`<li><span>${label}</span> <b>${value}</b> <small>${meaning}</small></li>`,
    )}
  </ul>`;
}

const LUCK = {
  common: 'every row is run with the same luck',
  block: 'rows of one point or trajectory share their luck',
  independent: 'every row has luck of its own',
} as const;

function repeat({ document, data }: ExperimentView, command: string): Html {
  const { seeds } = data.experiment;
  const { replicates } = seeds;
  const times =
    replicates.min === replicates.max
      ? `${whole(replicates.min)} a row`
      : `${whole(replicates.min)} to ${whole(replicates.max)} a row`;
  const entries: [string, string][] = [
    ['Experiment', document.experiment],
    ['Seed', `${seeds.base}, ${LUCK[seeds.policy]}; replicates: ${times}`],
    ['Model version', document.modelVersion],
    ['Identity', document.identity],
    ['Hash of all analyses', document.hash],
    ['One run of it', 'npx tandem analyse FOLDER --row 0 --replicate 1'],
  ];
  const meaning =
    'The same file and model version give the same hash, on every machine, for any number of workers, in whatever order the runs are made. If your hash differs, one of the two does.';
  return html`<h2>${words.sections.identity}</h2>
    ${identityList({ entries, command, meaning })}`;
}

/** What comes first: why nothing is concluded, or the first thing that can be said. */
function headlineOf({ document }: ExperimentView): string {
  const { refused, analyses } = document;
  if (refused !== null) return refused;
  const first = analyses.find(({ verdict }) => verdict === 'clear') ?? analyses[0];
  return first?.sentence ?? 'No analysis was asked for: the results folder holds the runs.';
}

/** Puts an experiment into sections. */
export function experimentPage(
  document: AnalysisDocument,
  data: ExperimentData,
  { title, description, command }: PageOptions = {},
): Page {
  const view: ExperimentView = { document, data };
  const { experiment } = data;
  const sections = joined([
    comparisonSections(view),
    sensitivitySections(view),
    discoverySections(view),
    policySections(view),
    paretoSection(view),
    thresholdSection(view),
    summarySection(view),
  ]);
  const figures = new Set([...sections.html.text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const told = description ?? experiment.description;
  return {
    title: title ?? (experiment.title || experiment.name),
    kind: words.experiment,
    headline: headlineOf(view),
    charts: sections.charts,
    main: html`${tiles(view)} ${told && html`<p class="description">${told}</p>`} ${answers(view, figures)}
      ${sections.html} ${factorTable(view)}
      <h2>Runs that failed</h2>
      ${failures(view)}
      ${repeat(view, command ?? `npx tandem experiment ${shellWord(`${experiment.name}.yaml`)}`)}`,
  };
}
