/// <reference lib="dom" />
/** The levers of B in groups, with a search, and a list of those that differ from A. */
import { useState } from 'preact/hooks';
import { clearChanges, differencesOf, leverEntry, resetLever, type Difference } from '../../state';
import { groupWords, levers as words } from '../../words/en/levers';
import { useStart, viewOf, type Context, type PanelProps } from './context';
import { LEVER_GROUPS, titleOf, type LeverGroup } from './groups';
import { LeverRow } from './row';
import { fits } from './search';
import { valueWords } from './values';

/** What B has of a lever that differs. */
function differenceWords(
  context: Context,
  { key, paths }: Difference,
): readonly [label: string, change: string] {
  const views = paths.map((path) => viewOf(context, path));
  if (key === 'levers.hosting') return [words.hosting, ''];
  const [{ label, entry, b }] = views;
  const [first, ...more] = b.changes;
  if (first === undefined) return [label, valueWords(entry, b.value)];
  return [
    label,
    more.length === 0 && first.value !== undefined
      ? valueWords(entry, first.value)
      : words.stepsShort(b.changes.length),
  ];
}

/** How many levers differ from A, and a way back for each and for all. */
function Differences({ context }: { readonly context: Context }) {
  const { lab } = context;
  const found = differencesOf(lab.state);
  const back = (label: string, path: string) => (): void =>
    lab.act(words.wasReset(label), (state) => resetLever(state, path));
  return (
    <div class="differences">
      <p id="differences">{words.differ(found.length)}</p>
      {found.length > 0 && (
        <ul>
          {found.map((difference) => {
            const [label, change] = differenceWords(context, difference);
            return (
              <li key={difference.key}>
                <button type="button" onClick={back(label, difference.paths[0])}>
                  {label}
                  {change !== '' && <b> {change}</b>} <span aria-hidden="true">×</span>
                  <span class="hidden">. {words.reset}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {found.length > 0 && (
        <button
          type="button"
          id="clear-changes"
          onClick={() => lab.act(words.cleared, (state) => clearChanges(state))}
        >
          {words.clear}
        </button>
      )}
    </div>
  );
}

interface GroupProps {
  readonly context: Context;
  readonly group: LeverGroup;
  readonly paths: readonly string[];
  readonly searching: boolean;
}

/** One group of levers; while somebody searches, every group with a hit stands open. */
function Group({ context, group, paths, searching }: GroupProps) {
  const [open, setOpen] = useState(group.open);
  if (paths.length === 0) return null;
  const shown = open || searching;
  return (
    <details
      class="group"
      id={`group-${group.name}`}
      open={shown}
      onToggle={(event) => !searching && setOpen(event.currentTarget.open)}
    >
      <summary>
        <h3>{titleOf(group)}</h3>
      </summary>
      <p class="note">{groupWords[group.name].what}</p>
      {shown && paths.map((path) => <LeverRow key={path} context={context} path={path} />)}
    </details>
  );
}

/** Levers of B. */
export function LeversPanel(props: PanelProps) {
  const context = useStart(props);
  const [query, setQuery] = useState('');
  const searching = query.trim() !== '';
  const hits = LEVER_GROUPS.map((group) =>
    group.paths.filter((path) => fits(query, path, leverEntry(path), titleOf(group))),
  );
  const count = hits.reduce((sum, paths) => sum + paths.length, 0);
  return (
    <section class="levers" aria-labelledby="levers-title">
      <h2 id="levers-title">{words.title}</h2>
      <p class="note">{words.lead}</p>
      <Differences context={context} />
      <label class="search">
        {words.search}
        <input
          type="search"
          id="lever-search"
          value={query}
          aria-describedby="lever-search-found"
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
      <p class="note" id="lever-search-found">
        {searching ? words.found(count) : ''}
      </p>
      {LEVER_GROUPS.map((group, k) => (
        <Group key={group.name} {...{ context, group, searching }} paths={hits[k]} />
      ))}
    </section>
  );
}
