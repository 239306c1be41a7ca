/** Ctrl-C and a polite request to end: work stops, takes away what it had begun to write, and the command says so. */
import { describeError, EXIT, InterruptedError } from './exit';
import { say } from './streams';

const controller = new AbortController();

/** Milliseconds that work has to stop by itself and to take away what it had begun. */
const GRACE = 2000;

/** Aborted when the user has asked the command to stop. */
export const interrupted: AbortSignal = controller.signal;

/** Ends the process at once; half-written folders are swept away on exit. */
function endNow(): void {
  say(describeError(new InterruptedError()));
  process.exit(EXIT.interrupted);
}

/** Called once at start-up. Neither a second Ctrl-C nor work that does not stop is waited for. */
export function watchSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (interrupted.aborted) endNow();
      controller.abort(new InterruptedError());
      setTimeout(endNow, GRACE).unref();
    });
  }
}
