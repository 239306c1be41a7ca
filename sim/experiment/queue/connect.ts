/** The way to Redis: the optional packages, the address, and plain words for what can be wrong with either. */
import type * as BullMQ from 'bullmq';
import type * as IORedis from 'ioredis';
import type { Redis, RedisOptions } from 'ioredis';
import { withoutPassword } from './address';

/** The queue was introduced in Redis 5; `ZMSCORE`, by which results are found, in 6.2. */
const LEAST_VERSION = [6, 2] as const;

/** Milliseconds in which Redis has to answer for the first time. */
const FIRST_ANSWER = 5000;

/** An open connection. */
export interface Connection {
  readonly redis: Redis;
  readonly bullmq: typeof BullMQ;
  /** The address as it may be shown: without its password. */
  readonly address: string;
  /** What about this Redis makes losses possible; empty where it is as it should be. */
  readonly warnings: readonly string[];
  close(): void;
}

/**
 * Connects to Redis. From then on the connection comes back by itself whenever it is lost, and commands wait for it.
 *
 * @param url `redis://[:password@]host[:port][/number]`, or `rediss://` for TLS
 * @param say is told when Redis is lost and when it is back
 * @throws Error in plain words where the packages are missing, Redis does not answer, refuses the password, or is too old
 */
export async function connect(url: string, say: (message: string) => void): Promise<Connection> {
  const { ioredis, bullmq } = await packages();
  const address = withoutPassword(url);
  const access = accessTo(url);
  const warnings = await probe(ioredis, access, address);
  const redis = new ioredis.Redis(url, {
    ...access.options,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 5), 1000),
  });
  watch(redis, address, say);
  return { redis, bullmq, address, warnings, close: () => redis.disconnect() };
}

interface Access {
  readonly url: string;
  readonly options: RedisOptions;
}

/** A password in an address can be read by everyone who lists processes: one from the environment cannot. */
function accessTo(url: string): Access {
  const password = process.env['TANDEM_REDIS_PASSWORD'];
  const own = new URL(url).password !== '';
  return { url, options: !own && password ? { password } : {} };
}

async function packages(): Promise<{ ioredis: typeof IORedis; bullmq: typeof BullMQ }> {
  try {
    const [ioredis, bullmq] = await Promise.all([import('ioredis'), import('bullmq')]);
    return { ioredis, bullmq };
  } catch (error) {
    throw new Error(
      'Work over Redis needs the packages bullmq and ioredis, which are optional and are not installed here: `npm install bullmq@6 ioredis@6`.',
      { cause: error },
    );
  }
}

/** Asks once, without patience: what is wrong at the start is wrong for good. */
async function probe(
  { Redis }: typeof IORedis,
  { url, options }: Access,
  address: string,
): Promise<readonly string[]> {
  const once = new Redis(url, {
    ...options,
    lazyConnect: true,
    connectTimeout: FIRST_ANSWER,
    commandTimeout: FIRST_ANSWER,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  let reason: Error | undefined;
  once.on('error', (error: Error) => (reason = error));
  try {
    await once.connect();
    return judge(await once.info(), address);
  } catch (error) {
    throw explained(reason ?? (error as Error), address);
  } finally {
    once.disconnect();
  }
}

/** What Redis says of itself. */
function judge(info: string, address: string): readonly string[] {
  const said = new Map(info.split(/\r?\n/).map((line) => line.split(':', 2) as [string, string]));
  const version = said.get('redis_version') ?? '';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = LEAST_VERSION;
  if (major < leastMajor || (major === leastMajor && minor < leastMinor))
    throw new UnfitError(`Redis at ${address} is version ${version}; 6.2 or newer is needed.`);
  const warnings: string[] = [];
  if (said.get('aof_enabled') === '0')
    warnings.push(
      'This Redis does not write down what it holds (appendonly is off): if it breaks down, unfinished runs are queued and made again.',
    );
  const policy = said.get('maxmemory_policy');
  if (policy !== undefined && policy !== 'noeviction')
    warnings.push(
      `This Redis drops data when its memory is full (${policy}): set maxmemory-policy noeviction.`,
    );
  return warnings;
}

/** Words that need no explanation. */
class UnfitError extends Error {}

function explained(error: Error, address: string): Error {
  if (error instanceof UnfitError) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (/WRONGPASS|invalid password|invalid username/i.test(error.message))
    return new Error(`Redis at ${address} refuses the password.`, { cause: error });
  if (/NOAUTH/i.test(error.message))
    return new Error(
      `Redis at ${address} wants a password: write redis://:PASSWORD@host:port, or set TANDEM_REDIS_PASSWORD.`,
      { cause: error },
    );
  const reason = code ?? error.message;
  return new Error(
    `No Redis answers at ${address} (${reason}). Is it running? docs/guides/several-machines.md says how to start one.`,
    { cause: error },
  );
}

function watch(redis: Redis, address: string, say: (message: string) => void): void {
  let lost = false;
  // A connection that is lost says so by `close`; without somebody who listens, its errors would end the process.
  redis.on('error', () => undefined);
  redis.on('reconnecting', () => {
    if (!lost) say(`Redis at ${address} is gone: waiting for it to come back.`);
    lost = true;
  });
  redis.on('ready', () => {
    if (lost) say(`Redis at ${address} is back.`);
    lost = false;
  });
}
