/** What the options of the commands are called, take and mean. */
import { InvalidArgumentError, Option } from 'commander';
import type { Shard } from '../experiment/store';
import { isRedisUrl } from '../experiment/queue/address';
import { CONDITIONS_MODES, type ConditionsMode } from '../results/compared-words';

/** A whole number between two ends, both allowed. */
function whole(lowest: number, highest: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= lowest && value <= highest) return value;
    throw new InvalidArgumentError(`Allowed: a whole number from ${lowest} to ${highest}.`);
  };
}

function pathAndValue(text: string, earlier: readonly string[] = []): readonly string[] {
  if (/^[^=\s][^=]*=/.test(text)) return [...earlier, text];
  throw new InvalidArgumentError('Allowed: path=value, such as levers.nudge.intensity=0.6.');
}

function seedText(text: string): string {
  if (text.trim() !== '') return text;
  throw new InvalidArgumentError('Allowed: any text that is not empty.');
}

/** `2/4`: the second of four shares. */
function shardText(text: string): Shard {
  const [, number, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  if (shard.number >= 1 && shard.number <= shard.of) return shard;
  throw new InvalidArgumentError('Allowed: i/n, such as 2/4 for the second of four shares.');
}

function redisUrl(text: string): string {
  if (isRedisUrl(text)) return text;
  throw new InvalidArgumentError('Allowed: redis://[:password@]host[:port], or rediss:// for TLS.');
}

const MODES = Object.entries(CONDITIONS_MODES).map(([mode, words]) => `${mode} (${words})`);

/** Options by name; each command names those that it takes. */
export const OPTIONS = {
  set: () =>
    new Option(
      '--set <path=value>',
      'change a value of the scenario, written as in the file; repeat it for more changes',
    ).argParser(pathAndValue),
  seed: () =>
    new Option('--seed <text>', 'which luck to run with; the same seed gives the same run').argParser(
      seedText,
    ),
  replicates: () =>
    new Option('--replicates <number>', 'repeat with this many different lucks').argParser(whole(1, 100_000)),
  pairs: () =>
    new Option('--pairs <number>', 'how many pairs of runs, each pair with the same luck').argParser(
      whole(1, 100_000),
    ),
  workers: () =>
    new Option('--workers <number>', 'how many runs at the same time; never changes a result').argParser(
      whole(1, 256),
    ),
  conditions: () =>
    new Option(
      '--conditions <how far>',
      `how far to look for the assumptions on which the direction rests: ${MODES.join('; ')}`,
    )
      .choices(Object.keys(CONDITIONS_MODES))
      .default('few'),
  n: () =>
    new Option(
      '--n <number>',
      'points, trajectories or generations of the design, instead of what the file says; runs that are there are kept',
    ).argParser(whole(1, 10_000_000)),
  shard: () =>
    new Option(
      '--shard <i/n>',
      'make only the i-th of n shares of the runs, in a folder of its own; `tandem merge` brings the shares together',
    ).argParser(shardText),
  retryFailed: () => new Option('--retry-failed', 'make runs again that failed before'),
  redis: (what: string) => new Option('--redis <url>', what).argParser(redisUrl),
  idleExit: () =>
    new Option('--idle-exit <seconds>', 'end after so many seconds without anything to do').argParser(
      whole(1, 10_000_000),
    ),
  lostAfter: () =>
    new Option(
      '--lost-after <seconds>',
      'with --redis: after how long without a sign the runs of a worker go to others (30)',
    ).argParser(whole(1, 86_400)),
  row: () =>
    new Option(
      '--row <number>',
      'instead: the values of one row (numbered from 0, as in the tables), and the command that makes its run again',
    ).argParser(whole(0, 100_000_000)),
  replicate: () =>
    new Option('--replicate <number>', 'with --row: which of its runs (1)').argParser(whole(1, 100_000)),
  out: (what: string) => new Option('--out <path>', what),
  csv: () => new Option('--csv', 'write the tables as CSV too'),
  json: (what = 'print one JSON document on standard output and nothing else there') =>
    new Option('--json', what),
  quiet: () => new Option('--quiet', 'print no summary, messages or progress'),
};

/** Options that more than one command takes. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly out?: string;
}

/** Options of commands that run scenarios. */
export interface RunOptions extends CommonOptions {
  readonly set?: readonly string[];
  readonly seed?: string;
  readonly replicates?: number;
  readonly pairs?: number;
  readonly workers?: number;
  readonly csv?: boolean;
  readonly conditions?: ConditionsMode;
}

/** Options of `tandem analyse`. */
export interface AnalyseOptions extends CommonOptions {
  readonly row?: number;
  readonly replicate?: number;
}

/** Options of `tandem experiment`. */
export interface ExperimentCommandOptions extends CommonOptions {
  readonly set?: readonly string[];
  readonly seed?: string;
  readonly n?: number;
  readonly workers?: number;
  readonly shard?: Shard;
  readonly redis?: string;
  /** Seconds. */
  readonly lostAfter?: number;
  readonly retryFailed?: boolean;
  readonly csv?: boolean;
}
