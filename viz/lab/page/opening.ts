/** What the page opens with: the scenario of its link, or the baseline. */
import { holdsState, stateOf } from '../share/link';
import { checkState, initialState, type LabState } from '../state';
import { words } from '../words/en';
import { rememberOrigin } from './share/origin';

export interface Opening {
  readonly state: LabState;
  /** What should be known about the link; null where there is nothing to say. */
  readonly notice: string | null;
}

/**
 * The state of a link; where it cannot be read, the baseline with the reason in words.
 *
 * @param files names of the shipped scenarios
 */
export async function startingState(fragment: string, files: readonly string[]): Promise<Opening> {
  if (!holdsState(fragment)) return { state: initialState(), notice: null };
  const opened = await stateOf(fragment, (value) => checkState(value, files));
  if (opened.ok) {
    rememberOrigin(opened.made);
    return { state: opened.state, notice: null };
  }
  return { state: initialState(), notice: words.frame.badLink(opened.problems.join(' ')) };
}
