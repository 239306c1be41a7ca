/// <reference lib="dom" />
/** What a person set up last time, kept in this browser alone: offered on return, never forced. */
import { useEffect, useState } from 'preact/hooks';
import { labFileOf } from '../../share/lab-file';
import { stateIn } from '../../share/link';
import { isMap, parsePlain, same } from '../../share/plain';
import { checkState } from '../../state/check';
import { initialState } from '../../state/initial';
import type { LabState } from '../../state/types';
import { share } from '../../words/en/share';
import type { PartProps } from '../parts';
import { modelVersionOf } from './origin';

const KEY = 'tandem-laboratory';

/** A change is kept once it rests so long. */
const REST_MS = 800;

/** The browser's storage; null where it is refused, as it may be for pages from a disk. */
export function storage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** What is kept, as it was written; null where nothing is, or it cannot be read. */
function keptText(): string | null {
  try {
    return storage()?.getItem(KEY) ?? null;
  } catch {
    return null;
  }
}

/** The state that is kept; null where there is none that can be used. */
export function keptState(text: string | null, files: readonly string[]): LabState | null {
  try {
    const file = parsePlain(text ?? '');
    const read = isMap(file) ? stateIn(file.state, (value) => checkState(value, files)) : null;
    return read?.ok ? read.state : null;
  } catch {
    return null;
  }
}

/** Whether two states are the same but for what is looked at. */
export function sameRuns(one: LabState, other: LabState): boolean {
  return same({ ...one, view: null, story: null }, { ...other, view: null, story: null });
}

function keep(state: LabState, modelVersion: string): void {
  try {
    storage()?.setItem(KEY, labFileOf(state, modelVersion));
  } catch {
    // Storage may be full or refused: then nothing is kept, and nothing else is lost.
  }
}

/** Keeps the state from the first change on. What was kept before stays until then, so that it can still be offered. */
function useKeeping({ lab }: Pick<PartProps, 'lab'>): void {
  const { state } = lab;
  const [first] = useState(state);
  const version = modelVersionOf(lab);
  useEffect(() => {
    if (sameRuns(state, first)) return undefined;
    const timer = setTimeout(() => keep(state, version), REST_MS);
    return () => clearTimeout(timer);
  }, [state, version]);
}

/** Offers what is kept where it is not what the page shows anyway. */
export function AutosaveOffer({ lab, shipped }: PartProps) {
  const [kept, setKept] = useState(() => keptState(keptText(), Object.keys(shipped)));
  useKeeping({ lab });
  const { autosave } = share;
  if (kept === null || sameRuns(kept, lab.state) || sameRuns(kept, initialState())) return null;
  const take = (): void => {
    lab.act(autosave.undo, () => kept);
    setKept(null);
  };
  return (
    <div class="limits offer" role="group" aria-label={autosave.label}>
      <p>{autosave.offer}</p>
      <button type="button" id="autosave-take" onClick={take}>
        {autosave.take}
      </button>{' '}
      <button type="button" id="autosave-leave" onClick={() => setKept(null)}>
        {autosave.leave}
      </button>
    </div>
  );
}
