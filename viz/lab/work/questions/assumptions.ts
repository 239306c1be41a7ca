/** Ribbons from what is assumed: both arms with the same draws from the ranges of the assumptions, and the same luck. */
import { latinHypercube } from '../../../../sim/experiment/sampling';
import { ASSUMPTIONS, type AssumptionPath, type NumberEntry } from '../../../../sim/registers';
import type { Scenario } from '../../../../sim/scenario';
import type { AssumptionsView } from '../../views';
import { MOST_DRAWS, PREVIEW_CITIZENS } from '../limits';
import { ownRun, smaller, type Arm } from '../runs/arm';
import { hashOf } from '../runs/hash';
import { shownSeries } from '../view/build';
import { figuresOf } from '../view/figures';
import { pairOf } from '../view/pair';
import { makeAll, type Context } from './context';

/** Purpose of the draws: the luck of a run has nothing to do with it. */
const PURPOSE = 'assumptions';

/** One draw: a value for each assumption. */
type Draw = Readonly<Record<string, number>>;

/**
 * Assumptions that are drawn: those that nothing was measured or inferred for, where both arms hold the same. Where the arms
 * differ in one on purpose, that difference is what is asked about.
 */
export function variedBetween(a: Scenario, b: Scenario): AssumptionPath[] {
  return (Object.keys(ASSUMPTIONS) as AssumptionPath[]).filter((path) => {
    const entry = ASSUMPTIONS[path];
    const isNumber = entry.kind === 'number' || entry.kind === 'integer';
    return (
      isNumber && entry.built && entry.status === 'assumed' && a.assumptions[path] === b.assumptions[path]
    );
  });
}

/** Values for the assumptions from a Latin hypercube over their ranges. */
export function drawsOf(paths: readonly AssumptionPath[], draws: number, seed: string): Draw[] {
  if (paths.length === 0) return [];
  const points = latinHypercube(draws, paths.length, `${seed}/${PURPOSE}`);
  return Array.from({ length: draws }, (_, draw) =>
    Object.fromEntries(
      paths.map((path, place) => [
        path,
        valueAt(ASSUMPTIONS[path] as NumberEntry, points[draw * paths.length + place]),
      ]),
    ),
  );
}

/** The value of an assumption at a share of its range. */
function valueAt({ kind, range: [low, high] }: NumberEntry, share: number): number {
  if (kind === 'number') return low + share * (high - low);
  return Math.min(high, low + Math.floor(share * (high - low + 1)));
}

function withDraw(arm: Arm, draw: Draw): Arm {
  const assumptions = { ...arm.scenario.assumptions, ...draw };
  return { key: `${arm.key}!${hashOf(draw)}`, scenario: { ...arm.scenario, assumptions } };
}

/** Runs both arms with every draw, at the size of a quick look. */
export async function assumptionsView(context: Context, wanted: number): Promise<AssumptionsView> {
  const { job, a, b, shared, unchanged } = context.showing;
  const draws = Math.max(2, Math.min(MOST_DRAWS, Math.floor(wanted)));
  const paths = variedBetween(a.scenario, b.scenario);
  const arms = [a, b].map((arm) => smaller(arm, PREVIEW_CITIZENS));
  const orders = drawsOf(paths, draws, a.scenario.seed).map((draw) => {
    const own = shared && { ...shared, key: `${shared.key}!${hashOf(draw)}` };
    const [left, right] = arms.map((arm) => ownRun(withDraw(arm, draw), own));
    return unchanged ? [left] : [left, right];
  });
  const made = await makeAll(context, orders);
  const pairs = made.map(([left, right = left]) => pairOf(left, right));
  return {
    ...{ job: job.id, draws: pairs.length, wanted: draws, citizens: arms[0].scenario.population.size },
    varied: paths.length,
    series: shownSeries(job, pairs, true),
    figures: figuresOf(pairs),
  };
}
