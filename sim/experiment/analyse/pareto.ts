/** Which settings of the levers no other settings beat in every objective. */
import { beats } from '../discovery/nsga';
import { meanInterval } from '../statistics';
import type { Analysis, AnalysisPlan, Estimate, ExperimentData } from '../types';
import {
  confidenceOf,
  countOf,
  estimateOf,
  intervalInWords,
  inWords,
  labelOfRow,
  outputOf,
  presentValues,
  runsByRow,
} from './rows';
import { onScale, withUnit } from './units';

/** One row of the design in all objectives. */
export interface ParetoPoint {
  readonly row: number;
  /** What the row sets, in words. */
  readonly label: string;
  readonly runs: number;
  /** One an objective. */
  readonly objectives: readonly Estimate[];
  /** One a limit. */
  readonly limited: readonly Estimate[];
}

export interface ParetoAnalysis extends Analysis {
  readonly kind: 'pareto';
  readonly output: null;
  readonly confidence: number;
  readonly objectives: readonly {
    readonly output: string;
    readonly unit: string;
    readonly goal: 'maximise' | 'minimise';
  }[];
  readonly limits: readonly { readonly output: string; readonly unit: string; readonly most: number }[];
  /** Points within all limits that no other such point beats, ordered by the first objective. */
  readonly front: readonly ParetoPoint[];
  /** All other rows: their means, one an objective, and whether they are within the limits. */
  readonly beaten: readonly {
    readonly row: number;
    readonly means: readonly (number | null)[];
    readonly withinLimits: boolean;
  }[];
}

/** Finds the rows of a search that no other row within the limits beats. */
export function analysePareto(data: ExperimentData, plan: AnalysisPlan): ParetoAnalysis[] {
  const { experiment, columns, design: rows } = data;
  const { design } = experiment;
  if (design.method !== 'pareto') throw new Error('A front needs a Pareto design.');
  const confidence = confidenceOf(plan);
  const unitOf = (output: string) => outputOf(experiment, output)?.unit ?? '';
  const objectives = design.objectives.map((one) => ({ ...one, unit: unitOf(one.output) }));
  const limits = design.limits.map((one) => ({ ...one, unit: unitOf(one.output) }));
  const all = runsByRow(data).map((runs, row) => {
    const means = (names: readonly { readonly output: string }[]) =>
      names.map(({ output }) =>
        estimateOf(meanInterval(presentValues(runs, columns.indexOf(output)), confidence)),
      );
    const point = { row, runs: runs.length, objectives: means(objectives), limited: means(limits) };
    const within = point.limited.every(({ estimate }, i) => estimate !== null && estimate <= limits[i].most);
    return { ...point, within, measured: point.objectives.every(({ estimate }) => estimate !== null) };
  });
  const tried = (point: (typeof all)[number]) => ({
    ...{ units: new Float64Array(0), violation: 0 },
    objectives: point.objectives.map(({ estimate }, i) =>
      objectives[i].goal === 'minimise' ? estimate! : -estimate!,
    ),
  });
  const rivals = all
    .filter(({ within, measured }) => within && measured)
    .map((point) => ({ point, at: tried(point) }));
  const best = rivals
    .filter(({ at }) => !rivals.some((other) => beats(other.at, at)))
    .map(({ point }) => point);
  const front = best
    .map(({ within: _within, measured: _measured, ...point }) => ({
      ...point,
      label: labelOfRow(experiment, rows, point.row),
    }))
    .sort((a, b) => a.objectives[0].estimate! - b.objectives[0].estimate! || a.row - b.row);
  const beaten = beatenOf(all.filter((point) => !best.includes(point)));
  const runs = data.runs.filter(({ error }) => error === null).length;
  const told = { kind: 'pareto', output: null, confidence, objectives, limits, front, beaten } as const;
  return [{ ...told, ...sentenceOf(told, all.length), runs, notes: [] }];
}

function beatenOf(
  points: readonly (Pick<ParetoPoint, 'row' | 'objectives'> & { readonly within: boolean })[],
): ParetoAnalysis['beaten'] {
  return points.map(({ row, objectives, within }) => ({
    ...{ row, means: objectives.map(({ estimate }) => estimate), withinLimits: within },
  }));
}

function sentenceOf(
  {
    objectives,
    limits,
    front,
    confidence,
  }: Pick<ParetoAnalysis, 'objectives' | 'limits' | 'front' | 'confidence'>,
  tried: number,
): Pick<Analysis, 'sentence' | 'verdict'> {
  const within = limits.map(({ output, most, unit }) => `${output} at most ${withUnit(inWords(most), unit)}`);
  const bounds = within.length > 0 ? ` with ${within.join(' and ')}` : '';
  if (front.length === 0)
    return {
      sentence: `None of ${countOf(tried, 'setting')} tried keeps within the limits${bounds}.`,
      verdict: 'unclear',
    };
  const parts = objectives.map(({ output, goal, unit }, i) => {
    const sign = goal === 'maximise' ? 1 : -1;
    const best = front.reduce((a, b) =>
      sign * b.objectives[i].estimate! > sign * a.objectives[i].estimate! ? b : a,
    );
    const own = best.objectives[i];
    const sure = own.low === null ? '' : ` (${intervalInWords(own, confidence)})`;
    return `${onScale(output, unit)} ${withUnit(inWords(own.estimate!), unit)}${sure} in row ${best.row}`;
  });
  const sentence = `${countOf(front.length, 'setting')} of ${tried} tried${bounds} ${front.length === 1 ? 'is' : 'are'} beaten by none in all objectives. At their best: ${parts.join('; ')}.`;
  return { sentence, verdict: front.every(({ runs }) => runs > 1) ? 'described' : 'unclear' };
}
