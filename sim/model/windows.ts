/** Twelve-month running totals of the locality: a ring of months for each quantity. */
import type { World } from './world';

/** Places of the quantities in the ring of a month. */
export const TOTAL = {
  hostDecided: 0,
  decided: 1,
  hostProposed: 2,
  proposed: 3,
  entriesOrganisations: 4,
  entriesCitizens: 5,
  hoursOrganisations: 6,
  hoursCitizens: 7,
  noticed: 8,
  answered: 9,
  asked: 10,
  believed: 14,
  earned: 15,
} as const;

const WIDTH = 16;

/** Writes this month's total of a quantity. */
export function setTotal(world: World, quantity: number, value: number): void {
  world.locality.windows[WIDTH * world.locality.place[0] + quantity] = value;
}

/** The sum of a quantity over the last `months` months, this one included. */
export function sumOf(world: World, quantity: number, months = 12): number {
  let sum = 0;
  for (let back = 0; back < months; back++) {
    const place = (world.locality.place[0] + 12 - back) % 12;
    sum += world.locality.windows[WIDTH * place + quantity];
  }
  return sum;
}
