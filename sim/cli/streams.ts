/** The two streams: results on standard output, messages on standard error. */
import { styleText } from 'node:util';

/** Set when whoever read our output has gone (`tandem … | head`): what is left to say is said to nobody. */
const closed = { stdout: false, stderr: false };

function ignoreClosedPipe(name: 'stdout' | 'stderr'): void {
  process[name].on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') closed[name] = true;
  });
}

/** Called once at start-up: a reader that goes away ends output quietly. */
export function watchStreams(): void {
  ignoreClosedPipe('stdout');
  ignoreClosedPipe('stderr');
}

/**
 * Writes text to standard output and waits until it has been taken.
 * A closed pipe is no error; a full disk is.
 */
export function writeOut(text: string): Promise<void> {
  if (closed.stdout || text === '') return Promise.resolve();
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error?: NodeJS.ErrnoException | null) => {
      if (!error || error.code === 'EPIPE') resolve();
      else reject(error);
    });
  });
}

/** Prints one JSON document on standard output. Numbers that are not there are null. */
export function writeJson(document: unknown): Promise<void> {
  return writeOut(`${JSON.stringify(document)}\n`);
}

/** Writes a message on standard error. */
export function say(text: string): void {
  if (!closed.stderr) process.stderr.write(`${text}\n`);
}

/** Whether colours are wanted on a stream: on a terminal that has them, unless NO_COLOR is set. */
function wantsColour(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env['NO_COLOR'] && stream.hasColors();
}

export type Paint = (style: 'bold' | 'dim' | 'green' | 'red' | 'cyan', text: string) => string;

/** Colours for a stream; plain text where none are wanted. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  if (!wantsColour(stream)) return (_, text) => text;
  return (style, text) => styleText(style, text);
}
