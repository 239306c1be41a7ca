/** Checking a data file by itself, against the codebook that lies beside it. */
import { codebookBeside } from './codebook';
import { readCodebook } from './codebook-file';
import { MICRODATA_LIMITS, readMicrodata } from './microdata';
import { Reporter } from './population-report';
import { WHOLE_FILE } from './problems';
import type { Problem, SourceReader } from './types';

/**
 * Checks a CSV file of survey rows against its codebook.
 *
 * @param path as given by the user
 * @returns everything that is wrong, in the order in which it was found; empty where the file can be drawn from
 */
export function validatePopulation(path: string, reader: SourceReader): Problem[] {
  const problems: Problem[] = [];
  const file = reader.resolve(null, path);
  const start = { line: 1, column: 1 };
  const reporter = new Reporter(
    file,
    () => start,
    (problem) => problems.push(problem),
  );
  if (/\.parquet$/i.test(path)) {
    reporter.tellAt({ file, ...start }, WHOLE_FILE, 'a Parquet file', 'CSV only so far');
    return problems;
  }
  const codebookFile = reader.resolve(null, codebookBeside(path));
  const bytes = read(file, reader, reporter);
  const codebookBytes = read(codebookFile, reader, reporter);
  const codebook = codebookBytes === null ? null : readCodebook(codebookBytes, codebookFile, reporter);
  if (bytes !== null && codebook !== null) readMicrodata(bytes, codebook, file, reporter);
  return problems;
}

function read(file: string, reader: SourceReader, reporter: Reporter): Uint8Array | null {
  const at = { file, line: 1, column: 1 };
  try {
    const size = reader.size(file);
    if (size <= MICRODATA_LIMITS.bytes) return reader.read(file);
    reporter.tellAt(at, WHOLE_FILE, `${size} bytes`, `at most ${MICRODATA_LIMITS.bytes} bytes`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    reporter.tellAt(
      at,
      WHOLE_FILE,
      `a file that cannot be read: ${reason}`,
      'a CSV file and its codebook beside it',
    );
  }
  return null;
}
