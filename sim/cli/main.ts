#!/usr/bin/env node
/** Entry of the `tandem` command: reads the command line, runs one command, ends with its exit code. */
import { CommanderError } from 'commander';
import packageFile from '../../package.json';
import { describeError, EXIT, exitCodeOf, InterruptedError } from './exit';
import { interrupted, watchSignals } from './interrupt';
import { createProgram } from './program';
import { say, watchStreams } from './streams';

/** Commander has said its words already: only the code is left. Help that was asked for is no error. */
function usageCode(error: CommanderError): number {
  return error.exitCode === 0 ? EXIT.done : EXIT.usage;
}

async function main(): Promise<number> {
  watchStreams();
  watchSignals();
  try {
    await createProgram(packageFile.version).parseAsync(process.argv);
    return process.exitCode === undefined ? EXIT.done : Number(process.exitCode);
  } catch (thrown) {
    if (thrown instanceof CommanderError) return usageCode(thrown);
    // Work that was cut short may fail in many ways: what the user did is the message.
    const error = interrupted.aborted ? new InterruptedError() : thrown;
    say(describeError(error));
    return exitCodeOf(error);
  }
}

process.exitCode = await main();
