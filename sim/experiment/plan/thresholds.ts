/** The stages of a threshold design: the scenario itself, both ends of every assumption, then halving where the sign turns. */
import { valueAt } from '../declare/values';
import { meanInterval } from '../statistics';
import type { DesignPlan, Experiment, Factor, RunRecord } from '../types';
import type { GrowingRows, Search } from './pareto';

type ThresholdPlan = Extract<DesignPlan, { readonly method: 'thresholds' }>;

/** Ends of the range of a factor: of families without ends, what nineteen in twenty values lie between. */
export function endsOf({ space }: Factor): readonly number[] {
  if (space.kind === 'choice') return space.options.map((_, option) => option);
  const [low, high] = [valueAt(space, 0), valueAt(space, 1)];
  return [
    Number.isFinite(low) ? low : valueAt(space, 0.025),
    Number.isFinite(high) ? high : valueAt(space, 0.975),
  ];
}

/** What is known of the sign between the scenario and one end of a factor. */
export interface Path {
  readonly factor: number;
  readonly end: number;
  /** Rows (of arm A) that were tried on the way, the end first. */
  readonly tried: number[];
  /** The value nearest to the end at which the sign is still that of the scenario, and the nearest at which it is not. */
  same: number;
  other: number | null;
}

/** A search whose paths can be read. */
export interface ThresholdSearch extends Search {
  readonly paths: readonly Path[];
}

/** Searches for the values at which the sign of the paired effect turns. */
export function thresholdSearch(experiment: Experiment, plan: ThresholdPlan): ThresholdSearch {
  const rows: GrowingRows = { values: [], units: [], blocks: [] };
  const paths: Path[] = [];
  let stage = 0;
  const moved = (factor: number, value: number): number => {
    const values = plan.baseline.map((base, place) => (place === factor ? value : base));
    const row = rows.values.length;
    rows.values.push(values, [...values]);
    rows.blocks.push(row / 2, row / 2);
    return row;
  };
  const begin = () => {
    moved(-1, NaN);
    experiment.factors.forEach((one, factor) => {
      const same = plan.baseline[factor];
      const ends = one.write.kind === 'nothing' ? [] : endsOf(one).filter((value) => value !== same);
      for (const end of ends) paths.push({ factor, end, tried: [moved(factor, end)], same, other: null });
    });
    return true;
  };
  return {
    ...{ rows, paths },
    grow: (runsOf) => {
      const sign = (row: number) => signOf(runsOf(row), runsOf(row + 1), columnOf(experiment, plan));
      if (stage++ === 0) return begin();
      const base = sign(0);
      if (base === 0) return false;
      const next = paths.map((path) => {
        const last = path.tried[path.tried.length - 1];
        const kind = experiment.factors[path.factor].space.kind;
        return halved(path, kind, rows.values[last][path.factor], sign(last) === 0 - base);
      });
      if (stage > plan.steps + 1) return false;
      next.forEach((value, i) => {
        if (value !== null) paths[i].tried.push(moved(paths[i].factor, value));
      });
      return next.some((value) => value !== null);
    },
  };
}

const columnOf = ({ outputs }: Experiment, { output }: ThresholdPlan): number =>
  outputs.flatMap(({ columns }) => columns).indexOf(output);

/** Notes what the last value of a path showed; the value to try next, null where there is none. */
function halved(path: Path, kind: Factor['space']['kind'], value: number, turned: boolean): number | null {
  if (turned) path.other = value;
  else if (path.other !== null) path.same = value;
  if (path.other === null || kind === 'choice' || kind === 'levels') return null;
  const middle = (path.same + path.other) / 2;
  const next = kind === 'integer' ? Math.round(middle) : middle;
  return next === path.same || next === path.other ? null : next;
}

/** The sign of the paired effect: of its interval in the scenario and at ends, so that luck turns nothing around. */
function signOf(a: readonly RunRecord[], b: readonly RunRecord[], column: number): number {
  const other = new Map(b.map((run) => [run.replicate, run.values[column]]));
  const differences = a
    .map(({ replicate, values }) => (other.get(replicate) ?? NaN) - values[column])
    .filter((value) => value === value);
  const { low, high } = meanInterval(differences, 0.95);
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}
