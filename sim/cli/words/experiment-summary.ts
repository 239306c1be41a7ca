/** What an experiment gave, in plain words: how many runs, and one sentence an analysis. */
import type { AnalysisDocument } from '../../experiment/analyse';
import type { ExperimentOutcome, Shard } from '../../experiment/store';
import type { Paint } from '../streams';
import { count, number, WIDTH, wrap } from './numbers';

/** Reasons of failed runs that are shown; the report has all. */
const REASONS = 3;

/** Where the results are. */
export interface Places {
  readonly folder: string;
  readonly report: string | null;
}

/** `about 3 minutes`, `12 seconds`. */
function duration(seconds: number): string {
  if (seconds < 90) return count(Math.max(1, Math.round(seconds)), 'second');
  if (seconds < 5400) return `about ${count(Math.round(seconds / 60), 'minute')}`;
  return `about ${count(Math.round(seconds / 3600), 'hour')}`;
}

/** How many runs there are, and where they came from. */
function runsSentence({ data, runs, made, reused, wallTime }: ExperimentOutcome): string {
  const different = new Set(data.runs.map(({ key }) => key)).size;
  const [there, alike] = [different - made - reused, data.runs.length - different];
  const parts = [
    `${number(made)} made now in ${duration(wallTime)}`,
    ...(there > 0 ? [`${number(there)} there already`] : []),
    ...(alike > 0 ? [`${number(alike)} the same as the run of another row`] : []),
    ...(reused > 0 ? [`${number(reused)} taken over from other folders`] : []),
  ];
  return `${count(runs.planned, 'run')} planned: ${parts.join(', ')}; ${number(runs.done)} done, ${number(runs.failed)} failed.`;
}

function failureLines({ failures }: AnalysisDocument): string[] {
  const shown = failures
    .slice(0, REASONS)
    .flatMap(({ error, runs }) => wrap(`${count(runs, 'run')} failed: ${error}`, WIDTH, '  '));
  const more = failures.length - REASONS;
  return more > 0 ? [...shown, `  and ${count(more, 'other reason')} (see the report)`] : shown;
}

function placeLines({ folder, report }: Places): string[] {
  return [`Results  ${folder}`, ...(report === null ? [] : [`Report   ${report}`])];
}

/** The summary of an experiment whose runs are all there. */
export function experimentSummary(
  title: string,
  outcome: ExperimentOutcome,
  document: AnalysisDocument,
  places: Places,
  paint: Paint,
): string[] {
  return [
    paint('bold', title),
    ...wrap(runsSentence(outcome), WIDTH, '  '),
    ...sentenceLines(document, paint),
    '',
    ...placeLines(places),
  ];
}

/** What follows from runs that are there, wherever they came from. */
export function documentLines(document: AnalysisDocument, paint: Paint): string[] {
  const { done, failed } = document.runs;
  return [
    paint('bold', document.title),
    `  ${count(done, 'run')} done, ${number(failed)} failed.`,
    ...sentenceLines(document, paint),
    '',
    `Hash     ${document.hash}`,
  ];
}

function sentenceLines(document: AnalysisDocument, paint: Paint): string[] {
  const sentences = document.analyses.flatMap(({ sentence }) => wrap(sentence, WIDTH, '  '));
  return [
    ...failureLines(document),
    '',
    ...(sentences.length > 0 ? [...sentences, ''] : []),
    paint('dim', document.limits),
  ];
}

/** The summary of a share of an experiment, or of shares that are not all there yet. */
export function shardSummary(
  title: string,
  outcome: ExperimentOutcome,
  shard: Shard | null,
  places: Places,
  paint: Paint,
): string[] {
  const { done, failed } = outcome.runs;
  const share = shard === null ? 'Shares' : `Share ${shard.number} of ${shard.of}`;
  const here = `${share}: ${number(done)} runs done and ${number(failed)} failed, of ${number(outcome.runs.planned)} that the experiment asks for so far.`;
  return [
    paint('bold', title),
    ...wrap(here, WIDTH, '  '),
    ...(shard === null ? [] : ['  `tandem merge FOLDER... --out FOLDER` brings the shares together.']),
    '',
    ...placeLines(places),
  ];
}
