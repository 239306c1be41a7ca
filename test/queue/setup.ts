/** A Redis, workers and queues for the tests of one file, all ended after each test. */
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { openQueue, serve } from '../../sim/experiment/queue';
import type { QueueExecutor } from '../../sim/experiment/queue/executor';
import type { RunOutcome, RunTask } from '../../sim/experiment/store/types';
import { TestRedis } from './redis';
import { BUNDLE, standIn, type StandIn } from './stand-in';

/** Milliseconds of silence after which a worker counts as lost: short, so that no test waits for half a minute. */
const LOST_AFTER = 1000;

export interface Ending {
  /** Asks the worker to stop, as Ctrl-C does, and waits until it has. */
  stop(): Promise<void>;
}

export class Setup {
  /** What was said to users, line by line. */
  readonly said: string[] = [];
  redis!: TestRedis;
  private endings: (() => Promise<unknown>)[] = [];

  constructor(program: string) {
    beforeAll(async () => {
      this.redis = await TestRedis.start(program);
    });
    afterEach(async () => {
      for (const end of this.endings.splice(0)) await end();
      this.said.length = 0;
    });
    afterAll(() => this.redis.end());
  }

  readonly say = (line: string): void => void this.said.push(line);

  async queue(name: string, lostAfter = LOST_AFTER): Promise<QueueExecutor> {
    const queue = await openQueue({
      ...{ url: this.redis.url, name, title: name, bundle: BUNDLE, lostAfter },
      say: this.say,
    });
    this.endings.push(() => queue.close());
    return queue;
  }

  worker(maker: StandIn = standIn(5), threads = 2, idleExit: number | null = null): Ending {
    const controller = new AbortController();
    const ended = serve({
      ...{ url: this.redis.url, threads, idleExit, say: this.say, signal: controller.signal },
      open: () => Promise.resolve(maker),
    }).catch(() => undefined);
    const stop = async (): Promise<void> => {
      controller.abort(new Error('Stopped.'));
      await ended;
    };
    this.endings.push(stop);
    return { stop };
  }

  /** A client of its own, to look at Redis from outside. */
  outside(): Redis {
    const client = new Redis(this.redis.url);
    this.endings.push(() => Promise.resolve(client.disconnect()));
    return client;
  }
}

/** Runs tasks and gives all outcomes in the order in which they came. */
export async function collect(
  queue: QueueExecutor,
  all: readonly RunTask[],
  signal?: AbortSignal,
): Promise<RunOutcome[]> {
  const outcomes: RunOutcome[] = [];
  await queue.run(all, (outcome) => void outcomes.push(outcome), signal);
  return outcomes;
}

export const keysOf = (list: readonly { readonly key: string }[]): string[] =>
  list.map(({ key }) => key).sort();

/** Waits until something holds. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}
