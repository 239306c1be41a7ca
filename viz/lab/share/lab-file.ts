/** The laboratory as a file: the whole state, for when a link is too long or a folder is the better place. */
import type { LabState } from '../state/types';
import { isMap, type JsonMap } from './plain';
import { SCHEMA, TANDEM } from './versions';

/** What such a file calls itself. */
const MARK = 'tandem-laboratory';

/** A lab file as text. The state stands in it as in a link, but whole. */
export function labFileOf(state: LabState, modelVersion: string): string {
  const file = { tandem: MARK, state: { s: SCHEMA, m: modelVersion, t: TANDEM, d: state } };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Whether a JSON value calls itself a lab file. */
export function isLabFile(value: unknown): value is JsonMap {
  return isMap(value) && value.tandem === MARK;
}
