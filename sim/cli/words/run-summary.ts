/** The summary printed after a run, for someone who has never seen a simulation. */
import type { RunResult } from '../../engine';
import { surveyFor, type SurveyFigures } from '../../evidence/survey';
import { LIMITS } from '../../experiment/compare/words';
import { BUILT_SERVICES } from '../../registers';
import { SERVICE_NAMES } from '../../registers/metrics/participation';
import type { FindingValue } from '../../results';
import type { Paint } from '../streams';
import { findingLines } from './findings';
import { balanceOf, causeLines, partyLines } from './ledger';
import { count, number, percent, table, wrap } from './numbers';

const UNIT_NOTE =
  'One need-month: one person freed of full need in one service for one month. Zero is the same person without the encounter, with the standard service.';

/** Months that the figures of a summary look back over, as the index itself does. */
const YEAR = 12;

/** Mean over the last year and the runs; NaN where nothing was recorded. */
function lastYear(runs: readonly RunResult[], metric: string): number {
  let sum = 0;
  let n = 0;
  for (const { series } of runs)
    for (const value of series.get(metric)?.slice(-YEAR) ?? [])
      if (!Number.isNaN(value)) {
        sum += value;
        n++;
      }
  return n === 0 ? NaN : sum / n;
}

function titleLines(title: string, runs: readonly RunResult[], paint: Paint): string[] {
  const [{ name, population, months, burnIn, seed }] = runs;
  const settling = burnIn === 0 ? '' : ` after ${count(burnIn, 'month')} of settling in`;
  const base = runs.length === 1 ? seed : seed.replace(/\/1$/, '');
  const repeats =
    runs.length === 1 ? '' : ` ${number(runs.length)} runs with different luck; figures are their means.`;
  return [
    paint('bold', title || name),
    ...wrap(`${number(population)} citizens, ${count(months, 'month')}${settling}, seed ${base}.${repeats}`),
    '',
  ];
}

function surveyNote({ source, sample }: SurveyFigures): string[] {
  const limits =
    'Its figures stand beside the run and are no test of it: how strongly each act pulls was inferred from their levels. No answer of the survey is in the set-up of this case itself.';
  return wrap(`Survey: ${source} (${sample}). ${limits}`, 100, '  ');
}

/** The index of each service that was recorded, with the survey's figure between alone and in groups. */
function indexLines(runs: readonly RunResult[], survey: SurveyFigures | undefined): string[] {
  const rows = BUILT_SERVICES.map((service) => {
    const alone = lastYear(runs, `participation.index.${service}`);
    const grouped = lastYear(runs, `participation.collectiveIndex.${service}`);
    const found = survey ? [number(survey.index[service])] : [];
    return Number.isNaN(alone)
      ? []
      : [SERVICE_NAMES[service], number(alone, 1), ...found, number(grouped, 1)];
  }).filter((row) => row.length > 0);
  if (rows.length === 0) return [];
  const head = ['', 'alone', ...(survey ? ['survey, alone'] : []), 'in groups'];
  const right = head.map((_, column) => column > 0);
  return [...table([head, ...rows], right), ...(survey ? surveyNote(survey) : [])];
}

function participationLines(runs: readonly RunResult[], paint: Paint): string[] {
  const lines = indexLines(runs, surveyFor(runs[0].name));
  const single = lastYear(runs, 'participation.individual.share');
  const joint = lastYear(runs, 'participation.collective.share');
  if (!Number.isNaN(single + joint)) {
    const sentence = `In a typical month of the last year ${percent(single, 1)} of citizens do something with public support on their own, and ${percent(joint, 1)} take part in a group.`;
    lines.push(...wrap(sentence, 100, '  '));
  }
  if (lines.length === 0) return [];
  const title =
    'Who takes part: how often citizens do something for a service (0 never, 100 often; last year)';
  return [paint('bold', title), ...lines, ''];
}

function valueLines(runs: readonly RunResult[], paint: Paint): string[] {
  const balance = balanceOf(runs);
  return [
    paint('bold', 'Value created and destroyed (need-months per 1,000 citizens and year)'),
    ...causeLines(balance),
    ...wrap(UNIT_NOTE, 100, '  '),
    '',
    paint('bold', 'Who gains and who pays (net, same unit)'),
    ...partyLines(balance),
    '',
  ];
}

function staffLines(runs: readonly RunResult[], paint: Paint): string[] {
  const needed = lastYear(runs, 'staff.hours.needed');
  const available = lastYear(runs, 'staff.hours.available');
  if (Number.isNaN(needed) || Number.isNaN(available)) return [];
  const verdict =
    needed > available ? 'more than there are, so some of it waits or is left undone' : 'there are enough';
  return [
    paint('bold', 'Staff hours in a typical month of the last year'),
    ...wrap(`${number(needed, 1)} needed, ${number(available, 1)} available: ${verdict}.`, 100, '  '),
    '',
  ];
}

/**
 * The summary of a run, or of replicates of one scenario.
 *
 * @param title title of the scenario
 * @param runs at least one run, in the order of the replicates
 * @param findings what stands beside the findings of the case
 */
export function runSummary(
  title: string,
  runs: readonly RunResult[],
  paint: Paint,
  findings: readonly FindingValue[] = [],
): string[] {
  return [
    ...titleLines(title, runs, paint),
    ...participationLines(runs, paint),
    ...valueLines(runs, paint),
    ...staffLines(runs, paint),
    ...findingLines(findings, paint),
    paint('dim', LIMITS),
  ];
}

/** Digests that are shown; the results folder has all. */
const DIGESTS = 3;

/** How the run can be told apart from any other, and where its results are. */
export function placeLines(
  runs: readonly RunResult[],
  { folder, page }: { readonly folder: string | null; readonly page: string | null },
): string[] {
  const shown = runs
    .slice(0, DIGESTS)
    .map(({ digest }, index) => `${index === 0 ? 'Digest' : ''}`.padEnd(9) + digest);
  const more =
    runs.length > DIGESTS ? [`         and ${number(runs.length - DIGESTS)} more in the results folder`] : [];
  const places = [
    ...(folder === null ? [] : [`Results  ${folder}`]),
    ...(page === null ? [] : [`Page     ${page}`]),
  ];
  return [...shown, ...more, ...places];
}
