/**
 * What a citizen-month costs, through the engine with recording, in updates of the kernel at the same size, and what a
 * citizen takes in memory. Model and kernel take turns in one process, so that a busy machine slows both.
 */
import { startRun, type Month, type Run } from '../sim/engine';
import { LeverTable } from '../sim/engine/levers';
import { coProduction, SCHEDULE } from '../sim/model';
import { nodeReader } from '../sim/results/files/reader';
import { loadScenario } from '../sim/scenario';
import { makeKernel, runKernel, type Kernel } from './kernel';
import { atMost, median, nanoseconds, told, type Row } from './rows';

const BASELINE = 'scenarios/cases/five-country-survey.yaml';
const ROUNDS = 7;
const SMALL = 10_000;
const LARGE = 1_000_000;
/** Months and kernel steps of one round; both take about as long as each other. */
const WORK: Readonly<Record<number, { readonly months: number; readonly steps: number }>> = {
  [SMALL]: { months: 12, steps: 100 },
  [LARGE]: { months: 1, steps: 8 },
};

type World = ReturnType<typeof coProduction.build>;

interface Bench {
  readonly size: number;
  readonly run: Run<World>;
  readonly kernel: Kernel;
  /** Nanoseconds a citizen-month and an update, by round. */
  readonly model: number[];
  readonly yardstick: number[];
}

export default async function measure(): Promise<Row[]> {
  const before = arrayBytes();
  const large = await ready(LARGE);
  const held = (arrayBytes() - before - bytesOf(Object.values(large.kernel))) / LARGE;
  const small = await ready(SMALL);
  for (let round = 0; round < ROUNDS; round++) for (const bench of [small, large]) oneRound(bench);
  const [cost, costLarge] = [small, large].map(ratio);
  return [
    atMost(`a citizen-month at ${words(SMALL)} citizens`, cost, 'updates', 10),
    atMost(`a citizen-month at ${words(LARGE)} citizens`, costLarge, 'updates', 10),
    atMost(`${words(LARGE)} against ${words(SMALL)} citizens`, costLarge / cost, 'times', 1.25),
    told(`a citizen-month at ${words(SMALL)} citizens`, median(small.model), 'ns'),
    told(`a citizen-month at ${words(LARGE)} citizens`, median(large.model), 'ns'),
    atMost('memory of all columns, ties included', columnBytes(large.run) / LARGE, 'bytes a citizen', 300),
    told('  all arrays that the process holds for the run', held, 'bytes a citizen'),
    ...(await shares()),
  ];
}

/** The part of the month that each step of the schedule takes, from a fiftieth on; recording is not among them. */
async function shares(): Promise<Row[]> {
  const { run } = await ready(SMALL);
  const { scenario } = run.world;
  const times = new Map<string, number>(SCHEDULE.map(({ name }) => [name, 0]));
  const levers = new LeverTable(scenario);
  for (let number = 1; number <= scenario.months; number++) {
    const month: Month = { number, index: scenario.burnIn + number - 1, levers };
    levers.turnTo(month.index);
    for (const { name, run: step } of SCHEDULE) {
      const start = performance.now();
      step(run.world, month);
      times.set(name, (times.get(name) ?? 0) + performance.now() - start);
    }
  }
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times]
    .filter(([, time]) => time >= total / 50)
    .map(([name, time]) => told(`  ${name}`, (100 * time) / total, '% of the steps'));
}

async function ready(size: number): Promise<Bench> {
  const months = WORK[size].months * ROUNDS;
  const set = [`population.size=${size}`, `horizon.months=${months}`];
  const scenario = await loadScenario(BASELINE, nodeReader(), { set });
  const run = startRun(coProduction, scenario);
  while (run.month < 0) run.step();
  const kernel = makeKernel(size);
  runKernel(kernel, WORK[size].steps, 'sequential');
  return { size, run, kernel, model: [], yardstick: [] };
}

function oneRound({ size, run, kernel, model, yardstick }: Bench): void {
  const { months, steps } = WORK[size];
  yardstick.push(nanoseconds(() => runKernel(kernel, steps, 'sequential')) / (size * steps));
  const time = nanoseconds(() => {
    for (let k = 0; k < months; k++) run.step();
  });
  model.push(time / (size * months));
}

function ratio({ model, yardstick }: Bench): number {
  return median(model.map((time, round) => time / yardstick[round]));
}

function columnBytes(run: Run<World>): number {
  return bytesOf([...coProduction.columns(run.world).values()]);
}

function bytesOf(values: readonly unknown[]): number {
  return values.reduce<number>((sum, value) => sum + (ArrayBuffer.isView(value) ? value.byteLength : 0), 0);
}

function arrayBytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().arrayBuffers;
}

function words(size: number): string {
  return size.toLocaleString('en-GB');
}
