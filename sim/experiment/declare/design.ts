/** From the plan of a design to its rows. */
import { efastCurves, latinHypercube, morrisTrajectories, saltelliRows, sobolPoints } from '../sampling';
import type { Design, DesignPlan, Experiment } from '../types';
import { valuesAt } from './values';

type PlanOf<Method> = Extract<DesignPlan, { readonly method: Method }>;

/**
 * The rows of an experiment: the same for the same file, always. Those of Pareto and threshold designs are none yet: they
 * grow while the experiment runs.
 */
export function designOf(experiment: Experiment): Design {
  const { design: plan } = experiment;
  switch (plan.method) {
    case 'grid':
      return fromValues(experiment, gridRows(plan.levels));
    case 'list':
      return { ...fromValues(experiment, plan.rows), labels: plan.labels };
    case 'oneFactor':
      return fromValues(experiment, oneFactorRows(plan));
    case 'latinHypercube':
    case 'sobolSequence':
      return fromUnits(experiment, pointsOf(experiment, plan), 1);
    case 'morris':
      return morrisDesign(experiment, plan);
    case 'sobol':
      return sobolDesign(experiment, plan);
    case 'efast':
      return efastDesign(experiment, plan);
    case 'pareto':
    case 'thresholds':
      return fromValues(experiment, []);
  }
}

/** All combinations of levels; the last factor changes fastest. */
function gridRows(levels: readonly (readonly number[])[]): number[][] {
  return levels.reduce<number[][]>(
    (rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  );
}

/** The baseline, then every other level of every factor with all others at the baseline. */
function oneFactorRows({ baseline, levels }: PlanOf<'oneFactor'>): number[][] {
  const moved = levels.flatMap((values, factor) =>
    values
      .filter((value) => value !== baseline[factor])
      .map((value) => baseline.map((base, place) => (place === factor ? value : base))),
  );
  return [[...baseline], ...moved];
}

function fromValues({ design }: Experiment, rows: readonly (readonly number[])[]): Design {
  return {
    method: design.method,
    rows: rows.length,
    values: Float64Array.from(rows.flat()),
    units: null,
    blocks: Int32Array.from(rows, (_, row) => row),
    luck: new Uint8Array(rows.length),
    labels: rows.map(() => ''),
  };
}

/** @param rowsPerBlock rows of one base point, trajectory or curve */
function fromUnits({ design, factors }: Experiment, units: Float64Array, rowsPerBlock: number): Design {
  const rows = units.length / factors.length;
  return {
    method: design.method,
    rows,
    values: valuesAt(factors, units),
    units,
    blocks: Int32Array.from({ length: rows }, (_, row) => Math.floor(row / rowsPerBlock)),
    luck: new Uint8Array(rows),
    labels: new Array<string>(rows).fill(''),
  };
}

/** The text that decides what is random in a design: its own, so that no run shares it. */
function purpose({ seeds, design }: Experiment, part = ''): string {
  return `${seeds.base}/design/${design.method}${part}`;
}

function pointsOf(
  experiment: Experiment,
  plan: PlanOf<'latinHypercube'> | PlanOf<'sobolSequence'>,
): Float64Array {
  const { length: dims } = experiment.factors;
  if (plan.method === 'latinHypercube')
    return latinHypercube(plan.n, dims, purpose(experiment), { maximin: plan.maximin });
  return sobolPoints(plan.n, dims, { scramble: plan.scrambled ? { key: purpose(experiment) } : null });
}

/** Places of factors that move together. */
function groupsOf({ groups, factors }: Experiment): readonly (readonly number[])[] {
  return groups.length > 0 ? groups.map((group) => group.factors) : factors.map((_, place) => [place]);
}

function morrisDesign(experiment: Experiment, plan: PlanOf<'morris'>): Design {
  const { trajectories, candidates, levels } = plan;
  const { units, rowsPerTrajectory } = morrisTrajectories({
    ...{ trajectories, candidates, levels },
    groups: groupsOf(experiment),
    dims: experiment.factors.length,
    seed: purpose(experiment),
  });
  return fromUnits(experiment, units, rowsPerTrajectory);
}

/** Scramblings one after the other; a block is a base point, numbered over all of them. */
function sobolDesign(experiment: Experiment, plan: PlanOf<'sobol'>): Design {
  const { n, scrambles, secondOrder, chance } = plan;
  const { length: dims } = experiment.factors;
  const parts = Array.from({ length: scrambles }, (_, scrambling) =>
    saltelliRows(n, groupsOf(experiment), dims, {
      ...{ secondOrder, chance },
      scramble: { key: purpose(experiment, `/${scrambling}`) },
    }),
  );
  const [{ rows, rowsPerPoint }] = parts;
  const units = new Float64Array(scrambles * rows * dims);
  const luck = new Uint8Array(scrambles * rows);
  parts.forEach((part, scrambling) => {
    units.set(part.units, scrambling * rows * dims);
    luck.set(part.luck, scrambling * rows);
  });
  return { ...fromUnits(experiment, units, rowsPerPoint), luck };
}

function efastDesign(experiment: Experiment, { n, curves, harmonics }: PlanOf<'efast'>): Design {
  const { units } = efastCurves({
    ...{ n, curves, harmonics },
    dims: experiment.factors.length,
    phases: purpose(experiment),
  });
  return fromUnits(experiment, units, n);
}
