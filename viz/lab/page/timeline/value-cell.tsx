/// <reference lib="dom" />
/** The value of a change in the table, by the kind of its lever. */
import type { ParameterEntry } from '../../../../sim/registers';
import { leverEntry, setChange, type Change, type LeverValue } from '../../state';
import { timelineWords as words } from '../../words/en/levers';
import type { Lab } from '../lab';
import { NumberInput, TextInput } from '../levers/box';
import { optionWords, stepOf, typed, valueWords } from '../levers/values';

export interface ValueCellProps {
  readonly lab: Lab;
  readonly path: string;
  readonly index: number;
  readonly change: Change;
}

type Put = (value: LeverValue) => void;
type Common = Readonly<Record<string, string | number>>;

/** Number, formula, word, yes or no, or several words. */
export function ValueCell({ lab, path, index, change }: ValueCellProps) {
  const entry = leverEntry(path) as ParameterEntry;
  const label = entry.label ?? path;
  const put: Put = (value) =>
    lab.act(words.edited(label), (state) => setChange(state, path, index, { ...change, value }));
  const common: Common = {
    'aria-label': `${words.value}: ${label}`,
    'data-path': path,
    'data-index': index,
    'data-field': 'value',
  };
  const value = change.value ?? entry.default;
  if (entry.kind === 'choice' || entry.kind === 'flag') return <Choice {...{ entry, common, put, value }} />;
  if (entry.kind === 'list') return <Several {...{ entry, label, put, value }} />;
  if (typeof value === 'number')
    return (
      <NumberInput
        class="value-box"
        {...common}
        min={entry.range[0]}
        max={entry.range[1]}
        step={stepOf(entry)}
        value={typed(value)}
        take={(number) => number !== null && put(number)}
      />
    );
  return <TextInput {...common} value={String(value)} take={put} />;
}

interface ChoiceProps {
  readonly entry: Extract<ParameterEntry, { kind: 'choice' | 'flag' }>;
  readonly common: Common;
  readonly value: LeverValue;
  readonly put: Put;
}

function Choice({ entry, common, value, put }: ChoiceProps) {
  const options: readonly LeverValue[] = entry.kind === 'flag' ? [false, true] : entry.options;
  return (
    <select
      {...common}
      value={String(value)}
      onChange={(event) =>
        put(entry.kind === 'flag' ? event.currentTarget.value === 'true' : event.currentTarget.value)
      }
    >
      {options.map((option) => (
        <option key={String(option)} value={String(option)}>
          {valueWords(entry, option)}
        </option>
      ))}
    </select>
  );
}

interface SeveralProps {
  readonly entry: Extract<ParameterEntry, { kind: 'list' }>;
  readonly label: string;
  readonly value: LeverValue;
  readonly put: Put;
}

function Several({ entry, label, value, put }: SeveralProps) {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  return (
    <fieldset class="several">
      <legend class="hidden">{`${words.value}: ${label}`}</legend>
      {entry.options.map((option) => (
        <label key={option} class="flag">
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            disabled={chosen.length === 1 && chosen.includes(option)}
            onChange={({ currentTarget: { checked } }) =>
              put(checked ? [...chosen, option] : chosen.filter((name) => name !== option))
            }
          />
          {optionWords(entry, option)}
        </label>
      ))}
    </fieldset>
  );
}
