/** Waiting that can be cut short: a command to a Redis that is gone may be awaited for long. */

/**
 * What is awaited.
 *
 * @throws the signal's reason where it is aborted first
 */
export async function unlessAborted<T>(awaited: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return awaited;
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([stopped, awaited]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
