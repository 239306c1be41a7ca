/// <reference lib="dom" />
/** Where the state came from when the page was opened: a link, or nowhere. */
import { holdsState, stateOf } from '../../share/link';
import type { Made } from '../../share/versions';
import { checkState } from '../../state/check';
import { initialState } from '../../state/initial';
import type { LabState, ScenarioForm } from '../../state/types';
import { share } from '../../words/en/share';
import type { Lab } from '../lab';

/** What made the link that the page was opened with; null where there was none. */
let openedWith: Made | null = null;

export interface Starting {
  readonly state: LabState;
  /** What the person should know about the link. */
  readonly notice: string | null;
}

/** The state in which the page opens: that of the link, or the ordinary one where there is none or it cannot be used. */
export async function startingState(
  { hash }: Pick<Location, 'hash'>,
  shipped: Readonly<Record<string, ScenarioForm>>,
): Promise<Starting> {
  if (!holdsState(hash)) return { state: initialState(), notice: null };
  const opened = await stateOf(hash, (value) => checkState(value, Object.keys(shipped)));
  if (!opened.ok) return { state: initialState(), notice: share.link.notOpened(opened.problems) };
  openedWith = opened.made;
  return { state: opened.state, notice: null };
}

/** Version of the model that runs here; empty until the first run is named. */
export function modelVersionOf(lab: Lab): string {
  return lab.view?.runs.a.modelVersion ?? '';
}

/** Says so where the link was made with another version of the model: results may differ. */
export function LinkNotice({ lab }: { readonly lab: Lab }) {
  const here = modelVersionOf(lab);
  if (openedWith === null || here === '' || openedWith.model === here) return null;
  return (
    <p class="limits" id="link-notice">
      {share.link.otherModel(openedWith.model, here, openedWith.tandem)}
    </p>
  );
}
