/** Settings that go together under one name, as one option of a factor or as one arm. */
import type { Located } from '../../scenario/located';
import { textOf } from '../../scenario/located';
import { describe } from '../../scenario/values';
import type { Fields } from './fields';
import { writtenAs } from './space';

/** Options by name with the settings of each. */
export interface Bundle {
  readonly options: readonly string[];
  readonly byOption: readonly (readonly string[])[];
}

/** `settings: {weak: {levers.nudge.intensity: 0.2}, none: {}}`; null where it is not sound (which is then told). */
export function readBundle(own: Fields): Bundle | null {
  const map = own.fields(
    'settings',
    'options by name, each with settings such as levers.nudge.intensity: 0.5',
  );
  if (map === null) return null;
  const options = [...map.map.entries.keys()];
  if (options.length < 2) return own.tell('settings', 'fewer than two options', 'two options or more');
  return { options, byOption: options.map((option) => readSettings(map, option)) };
}

/** Settings below a key: a mapping of paths with values, or a list of `path=value`. */
export function readSettings(fields: Fields, key: string): string[] {
  const value = fields.value(key);
  if (value === null) return [];
  if (value.kind === 'map') return fromMap(value, '');
  return fields.items(key).flatMap((item, index) => {
    const text = textOf(item);
    if (text !== null && text.indexOf('=') > 0) return [text];
    fields.problems.add(item.place, `${fields.below(key)}[${index}]`, describe(item), 'path=value');
    return [];
  });
}

function fromMap(map: Extract<Located, { kind: 'map' }>, parent: string): string[] {
  return [...map.entries].flatMap(([key, { value }]) => {
    const path = `${parent}${key}`;
    return value.kind === 'map' && !path.startsWith('population.')
      ? fromMap(value, `${path}.`)
      : [`${path}=${writtenAs(value)}`];
  });
}
