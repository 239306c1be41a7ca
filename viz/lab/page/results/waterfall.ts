/** From A's net value over the causes that differ to B's, in ledger units: whole numbers whose sums are exact. */
import type { WaterfallRow } from '../../charts/types';
import type { LedgerView } from '../../contract';
import { shortLabelOf } from '../../../labels';
import { why } from '../../words/en/why';

export type Cause = LedgerView['causes'][number];

/** Need-months per 1,000 citizens and year: for reading. */
export const rateOf = (units: number, { scale, personMonths }: LedgerView): number =>
  (units * 12_000) / (scale * personMonths);

/** The metric under which the register names a cause. */
export const metricOfCause = ({ key, sign }: Pick<Cause, 'key' | 'sign'>): string =>
  `value.${sign === 1 ? 'created' : 'destroyed'}.${key}`;

export const causeName = (cause: Pick<Cause, 'key' | 'sign'>): string => shortLabelOf(metricOfCause(cause));

/** Causes that differ, those created first as in the register; and those that do not. */
export function splitCauses({ causes }: LedgerView): { differ: Cause[]; alike: Cause[] } {
  return {
    differ: causes.filter(({ a, b }) => a !== b),
    alike: causes.filter(({ a, b }) => a === b),
  };
}

/** The steps, each from where the last one ends; the last lands on B's net value. */
export function waterfallRows(ledger: LedgerView): WaterfallRow[] {
  const rate = (units: number): number => rateOf(units, ledger);
  const { a, b } = ledger.net;
  // Steps are added in units, so that they meet the other end exactly; rounding comes last.
  let level = a;
  const steps = splitCauses(ledger).differ.map((cause): WaterfallRow => {
    const from = level;
    level += cause.b - cause.a;
    const role = cause.b > cause.a ? 'gain' : 'loss';
    return { key: cause.key, label: causeName(cause), from: rate(from), to: rate(level), role };
  });
  return [
    { key: 'a', label: why.endA, from: rate(a), to: rate(a), role: 'a' },
    ...steps,
    { key: 'b', label: why.endB, from: rate(b), to: rate(b), role: 'b' },
  ];
}

interface Sum {
  readonly a: number;
  readonly b: number;
}

const sumOf = (lines: readonly Sum[]): Sum => ({
  a: lines.reduce((total, { a }) => total + a, 0),
  b: lines.reduce((total, { b }) => total + b, 0),
});

export interface LedgerSums {
  readonly created: Sum;
  readonly destroyed: Sum;
  readonly net: Sum;
  /** Whether the sums of causes are the sums that the ledger itself gives, to the last unit. */
  readonly exact: boolean;
}

/** Sums over causes, beside those that came with the ledger. */
export function ledgerSums({ causes, created, destroyed, net }: LedgerView): LedgerSums {
  const own = {
    created: sumOf(causes.filter(({ sign }) => sign === 1)),
    destroyed: sumOf(causes.filter(({ sign }) => sign === -1)),
    net: sumOf(causes),
  };
  const same = (one: Sum, other: Sum): boolean => one.a === other.a && one.b === other.b;
  return {
    ...own,
    exact: same(own.created, created) && same(own.destroyed, destroyed) && same(own.net, net),
  };
}

/** The causes with the largest gain and the largest loss; null where there is none. */
export function largestCauses(ledger: LedgerView): { gain: Cause | null; loss: Cause | null } {
  const sorted = [...ledger.causes].sort((one, other) => other.b - other.a - (one.b - one.a));
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  return {
    gain: first && first.b > first.a ? first : null,
    loss: last && last.b < last.a ? last : null,
  };
}
