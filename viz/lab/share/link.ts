/** The whole laboratory in a link: nothing is kept anywhere but in the address itself. */
import type { LabState } from '../state/types';
import { share } from '../words/en/share';
import { pack, PackedError, unpack } from './packed';
import { parsePlain } from './plain';
import { envelopeOf, opened, type Made } from './versions';

/** Links that mail programs and chats leave whole. */
export const GOOD_LENGTH = 2_000;

/** Links beyond this are neither made nor read: a file is the better way. */
export const MOST_LENGTH = 8_000;

/** What a state must pass before anything is done with it. */
export type CheckState = (
  value: unknown,
) =>
  | { readonly ok: true; readonly state: LabState }
  | { readonly ok: false; readonly problems: readonly string[] };

/** A state from a link or a file, or what is wrong with it in plain sentences. */
export type OpenedState =
  | { readonly ok: true; readonly state: LabState; readonly made: Made }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The part of an address that holds the state: `#s=…`. */
export async function fragmentOf(state: LabState, modelVersion: string): Promise<string> {
  return `#s=${await pack(JSON.stringify(envelopeOf(state, modelVersion)))}`;
}

/**
 * The link to a state.
 *
 * @param address of the page as it is now; what stands behind its # is replaced
 */
export async function linkOf(address: string, state: LabState, modelVersion: string): Promise<string> {
  return `${address.replace(/#.*$/s, '')}${await fragmentOf(state, modelVersion)}`;
}

/** Whether an address holds a state, readable or not. */
export function holdsState(fragment: string): boolean {
  return fragment.startsWith('#s=');
}

const failed = (...problems: readonly string[]): OpenedState => ({ ok: false, problems });

/** The state that a fragment `#s=…` holds. */
export async function stateOf(fragment: string, check: CheckState): Promise<OpenedState> {
  const { link } = share;
  if (!holdsState(fragment)) return failed(link.none);
  if (fragment.length > MOST_LENGTH) return failed(link.long);
  let envelope: unknown;
  try {
    envelope = parsePlain(await unpack(fragment.slice('#s='.length)));
  } catch (error) {
    return failed(error instanceof PackedError && error.reason === 'large' ? link.large : link.damaged);
  }
  return stateIn(envelope, check);
}

/** The state that an envelope holds, from a link or a file. */
export function stateIn(envelope: unknown, check: CheckState): OpenedState {
  const read = opened(envelope);
  if (!read.ok) return failed(read.newer ? share.link.newer : share.link.other);
  const checked = check(read.value);
  if (!checked.ok) return failed(...checked.problems);
  return { ok: true, state: checked.state, made: read.made };
}

/** Whether the page stands within another one and shows results alone: `?embed=1`. */
export function isEmbedded(search: string): boolean {
  return new URLSearchParams(search).get('embed') === '1';
}
