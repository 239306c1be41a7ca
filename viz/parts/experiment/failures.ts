/** Runs that failed, and what went wrong. */
import type { RunRecord } from '../../../sim/experiment/types';
import { html, type Html } from '../../html';
import { percent, whole } from '../../numbers';
import { dataTable } from '../figures';
import type { ExperimentView } from './view';

/** Failed runs that are listed one by one. */
const MOST_LISTED = 20;

function failedRow({ row, replicate, seed, error }: RunRecord, labels: readonly string[]): Html {
  return html`<tr>
    <th scope="row">${labels[row] || `row ${row}`}, replicate ${replicate}</th>
    <td class="words"><code>${seed}</code></td>
    <td class="words">${error}</td>
  </tr>`;
}

function lists({ document, data }: ExperimentView, failed: readonly RunRecord[]): Html {
  const counts = document.failures.map(
    ({ error, runs }) =>
      html`<tr>
        <td class="words">${error}</td>
        <td>${whole(runs)}</td>
      </tr>`,
  );
  const rows = failed.slice(0, MOST_LISTED).map((run) => failedRow(run, data.design.labels));
  const summary = failed.length > MOST_LISTED ? `The first ${MOST_LISTED} failed runs` : 'Failed runs';
  return html`${dataTable('What went wrong', [{ words: 'Error' }, 'Runs'], counts, true)}
    <details>
      <summary>${summary}</summary>
      ${dataTable('Failed runs', ['Run', { words: 'Seed' }, { words: 'Error' }], rows, true)}
    </details>`;
}

/** What went wrong; a sentence where nothing did. */
export function failures(view: ExperimentView): Html {
  const { runs } = view.data;
  const failed = runs.filter(({ error }) => error !== null);
  if (failed.length === 0) return html`<p>No run failed.</p>`;
  const said = `${whole(failed.length)} of ${whole(runs.length)} runs failed (${percent(failed.length / runs.length, 1)}). They are rows of the results with their errors, and left out of every analysis.`;
  return html`<div class="card">
    <p>${said}</p>
    ${lists(view, failed)}
  </div>`;
}
