/**
 * What designs cost in milliseconds of processor time. Budgets are those of SALib 1.5.2 on the machine where it was measured
 * (0.40 s and 0.22 s for Saltelli rows, 3.26 s for trajectories), times the ratio that plain JavaScript reached there.
 */
import { latinHypercube, morrisTrajectories, saltelliRows } from '../../sim/experiment/sampling';
import { atMost, nanoseconds, told, type Row } from '../rows';

export const title = 'Designs: N = 2^14 in 10 dimensions, best of nine';

const N = 16384;
const DIMS = 10;
const groups = Array.from({ length: DIMS }, (_, column) => [column]);

function best(act: () => void): number {
  return Math.min(...Array.from({ length: 9 }, () => nanoseconds(act))) / 1e6;
}

function rows(secondOrder: boolean, scrambled: boolean): number {
  const scramble = scrambled ? { key: 'bench' } : null;
  return best(() => void saltelliRows(N, groups, DIMS, { secondOrder, chance: false, scramble }));
}

const trajectories = { trajectories: 20, candidates: 500, levels: 4, groups, dims: DIMS, seed: 'bench' };

export default function measure(): Row[] {
  return [
    atMost('Saltelli rows, second order (360,448)', rows(true, false), 'ms', 18),
    atMost('Saltelli rows, second order, scrambled', rows(true, true), 'ms', 18),
    atMost('Saltelli rows, first order (196,608)', rows(false, false), 'ms', 15),
    atMost('Saltelli rows, first order, scrambled', rows(false, true), 'ms', 15),
    told(
      'Latin hypercube',
      best(() => void latinHypercube(N, DIMS, 'bench')),
      'ms',
    ),
    atMost(
      'Morris, the 20 most spread of 500',
      best(() => void morrisTrajectories(trajectories)),
      'ms',
      3260,
    ),
  ];
}
