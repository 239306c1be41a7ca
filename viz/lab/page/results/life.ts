/** The life of one citizen in words, month by month. */
import { citizenIn, FLAG, type CitizenFrame } from '../../../../sim/model/observe/lives-layout';
import { GROUPS, type GroupDimension } from '../../../../sim/registers';
import type { LivesView } from '../../contract';
import type { ArmName } from '../../state/types';
import { results } from '../../words/en/results';
import { who } from '../../words/en/who';
import { frameAt } from './people';

const { events, left, joinedGroup, sentence } = who.life;
type Event = keyof typeof events;

const EVENTS = Object.keys(events) as Event[];

/** A citizen of an arm after a month. */
export const citizenAt = (lives: LivesView, arm: ArmName, month: number, citizen: number): CitizenFrame =>
  citizenIn(frameAt(lives, arm, month), citizen);

/** What happened to a citizen in a month, in words; empty where nothing did. */
export function eventsOf(now: CitizenFrame, before: CitizenFrame | null): string {
  const told = EVENTS.filter((event) => (now.flags & FLAG[event]) !== 0).map((event) => events[event]);
  const more = before === null ? 0 : now.memberships - before.memberships;
  if (more > 0) told.push(joinedGroup(more));
  if (more < 0) told.push(left(-more));
  return sentence(told);
}

export interface LogRow {
  readonly month: number;
  readonly a: string;
  readonly b: string;
}

/** Months in which something happened in one of the arms. */
export function lifeLog(lives: LivesView, citizen: number): LogRow[] {
  const told = (arm: ArmName, month: number): string =>
    eventsOf(
      citizenAt(lives, arm, month, citizen),
      month === 1 ? null : citizenAt(lives, arm, month - 1, citizen),
    );
  return Array.from({ length: lives.months }, (_, k) => ({
    month: k + 1,
    a: told('a', k + 1),
    b: told('b', k + 1),
  })).filter(({ a, b }) => a !== '' || b !== '');
}

/** Fixed traits of a citizen, in words. */
export function traitsOf({ groups }: LivesView, citizen: number): string[] {
  return Object.entries(groups).flatMap(([dimension, codes]) => {
    const values: readonly string[] | undefined = GROUPS[dimension as GroupDimension];
    const value = values?.[codes[citizen]];
    return value === undefined ? [] : [results.group(dimension, value)];
  });
}
