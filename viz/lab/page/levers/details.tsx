/// <reference lib="dom" />
/** What is known of a lever or assumption: what the model does with it, range, cost, sources and how sure we are. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ParameterEntry } from '../../../../sim/registers';
import { rounded } from '../../../numbers';
import { levers as words } from '../../words/en/levers';
import { costWords, evidenceRows, sourcesOf } from './evidence';
import { optionWords, valueWords } from './values';

/** Range or options in words. */
function allowedWords(entry: ParameterEntry): string {
  if ('range' in entry) return words.rangeOf(rounded(entry.range[0]), rounded(entry.range[1]), entry.unit);
  if (entry.kind === 'flag') return words.options(entry.scale ?? [words.no, words.yes]);
  return words.options(entry.options.map((option) => optionWords(entry, option)));
}

/** Rows of the evidence file, with what they say; figures of other studies by their ids. */
function Rows({ ids }: { readonly ids: readonly string[] }) {
  const rows = evidenceRows();
  const known = ids.filter((id) => Object.hasOwn(rows, id));
  const others = ids.filter((id) => !Object.hasOwn(rows, id));
  return (
    <>
      {known.length > 0 && <p class="note">{words.rowsLead}</p>}
      {known.length > 0 && (
        <ul class="rows">
          {known.map((id) => (
            <li key={id}>
              <b>{id}</b> {rows[id][0]} <small>({rows[id][1]})</small>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && <p class="note">{words.benchmarks(others.join(', '))}</p>}
    </>
  );
}

function Facts({ entry }: { readonly entry: ParameterEntry }) {
  const { works, rows } = sourcesOf(entry.source);
  return (
    <>
      <dl class="facts">
        <dt>{words.does}</dt>
        <dd>{entry.meaning}</dd>
        <dt>{words.range}</dt>
        <dd>{allowedWords(entry)}</dd>
        {entry.cost && <dt>{words.cost}</dt>}
        {entry.cost && <dd>{costWords(entry)}</dd>}
        <dt>{words.sure}</dt>
        <dd>
          {words.status[entry.status]} {words.start(valueWords(entry, entry.default))}
        </dd>
        {works !== '' && <dt>{words.sources}</dt>}
        {works !== '' && <dd>{works}</dd>}
      </dl>
      <Rows ids={rows} />
    </>
  );
}

interface MoreProps {
  readonly name: string;
  readonly entry: ParameterEntry;
  /** What else can be done. */
  readonly children?: ComponentChildren;
}

/** Folded: drawn when it is opened, so that a page of many levers stays light. */
export function More({ name, entry, children }: MoreProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {entry.cost ? words.more : words.moreFree}
        <span class="hidden">: {name}</span>
      </summary>
      {open && <Facts entry={entry} />}
      {open && children}
    </details>
  );
}
