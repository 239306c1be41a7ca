/** One line on a terminal that says how far a long job is. */
import { count, number } from './words/numbers';

/** At most ten updates a second: more is flicker. */
const PAUSE = 100;

export interface Progress {
  /** Says how many months of simulation are done, of all that the job needs. */
  update(done: number, total: number): void;
  /** Clears the line. */
  end(): void;
}

const SILENT: Progress = { update: () => undefined, end: () => undefined };

/** `about 2 minutes left`; nothing before there is something to go by. */
function timeLeft(elapsed: number, share: number): string {
  if (share < 0.02 || elapsed < 300) return '';
  const seconds = Math.ceil((elapsed * (1 - share)) / share / 1000);
  if (seconds < 90) return `, about ${count(seconds, 'second')} left`;
  return `, about ${count(Math.round(seconds / 60), 'minute')} left`;
}

/**
 * A progress line on standard error, where that is a terminal and the user wants messages; otherwise nothing.
 *
 * @param label what is being done, a few words
 * @param size the size of the job in words, such as `120 months × 20 replicates`
 */
export function createProgress(label: string, size: string, quiet: boolean): Progress {
  const stream = process.stderr;
  if (quiet || stream.isTTY !== true) return SILENT;
  const start = performance.now();
  let shown = -Infinity;
  return {
    update(done, total) {
      const now = performance.now();
      if (now - shown < PAUSE) return;
      shown = now;
      const share = total > 0 ? Math.min(1, done / total) : 0;
      const line = `${label}: ${number(Math.floor(100 * share))}% of ${size}${timeLeft(now - start, share)}`;
      stream.write(`\r${line.slice(0, Math.max(20, (stream.columns || 80) - 1))}\x1b[K`);
    },
    end() {
      if (shown > -Infinity) stream.write('\r\x1b[K');
    },
  };
}

/** How far many runs are. */
export interface RunProgress {
  /**
   * @param done runs that are there
   * @param made those of them that this job has made, by which its speed is reckoned
   */
  update(done: number, planned: number, made: number): void;
  end(): void;
}

/** A line on a terminal that says how many runs are done, how many a minute, and how long the others will take. */
export function createRunProgress(label: string, quiet: boolean): RunProgress {
  const stream = process.stderr;
  if (quiet || stream.isTTY !== true) return SILENT;
  const start = performance.now();
  let shown = -Infinity;
  return {
    update(done, planned, made) {
      const now = performance.now();
      if (now - shown < PAUSE) return;
      shown = now;
      const minutes = (now - start) / 60_000;
      const left = timeLeft(now - start, made / (made + planned - done));
      const line = `${label}: ${number(done)} of ${count(planned, 'run')}, ${number(made / minutes)} a minute${left}`;
      stream.write(`\r${line.slice(0, Math.max(20, (stream.columns || 80) - 1))}\x1b[K`);
    },
    end() {
      if (shown > -Infinity) stream.write('\r\x1b[K');
    },
  };
}
