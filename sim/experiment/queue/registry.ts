/** Who is there: experiments that want runs, and workers that make them. Both sign on again and again; silence is leaving. */
import type { Redis } from 'ioredis';

/** All keys of this program in Redis begin with it, those of BullMQ too. */
export const PREFIX = 'tandem';

const EXPERIMENTS = `${PREFIX}:experiments`;
const WORKERS = `${PREFIX}:workers`;

/** Seconds after which a silent experiment is given up by workers: its command may be restarted within a week. */
const EXPERIMENT_SILENCE = 7 * 24 * 3600;

/** Seconds after which a silent worker counts as gone. */
const WORKER_SILENCE = 15;

/** An experiment that has runs to be made. */
export interface ExperimentNote {
  /** Name of its queue. */
  readonly queue: string;
  readonly title: string;
  /** Address of its files. */
  readonly bundle: string;
  readonly modelVersion: string;
  /** Digits of the functions that engines could disagree about: workers must have the same. */
  readonly arithmetic: string;
  /** Milliseconds without a sign after which a worker's runs go to another. */
  readonly lostAfter: number;
}

/** A worker process. */
export interface WorkerNote {
  readonly name: string;
  readonly threads: number;
  /** Why it leaves an experiment to others, by queue. */
  readonly refuses: Readonly<Record<string, string>>;
}

/** What is kept of a note: with the time at which it was left, by the one clock of Redis. */
type Kept<T> = T & { readonly seen: number };

export const bundleKey = (hash: string): string => `${PREFIX}:bundle:${hash}`;

async function clock(redis: Redis): Promise<number> {
  return Number((await redis.time())[0]);
}

async function sign<T>(redis: Redis, key: string, field: string, note: T): Promise<void> {
  await redis.hset(key, field, JSON.stringify({ ...note, seen: await clock(redis) }));
}

async function present<T>(redis: Redis, key: string, silence: number): Promise<T[]> {
  const now = await clock(redis);
  const notes = Object.entries(await redis.hgetall(key)).map(
    ([field, text]) => [field, JSON.parse(text) as Kept<T>] as const,
  );
  const gone = notes.filter(([, { seen }]) => now - seen > silence).map(([field]) => field);
  if (gone.length > 0) await redis.hdel(key, ...gone);
  return notes.flatMap(([field, note]) => (gone.includes(field) ? [] : [note]));
}

export const signExperiment = (redis: Redis, note: ExperimentNote): Promise<void> =>
  sign(redis, EXPERIMENTS, note.queue, note);

export async function withdrawExperiment(redis: Redis, queue: string): Promise<void> {
  await redis.hdel(EXPERIMENTS, queue);
}

export const experiments = (redis: Redis): Promise<ExperimentNote[]> =>
  present(redis, EXPERIMENTS, EXPERIMENT_SILENCE);

export const signWorker = (redis: Redis, note: WorkerNote): Promise<void> =>
  sign(redis, WORKERS, note.name, note);

export async function withdrawWorker(redis: Redis, name: string): Promise<void> {
  await redis.hdel(WORKERS, name);
}

export const workers = (redis: Redis): Promise<WorkerNote[]> => present(redis, WORKERS, WORKER_SILENCE);
