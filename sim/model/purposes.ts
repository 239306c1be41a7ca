/** What draws decide. Each purpose has its own key in a run; the names are part of the results and never reused. */
import { Draws, keyOf } from '../exact';

export const PURPOSES = [
  'population.row',
  'population.background',
  'population.traits',
  'population.time',
  'population.motives',
  'population.offer',
  'population.ideal',
  'population.frailty',
  'ties.partner',
  'need.transition',
  'need.kind',
  'need.notice',
  'need.relapse',
  'drift.area',
  'citizen.month',
  'nudge.reach',
  'membership.choice',
  'membership.join',
  'membership.leave',
  'session.attend',
  'session.conduct',
  'session.held',
  'leadership.task',
  'report.send',
  'initiative.host',
  'initiative.stage',
  'initiative.renewal',
  'initiative.founding',
  'project.implement',
  'project.kind',
  'project.trial',
  'assessment.initiative',
  'assessment.reach',
  'leader.tenure',
  'council.rules',
  'council.seat',
] as const;

export type Purpose = (typeof PURPOSES)[number];

export type Keys = Readonly<Record<Purpose, Draws>>;

/** The readers of all purposes for one run's seed. */
export function keysOf(seed: string): Keys {
  return Object.fromEntries(PURPOSES.map((purpose) => [purpose, new Draws(keyOf(seed, purpose))])) as Record<
    Purpose,
    Draws
  >;
}
