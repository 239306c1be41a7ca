/** Small pieces that all results are made of: tables, choices, switches, keys of lines. */
import type { ComponentChildren } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { metricGroups } from './metrics';

export type Cell = ComponentChildren;

export interface Row {
  readonly key: string;
  /** The row's head first. */
  readonly cells: readonly Cell[];
  readonly total?: boolean;
  /** Whole ledger units behind the row, for whoever checks sums. */
  readonly units?: number;
}

interface TableProps {
  readonly caption: string;
  readonly heads: readonly Cell[];
  readonly rows: readonly Row[];
  /** All rows at once, without a scroll of its own. */
  readonly whole?: boolean;
}

/** A table that scrolls within itself where the screen is narrow, by keyboard too. */
export function DataTable({ caption, heads, rows, whole = true }: TableProps) {
  return (
    <div class={whole ? 'scroll whole' : 'scroll'} tabIndex={0} role="group" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, place) =>
              head === '' ? (
                <td key={place} />
              ) : (
                <th scope="col" key={place}>
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...rest], total, units }) => (
            <tr key={key} class={total ? 'total' : undefined} data-key={key} data-units={units}>
              <th scope="row">{first}</th>
              {rest.map((cell, place) => (
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DetailsProps {
  readonly summary: string;
  /** Made when it is first opened: tables that nobody looks at cost nothing. */
  readonly children: () => ComponentChildren;
}

/** What is told only to those who open it. */
export function Details({ summary, children }: DetailsProps) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children()}
    </details>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A choice among all metrics, under their headings. */
export function MetricChoice({
  names,
  label,
  value,
  onChange,
}: ChoiceProps & { readonly names: readonly string[] }) {
  const id = useId();
  const joined = names.join();
  // Over a hundred options: they are made once, not with every view.
  const options = useMemo(
    () =>
      metricGroups(names).map(({ heading, options: own }) => (
        <optgroup label={heading} key={heading}>
          {own.map((option) => (
            <option value={option.name} key={option.name} selected={option.name === value}>
              {option.label}
            </option>
          ))}
        </optgroup>
      )),
    [joined, value],
  );
  return (
    <p class="choice">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options}
      </select>
    </p>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** A choice among a few. */
export function Select({
  label,
  value,
  onChange,
  options,
}: ChoiceProps & { readonly options: readonly Option[] }) {
  const id = useId();
  return (
    <p class="choice">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option value={option.value} key={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  );
}

/** One of a few, all in sight: radio buttons. */
export function Switch({
  label,
  value,
  onChange,
  options,
}: ChoiceProps & { readonly options: readonly Option[] }) {
  const name = useId();
  return (
    <fieldset class="switch">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** How the line of an arm looks. */
export function ArmKey({ a, b }: { readonly a: string; readonly b: string }) {
  return (
    <ul class="legend">
      {(
        [
          [a, 'line blue'],
          [b, 'line orange dashed'],
        ] as const
      ).map(([label, look]) => (
        <li key={look}>
          <svg class="swatch" viewBox="0 0 36 12" aria-hidden="true" focusable="false">
            <path class={look} d="M0 6h36" />
          </svg>{' '}
          {label}
        </li>
      ))}
    </ul>
  );
}
