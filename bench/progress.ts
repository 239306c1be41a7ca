/** What a long benchmark says on standard error while it measures: how far it is, and how long the rest will take. */

/** Milliseconds between two lines. */
const PAUSE = 15_000;

const duration = (milliseconds: number): string => {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
};

/** Says one line now. */
export function note(text: string): void {
  process.stderr.write(`  ${text}\n`);
}

/**
 * Says now and then how far a part of a benchmark is.
 *
 * @param what the part, in a few words
 * @returns to be called with how many of all are done
 */
export function progressOf(what: string, all: number): (done: number) => void {
  const start = performance.now();
  let said = start;
  return (done) => {
    const now = performance.now();
    if (done === 0 || now - said < PAUSE) return;
    said = now;
    const left = done < all ? `, about ${duration(((now - start) / done) * (all - done))} left` : '';
    note(`${what}: ${done} of ${all} after ${duration(now - start)}${left}`);
  };
}

/** How long something will take, in words, from one of its many parts. */
export function forecast(secondsEach: number, times: number): string {
  return `about ${duration(1000 * secondsEach * times)}`;
}
