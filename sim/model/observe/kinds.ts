/** Kinds of bodies, read off what happened in them: logics of standing bodies, modes and types of initiatives. */
import type { MonthValues } from '../../engine';
import { CITIZENS, LEADING_GROUPS, OFFICIALS, ringOf, sumOfRing, THIRD_SECTOR } from '../initiatives';
import { LOGIC } from '../submodels/councils';
import type { World } from '../world';

/** Sets the shares of each kind; missing where there is no body to tell. */
export function observeKinds(world: World, values: MonthValues): void {
  observeLogics(world, values);
  observeModes(world, values);
}

function observeLogics(world: World, values: MonthValues): void {
  const { alive, standing, logic, logicBefore } = world.initiatives.columns;
  const counts = new Float64Array(4);
  let bodies = 0;
  let old = 0;
  let changed = 0;
  for (let k = 0; k < world.initiatives.rows; k++) {
    if (alive[k] === 0 || standing[k] === 0) continue;
    bodies += 1;
    if (logic[k] === LOGIC.none) continue;
    counts[logic[k]] += 1;
    old += 1;
    if (logic[k] !== logicBefore[k] && logicBefore[k] !== LOGIC.none) changed += 1;
  }
  const share = (count: number): number => (old > 0 ? count / old : NaN);
  values.set('initiatives.standing', bodies);
  values.set('logic.handsOn', share(counts[LOGIC.handsOn]));
  values.set('logic.watchdog', share(counts[LOGIC.watchdog]));
  values.set('logic.ceremonial', share(counts[LOGIC.ceremonial]));
  values.set('logic.changes', share(changed));
}

/** Modes by citizens' weight in what was decided in twelve months (S3-11 … S3-13), types by who decided (S0-12 … S0-14). */
function observeModes(world: World, values: MonthValues): void {
  const { alive, decidedYear } = world.initiatives.columns;
  const { participative, enhanced } = world.assume.mode;
  const { voice } = world.assume.type;
  let consumer = 0;
  let middle = 0;
  let high = 0;
  let managed = 0;
  let governed = 0;
  let told = 0;
  for (let k = 0; k < world.initiatives.rows; k++) {
    if (alive[k] === 0) continue;
    const of = (group: number): number => sumOfRing(decidedYear, ringOf(k, group, LEADING_GROUPS));
    const decided = of(CITIZENS) + of(OFFICIALS) + of(THIRD_SECTOR);
    if (decided === 0) continue;
    told += 1;
    const citizens = of(CITIZENS) / decided;
    if (citizens < participative) consumer += 1;
    else if (citizens < enhanced) middle += 1;
    else high += 1;
    const organisations = Math.min(of(OFFICIALS), of(THIRD_SECTOR)) / decided >= voice;
    if (organisations && citizens >= voice) governed += 1;
    else if (organisations) managed += 1;
  }
  const share = (count: number): number => (told > 0 ? count / told : NaN);
  values.set('initiatives.mode.consumer', share(consumer));
  values.set('initiatives.mode.participative', share(middle));
  values.set('initiatives.mode.enhanced', share(high));
  values.set('initiatives.type.coProduction', share(told - managed - governed));
  values.set('initiatives.type.coManagement', share(managed));
  values.set('initiatives.type.coGovernance', share(governed));
}
