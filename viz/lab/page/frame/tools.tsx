/** The row of tools under the title. */
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
      <button
        type="button"
        id="undo"
        disabled={undoable === null}
        title={undoable ? frame.undoWhat(undoable) : ''}
        onClick={store.undo}
      >
        {frame.undo}
      </button>
      <button
        type="button"
        id="redo"
        disabled={redoable === null}
        title={redoable ? frame.redoWhat(redoable) : ''}
        onClick={store.redo}
      >
        {frame.redo}
      </button>
      <button
        type="button"
        id="start-again"
        disabled={isFresh(store.state)}
        title={frame.startAgainWhat}
        onClick={() => store.act(frame.startedAgain, initialState)}
      >
        {frame.startAgain}
      </button>
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
