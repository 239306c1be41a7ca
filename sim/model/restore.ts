/** Puts a world back to the state that its columns hold. */
import type { Column, Columns } from '../engine';
import { makeRoom } from './initiatives';
import type { World } from './world';

/** Copies columns into the world; the table of initiatives takes the length that the columns have. */
export function restoreWorld(world: World, columns: Columns): void {
  const rows = (columns.get('initiatives.alive') as Uint8Array).length;
  makeRoom(world.initiatives, rows);
  world.initiatives.rows = rows;
  const put = (name: string, target: Column): void => {
    const source = columns.get(name);
    if (source === undefined) throw new Error(`The snapshot has no column ${name}.`);
    target.fill(0);
    target.set(source as Float64Array);
  };
  const parts = {
    citizens: world.citizens,
    ties: world.ties,
    initiatives: world.initiatives.columns,
    agencies: world.agencies,
    thirdSector: world.thirdSector,
    leaders: world.leaders,
    locality: world.locality,
  };
  for (const [prefix, part] of Object.entries(parts)) {
    for (const [name, column] of Object.entries(part)) put(`${prefix}.${name}`, column as Column);
  }
  put('drift', world.drift);
}
