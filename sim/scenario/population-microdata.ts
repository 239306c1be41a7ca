/** Survey data of a population: the file with the rows, its codebook, and which column holds the weights. */
import { checkCodebook, codebookBeside, type Codebook } from './codebook';
import { readCodebook } from './codebook-file';
import { MICRODATA_LIMITS, readMicrodata } from './microdata';
import type { MicrodataCheck, PopulationContext } from './population';
import { unknownKeys } from './population-distribution';
import { isMapping, wordsFor, type Keys, type Reporter } from './population-report';

/** Reads survey rows and their codebook, as the command does. */
export const checkMicrodata: MicrodataCheck = (value, keys, context, reporter) => {
  if (value === undefined || value === null) return null;
  const before = reporter.count;
  if (typeof value === 'string') return checkMicrodata({ file: value }, keys, context, reporter);
  if (!isMapping(value)) {
    reporter.tell(keys, wordsFor(value), 'the name of a data file, or a mapping with file, codebook, weight');
    return null;
  }
  unknownKeys(value, ['file', 'codebook', 'weight'], keys, reporter);
  const file = fileName(value.file, [...keys, 'file'], context, reporter);
  const beside = typeof value.file === 'string' ? codebookBeside(value.file) : undefined;
  const codebook = codebookOf(value.codebook ?? beside, [...keys, 'codebook'], context, reporter);
  const weighted =
    codebook === null ? null : withWeight(codebook, value.weight, [...keys, 'weight'], reporter);
  if (file === null || weighted === null || reporter.count > before) return null;
  if (/\.parquet$/i.test(file)) {
    reporter.tell([...keys, 'file'], 'a Parquet file', 'CSV only so far');
    return null;
  }
  const bytes = readBytes(file, MICRODATA_LIMITS.bytes, [...keys, 'file'], context, reporter);
  return bytes === null ? null : readMicrodata(bytes, weighted, file, reporter);
};

function fileName(value: unknown, keys: Keys, context: PopulationContext, reporter: Reporter): string | null {
  if (typeof value !== 'string' || value === '' || value.includes('\0')) {
    reporter.tell(keys, wordsFor(value), 'the name of a file, seen from the folder of this one');
    return null;
  }
  return context.reader.resolve(context.locate(keys.join('.')).file ?? context.file, value);
}

function codebookOf(
  value: unknown,
  keys: Keys,
  context: PopulationContext,
  reporter: Reporter,
): Codebook | null {
  if (isMapping(value)) return checkCodebook(value, keys, reporter);
  const file = fileName(value, keys, context, reporter);
  const bytes = file === null ? null : readBytes(file, MICRODATA_LIMITS.bytes, keys, context, reporter);
  return file === null || bytes === null ? null : readCodebook(bytes, file, reporter);
}

/** The column of weights may be named in the scenario file, in the codebook, or alike in both. */
function withWeight(codebook: Codebook, value: unknown, keys: Keys, reporter: Reporter): Codebook | null {
  if (value === undefined || value === null) return codebook;
  if (typeof value !== 'string' || value === '') {
    reporter.tell(keys, wordsFor(value), 'the name of the column of weights');
    return null;
  }
  if (codebook.weight !== null && codebook.weight !== value) {
    reporter.tell(keys, `the column "${value}"`, `the column of the codebook, "${codebook.weight}"`);
    return null;
  }
  return { ...codebook, weight: value };
}

function readBytes(
  file: string,
  most: number,
  keys: Keys,
  { reader }: PopulationContext,
  reporter: Reporter,
): Uint8Array | null {
  try {
    const size = reader.size(file);
    if (size <= most) return reader.read(file);
    reporter.tell(keys, `a file of ${size} bytes`, `at most ${most} bytes`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    reporter.tell(keys, `${file}, which cannot be read: ${reason}`, 'a file that is there');
  }
  return null;
}
