/** What sources found, and beside it what runs give. */
import { FINDINGS_NOTE, metricEntry, type FindingValue } from '../../results';
import type { Paint } from '../streams';
import { decimalsFor, number, percent, signed, wrap } from './numbers';

/** How figures of an output are written. */
interface Form {
  readonly level: (value: number | null) => string;
  readonly change: (value: number | null) => string;
}

/** Shares as percentages, other metrics with their unit, formulas with about three digits. */
function formOf({ output, level }: FindingValue): Form {
  const entry = metricEntry(output);
  if (entry?.kind === 'share')
    return {
      level: (value) => percent(value, 1),
      change: (value) => `${signed(value === null ? null : 100 * value, 1)} percentage points`,
    };
  const decimals = entry?.decimals ?? decimalsFor(level ?? 0);
  const unit = entry === undefined ? '' : ` (${entry.unit})`;
  return {
    level: (value) => `${number(value, decimals)}${unit}`,
    change: (value) => `${signed(value, decimals)}${unit}`,
  };
}

const spanOf = ([from, to]: readonly [number, number]): string =>
  from === to ? `month ${from}` : `months ${from} to ${to}`;

/** What the runs give, in words. */
function givenBy(finding: FindingValue): string {
  const { output, months, against, value, level, levelAgainst, interval, values, missing } = finding;
  const label = metricEntry(output)?.label;
  const what = label === undefined ? output : `${label} (${output})`;
  if (missing !== null) return `This run gives: nothing for ${what}, because ${missing}.`;
  const { level: levelWords, change } = formOf(finding);
  const words =
    against === null
      ? `${levelWords(value)} in ${spanOf(months)}`
      : `${levelWords(level)} in ${spanOf(months)} against ${levelWords(levelAgainst)} in ${spanOf(against)}, a change of ${change(value)}`;
  const each = against === null ? levelWords : change;
  const chance = interval === null ? '' : `; 95% interval ${each(interval[0])} to ${each(interval[1])}`;
  const who = values.length === 1 ? 'This run gives' : `These ${values.length} runs give`;
  return `${who}: ${what} ${words}${chance}.`;
}

/** One finding on its own lines: what was found, and what the runs give. */
export function findingText(finding: FindingValue): string {
  const { source, found } = finding;
  return `${source} found: ${found} | ${givenBy(finding)}`;
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
