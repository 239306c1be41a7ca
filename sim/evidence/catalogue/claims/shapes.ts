/** Short ways to write the rows of a seed source. */
import type { Claim, Kind, Priority } from '../types';

/** A claim before its source is known: `after` is the work that the source itself leans on. */
interface Draft {
  readonly kind: Kind;
  readonly priority: Priority;
  readonly claim: string;
  readonly after?: string;
}

const draft =
  (kind: Kind) =>
  (priority: Priority, claim: string, after?: string): Draft => ({ kind, priority, claim, after });

export const mechanism = draft('mechanism');
export const actor = draft('actor');
export const lever = draft('lever');
export const distinction = draft('distinction');
export const typology = draft('typology');
export const tension = draft('tension');
export const finding = draft('finding');
export const question = draft('question');

/**
 * Rows of one source.
 *
 * @param source author and year
 * @param drafts rows by id
 */
export function from(
  source: string,
  drafts: Readonly<Record<string, Draft>>,
): Readonly<Record<string, Claim>> {
  return Object.fromEntries(
    Object.entries(drafts).map(([id, { kind, priority, claim, after }]) => [
      id,
      { kind, priority, claim, source: after === undefined ? source : `${source}, after ${after}` },
    ]),
  );
}
