/** Sweeps and contrasts with common random numbers: every value is run with the same seeds. */
import { meanInterval } from '../experiment/statistics';
import { confidenceAt, looksOf } from './looks';
import { runModel } from './runner';
import type {
  Arm,
  ContrastDeclaration,
  Curve,
  CurvePoint,
  FixedPairs,
  GrowingCurve,
  Measurement,
  PairsByNeed,
  Runner,
  Series,
  SweepDeclaration,
} from './types';

/**
 * Runs one path of a scenario over several values, each value with the same seeds.
 *
 * With `pairs: 12` it runs 12 pairs. With `pairs: {min: 10, max: 80}` or `budget: {runs: 240}` it runs the first look, and
 * the matcher that reads the curve adds pairs until its judgement is clear: `await expect(await sweep(…)).toIncrease()`.
 *
 * @param runner what runs an arm; the model, unless a test hands in something simpler
 * @throws Error where the declaration cannot be run, and ScenarioError where the scenario is not valid
 */
export function sweep(declaration: SweepDeclaration & FixedPairs, runner?: Runner): Promise<Curve>;
export function sweep(declaration: SweepDeclaration & PairsByNeed, runner?: Runner): Promise<GrowingCurve>;
export async function sweep(
  declaration: SweepDeclaration & (FixedPairs | PairsByNeed),
  runner: Runner = runModel,
): Promise<Curve> {
  const { scenario, set = [], lever, values, along = () => [], seed } = declaration;
  if (values.length < 2)
    throw new Error(`A sweep of ${lever} needs at least two values, found ${values.length}.`);
  const labels = values.map((value) => JSON.stringify(value));
  const arms = labels.map((label, k) => ({
    scenario,
    set: [...set, ...along(values[k]), `${lever}=${label}`],
    seed,
  }));
  return curveOf({
    kind: 'sweep',
    title: `${lever} in ${named(scenario, set)}`,
    arms,
    labels,
    values,
    measurement: measured(declaration),
    looks: looksOf(declaration, arms.length),
    runner,
  });
}

/**
 * Runs two scenarios, or one with and without a change, with the same seeds. Pairs and budgets are as in a sweep.
 *
 * @param runner what runs an arm; the model, unless a test hands in something simpler
 * @throws Error where the declaration cannot be run, and ScenarioError where a scenario is not valid
 */
export function contrast(declaration: ContrastDeclaration & FixedPairs, runner?: Runner): Promise<Curve>;
export function contrast(
  declaration: ContrastDeclaration & PairsByNeed,
  runner?: Runner,
): Promise<GrowingCurve>;
export async function contrast(
  declaration: ContrastDeclaration & (FixedPairs | PairsByNeed),
  runner: Runner = runModel,
): Promise<Curve> {
  const { base, against = base, set = [], change = [], seed } = declaration;
  if (against === base && change.length === 0)
    throw new Error('A contrast needs a change or a second scenario: both arms are the same.');
  const second = against === base ? change.join(', ') : named(against, change);
  const labels = ['base', 'change'];
  return curveOf({
    kind: 'contrast',
    title: `${named(base, set)} against ${second}`,
    arms: [
      { scenario: base, set, seed },
      { scenario: against, set: [...set, ...change], seed },
    ],
    labels,
    values: labels,
    measurement: measured(declaration),
    looks: looksOf(declaration, 2),
    runner,
  });
}

/** All that is needed to run a curve with any number of pairs. */
interface Plan extends Pick<Curve, 'kind' | 'title' | 'measurement' | 'looks'> {
  readonly arms: readonly Arm[];
  readonly labels: readonly string[];
  readonly values: readonly unknown[];
  readonly runner: Runner;
}

function measured({ output, over, seed, confidence = 0.95 }: Measurement): Required<Measurement> {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`A confidence lies between 0 and 1, such as 0.95; found ${confidence}.`);
  return { output, over, seed, confidence };
}

function named(scenario: string, set: readonly string[]): string {
  return set.length === 0 ? scenario : `${scenario} with ${set.join(', ')}`;
}

function curveOf(plan: Plan): Promise<Curve> {
  const { looks } = plan;
  return looks.length === 1 ? curveWith(plan, looks[0]) : growing(plan, looks[0]);
}

async function growing(plan: Plan, pairs: number): Promise<GrowingCurve> {
  return { ...(await curveWith(plan, pairs)), more: (wanted) => growing(plan, wanted) };
}

async function curveWith(plan: Plan, pairs: number): Promise<Curve> {
  const { kind, title, measurement, looks, arms, labels, values, runner } = plan;
  const intervals = confidenceAt(looks, pairs, measurement.confidence);
  const outputs: number[][] = [];
  for (const arm of arms) outputs.push((await runner(arm, pairs)).map((run) => measure(run, measurement)));
  const points = labels.map((label, k) => pointOf({ label, value: values[k] }, outputs, k, intervals));
  return { kind, title, measurement, pairs, looks, intervals, points };
}

function pointOf(
  named: Pick<CurvePoint, 'label' | 'value'>,
  outputs: readonly number[][],
  k: number,
  confidence: number,
): CurvePoint {
  const differenceTo = (other: number) =>
    meanInterval(present(outputs[k].map((value, r) => value - outputs[other][r])), confidence);
  return {
    ...named,
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
