/** Sweeps and contrasts with common random numbers: every value is run with the same seeds. */
import { meanInterval } from '../experiment/statistics';
import { runModel } from './runner';
import type {
  Arm,
  ContrastDeclaration,
  Curve,
  CurvePoint,
  Measurement,
  Runner,
  Series,
  SweepDeclaration,
} from './types';

/**
 * Runs one path of a scenario over several values, each value with the same seeds.
 *
 * @param runner what runs an arm; the model, unless a test hands in something simpler
 * @throws Error where the declaration cannot be run, and ScenarioError where the scenario is not valid
 */
export async function sweep(declaration: SweepDeclaration, runner: Runner = runModel): Promise<Curve> {
  const { scenario, set = [], lever, values, seed } = declaration;
  if (values.length < 2)
    throw new Error(`A sweep of ${lever} needs at least two values, found ${values.length}.`);
  const written = values.map((value) => JSON.stringify(value));
  const arms = written.map((value) => ({ scenario, set: [...set, `${lever}=${value}`], seed }));
  return curveOf('sweep', `${lever} in ${named(scenario, set)}`, arms, written, declaration, runner);
}

/**
 * Runs two scenarios, or one with and without a change, with the same seeds.
 *
 * @param runner what runs an arm; the model, unless a test hands in something simpler
 * @throws Error where the declaration cannot be run, and ScenarioError where a scenario is not valid
 */
export async function contrast(declaration: ContrastDeclaration, runner: Runner = runModel): Promise<Curve> {
  const { base, against = base, set = [], change = [], seed } = declaration;
  if (against === base && change.length === 0)
    throw new Error('A contrast needs a change or a second scenario: both arms are the same.');
  const second = against === base ? change.join(', ') : named(against, change);
  const arms = [
    { scenario: base, set, seed },
    { scenario: against, set: [...set, ...change], seed },
  ];
  return curveOf(
    'contrast',
    `${named(base, set)} against ${second}`,
    arms,
    ['base', 'change'],
    declaration,
    runner,
  );
}

function named(scenario: string, set: readonly string[]): string {
  return set.length === 0 ? scenario : `${scenario} with ${set.join(', ')}`;
}

async function curveOf(
  kind: Curve['kind'],
  title: string,
  arms: readonly Arm[],
  labels: readonly string[],
  declared: Measurement,
  runner: Runner,
): Promise<Curve> {
  const { output, over, pairs, seed, confidence = 0.95 } = declared;
  if (!(Number.isInteger(pairs) && pairs >= 2))
    throw new Error(`An interval needs at least two pairs, found pairs: ${pairs}.`);
  const measurement = { output, over, pairs, seed, confidence };
  const outputs: number[][] = [];
  for (const arm of arms) outputs.push((await runner(arm, pairs)).map((run) => measure(run, measurement)));
  return {
    kind,
    title,
    measurement,
    points: labels.map((label, k) => pointOf(label, outputs, k, confidence)),
  };
}

function pointOf(label: string, outputs: readonly number[][], k: number, confidence: number): CurvePoint {
  const differenceTo = (other: number) =>
    meanInterval(present(outputs[k].map((value, r) => value - outputs[other][r])), confidence);
  return {
    label,
    outputs: outputs[k],
    level: meanInterval(present(outputs[k]), confidence),
    change: k === 0 ? null : differenceTo(0),
    step: k === 0 ? null : differenceTo(k - 1),
  };
}

/** The mean of the output over the declared months in which there was something to measure; NaN where there was none. */
function measure(run: Series, { output, over: [first, last] }: Measurement): number {
  const series = run.get(output);
  if (!series)
    throw new Error(`The runs record no output "${output}"; recorded are ${[...run.keys()].join(', ')}.`);
  if (!(first >= 1 && first <= last && last <= series.length))
    throw new Error(`Months ${first} to ${last} are not within the ${series.length} months of the run.`);
  const values = present([...series.subarray(first - 1, last)]);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function present(values: readonly number[]): number[] {
  return values.filter((value) => !Number.isNaN(value));
}
