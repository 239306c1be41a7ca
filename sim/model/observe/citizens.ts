/** Metrics that are means or shares of citizens; they can be taken for everyone or for a group. */
import type { MonthValues } from '../../engine';
import { BUILT_SERVICES, PHASES } from '../../registers';
import { EXIT } from '../submodels/membership';
import { S } from '../citizens';
import type { World } from '../world';
import { SUM } from './tally';

// Names that were put together anew each month would have to be hashed anew each time.
const INDEX = BUILT_SERVICES.map((service) => `participation.index.${service}`);
const COLLECTIVE_INDEX = BUILT_SERVICES.map((service) => `participation.collectiveIndex.${service}`);
const OUTCOME = BUILT_SERVICES.map((service) => `outcome.${service}`);
const NEED = PHASES.map((phase) => `need.${phase}`);

/** Sets every metric that can be split by group, from sums over the group's citizens; missing where there are none. */
export function observeCitizens(sums: Float64Array, values: MonthValues): void {
  const n = sums[SUM.citizens];
  const mean = (place: number, per = n): number => (per > 0 ? sums[place] / per : NaN);
  for (let s = 0; s < S; s++) {
    values.set(INDEX[s], mean(SUM.index + s));
    values.set(COLLECTIVE_INDEX[s], mean(SUM.collectiveIndex + s));
    values.set(OUTCOME[s], 100 * (1 - mean(SUM.need + s)));
  }
  for (let code = 0; code < NEED.length; code++) values.set(NEED[code], mean(SUM.phase + code, n * S));
  values.set('participation.individual.share', mean(SUM.individual));
  values.set('participation.collective.share', mean(SUM.collective));
  values.set('participation.selfHelp.share', mean(SUM.selfHelp));
  values.set('participation.withAgency.share', mean(SUM.withStaff));
  values.set('participation.voice.share', mean(SUM.voice));
  values.set('participation.action.share', mean(SUM.action));
  values.set('participation.hours', Math.max(0, mean(SUM.hours)));
  values.set('participation.newcomers', 1000 * mean(SUM.newcomers));
  values.set('efficacy.personal', mean(SUM.personal));
  values.set('efficacy.political', mean(SUM.political, n * S));
  values.set('trust', mean(SUM.trust, n * S));
  values.set('trust.exposed', mean(SUM.trustExposed, sums[SUM.exposed] * S));
  values.set('expectation', mean(SUM.expectation, n * S));
  values.set('fatigue', mean(SUM.fatigue));
  values.set('burden', mean(SUM.burden));
  values.set('burden.carers', mean(SUM.burdenCarers, sums[SUM.carers]));
}

/** Sets what is told of all citizens together: exits, concentration, equality, the gap in outcomes. */
export function observeEveryone(world: World, sums: Float64Array, values: MonthValues): void {
  const { exits, disconfirmation } = world.locality;
  const recent = sums[SUM.recent];
  const per100 = (count: number): number => (recent > 0 ? (100 * count) / recent : NaN);
  values.set(
    'participation.exits',
    per100(exits[EXIT.capacity] + exits[EXIT.dissatisfaction] + exits[EXIT.other]),
  );
  values.set('participation.exits.capacity', per100(exits[EXIT.capacity]));
  values.set('participation.exits.dissatisfaction', per100(exits[EXIT.dissatisfaction]));
  values.set('participation.exits.other', per100(exits[EXIT.other]));
  values.set('disconfirmation', disconfirmation[1] > 0 ? disconfirmation[0] / disconfirmation[1] : NaN);
  let needs = 0;
  for (let s = 0; s < S; s++) needs += sums[SUM.need + s];
  const high = sums[SUM.high];
  const rest = sums[SUM.citizens] - high;
  const gap =
    high > 0 && rest > 0 ? sums[SUM.needHigh] / (high * S) - (needs - sums[SUM.needHigh]) / (rest * S) : NaN;
  values.set('outcome.gap', 100 * gap);
  values.set('participation.gini', gini(world));
  values.set('governance.equality', 1 - Math.abs(concentration(world)));
}

/** Citizens by their quarter hours of twelve months; cleared after each reading. */
const histogram = new Uint32Array(12 * 255 + 1);

/** Gini coefficient of collective hours over all citizens, zeros included: from a histogram, so no sort is needed. */
function gini(world: World): number {
  const { hours12 } = world.citizens;
  let active = 0;
  let most = 0;
  for (let i = 0; i < world.size; i++) {
    // Those without hours, most of them, would all wait for one counter.
    if (hours12[i] === 0) continue;
    histogram[hours12[i]] += 1;
    active++;
    if (hours12[i] > most) most = hours12[i];
  }
  let below = world.size - active;
  let weighted = 0;
  let total = 0;
  for (let hours = 1; hours <= most; hours++) {
    const count = histogram[hours];
    if (count === 0) continue;
    histogram[hours] = 0;
    // Ranks below + 1 … below + count share this value.
    weighted += hours * count * (below + (count + 1) / 2);
    total += hours * count;
    below += count;
  }
  return total === 0 ? NaN : (2 * weighted) / (world.size * total) - (world.size + 1) / world.size;
}

/** Concentration index of collective hours by rank of deprivation, in 256 classes of deprivation. */
function concentration(world: World): number {
  const { hours12, deprivation } = world.citizens;
  const { ranks } = world;
  let weighted = 0;
  let total = 0;
  for (let i = 0; i < world.size; i++) {
    if (hours12[i] === 0) continue;
    weighted += hours12[i] * ranks[deprivation[i] >> 8];
    total += hours12[i];
  }
  return total === 0 ? NaN : (2 * weighted) / total - 1;
}
