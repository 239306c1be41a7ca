/** What goes through Redis: the files of an experiment, runs that are asked for, and what became of them. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { RunOutcome, RunTask, TaskBundle } from '../store/types';

/** A run as it lies in the queue: the task, and the address of the files that it needs. */
export interface RunMessage extends RunTask {
  readonly bundle: string;
}

/** What a worker says of a run. */
export interface OutcomeMessage extends Omit<RunOutcome, 'key' | 'values'> {
  /** Doubles, little-endian, in base64: JSON has no NaN, and every bit counts. */
  readonly values: string | null;
}

const BYTES = 8;

/** An outcome as text-safe data; {@link unpackOutcome} gives the same bits back. */
export function packOutcome({ values, error, seconds, worker }: RunOutcome): OutcomeMessage {
  return { values: values && packDoubles(values), error, seconds, worker };
}

/** @throws Error where the message holds no whole number of doubles */
export function unpackOutcome(key: string, { values, error, seconds, worker }: OutcomeMessage): RunOutcome {
  return { key, values: values === null ? null : unpackDoubles(values), error, seconds, worker };
}

function packDoubles(values: Float64Array): string {
  const bytes = Buffer.alloc(values.length * BYTES);
  values.forEach((value, i) => bytes.writeDoubleLE(value, i * BYTES));
  return bytes.toString('base64');
}

function unpackDoubles(text: string): Float64Array {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length % BYTES !== 0) throw new Error('A result in Redis is damaged.');
  return Float64Array.from({ length: bytes.length / BYTES }, (_, i) => bytes.readDoubleLE(i * BYTES));
}

/** A bundle with the bytes of its files as text. */
type PackedBundle = Omit<TaskBundle, 'files'> & { readonly files: Readonly<Record<string, string>> };

/** The files of an experiment as one compressed piece. */
export function packBundle(bundle: TaskBundle): Buffer {
  const files = Object.fromEntries(
    Object.entries(bundle.files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
  );
  return gzipSync(JSON.stringify({ ...bundle, files } satisfies PackedBundle));
}

export function unpackBundle(packed: Buffer): TaskBundle {
  const bundle = JSON.parse(gunzipSync(packed).toString('utf8')) as PackedBundle;
  const files = Object.fromEntries(
    Object.entries(bundle.files).map(([name, text]) => [name, new Uint8Array(Buffer.from(text, 'base64'))]),
  );
  return { ...bundle, files };
}
