/** The codebook in a file of its own. */
import { checkCodebook, type Codebook } from './codebook';
import { plain, type Located } from './located';
import { parseText, placesOf } from './parse';
import type { Keys, Position, Reporter } from './population-report';
import { Problems, ScenarioError } from './problems';
import { decodeText, placeOfByte } from './utf8';

/** Most characters of a codebook file: codes of a survey fit many times over. */
const LONGEST_FILE = 1_000_000;

/**
 * Reads the codebook in a YAML or JSON file.
 *
 * @returns null where there is a problem (which is then told, with places in that file)
 */
export function readCodebook(bytes: Uint8Array, file: string, reporter: Reporter): Codebook | null {
  if (bytes.length > LONGEST_FILE) {
    reporter.tellAt(
      { file, line: 1, column: 1 },
      '(file)',
      `a codebook of ${bytes.length} bytes`,
      `at most ${LONGEST_FILE} bytes`,
    );
    return null;
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    reporter.tellAt({ file, ...placeOfByte(bytes, decoded.offset) }, '(file)', decoded.found, 'UTF-8 text');
    return null;
  }
  const problems = new Problems();
  const root = parseText(decoded.text, placesOf(file, decoded.text), problems);
  const sound = tellAll(problems, file, reporter);
  if (root !== null)
    return sound
      ? checkCodebook(
          plain(root),
          [],
          reporter.for(file, (keys) => placeIn(root, keys)),
        )
      : null;
  if (sound)
    reporter.tellAt(
      { file, line: 1, column: 1 },
      '(file)',
      'an empty codebook',
      'a mapping with columns, weight, missing',
    );
  return null;
}

function tellAll(problems: Problems, file: string, reporter: Reporter): boolean {
  try {
    problems.throwIfAny([file]);
    return true;
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    for (const { path, found, allowed, didYouMean, ...at } of error.problems)
      reporter.tellAt(at, path, found, allowed, didYouMean);
    return false;
  }
}

/** The place of the value at these keys, or of the last key on the way that is there. */
function placeIn(root: Located, keys: Keys): Position {
  let at = root;
  let place = root.place;
  for (const key of keys) {
    const entry = at.kind === 'map' ? at.entries.get(key) : undefined;
    if (entry === undefined) break;
    at = entry.value;
    place = at.kind === 'map' ? entry.key : at.place;
  }
  return place;
}
