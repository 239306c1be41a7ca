/** Rules that stop when an interval is narrow enough: how often the interval holds the truth then, beside the published study. */
import { describe, expect, it } from 'vitest';
import { Draws, keyOf, normalQuantile } from '../../sim/exact';
import { replicateState } from '../../sim/experiment/plan/replicates';
import type { ReplicateRule } from '../../sim/experiment/types';
import study from './vectors/sequential-stopping.json';

const TRIALS = 500;
/** The study leaves open how widely its normal outcomes spread; its numbers of replicates say by two fifths of their mean. */
const [MEAN, SD] = [5, 2];

type Rule = NonNullable<ReplicateRule['target']>['rule'];

interface Kept {
  readonly coverage: number;
  readonly meanN: number;
}

/** Repeats the rule with values of its own each time. */
function trialsOf(rule: Rule, halfWidth: number, truth: number, draw: (unit: number) => number): Kept {
  const target = { output: 'y', halfWidth, confidence: 0.95, rule, difference: false };
  const plan = { min: 30, max: 20_000, batch: 10, target };
  let [held, sum] = [0, 0];
  for (let trial = 0; trial < TRIALS; trial++) {
    const draws = new Draws(keyOf(`stopping/${rule}/${trial}`, 'values'));
    const { replicates, interval } = replicateState(plan, (replicate) => draw(draws.at(replicate, 1)));
    if (interval!.low <= truth && truth <= interval!.high) held++;
    sum += replicates;
  }
  return { coverage: held / TRIALS, meanN: sum / TRIALS };
}

const published = (dist: string, rule: string) =>
  study.rows.find((row) => row.dist === dist && row.rule === rule && row.n_min === 30)!;

const normal = (unit: number): number => MEAN + SD * normalQuantile(unit);

/** Four standard errors of a share of so many trials. */
const sure = (share: number): number => 4 * Math.sqrt((share * (1 - share)) / TRIALS);

describe('stopping when an interval is narrow enough', () => {
  it.each([
    ['plain', 'batched10'],
    ['anytime', 'mixture'],
  ] as const)('by the rule %s holds as often as published, with as many replicates', (rule, name) => {
    const known = published('normal', name);
    const { coverage, meanN } = trialsOf(rule, known.target_rel_halfwidth * MEAN, MEAN, normal);
    expect(Math.abs(coverage - known.coverage)).toBeLessThan(Math.max(0.005, sure(known.coverage)));
    expect(meanN / known.mean_n).toBeGreaterThan(0.97);
    expect(meanN / known.mean_n).toBeLessThan(1.03);
  });

  it('waits for ten events of a share: it holds where the plain rule did not', () => {
    const known = published('bernoulli0.1', 'batched10');
    const share = (unit: number): number => (unit < 0.1 ? 1 : 0);
    const { coverage } = trialsOf('proportion', known.target_rel_halfwidth * 0.1, 0.1, share);
    expect(known.coverage).toBeLessThan(0.92);
    expect(coverage).toBeGreaterThan(0.95 - sure(0.95));
  });
});
