/** Every row of a design against the reference, and what may be said of so many at once. */
import { holm, variance } from '../statistics';
import type { Analysis, Estimate, RunRecord } from '../types';
import { signed } from '../compare/words';
import type { ComparedRow, RowComparison } from './comparison';
import { effectOf, type Effect } from './effects';
import { countOf, estimateOf, finiteOrNull, intervalInWords } from './rows';
import { onScale, withUnit } from './units';

/** A row as it is compared. */
export interface Arm {
  readonly row: number;
  readonly label: string;
  readonly runs: readonly RunRecord[];
}

interface Asked {
  readonly output: string;
  readonly unit: string;
  readonly column: number;
  readonly confidence: number;
}

/** Compares rows with the reference in one column. */
export function compareRows(reference: Arm, arms: readonly Arm[], asked: Asked): RowComparison {
  const { output, unit, column, confidence } = asked;
  const effects = arms.map(({ runs }) => effectOf(reference.runs, runs, column, confidence));
  const adjusted = holm(effects.map(({ p }) => p));
  const rows = arms.map(({ row, label }, i) => ({
    row,
    label,
    ...told(effects[i], adjusted[i], confidence),
  }));
  const paired = effects.every((effect) => effect.paired);
  return {
    ...{ kind: 'comparison', about: 'rows', output, unit, confidence, paired, rows },
    reference: { row: reference.row, label: reference.label },
    ...sentenceOf(reference.label, rows, asked),
    runs:
      effects.reduce((sum, { pairs }) => sum + pairs, 0) + Math.max(0, ...effects.map(({ pairs }) => pairs)),
    notes: notesOf(effects, rows, confidence),
  };
}

function told(effect: Effect, adjusted: number, confidence: number) {
  const { pairs, paired, differences, difference, varianceReduction } = effect;
  const share = (count: number) => (paired ? finiteOrNull(count / pairs) : null);
  return {
    ...{ pairs, reference: finiteOrNull(effect.reference), mean: finiteOrNull(effect.mean) },
    ...{ effect: estimateOf(difference), p: finiteOrNull(effect.p), adjusted: finiteOrNull(adjusted) },
    shareAbove: share(differences.filter((one) => one > 0).length),
    ties: share(differences.filter((one) => one === 0).length),
    varianceReduction: finiteOrNull(varianceReduction),
    found: foundOf(effect, adjusted, confidence),
  };
}

/** What may be said of an effect once the number of comparisons is reckoned with. */
export function foundOf(
  { pairs, difference, differences }: Effect,
  adjusted: number,
  confidence: number,
): ComparedRow['found'] {
  if (pairs < 2) return 'unclear';
  if (differences.length === pairs && differences.every((one) => one === 0)) return 'same';
  if (!(adjusted < 1 - confidence)) return 'unclear';
  return difference.estimate > 0 ? 'higher' : 'lower';
}

function notesOf(effects: readonly Effect[], rows: readonly ComparedRow[], confidence: number): string[] {
  const notes: string[] = [];
  const harmed = effects.filter(({ varianceReduction }) => varianceReduction < 1).length;
  if (harmed > 0)
    notes.push(
      `In ${countOf(harmed, 'row')} shared luck makes the difference vary more, not less (the runs move against each ` +
        'other): the interval is sound, but `policy: independent` would need fewer runs.',
    );
  if (effects.some(({ paired }) => !paired))
    notes.push('Rows do not share their luck: differences are between means, not within pairs.');
  if (
    effects.some(
      ({ pairs, differences }) => pairs > 1 && differences.length > 0 && variance(differences) === 0,
    )
  )
    notes.push('Where a difference is the same in every pair, the pairs cannot tell how sure it is.');
  const close = rows.filter(({ p, found }) => found === 'unclear' && p !== null && p < 1 - confidence).length;
  if (close > 0)
    notes.push(
      `In ${countOf(close, 'row')} the interval excludes zero, but with ${rows.length} rows compared that happens by ` +
        'luck too often to call it a difference (Holm 1979).',
    );
  return notes;
}

function sentenceOf(
  reference: string,
  rows: readonly ComparedRow[],
  { output, unit, confidence }: Asked,
): Pick<Analysis, 'sentence' | 'verdict'> {
  if (rows.length === 0)
    return { sentence: `There is no row to compare with ${reference}.`, verdict: 'unclear' };
  if (rows.length === 1) return oneRow(reference, rows[0], output, unit, confidence);
  const count = (found: ComparedRow['found']) => rows.filter((row) => row.found === found);
  const ordered = rows
    .filter(({ found }) => found === 'higher' || found === 'lower')
    .sort((a, b) => b.effect.estimate! - a.effect.estimate!);
  const parts = [`higher in ${count('higher').length}`, `lower in ${count('lower').length}`];
  if (count('same').length > 0) parts.push(`the same in ${count('same').length}`);
  if (count('unclear').length > 0)
    parts.push(`and there are not enough runs to say in ${count('unclear').length}`);
  const pairs = Math.min(...rows.map((row) => row.pairs));
  const all = `Of ${rows.length} rows against ${reference}, ${onScale(output, unit)} is ${parts.join(', ')} (at least ${countOf(pairs, 'pair')} each).`;
  if (ordered.length === 0)
    return { sentence: all, verdict: count('unclear').length > 0 ? 'unclear' : 'clear' };
  const [top, bottom] = [ordered[0], ordered[ordered.length - 1]];
  const most = [
    ...(top.found === 'higher'
      ? [`The largest gain is with ${top.label}: ${amount(top.effect, unit, confidence)}.`]
      : []),
    ...(bottom.found === 'lower'
      ? [`The largest loss is with ${bottom.label}: ${amount(bottom.effect, unit, confidence)}.`]
      : []),
  ];
  return { sentence: [all, ...most].join(' '), verdict: 'clear' };
}

function oneRow(
  reference: string,
  { label, pairs, effect, found, shareAbove, ties }: ComparedRow,
  output: string,
  unit: string,
  confidence: number,
): Pick<Analysis, 'sentence' | 'verdict'> {
  const between = `${label} against ${reference}`;
  if (pairs === 0)
    return { sentence: `${between}: there was nothing to measure of ${output}.`, verdict: 'unclear' };
  if (found === 'same')
    return { sentence: `${between}: ${output} is the same in all ${pairs} pairs.`, verdict: 'clear' };
  if (found === 'unclear') {
    const zero = effect.low === null ? '' : '; the interval includes zero';
    const why = `${amount(effect, unit, confidence, countOf(pairs, 'pair'))}${zero}`;
    return {
      sentence: `${between}: not enough runs to say what happens to ${onScale(output, unit)}: ${why}.`,
      verdict: 'unclear',
    };
  }
  const share = found === 'higher' ? shareAbove : 1 - shareAbove! - ties!;
  const often = shareAbove === null ? '' : `, in ${Math.round(share! * pairs)} of ${pairs} pairs`;
  return {
    sentence: `${between}: ${onScale(output, unit)} is ${found}${often}: ${amount(effect, unit, confidence)}.`,
    verdict: 'clear',
  };
}

/** `+0.2 hours (95% interval +0.1 to +0.3)`, with `from` behind the interval, such as `20 pairs`. */
export function amount(effect: Estimate, unit: string, confidence: number, from = ''): string {
  const level = withUnit(signed(effect.estimate!), unit);
  const sure = effect.low === null ? '' : intervalInWords(effect, confidence, signed);
  const told = [sure, from].filter((words) => words !== '').join('; ');
  return told === '' ? level : `${level} (${told})`;
}
