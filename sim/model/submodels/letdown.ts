/**
 * E10 Disappointment: one amount a citizen and month.
 *
 *     amount = ledger.disappointment × max(0, mean of expected − experienced over all that the citizen met with)
 *
 * It is split by cause and place in proportion to what fell short there: a promise, or a session that was not held
 * (disillusion); an own item or report (tokenism); the split of the agenda (capture); conduct (incivility); a project
 * (failed project).
 *
 * Sources: B-25, B-59 … B-62; Oliver 1977; S3-34 … S3-38, S3-51. The weight is an assumption.
 */
import { CAUSE_CODE, NOWHERE, PARTY_CODE, type Place } from '../ledger';
import type { World } from '../world';

/** What can fall short, by place in a row of shortfalls. */
export const SHORT = { disillusion: 0, tokenism: 1, capture: 2, incivility: 3, failedProject: 4 } as const;
const CAUSE_OF = (Object.keys(SHORT) as (keyof typeof SHORT)[]).map((name) => CAUSE_CODE[name]);
const WIDTH = CAUSE_OF.length;

/** A report, two memberships and a lost project are all that one month can hold. */
const MOST = 4;
const places = new Float64Array(MOST);
const initiatives = new Float64Array(MOST);
const short = new Float64Array(MOST * WIDTH);
let count = 0;
let sum = 0;

/** Opens the month of the next citizen. */
export function openLetdown(): void {
  if (count > 0) short.fill(0);
  count = 0;
  sum = 0;
}

/** Opens one exposure of the citizen, to an initiative by its id or to none; shortfalls are added to it until the next. */
export function expose(place: Place, initiative = NOWHERE): void {
  places[count] = place;
  initiatives[count] = initiative;
  count += 1;
}

/** Says by how much something fell short in the exposure at hand, 0 for not at all. */
export function fallShort(cause: number, amount: number): void {
  short[(count - 1) * WIDTH + cause] = amount;
}

/** Adds what was experienced less what was expected in the exposure at hand. */
export function settleExposure(disconfirmation: number): void {
  sum += disconfirmation;
}

/** Notes for the month's account that a project was lost with an initiative. */
export function noteLostProject(world: World, i: number, k: number): void {
  const { host, service, stage } = world.initiatives.columns;
  world.citizens.lost[i] = 1 + (service[k] | (stage[k] << 2) | (host[k] << 4));
}

/** Books the citizen's disappointment of the month, if there is one. */
export function bookLetdown(world: World, i: number): void {
  if (count === 0 || sum >= 0) return;
  const amount = (world.assume.ledger.disappointment * -sum) / count;
  let total = 0;
  for (let n = 0; n < count * WIDTH; n++) total += short[n];
  if (total === 0) {
    // Nothing that was promised failed, and still more was expected.
    short[SHORT.disillusion] = 1;
    total = 1;
  }
  for (let n = 0; n < count * WIDTH; n++) {
    if (short[n] === 0) continue;
    const at = (n / WIDTH) | 0;
    const part = (amount * short[n]) / total;
    const cause = CAUSE_OF[n % WIDTH];
    world.citizens.benefit[i] += world.ledger.book(
      places[at],
      cause,
      PARTY_CODE.participant,
      part,
      i,
      initiatives[at],
    );
  }
}
