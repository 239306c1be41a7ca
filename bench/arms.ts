/**
 * Arms of an experiment, one run a seed. This file is bundled twice: with keyed draws, as the model has them, and with
 * one generator read in the order of the calls (bench/stream.ts).
 */
import { startRun } from '../sim/engine';
import { coProduction } from '../sim/model';
import { nodeReader } from '../sim/results/files/reader';
import { loadScenario, replicateSeed, withSeed } from '../sim/scenario';
import { restart } from './stream';

/** Outputs by metric, one number a seed. */
export type Outputs = Readonly<Record<string, readonly number[]>>;

export interface ArmOptions {
  readonly scenario: string;
  readonly set: readonly string[];
  readonly seeds: number;
  readonly metrics: readonly string[];
  /** Recorded months over which a metric is averaged, both included. */
  readonly over: readonly [number, number];
}

/** Runs an arm for seeds 1 … n. */
export async function runArm({ scenario, set, seeds, metrics, over }: ArmOptions): Promise<Outputs> {
  const loaded = await loadScenario(scenario, nodeReader(), { set, seed: 'bench' });
  const outputs = Object.fromEntries(metrics.map((metric) => [metric, [] as number[]]));
  for (let r = 1; r <= seeds; r++) {
    restart(r);
    const run = startRun(coProduction, withSeed(loaded, replicateSeed('bench', r)));
    while (!run.done) run.step();
    const { series } = run.result();
    for (const metric of metrics) {
      const months = (series.get(metric) as Float64Array).subarray(over[0] - 1, over[1]);
      outputs[metric].push(months.reduce((sum, value) => sum + value, 0) / months.length);
    }
  }
  return outputs;
}
