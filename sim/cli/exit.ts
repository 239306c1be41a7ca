/** How the command ends: its exit codes, and every failure said in one plain message. */
import { diskError } from '../results/files/errors';
export const EXIT = { done: 0, failed: 1, usage: 2, invalid: 3, interrupted: 130 } as const;

/** The command was asked for something it does not offer: exit code 2. */
export class UsageError extends Error {}

/** The command could not do what it was asked, for a reason that a reader understands: exit code 1. */
export class FailedError extends Error {}

/** Problems in files that were given: exit code 3; the message is one problem a line. */
export class InvalidInputError extends Error {}

/** The user stopped the command: exit code 130. */
export class InterruptedError extends Error {
  constructor() {
    super('Stopped. Nothing was left half-written.');
  }
}

/** The one message shown for an error of any kind. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { path, syscall } = error as NodeJS.ErrnoException;
  // Errors that come straight from the system speak in codes; others are in plain words already.
  const said =
    syscall === undefined
      ? error
      : diskError(error, path ?? 'to the output', syscall === 'read' ? 'read' : 'write');
  return said.message;
}

/** Problems in scenario files, recognised by their list so that start-up need not load the scenario room. */
const listsProblems = (error: unknown): boolean => error instanceof Error && 'problems' in error;

/** The exit code for an error of any kind. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof InterruptedError) return EXIT.interrupted;
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof InvalidInputError || listsProblems(error)) return EXIT.invalid;
  return EXIT.failed;
}
