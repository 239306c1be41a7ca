/** The co-production model: citizens, agencies, third-sector bodies, leaders and the initiatives where they meet. */
import type { Column, Columns, Model, Month, MonthValues } from '../engine';
import { BUILT_METRICS, type GroupDimension } from '../registers';
import { buildWorld } from './build';
import { S } from './citizens';
import { observeAgencies, observeBodies } from './observe/bodies';
import { observeCitizens, observeEveryone } from './observe/citizens';
import { tally } from './observe/tally';
import { observeMeans, observeValue } from './observe/value';
import { restoreWorld } from './restore';
import { SCHEDULE } from './schedule';
import { standardise } from './standards';
import { fixStrata, groupCodes } from './strata';
import type { World } from './world';

export { SCHEDULE } from './schedule';
export { entryRows, type LedgerEntry } from './entry-rows';
export * from './observe/lives-layout';
export { frameOf, staffAccount } from './observe/lives';
export type { World } from './world';

/** The model as the engine drives it. */
export const coProduction: Model<World> = {
  version: '0.2.0',
  metrics: BUILT_METRICS,
  build: buildWorld,
  step: runMonth,
  endBurnIn,
  observe,
  observeGroup(world, dimension, code, values) {
    observeCitizens(tally(world, groupCodes(world, dimension as GroupDimension), code), values);
  },
  columns,
  restore: restoreWorld,
  ledger: (world) => world.ledger.rows(),
  keepEntries(world, log) {
    world.ledger.log = log;
  },
  outcomes,
};

function runMonth(world: World, month: Month): void {
  for (const step of SCHEDULE) step.run(world, month);
  if (month.index % 6 === 0) standardise(world);
}

/** Fixes the high-need fifth, the quartiles and the z-scores. */
function endBurnIn(world: World): void {
  const { benefit, monthsIndividual, monthsCollective, hoursGiven, hoursBorne, needMonths } = world.citizens;
  standardise(world);
  fixStrata(world, needMonths);
  world.locality.standardsFixed[0] = 1;
  const lives = [benefit, monthsIndividual, monthsCollective, hoursGiven, hoursBorne, needMonths];
  for (const column of lives) column.fill(0);
}

function observe(world: World, values: MonthValues): void {
  const sums = tally(world, null, 0);
  observeCitizens(sums, values);
  observeEveryone(world, sums, values);
  observeValue(world, values);
  observeMeans(world, values);
  observeBodies(world, values);
  observeAgencies(world, values);
}

/** All state by name: citizens, ties, initiatives, agencies, locality. */
function columns(world: World): Columns {
  const all = new Map<string, Column>();
  const add = (prefix: string, part: Readonly<Record<string, Column>>): void => {
    for (const [name, column] of Object.entries(part)) all.set(`${prefix}.${name}`, column);
  };
  add('citizens', world.citizens);
  add('ties', { offsets: world.ties.offsets, targets: world.ties.targets });
  const { capacity, rows } = world.initiatives;
  for (const [name, column] of Object.entries(world.initiatives.columns)) {
    all.set(`initiatives.${name}`, column.subarray(0, (column.length / capacity) * rows));
  }
  add('agencies', world.agencies);
  add('thirdSector', world.thirdSector);
  add('leaders', world.leaders);
  add('locality', world.locality);
  all.set('drift', world.drift);
  return all;
}

function outcomes(world: World): ReturnType<Model<World>['outcomes']> {
  const { citizens, size } = world;
  const mean = (column: Float32Array): Float32Array =>
    Float32Array.from({ length: size }, (_, i) => {
      let sum = 0;
      for (let s = 0; s < S; s++) sum += column[S * i + s];
      return sum / S;
    });
  const dimensions: readonly GroupDimension[] = [
    'deprivation',
    'age',
    'sex',
    'education',
    'efficacy',
    'need',
  ];
  return {
    groups: Object.fromEntries(dimensions.map((name) => [name, groupCodes(world, name)])),
    values: {
      monthsIndividual: Float32Array.from(citizens.monthsIndividual),
      monthsCollective: Float32Array.from(citizens.monthsCollective),
      benefit: citizens.benefit.slice(),
      hours: citizens.hoursGiven.slice(),
      burden: citizens.hoursBorne.slice(),
      needMonths: citizens.needMonths.slice(),
      need: mean(citizens.need),
      trust: mean(citizens.trust),
      efficacyPolitical: mean(citizens.efficacyPolitical),
      fatigue: citizens.fatigue.slice(),
    },
  };
}
