/** Who gains: one row against the reference in every group of citizens whose series is among the outputs. */
import { holm } from '../statistics';
import type { Analysis, ExperimentData } from '../types';
import { amount, foundOf, type Arm } from './compared-rows';
import type { GroupComparison } from './comparison';
import { effectOf } from './effects';
import { countOf, estimateOf } from './rows';
import { onScale } from './units';

/** The outputs of one metric by group: `trust@deprivation=q1` and its like. */
interface GroupOutputs {
  readonly metric: string;
  readonly dimension: string;
  readonly unit: string;
  readonly groups: readonly { readonly group: string; readonly column: number }[];
}

const GROUP_SERIES = /^([^@]+)@([^=]+)=(.+)$/;

/** Metrics of which at least two groups of the same dimension are outputs of one column. */
export function groupOutputsOf({ experiment, columns }: ExperimentData): GroupOutputs[] {
  const found = new Map<string, GroupOutputs & { readonly groups: { group: string; column: number }[] }>();
  for (const { formula, unit, columns: own } of experiment.outputs) {
    const parts = GROUP_SERIES.exec(formula.trim());
    if (parts === null || own.length !== 1) continue;
    const [, metric, dimension, group] = parts;
    const key = `${metric}@${dimension}`;
    if (!found.has(key)) found.set(key, { metric, dimension, unit, groups: [] });
    found.get(key)!.groups.push({ group, column: columns.indexOf(own[0]) });
  }
  return [...found.values()].filter(({ groups }) => groups.length > 1);
}

/** Compares one row with the reference in every group. */
export function compareGroups(
  reference: Arm,
  arm: Arm,
  { metric, dimension, unit, groups }: GroupOutputs,
  confidence: number,
): GroupComparison {
  const effects = groups.map(({ column }) => effectOf(reference.runs, arm.runs, column, confidence));
  const adjusted = holm(effects.map(({ p }) => p));
  const lines = groups.map(({ group }, i) => ({
    ...{ group, pairs: effects[i].pairs, effect: estimateOf(effects[i].difference) },
    found: foundOf(effects[i], adjusted[i], confidence),
  }));
  const pairs = Math.min(...effects.map((effect) => effect.pairs));
  return {
    ...{ kind: 'comparison', about: 'groups', output: metric, unit, confidence, dimension, groups: lines },
    reference: { row: reference.row, label: reference.label },
    ...{ row: arm.row, label: arm.label, runs: 2 * pairs, notes: [] },
    ...sentenceOf(
      `${arm.label} against ${reference.label}, by ${dimension}`,
      metric,
      lines,
      unit,
      confidence,
    ),
  };
}

function sentenceOf(
  between: string,
  metric: string,
  groups: GroupComparison['groups'],
  unit: string,
  confidence: number,
): Pick<Analysis, 'sentence' | 'verdict'> {
  const pairs = countOf(Math.min(...groups.map((one) => one.pairs)), 'pair');
  const names = (found: GroupComparison['groups'][number]['found']) =>
    groups
      .filter((one) => one.found === found)
      .map(({ group, effect }) =>
        found === 'higher' || found === 'lower' ? `${group} ${amount(effect, unit, confidence)}` : group,
      );
  const parts = (
    [
      ['higher', 'is higher for'],
      ['lower', 'is lower for'],
      ['same', 'is the same for'],
    ] as const
  )
    .filter(([found]) => names(found).length > 0)
    .map(([found, words]) => `${words} ${names(found).join(', ')}`);
  const unclear = names('unclear');
  const open = unclear.length > 0 ? ` Not enough runs to say for ${unclear.join(', ')}.` : '';
  if (parts.length === 0)
    return {
      sentence: `${between}: of ${onScale(metric, unit)} nothing can be said (${pairs}).${open}`,
      verdict: 'unclear',
    };
  return {
    sentence: `${between}: ${onScale(metric, unit)} ${parts.join('; ')} (${pairs}).${open}`,
    verdict: 'clear',
  };
}
