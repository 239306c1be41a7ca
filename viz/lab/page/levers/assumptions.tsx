/// <reference lib="dom" />
/** Assumptions: apart from levers, shared by both arms, with a lock that can be opened for B. */
import { useState } from 'preact/hooks';
import { lockAssumptions, resetAssumptions, unlockAssumptions } from '../../state';
import { assumptionGroupWords, assumptionWords as words } from '../../words/en/levers';
import {
  ASSUMPTION_GROUPS,
  assumptionEntry,
  CONDITIONS,
  nameOf,
  type AssumptionGroup,
} from './assumption-groups';
import { AssumptionRow } from './assumption-row';
import { useStart, type Context, type PanelProps } from './context';
import { fits } from './search';

/** The lock between the arms, and what it means that it is open. */
function Lock({ context }: { readonly context: Context }) {
  const { lab } = context;
  const { assumptions, assumptionsOfB } = lab.state;
  const open = assumptionsOfB !== null;
  const own = open && Object.keys(assumptionsOfB).length > 0;
  const turn = (on: boolean): void =>
    lab.act(on ? words.unlocked : words.locked, on ? unlockAssumptions : lockAssumptions);
  const changed = new Set([...Object.keys(assumptions), ...Object.keys(assumptionsOfB ?? {})]).size;
  return (
    <>
      <label class="flag">
        <input
          type="checkbox"
          id="unlock-assumptions"
          checked={open}
          onChange={(event) => turn(event.currentTarget.checked)}
        />
        {words.unlock}
      </label>
      {open && <p class="limits">{own ? words.banner : words.bannerOpen}</p>}
      <p>
        {words.changed(changed)}{' '}
        {changed > 0 && (
          <button
            type="button"
            id="reset-assumptions"
            onClick={() => lab.act(words.wasReset, resetAssumptions)}
          >
            {words.reset}
          </button>
        )}
      </p>
    </>
  );
}

interface GroupProps {
  readonly context: Context;
  readonly group: AssumptionGroup;
  readonly query: string;
}

function Group({ context, group, query }: GroupProps) {
  const [open, setOpen] = useState(false);
  const searching = query.trim() !== '';
  const paths = group.paths.filter((path) => hit(query, path));
  if (paths.length === 0) return null;
  const shown = open || searching;
  return (
    <details class="group" open={shown} onToggle={(event) => !searching && setOpen(event.currentTarget.open)}>
      <summary>
        <h4>{assumptionGroupWords[group.name]}</h4>
      </summary>
      {shown && paths.map((path) => <AssumptionRow key={path} context={context} path={path} />)}
    </details>
  );
}

const hit = (query: string, path: string): boolean =>
  fits(query, path, assumptionEntry(path), nameOf(assumptionEntry(path)));

/** The assumptions on which results rest first, then all others by group. */
export function AssumptionsPanel(props: PanelProps) {
  const context = useStart(props);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const conditions = CONDITIONS.filter((path) => hit(query, path));
  const others = ASSUMPTION_GROUPS.reduce(
    (sum, { paths }) => sum + paths.filter((path) => hit(query, path)).length,
    0,
  );
  return (
    <details class="panel" id="assumptions" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{words.title}</h2>
      </summary>
      <p class="note">{words.lead}</p>
      <Lock context={context} />
      <label class="search">
        {words.search}
        <input type="search" value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
      </label>
      {query.trim() !== '' && <p class="note">{words.found(conditions.length + others)}</p>}
      {open && conditions.length > 0 && <h3>{words.conditions}</h3>}
      {open && conditions.length > 0 && <p class="note">{words.conditionsWhat}</p>}
      {open && conditions.map((path) => <AssumptionRow key={path} context={context} path={path} />)}
      {open && others > 0 && <h3>{words.others}</h3>}
      {open && ASSUMPTION_GROUPS.map((group) => <Group key={group.name} {...{ context, group, query }} />)}
    </details>
  );
}
