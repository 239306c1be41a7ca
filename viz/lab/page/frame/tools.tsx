/** The row of tools under the title. */
import type { ComponentChildren } from 'preact';
import { initialState } from '../../state/initial';
import type { LabState, ScenarioForm } from '../../state/types';
import { same } from '../../state/values';
import { words } from '../../words/en';
import type { Store } from '../store';

/** Whether everything but what is looked at is as the page opens. */
function isFresh(state: LabState): boolean {
  const initial = initialState();
  return same({ ...state, view: initial.view }, initial);
}

interface ToolProps {
  readonly id: string;
  /** What it would do; null where there is nothing to do. */
  readonly title: string | null;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

function Tool({ id, title, onClick, children }: ToolProps) {
  return (
    <button type="button" id={id} disabled={title === null} title={title ?? ''} onClick={onClick}>
      {children}
    </button>
  );
}

interface ToolsProps {
  readonly store: Store;
  readonly shipped: Readonly<Record<string, ScenarioForm>>;
  readonly onHelp: () => void;
}

/** Undo, redo, what is shared, opened and kept, print and help. */
export function Tools({ store, shipped, onHelp }: ToolsProps) {
  const { frame } = words;
  const { undoable, redoable, later: Later } = store;
  return (
    <div class="tools" role="group" aria-label={frame.tools}>
      <Tool id="undo" title={undoable && frame.undoWhat(undoable)} onClick={store.undo}>
        {frame.undo}
      </Tool>
      <Tool id="redo" title={redoable && frame.redoWhat(redoable)} onClick={store.redo}>
        {frame.redo}
      </Tool>
      <Tool
        id="start-again"
        title={isFresh(store.state) ? null : frame.startAgainWhat}
        onClick={() => store.act(frame.startedAgain, initialState)}
      >
        {frame.startAgain}
      </Tool>
      <button type="button" id="print" onClick={() => print()}>
        {frame.print}
      </button>
      <button type="button" id="help-button" onClick={onHelp}>
        {frame.help}
      </button>
      {Later && <Later.MoreTools store={store} shipped={shipped} />}
    </div>
  );
}
