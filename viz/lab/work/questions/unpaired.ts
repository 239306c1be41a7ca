/** The same comparison with luck of its own in each arm. */
import type { FigureView } from '../../views';
import { overTime } from '../../../../sim/results';
import { replicateRun } from '../runs/arm';
import { resultOf, type RunRecord } from '../runs/record';
import { figureOf } from '../view/figures';
import { makeAll, type Context } from './context';

/** Pairs A's run r with B's run n + r, of n pairs: no luck is shared, and every run is one that can be named. */
export async function unpairedView(context: Context, metric: string): Promise<FigureView> {
  const { job, a, b } = context.showing;
  const { pairs } = job.state;
  const orders = Array.from({ length: pairs }, (_, i) => [
    replicateRun(a, i + 1, null),
    replicateRun(b, pairs + i + 1, null),
  ]);
  const made = await makeAll(context, orders);
  const figure = (record: RunRecord) => overTime(metric, resultOf(record).series.get(metric) ?? []);
  return figureOf(
    made.map(([left]) => figure(left)),
    made.map(([, right]) => figure(right)),
  );
}
