/** Whether the scenarios that an experiment makes can be run at all: found before anything runs. */
import { ScenarioError, type PreparedScenario, type Problem, type Scenario } from '../../scenario';
import type { Place, Problems } from '../../scenario/problems';
import type { Design, Experiment, Factor } from '../types';
import type { DeclaredFactor } from './factors';
import { runKey } from './key';
import { seedOf } from './seeds';
import { laidOver, settingsOf, settingsOfRow } from './settings';
import { valueAt, wordsOf } from './values';

/** Every factor at its lowest and its highest value (and every option of a choice), all others as in the scenario. */
export async function checkEnds(
  { set, factors }: Experiment,
  prepared: PreparedScenario,
  declared: readonly DeclaredFactor[],
  problems: Problems,
): Promise<void> {
  for (const [place, factor] of factors.entries()) {
    if (factor.write.kind === 'nothing') continue;
    const { key } = declared[place];
    for (const value of endsOf(factor)) {
      const fault = await faultOf(prepared, laidOver(set, settingsOf(factor, value)));
      if (fault === null) continue;
      tell(fault, `factors.${factor.name}`, `${factor.name} = ${wordsOf(factor, value)}`, key, problems);
      break;
    }
  }
}

function endsOf({ space }: Factor): number[] {
  return space.kind === 'choice'
    ? space.options.map((_, option) => option)
    : [valueAt(space, 0), valueAt(space, 1)];
}

async function faultOf(prepared: PreparedScenario, set: readonly string[]): Promise<ScenarioError | null> {
  try {
    await prepared.resolve({ set });
    return null;
  } catch (error) {
    if (error instanceof ScenarioError) return error;
    throw error;
  }
}

function tell(
  { problems: found }: ScenarioError,
  path: string,
  what: string,
  place: Place,
  problems: Problems,
): void {
  for (const problem of found) {
    const told: Problem = {
      ...problem,
      ...place,
      path,
      found: `${what}, which gives ${problem.path} ${problem.found}`,
    };
    problems.push(told);
  }
}

/**
 * The scenario of one row of a design.
 *
 * @param file what the experiment is called in messages
 * @throws ScenarioError that names the row and its values where they make no scenario that can be run
 */
export async function scenarioOfRow(
  experiment: Experiment,
  prepared: PreparedScenario,
  design: Design,
  row: number,
  file = experiment.name,
): Promise<Scenario> {
  try {
    return await prepared.resolve({ set: settingsOfRow(experiment, design, row) });
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const values = valuesOfRow(experiment, design, row);
    const place = { file, line: 1, column: 1, path: `design[${row}]` };
    const told = error.problems.map(({ path, found, allowed }) => ({
      ...place,
      found: `${path} ${found}, in the row of ${values}`,
      allowed,
    }));
    throw new ScenarioError(told);
  }
}

function valuesOfRow({ factors }: Experiment, { values }: Design, row: number): string {
  const shown = factors.flatMap((factor, place) => {
    const value = values[row * factors.length + place];
    const isSet = factor.write.kind !== 'nothing' && !Number.isNaN(value);
    return isSet ? [`${factor.name} = ${wordsOf(factor, value)}`] : [];
  });
  return shown.join(', ') || 'no values';
}

/** What a look at the rows of a design found. */
export interface RowsFound {
  /** Rows that were looked at: all of them, or as many as were asked for, evenly from the first to the last. */
  readonly checked: number;
  /** Months of citizens that a row takes on average, burn-in included. */
  readonly citizenMonths: number;
  /** Rows among them whose runs no other row has: a factor that changes nothing costs no run. */
  readonly distinct: number;
}

/** Faulty rows that are told: the others will say the same. */
const MOST_TOLD = 5;

/**
 * Lays out the rows of a design without running any.
 *
 * @param most rows to look at
 * @param file what the experiment is called in messages
 * @throws ScenarioError with the first rows that make no scenario
 */
export async function checkRows(
  experiment: Experiment,
  prepared: PreparedScenario,
  design: Design,
  most: number,
  file: string,
): Promise<RowsFound> {
  const checked = Math.min(design.rows, most);
  const keys = new Set<string>();
  const problems: Problem[] = [];
  let citizenMonths = 0;
  for (let k = 0; k < checked && problems.length < MOST_TOLD; k++) {
    const row = Math.floor((k * design.rows) / checked);
    try {
      const scenario = await scenarioOfRow(experiment, prepared, design, row, file);
      keys.add(runKey(scenario, seedOf(experiment, design, row, 1), experiment.outputs));
      citizenMonths += scenario.population.size * (scenario.months + scenario.burnIn);
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ScenarioError(problems);
  return { checked, distinct: keys.size, citizenMonths: citizenMonths / Math.max(1, checked) };
}
