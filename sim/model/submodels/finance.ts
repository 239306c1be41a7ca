/**
 * E12 Finance of initiatives: a grant pays hours whatever comes of them; a bond pays by the reported result.
 *
 *     withheld' = withheld + finance.pace (1 − clamp(believed benefit per user served / finance.target) − withheld)
 *     hours of sessions and projects × (1 − withheld)
 *
 * Rigid terms fix the design after the months of negotiation (finance.negotiation), allow no prototype to change it, and
 * no tailoring to the person.
 *
 * Sources: S3-23, S3-37, B-79.
 */
import type { Month } from '../../engine';
import { FINANCE_KINDS } from '../../registers';
import { clamp, lever, type World } from '../world';

function paysByResult(world: World, month: Month): boolean {
  return world.on.payByResult && FINANCE_KINDS[lever(month, 'finance.kind')] !== 'grant';
}

/** Whether the month's finance pays by results on terms that cannot change. */
export function rigid(world: World, month: Month): boolean {
  return paysByResult(world, month) && FINANCE_KINDS[lever(month, 'finance.kind')] === 'bondRigid';
}

/** Whether the design of an initiative is fixed by contract. */
export function isFixed(world: World, month: Month, k: number): boolean {
  if (!rigid(world, month)) return false;
  return month.index - world.initiatives.columns.founded[k] >= world.assume.finance.negotiation;
}

/** Moves what is withheld from an initiative by the result that is believed for each user served. */
export function payByResult(world: World, month: Month, k: number, result: number): void {
  const { withheld } = world.initiatives.columns;
  if (!paysByResult(world, month)) {
    withheld[k] = 0;
    return;
  }
  const { pace, target } = world.assume.finance;
  withheld[k] += pace * (1 - clamp(result / target, 0, 1) - withheld[k]);
}
