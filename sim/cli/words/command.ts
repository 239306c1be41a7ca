/** The command line that gives a result again, ready to be copied. */
import type { ExperimentCommandOptions, RunOptions } from '../options';

/** A word as a shell takes it. */
export function shellWord(word: string): string {
  return /^[\w./:=,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** `npx tandem run FILE …` with everything that makes a difference to the result. */
export function commandLine(command: string, files: readonly string[], options: RunOptions): string {
  const words = ['npx', 'tandem', command, ...files];
  for (const set of options.set ?? []) words.push('--set', set);
  if (options.seed !== undefined) words.push('--seed', options.seed);
  if (options.replicates !== undefined) words.push('--replicates', String(options.replicates));
  if (options.pairs !== undefined) words.push('--pairs', String(options.pairs));
  // What the command does when nothing is said need not be said.
  if (options.conditions !== undefined && options.conditions !== 'few')
    words.push('--conditions', options.conditions);
  return words.map(shellWord).join(' ');
}

/** `npx tandem experiment FILE …`, likewise. */
export function experimentLine(file: string, options: ExperimentCommandOptions): string {
  const { set = [], seed, n, shard } = options;
  const words = ['npx', 'tandem', 'experiment', file];
  if (n !== undefined) words.push('--n', String(n));
  for (const setting of set) words.push('--set', setting);
  if (seed !== undefined) words.push('--seed', seed);
  if (shard !== undefined) words.push('--shard', `${shard.number}/${shard.of}`);
  return words.map(shellWord).join(' ');
}
