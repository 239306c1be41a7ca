/** Sets up the world of a scenario as it is before the first burn-in month. */
import { blockSum } from '../exact';
import { leverGroups, type Scenario } from '../scenario';
import { makeAgencies, makeLocality } from './agencies';
import { S } from './citizens';
import { makeInitiatives } from './initiatives';
import { Ledger } from './ledger';
import { populate } from './population';
import { keysOf, type Keys } from './purposes';
import { fixStandards, standardise } from './standards';
import { markStrata, ranksOfDeprivation } from './strata';
import { leaningOf } from './submodels/drivers';
import { fixIndividual } from './submodels/routines';
import { makeLeaders } from './leaders-table';
import { makeThirdSector, startThirdSector } from './third-sector';
import { makeTies } from './ties';
import type { Assume, Scratch, World } from './world';

/** Places to meet in a district, besides those of standing bodies. */
const PER_DISTRICT = 12;

/** A new world, in which nobody is in need yet: burn-in fills the phases. Throws nothing: the scenario has been checked. */
export function buildWorld(scenario: Scenario): World {
  const world = worldAround(scenario, (assume, keys, districtSize) => ({
    citizens: populate(scenario, assume, keys, districtSize),
    ties: makeTies(scenario.population.size, assume.population.far, keys['ties.partner']),
  }));
  startBodies(world);
  fixStandards(world);
  standardise(world);
  markStrata(world);
  return world;
}

/** Citizens and their ties, from the assumptions, the keys of draws and the size of a district. */
type PeopleOf = (assume: Assume, keys: Keys, districtSize: number) => Pick<World, 'citizens' | 'ties'>;

/** A world around its citizens: all that a scenario says of it, and its other tables, still empty. */
export function worldAround(scenario: Scenario, peopleOf: PeopleOf): World {
  const { size } = scenario.population;
  const assume = groupAssumptions(scenario.assumptions);
  const keys = keysOf(scenario.seed);
  const districtSize = Math.min(size, Math.round(assume.population.districtSize));
  const districts = Math.ceil(size / districtSize);
  const { citizens, ties } = peopleOf(assume, keys, districtSize);
  return {
    scenario,
    size,
    districts,
    districtSize,
    assume,
    on: quick(scenario.mechanisms) as World['on'],
    combinations: 1 << leverGroups(scenario).length,
    individual: fixIndividual(assume),
    keys,
    citizens,
    ties,
    initiatives: makeInitiatives(16),
    agencies: makeAgencies(),
    thirdSector: makeThirdSector(),
    leaders: makeLeaders(),
    locality: makeLocality(),
    drift: new Float64Array(districts * S * 2),
    ledger: new Ledger(),
    ranks: ranksOfDeprivation(citizens.deprivation),
    meanDeprivation: blockSum(citizens.deprivation) / size,
    scratch: makeScratch(districts, scenario.institutions.councils),
  };
}

function makeScratch(districts: number, councils: number): Scratch {
  const perDistrict = PER_DISTRICT + Math.ceil(councils / districts);
  return {
    meeting: new Int32Array(districts * perDistrict).fill(-1),
    perDistrict,
    spill: new Float64Array(districts * S * 4),
    meanDrift: new Float64Array(2 * S),
    treated: new Float64Array(districts * S),
  };
}

/** `assumptions.join.base` becomes assume.join.base. */
function groupAssumptions(flat: Scenario['assumptions']): Assume {
  const groups: Record<string, Record<string, number>> = {};
  for (const [path, value] of Object.entries(flat)) {
    const [, group, ...rest] = path.split('.');
    groups[group] ??= {};
    groups[group][rest.join('.')] = value;
  }
  return quick(groups) as Assume;
}

/** A copy that is quick to read: engines keep objects that grew key by key as hash tables, parsed ones as records. */
function quick(data: object): unknown {
  return JSON.parse(JSON.stringify(data));
}

function startBodies(world: World): void {
  const { agencies, assume, leaders, locality } = world;
  for (let s = 0; s < S; s++) {
    agencies.orientation[s] = assume.agency.orientation;
    agencies.skill[s] = assume.agency.skill;
    agencies.offerFactor[s] = 1;
    for (let d = 0; d < 2; d++) {
      agencies.believed[2 * s + d] = leaningOf(world, d, 0);
      agencies.standard[2 * s + d] = leaningOf(world, d, 0);
    }
  }
  locality.capital[0] = assume.leader.start;
  leaders.capital.fill(assume.leader.start);
  locality.paidShare[0] = 1;
  locality.rewardShare[0] = 1;
  startThirdSector(world);
}
