/// <reference lib="dom" />
/** Changes over time: a picture of bars, and a table that says the same. */
import { useState } from 'preact/hooks';
import { addChange, changesIn, leverEntry, leverNow, startOf } from '../../state';
import { timelineWords as words } from '../../words/en/levers';
import { rowId, useStart, type Context, type PanelProps } from '../levers/context';
import { LEVER_GROUPS, titleOf } from '../levers/groups';
import { rowsOf } from './bars';
import { Lanes } from './lane';
import { ChangeTable } from './table';

/** First months of years, or of every other year where there are many. */
function Axis({ months }: { readonly months: number }) {
  const every = months > 150 ? 60 : months > 60 ? 24 : 12;
  const ticks = Array.from({ length: Math.ceil(months / every) }, (_, k) => 1 + k * every);
  return (
    <div class="tl-row tl-axis" aria-hidden="true">
      <span />
      <div class="tl-lane">
        {ticks.map((month) => (
          <span key={month} class="tl-tick" style={{ left: `${(100 * (month - 1)) / months}%` }}>
            {month}
          </span>
        ))}
      </div>
    </div>
  );
}

/** A row for each lever that changes. */
function Bars({ context }: { readonly context: Context }) {
  const { lab, start } = context;
  return (
    <div class="tl" role="group" aria-label={words.title}>
      {rowsOf(lab.state, start).map((row) => (
        <div class="tl-row" key={row.path} id={rowId(row.path)} tabIndex={-1}>
          <span class="tl-name">{row.label}</span>
          <div>
            <Lanes lab={lab} row={row} />
          </div>
        </div>
      ))}
      <Axis months={lab.state.months} />
    </div>
  );
}

/** A lever is chosen, and a change is put after its last one. */
function Add({ context }: { readonly context: Context }) {
  const { lab, start } = context;
  const [path, setPath] = useState(LEVER_GROUPS[0].paths[0]);
  const add = (): void => {
    const label = leverEntry(path)?.label ?? path;
    lab.act(words.added(label), (state) => {
      const last = Math.max(0, ...changesIn(state, path, 'b').map(startOf));
      const at = Math.min(state.months, last === 0 ? state.changeFrom : last + 12);
      return addChange(state, path, { at, value: leverNow(state, 'b', path, start).value });
    });
  };
  return (
    <p class="tl-add">
      <label for="add-lever">{words.addTo}</label>{' '}
      <select id="add-lever" value={path} onChange={(event) => setPath(event.currentTarget.value)}>
        {LEVER_GROUPS.map((group) => (
          <optgroup key={group.name} label={titleOf(group)}>
            {group.paths.map((one) => (
              <option key={one} value={one}>
                {leverEntry(one)?.label ?? one}
              </option>
            ))}
          </optgroup>
        ))}
      </select>{' '}
      <button type="button" id="add-change" onClick={add}>
        {words.add}
      </button>
    </p>
  );
}

/** Changes over time of both arms: those of B to be edited. */
export function Timeline(props: PanelProps) {
  const context = useStart(props);
  const { lab, start } = context;
  const some = rowsOf(lab.state, start).length > 0;
  return (
    <section class="timeline card" id="timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{words.title}</h2>
      <p class="note">{some ? words.lead : words.none}</p>
      {some && <Bars context={context} />}
      <ChangeTable lab={lab} arm="b" />
      <ChangeTable lab={lab} arm="a" />
      <Add context={context} />
    </section>
  );
}
