/** The condition line of a headline. */
import type { ConditionDocument, ConditionEnd, ConditionsMode, ConditionStatus } from '../../results';
import { labelOf, LIMITS } from './words';

interface Told {
  readonly metric: string;
  readonly mode: ConditionsMode;
  readonly direction: -1 | 0 | 1;
  readonly differs: boolean;
  readonly tried: readonly ConditionDocument[];
}

/** What the sign of the headline rests on, in a few sentences; every headline carries it. */
export function conditionSentence(told: Told): string {
  return `${told.direction === 0 ? withoutSign(told) : withSign(told)} ${LIMITS}`;
}

function withoutSign({ metric, differs, tried }: Told): string {
  if (!differs) return 'Nothing differs, so nothing rests on an assumption.';
  const cases = tried.flatMap((one) =>
    one.ends
      .filter(({ status }) => status === 'appears')
      .map((end) => `${end.difference.estimate! > 0 ? 'higher' : 'lower'} if ${ifIs(one, end)}`),
  );
  const none = `No direction can be told for ${labelOf(metric)}, so none rests on an assumption.`;
  if (cases.length === 0) return none;
  return `${none} It would be ${cases.join('; ')}.`;
}

function withSign({ metric, mode, direction, tried }: Told): string {
  const found = `That ${labelOf(metric)} is ${direction > 0 ? 'higher' : 'lower'} in B`;
  if (tried.length === 0) return `${found} rests on assumptions that were not varied here.`;
  const few = tried.filter((one) => mode === 'few' && one.how === 'rerun');
  const parts = (
    [
      ['flips', 'it turns around if'],
      ['mayFlip', 'it may turn around if'],
      ['unsure', 'it can no longer be told if'],
    ] as const
  )
    .map(([status, words]) => {
      const told = status === 'unsure' ? tried.filter((one) => !few.includes(one)) : tried;
      return [words, casesOf(told, status)] as const;
    })
    .filter(([, cases]) => cases.length > 0)
    .map(([words, cases]) => `${words} ${cases.join(', or ')}`);
  const holding = tried.filter(({ ends }) => ends.every(({ status }) => status === 'holds')).length;
  const rest = mode === 'weights' ? ' What is assumed of behaviour was not varied here.' : unsureLine(few);
  if (parts.length === 0 && holding === 0) return `${found} rests on assumptions.${rest}`;
  if (parts.length === 0) return `${found} holds ${atBothEnds(holding)}.${rest}`;
  const others = holding > 0 ? ` It holds ${atBothEnds(holding)}.` : '';
  return `${found} rests on assumptions: ${parts.join('; ')}.${others}${rest}`;
}

/** Assumptions for which the pairs run anew were too few to tell: no finding that the sign rests on them. */
function unsureLine(few: readonly ConditionDocument[]): string {
  const open = few.filter(({ ends }) => ends.some(({ status }) => status === 'unsure'));
  if (open.length === 0) return '';
  const names = open.map(({ what, assumption }) => `${what} (${assumption})`).join('; ');
  return ` Too few pairs were run anew to tell for: ${names}.`;
}

function atBothEnds(n: number): string {
  return n === 1
    ? 'with one assumption at both ends of its range'
    : `with ${n} assumptions, one at a time, at both ends of their ranges`;
}

function casesOf(tried: readonly ConditionDocument[], status: ConditionStatus): string[] {
  return tried.flatMap((one) => one.ends.filter((end) => end.status === status).map((end) => ifIs(one, end)));
}

/** `what a disappointment weighs (assumptions.ledger.disappointment) is above 0.9 rather than 0.25`. */
function ifIs(
  { what, assumption, a, b, turnsAt }: ConditionDocument,
  { value, status }: ConditionEnd,
): string {
  const now = a === b ? short(a) : `${short(a)} in A and ${short(b)} in B`;
  const turns = turnsAt !== null && (status === 'flips' || status === 'mayFlip');
  const is = turns ? `${turnsAt > a ? 'above' : 'below'} ${short(turnsAt)}` : short(value);
  return `${what} (${assumption}) is ${is} rather than ${now}`;
}

const short = (value: number): string => String(Number(value.toPrecision(2)));
