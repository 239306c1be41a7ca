/** What a question about the state that is shown can draw on. */
import type { QuestionName } from '../../contract';
import type { LeadSurroundings } from '../ensemble';
import type { Arm } from '../runs/arm';
import type { WantedRun } from '../runs/order';
import type { Pool } from '../runs/pool';
import type { RunRecord } from '../runs/record';
import type { Showing } from '../view/build';
import type { Pair } from '../view/pair';

/** Smaller goes first: before pairs, after the runs with the state's own seed. */
const URGENCY = 15;

export interface Context {
  readonly showing: Showing;
  readonly pool: Pool;
  readonly around: LeadSurroundings;
  readonly name: QuestionName;
  /** What is dropped when the state changes. */
  readonly group: string;
  /** All pairs of the state, once they are there. */
  readonly pairs: () => Promise<readonly Pair[]>;
}

/** The records of some runs; how far they are is told after each. */
export async function makeAll(
  { pool, around, showing, name, group }: Context,
  orders: readonly (readonly WantedRun[])[],
): Promise<RunRecord[][]> {
  const wanted = orders.length;
  let done = 0;
  const tell = () => around.post({ kind: 'progress', job: showing.job.id, of: name, done, wanted });
  tell();
  return Promise.all(
    orders.map(async (runs, number) => {
      const records = await pool.make(runs, { urgency: URGENCY, group, place: number / wanted });
      done += 1;
      tell();
      return records;
    }),
  );
}

/** The arms of the state that is shown. */
export function armsOf({ showing }: Context): readonly [Arm, Arm] {
  return [showing.a, showing.b];
}
