/** Makes a world anew from the state that its columns hold. */
import type { Column, Columns } from '../engine';
import type { Scenario } from '../scenario';
import { worldAround } from './build';
import { makeCitizens } from './citizens';
import { makeRoom } from './initiatives';
import type { World } from './world';

/**
 * The world of a scenario as columns hold it; they are copied. Nobody is drawn for it: what a population costs is saved.
 *
 * @throws Error where a column is missing
 */
export function restoreWorld(scenario: Scenario, columns: Columns): World {
  const put = (prefix: string, part: Readonly<Record<string, Column>>): void => {
    for (const [name, target] of Object.entries(part)) target.set(columnOf(columns, `${prefix}.${name}`));
  };
  const world = worldAround(scenario, () => {
    const citizens = makeCitizens(scenario.population.size);
    put('citizens', citizens);
    const ties = {
      offsets: Uint32Array.from(columnOf(columns, 'ties.offsets')),
      targets: Int32Array.from(columnOf(columns, 'ties.targets')),
    };
    return { citizens, ties };
  });
  const { initiatives, agencies, thirdSector, leaders, locality } = world;
  const rows = columnOf(columns, 'initiatives.alive').length;
  makeRoom(initiatives, rows);
  initiatives.rows = rows;
  put('initiatives', initiatives.columns);
  put('agencies', agencies);
  put('thirdSector', thirdSector);
  put('leaders', leaders);
  put('locality', locality);
  world.drift.set(columnOf(columns, 'drift'));
  return world;
}

function columnOf(columns: Columns, name: string): Column {
  const column = columns.get(name);
  if (column === undefined) throw new Error(`The snapshot has no column ${name}.`);
  return column;
}
