/** What the sources of a case found, and beside it what its runs give. */
import { FINDINGS_NOTE, type FindingValue } from '../../sim/results';
import { html, type Html } from '../html';
import { decimalsOf, isShare, labelOf, unitOf } from '../labels';
import { figure, percent, signed } from '../numbers';
import { dataTable } from './figures';

const spanOf = ([from, to]: readonly [number, number]): string =>
  from === to ? `month ${from}` : `months ${from} to ${to}`;

function levelOf(output: string, value: number | null): string {
  const metric = output.split('@')[0];
  return value !== null && isShare(metric) ? percent(value, 1) : figure(value, decimalsOf(metric));
}

/** The value as it counts: a level, or a change with its sign. */
function writerOf({ output, against }: FindingValue): (value: number | null) => string {
  const metric = output.split('@')[0];
  if (against === null) return (value) => levelOf(output, value);
  if (!isShare(metric)) return (value) => signed(value, decimalsOf(metric));
  return (value) => `${signed(value === null ? null : 100 * value, 1)} points`;
}

function rowOf(finding: FindingValue): Html {
  const { source, found, output, months, against, value, level, levelAgainst, interval, missing } = finding;
  const write = writerOf(finding);
  const metric = output.split('@')[0];
  const label = labelOf(metric);
  const unit = isShare(metric) ? [] : [unitOf(metric)];
  const what = label === metric ? output : `${label} (${[output, ...unit].join(', ')})`;
  const windows =
    against === null
      ? spanOf(months)
      : `${spanOf(months)} (${levelOf(output, level)}) against ${spanOf(against)} (${levelOf(output, levelAgainst)})`;
  return html`<tr>
    <th scope="row">${source}: ${found}</th>
    <td class="words">${what}, ${windows}</td>
    <td>${missing === null ? write(value) : `nothing: ${missing}`}</td>
    <td>${interval === null ? '–' : `${write(interval[0])} to ${write(interval[1])}`}</td>
  </tr>`;
}

/** A table of all findings; nothing where the case has none. */
export function findingsTable(findings: readonly FindingValue[] = []): Html | null {
  if (findings.length === 0) return null;
  const caption = 'What the sources of this case found, and what the run gives, unadjusted';
  const heads = ['Found', 'Measured in the run by', 'Run', '95% interval over runs'];
  return html`<h2>Beside what the sources found</h2>
    <div class="card">
      ${dataTable(caption, heads, findings.map(rowOf), true)}
      <p class="note">${FINDINGS_NOTE}</p>
    </div>`;
}
