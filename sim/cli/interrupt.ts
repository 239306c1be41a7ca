/** Ctrl-C and a polite request to end: work stops, takes away what it had begun to write, and the command says so. */
import { EXIT, InterruptedError } from './exit';

const controller = new AbortController();

/** Aborted when the user has asked the command to stop. */
export const interrupted: AbortSignal = controller.signal;

/** Called once at start-up. A second Ctrl-C does not wait for anything. */
export function watchSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (interrupted.aborted) process.exit(EXIT.interrupted);
      controller.abort(new InterruptedError());
    });
  }
}
