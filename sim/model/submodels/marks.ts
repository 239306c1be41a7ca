/**
 * E11 Marks: twelve-month masks of what each citizen did, and months since the first recorded one, for comparing two
 * arms person by person.
 */
import type { Month } from '../../engine';
import { FLAG, S } from '../citizens';
import type { World } from '../world';

/** Places of the bits of the marks that are kept. */
const BIT = {
  supportedAct: 31 - Math.clz32(FLAG.supportedAct),
  session: 31 - Math.clz32(FLAG.session),
  report: 31 - Math.clz32(FLAG.report),
  ownActed: 31 - Math.clz32(FLAG.ownActed),
};

/** Moves the masks of the year on by the month just lived. */
export function keepMarks(world: World, month: Month): void {
  moveYear(world);
  if (month.number >= 1) countMonths(world);
  keepNeed(world, month.number >= 1);
}

function moveYear(world: World): void {
  const { flags, supported, encounter, attended, ownActed } = world.citizens;
  const { size } = world;
  for (let i = 0; i < size; i++) {
    const flag = flags[i];
    // Arithmetic on bits instead of branches: 1 where the mark is set.
    const act = (flag >> BIT.supportedAct) & 1;
    const session = (flag >> BIT.session) & 1;
    supported[i] = ((supported[i] << 1) & 4095) | act;
    attended[i] = ((attended[i] << 1) & 4095) | session;
    encounter[i] = ((encounter[i] << 1) & 4095) | act | session | ((flag >> BIT.report) & 1);
    ownActed[i] = ((ownActed[i] << 1) & 4095) | ((flag >> BIT.ownActed) & 1);
  }
}

function countMonths(world: World): void {
  const { flags, monthsIndividual, monthsCollective } = world.citizens;
  for (let i = 0; i < world.size; i++) {
    monthsIndividual[i] += (flags[i] >> BIT.supportedAct) & 1;
    monthsCollective[i] += (flags[i] >> BIT.session) & 1;
  }
}

/** Need of each citizen, mean over services: during burn-in of about the last twelve months, from month 1 the sum of all. */
function keepNeed({ citizens, size }: World, recorded: boolean): void {
  const { needMonths, need } = citizens;
  const [weight, kept] = recorded ? [1 / S, 1] : [1 / S / 12, 11 / 12];
  for (let i = 0; i < size; i++) {
    let now = 0;
    for (let s = 0; s < S; s++) now += need[S * i + s];
    needMonths[i] = weight * now + kept * needMonths[i];
  }
}
