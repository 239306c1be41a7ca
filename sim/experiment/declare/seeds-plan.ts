/** `seeds`: which luck rows share, and how often each is run. */
import type { DesignPlan, Experiment, OutputSpec, ReplicateRule, SeedPolicy } from '../types';
import { Fields } from './fields';

const KEYS = ['base', 'policy', 'replicates'];
const RULE_KEYS = ['min', 'max', 'batch', 'target', 'guarantee'];
const TARGET_KEYS = ['output', 'halfWidth', 'confidence', 'rule', 'difference'];
const POLICIES = ['common', 'block', 'independent'] as const;
const RULES = ['plain', 'proportion', 'anytime'] as const;

const MOST = 100_000;

/** What rows share where the file says nothing: see docs/decisions on seeds of designs. */
const POLICY_OF: Readonly<Record<DesignPlan['method'], SeedPolicy>> = {
  grid: 'common',
  list: 'common',
  oneFactor: 'common',
  pareto: 'common',
  thresholds: 'common',
  morris: 'block',
  sobol: 'block',
  efast: 'block',
  latinHypercube: 'independent',
  sobolSequence: 'independent',
};

/**
 * Luck and repetition.
 *
 * @param bases the base of seeds from the command line, which goes before the file's, and the scenario's seed behind both
 */
export function readSeeds(
  root: Fields,
  method: DesignPlan['method'],
  bases: { readonly given?: string; readonly scenario: string },
  outputs: readonly OutputSpec[],
): Experiment['seeds'] {
  const fields = root.fields('seeds', `a mapping of ${KEYS.join(', ')}`);
  fields?.allow(KEYS);
  return {
    base: bases.given ?? fields?.text('base') ?? bases.scenario,
    policy: fields?.choice('policy', POLICIES) ?? POLICY_OF[method],
    replicates: fields === null ? fixed(1) : replicatesOf(fields, outputs),
  };
}

const fixed = (n: number): ReplicateRule => ({ min: n, max: n, batch: 1, target: null });

function replicatesOf(seeds: Fields, outputs: readonly OutputSpec[]): ReplicateRule {
  const value = seeds.value('replicates');
  if (value === null) return fixed(1);
  if (value.kind !== 'map')
    return fixed(seeds.number('replicates', { low: 1, high: MOST, whole: true }) ?? 1);
  const rule = new Fields(value, seeds.below('replicates'), seeds.problems);
  rule.allow(RULE_KEYS);
  const count = (key: string, otherwise: number): number =>
    rule.number(key, { low: 1, high: MOST, whole: true }) ?? otherwise;
  const target = targetOf(rule, outputs);
  const min = count('min', 30);
  const max = count('max', target === null ? min : Math.max(min, 400));
  if (max < min) rule.tell('max', `at most ${max}, at least ${min}`, 'max that is no less than min');
  if (target === null && max > min && !rule.has('target'))
    rule.tell('max', 'max without a target', 'target, such as {output: trust, halfWidth: 0.01}');
  return { min, max, batch: count('batch', 10), target };
}

function targetOf(rule: Fields, outputs: readonly OutputSpec[]): ReplicateRule['target'] {
  const guarantee = rule.choice('guarantee', ['anytime', 'plain']);
  const target = rule.fields('target', `a mapping of ${TARGET_KEYS.join(', ')}`);
  if (target === null) return null;
  target.allow(TARGET_KEYS);
  const columns = outputs.flatMap((output) => output.columns);
  const output =
    target.choice('output', columns) ??
    (target.has('output') ? null : target.refuse('output', columns.join(', ')));
  const halfWidth = target.needed('halfWidth', { low: 0, ends: false });
  if (output === null || halfWidth === null) return null;
  return {
    output,
    halfWidth,
    confidence: target.number('confidence', { low: 0, high: 1, ends: false }) ?? 0.95,
    rule: target.choice('rule', RULES) ?? guarantee ?? 'plain',
    difference: target.flag('difference') ?? false,
  };
}
