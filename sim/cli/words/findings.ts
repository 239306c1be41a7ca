/** What sources found, and beside it what runs give. */
import { FINDINGS_NOTE, metricEntry, type FindingValue } from '../../results';
import type { Paint } from '../streams';
import { decimalsFor, number, percent, signed, wrap } from './numbers';

/** How figures of an output are written. */
interface Form {
  readonly level: (value: number | null) => string;
  readonly change: (value: number | null) => string;
  /** What stands behind a change. */
  readonly changeUnit: string;
}

/** Shares as percentages, other metrics with the decimals of the register, formulas with about three digits. */
function formOf({ output, level }: FindingValue): Form {
  const entry = metricEntry(output);
  if (entry?.kind === 'share')
    return {
      level: (value) => percent(value, 1),
      change: (value) => signed(value === null ? null : 100 * value, 1),
      changeUnit: ' percentage points',
    };
  const decimals = entry?.decimals ?? decimalsFor(level ?? 0);
  return {
    level: (value) => number(value, decimals),
    change: (value) => signed(value, decimals),
    changeUnit: '',
  };
}

const spanOf = ([from, to]: readonly [number, number]): string =>
  from === to ? `month ${from}` : `months ${from} to ${to}`;

/** What the output is: its label, its name and, where figures do not say it, its unit. */
function nameOf(output: string): string {
  const entry = metricEntry(output);
  if (entry === undefined) return output;
  return `${entry.label} (${entry.kind === 'share' ? output : `${output}, ${entry.unit}`})`;
}

/** A change as a part of what there was; nothing where that was next to nothing. */
function partOf({ level, levelAgainst }: FindingValue): string {
  if (level === null || levelAgainst === null || level < 0 || !(levelAgainst > level / 4)) return '';
  return ` (${signed(100 * (level / levelAgainst - 1))}%)`;
}

/** A change between two windows, with the level in both. */
function changeOf(finding: FindingValue, form: Form): string {
  const { value, levelAgainst, months, against, level } = finding;
  const levels = `${form.level(level)} in ${spanOf(months)} against ${form.level(levelAgainst)} in ${spanOf(against!)}`;
  return `${levels}, a change of ${form.change(value)}${form.changeUnit}${partOf(finding)}`;
}

/** What the runs give: output, months, value and, of several runs, its interval. */
export function givenWords(finding: FindingValue): string {
  const { output, months, against, value, interval, missing } = finding;
  if (missing !== null) return `nothing for ${nameOf(output)}, because ${missing}`;
  const form = formOf(finding);
  const words = against === null ? `${form.level(value)} in ${spanOf(months)}` : changeOf(finding, form);
  const write = against === null ? form.level : form.change;
  const chance = interval === null ? '' : `; 95% interval ${write(interval[0])} to ${write(interval[1])}`;
  return `${nameOf(output)} ${words}${chance}`;
}

/** One finding in one paragraph: what was found, and what the runs give. */
function findingText(finding: FindingValue): string {
  const { source, found, values } = finding;
  const who = values.length === 1 ? 'This run gives' : `These ${values.length} runs give`;
  return `${source} found: ${found} | ${who}: ${givenWords(finding)}.`;
}

/** The findings of a case; nothing where it has none. */
export function findingLines(findings: readonly FindingValue[], paint: Paint): string[] {
  if (findings.length === 0) return [];
  return [
    paint('bold', 'Beside what the sources of this case found'),
    ...findings.flatMap((finding) => wrap(findingText(finding), 100, '  ')),
    ...wrap(FINDINGS_NOTE, 100, '  '),
    '',
  ];
}
