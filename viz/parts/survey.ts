/** Published figures beside those of a run that is set up from the same context. */
import { surveyFor } from '../../sim/evidence/survey';
import { ASSUMPTIONS, BUILT_SERVICES } from '../../sim/registers';
import type { AnyRunDocument } from '../documents';
import { html, type Html } from '../html';
import { shortLabelOf } from '../labels';
import { figure } from '../numbers';
import { lastYear } from '../series';
import { words } from '../words';
import { dataTable } from './figures';

/** Row of the catalogue of evidence that holds the survey's levels. */
const LEVELS = 'B-01';

/** How many assumptions name this row of the catalogue as the source of their default. */
function inferredFrom(row: string): number {
  return Object.values(ASSUMPTIONS).filter(({ source }) => new RegExp(`\\b${row}\\b`).test(source)).length;
}

/** The index of each service in the survey and in the run; nothing where there is no survey or no index. */
export function surveyTable(document: AnyRunDocument): Html | null {
  const survey = surveyFor(document.scenario);
  const metrics = BUILT_SERVICES.map((service) => ({ service, metric: `participation.index.${service}` }));
  const recorded = metrics.filter(({ metric }) => !Number.isNaN(lastYear(document, metric)));
  if (!survey || recorded.length === 0) return null;
  const rows = recorded.map(({ service, metric }) => {
    const found = survey.index[service];
    return html`<tr>
      <th scope="row">${shortLabelOf(metric)}</th>
      <td>${figure(lastYear(document, metric), 1)}</td>
      <td>${found === undefined ? '–' : figure(found, 0)}</td>
    </tr>`;
  });
  const caption = 'How much people do alone, 0 to 100: last year of the run, and what the survey found';
  return html`<h2>Beside the survey</h2>
    <div class="card">
      ${dataTable(caption, ['Service', 'Run', 'Survey'], rows, true)}
      <p class="note">Survey: ${survey.source} (${survey.sample}). ${words.survey(inferredFrom(LEVELS))}</p>
    </div>`;
}
