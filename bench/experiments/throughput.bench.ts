/** What an experiment costs beside its bare runs, in one process: overhead, memory of the main thread, and a second core. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ConductProgress } from '../../sim/experiment/store';
import type * as Library from '../../sim';
import type * as Experiments from '../../sim/experiments';
import { forecast, note, progressOf } from '../progress';
import { atLeast, atMost, told, type Row } from '../rows';

export const title = 'Experiments beside bare runs: 1,000 citizens for ten years, settling in included';

/** Rows × replicates: 10,000 where it is measured in full. */
const RUNS = { short: [10, 20], full: [100, 100] } as const;

const text = (root: string, [rows, replicates]: readonly [number, number]): string => `experiment: throughput
scenario: ${join(root, 'scenarios/cases/five-country-survey.yaml')}
set: {population.size: 1000, horizon.months: 120}
factors: {levers.followThrough: {low: 0.2, high: 1}}
design: {method: latinHypercube, n: ${rows}, dummy: false}
seeds: {policy: common, replicates: ${replicates}}
outputs: [value.net, trust, participation.collective.share]
analysis: [summary]
`;

interface Run {
  readonly seconds: number;
  /** Megabytes of the main thread's heap after a tenth, and the most after that. */
  readonly heap: readonly [early: number, most: number];
}

async function timed(
  library: typeof Experiments,
  file: string,
  folder: string,
  workers: number,
  runs: number,
): Promise<Run> {
  const heap: number[] = [];
  const tell = progressOf(`${workers === 1 ? 'one thread' : `${workers} threads`}`, runs);
  const onProgress = ({ made, planned }: ConductProgress): void => {
    tell(made);
    if (made % Math.max(1, Math.floor(planned / 50)) !== 0) return;
    globalThis.gc?.();
    heap.push(process.memoryUsage().heapUsed / 1e6);
  };
  const start = performance.now();
  await library.runExperiment(file, { folder, workers, onProgress });
  const seconds = (performance.now() - start) / 1000;
  return { seconds, heap: [heap[5] ?? NaN, Math.max(...heap.slice(5))] };
}

async function bare(
  { loadScenario, run, withSeed }: typeof Library,
  root: string,
  times: number,
): Promise<number> {
  const path = join(root, 'scenarios/cases/five-country-survey.yaml');
  const scenario = await loadScenario(path, { set: ['population.size=1000', 'horizon.months=120'] });
  const start = performance.now();
  for (let i = 0; i < times; i++) await run(withSeed(scenario, `bench/${i}`));
  return (performance.now() - start) / 1000 / times;
}

/** @param options `full`: 10,000 runs instead of 200 */
export default async function measure({ full, root }: { full: boolean; root: string }): Promise<Row[]> {
  const load = (name: string): Promise<unknown> => import(pathToFileURL(join(root, 'dist', name)).href);
  const library = (await load('index.js')) as typeof Library;
  const experiments = (await load('experiments.js')) as typeof Experiments;
  const folder = mkdtempSync(join(tmpdir(), 'tandem-throughput-'));
  const size = full ? RUNS.full : RUNS.short;
  const runs = size[0] * size[1];
  try {
    const file = join(folder, 'throughput.yaml');
    writeFileSync(file, text(root, size));
    // Before and after, so that a machine that warms up or is used by others meanwhile counts for both.
    const before = await bare(library, root, 50);
    note(
      `${runs} runs on one thread, then ${runs} on two: ${forecast(before, 1.6 * runs)} on a machine that is free`,
    );
    const one = await timed(experiments, file, join(folder, 'a/one'), 1, runs);
    const two = await timed(experiments, file, join(folder, 'b/two'), 2, runs);
    const after = await bare(library, root, 50);
    const alone = ((before + after) / 2) * runs;
    return [
      told('runs', runs, 'runs'),
      told('bare run', (1000 * alone) / runs, 'ms'),
      atMost('an experiment on one thread, beside bare runs', one.seconds / alone, 'times', 1.1),
      atLeast('two threads beside one', one.seconds / two.seconds, 'times', 1.8),
      told('heap of the main thread after a tenth', two.heap[0], 'MB'),
      told('heap of the main thread, most after that', two.heap[1], 'MB'),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
