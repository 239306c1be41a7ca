/** Whether the scenarios that an experiment makes can be run at all: found before anything runs. */
import { ScenarioError, type PreparedScenario, type Problem, type Scenario } from '../../scenario';
import type { Place, Problems } from '../../scenario/problems';
import type { Design, Experiment, Factor } from '../types';
import type { DeclaredFactor } from './factors';
import { settingsOf, settingsOfRow } from './settings';
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
      const own = settingsOf(factor, value);
      const paths = new Set(own.map((setting) => setting.split('=')[0]));
      const others = set.filter((setting) => !paths.has(setting.split('=')[0]));
      const fault = await faultOf(prepared, [...others, ...own]);
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
 * @throws ScenarioError that names the row and its values where they make no scenario that can be run
 */
export async function scenarioOfRow(
  experiment: Experiment,
  prepared: PreparedScenario,
  design: Design,
  row: number,
): Promise<Scenario> {
  try {
    return await prepared.resolve({ set: settingsOfRow(experiment, design, row) });
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const values = experiment.factors.flatMap((factor, place) => {
      const value = design.values[row * experiment.factors.length + place];
      return factor.write.kind === 'nothing' || Number.isNaN(value)
        ? []
        : [`${factor.name} = ${wordsOf(factor, value)}`];
    });
    const told = error.problems.map((problem) => ({
      ...problem,
      found: `${problem.found} in row ${row} of the design (${values.join(', ')})`,
    }));
    throw new ScenarioError(told);
  }
}
