/** The seed of every run: which runs of an experiment share their luck. */
import { replicateSeed } from '../../scenario';
import type { Design, Experiment } from '../types';

/**
 * The seed of one replicate of one row. Runs with the same seed share every draw that their worlds have in common.
 *
 * `common`: `S/r`, as in `tandem run --replicates`. `block`: `S/b/r` with the base point or trajectory b, which for Sobol'
 * indices is named by scrambling and point, so that more points later leave the seeds of the first ones as they are.
 * `independent`: `S/row/r`. Rows with the other luck of their block have `'` behind its name.
 *
 * @param row from 0
 * @param replicate from 1
 */
export function seedOf(
  { seeds, design: plan }: Experiment,
  design: Design,
  row: number,
  replicate: number,
): string {
  const other = design.luck[row] === 1 ? "'" : '';
  if (seeds.policy === 'common') return replicateSeed(seeds.base + (other && `/${other}`), replicate);
  if (seeds.policy === 'independent') return replicateSeed(`${seeds.base}/row${row}`, replicate);
  const block = design.blocks[row];
  const name = plan.method === 'sobol' ? `${Math.floor(block / plan.n)}.${block % plan.n}` : `${block}`;
  return replicateSeed(`${seeds.base}/block${name}${other}`, replicate);
}
