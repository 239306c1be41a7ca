/** What a worker thread that ends without an answer leaves behind, in plain words. */

/** The trouble of a thread as an error that a reader understands; other errors come back as they are. */
export function inPlainWords(error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  if (
    /ERR_WORKER_OUT_OF_MEMORY|heap limit|memory limit/i.test(
      `${(error as { code?: string }).code} ${message}`,
    )
  )
    return new Error('it needs more memory than a worker may have; try fewer citizens.', { cause: error });
  if (/exit|terminat/i.test(message))
    return new Error(`its worker thread ended before the run did (${message}).`, { cause: error });
  return error;
}
