/// <reference lib="dom" />
/** The table of changes: the form in which everything about a change can be said. */
import { LEVERS, type ParameterEntry } from '../../../../sim/registers';
import {
  changesIn,
  edited,
  endOf,
  isFormula,
  leverEntry,
  removeChange,
  setChange,
  startOf,
  type ArmName,
  type Change,
  type ChangeParts,
} from '../../state';
import { words as shared } from '../../../words';
import { timelineWords as words } from '../../words/en/levers';
import type { Lab } from '../lab';
import { NumberInput } from '../levers/box';
import { valueWords } from '../levers/values';
import { ValueCell } from './value-cell';

interface LineProps {
  readonly lab: Lab;
  readonly path: string;
  readonly index: number;
  readonly change: Change;
}

const entryOf = (path: string): ParameterEntry => leverEntry(path) as ParameterEntry;
const labelOf = (path: string): string => entryOf(path).label ?? path;

/** How a change repeats and for whom it holds, in words. */
function extraWords({ every, pulse, until, group }: Change): string {
  const parts = [
    pulse === undefined ? [] : [words.pulse(pulse)],
    every === undefined ? [] : [words.every(every)],
    pulse !== undefined && until !== undefined ? [words.lastsUntil(until)] : [],
    Object.entries(group ?? {}).map(([dimension, name]) => words.group(shared.dimension(dimension), name)),
  ];
  return parts.flat().join(', ');
}

interface MonthProps extends LineProps {
  readonly field: 'start' | 'end' | 'ramp';
  readonly value: number | null;
  readonly name: string;
}

/** A month, or a number of months; left empty where a change stays. */
function MonthCell({ lab, path, index, change, field, value, name }: MonthProps) {
  const { months } = lab.state;
  const take = (number: number | null): void => {
    if (number === null && field !== 'end') return;
    lab.act(words.edited(labelOf(path)), (state) =>
      setChange(state, path, index, edited(change, { [field]: number } as ChangeParts, state.months)),
    );
  };
  return (
    <td>
      <NumberInput
        class="month-box"
        min={1}
        max={months}
        step={1}
        value={value}
        placeholder={field === 'end' ? words.end : undefined}
        aria-label={`${name}: ${labelOf(path)}`}
        data-path={path}
        data-index={index}
        data-field={field}
        take={take}
      />
    </td>
  );
}

/** A change of B, every part of it to be edited. */
function Line(props: LineProps) {
  const { lab, path, index, change } = props;
  const ramps = typeof change.value === 'number' || isFormula(path, change.value);
  const remove = (): void =>
    lab.act(words.removed(labelOf(path)), (state) => removeChange(state, path, index));
  return (
    <tr>
      <th scope="row">{labelOf(path)}</th>
      <td>
        <ValueCell {...{ lab, path, index, change }} />
      </td>
      <MonthCell {...props} field="start" value={startOf(change)} name={words.from} />
      <MonthCell {...props} field="end" value={endOf(change)} name={words.until} />
      {ramps ? <MonthCell {...props} field="ramp" value={change.ramp ?? 1} name={words.ramp} /> : <td>–</td>}
      <td class="words">{extraWords(change)}</td>
      <td>
        <button type="button" onClick={remove}>
          {words.remove}
          <span class="hidden">{words.removeOf(labelOf(path), startOf(change))}</span>
        </button>
      </td>
    </tr>
  );
}

/** A change of A, shown. */
function ShownLine({ path, change }: Pick<LineProps, 'path' | 'change'>) {
  return (
    <tr>
      <th scope="row">{labelOf(path)}</th>
      <td class="words">{change.value === undefined ? '' : valueWords(entryOf(path), change.value)}</td>
      <td>{startOf(change)}</td>
      <td>{endOf(change) ?? words.stays}</td>
      <td>{change.ramp ?? 1}</td>
      <td class="words">{extraWords(change)}</td>
    </tr>
  );
}

function Head({ removable }: { readonly removable: boolean }) {
  const names = [words.lever, words.value, words.from, words.until, words.ramp, words.extra];
  return (
    <thead>
      <tr>
        {[...names, ...(removable ? [words.remove] : [])].map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** All changes that one arm makes: those of B to be edited, those of A shown. */
export function ChangeTable({ lab, arm }: { readonly lab: Lab; readonly arm: ArmName }) {
  const lines = Object.keys(LEVERS).flatMap((path) =>
    changesIn(lab.state, path, arm).map((change, index) => ({ path, change, index })),
  );
  if (lines.length === 0) return null;
  const caption = arm === 'b' ? words.caption : words.captionA;
  return (
    <div class="scroll whole" tabIndex={0} role="group" aria-label={caption}>
      <table class="changes" id={`changes-${arm}`}>
        <caption>{caption}</caption>
        <Head removable={arm === 'b'} />
        <tbody>
          {lines.map(({ path, change, index }) =>
            arm === 'b' ? (
              <Line key={`${path}-${index}`} {...{ lab, path, change, index }} />
            ) : (
              <ShownLine key={`${path}-${index}`} {...{ path, change }} />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
