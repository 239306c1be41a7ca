/** What an experiment file will come to: rows, runs and a rough time, without running anything. */
import { checkRows, designOf, loadExperiment } from '../../experiment/declare';
import { plannerOf } from '../../experiment/planner';
import { prepareScenario, type SourceReader } from '../../scenario';

/** Rows that are laid out one by one; of larger designs, this many from the first to the last. */
const MOST_ROWS = 5000;

/** Seconds that a citizen's month takes on one core of an ordinary machine: good for an order of magnitude. */
const SECONDS_PER_CITIZEN_MONTH = 5e-6;

/** What is to be expected of an experiment. */
export interface RunsExpected {
  readonly rows: number;
  /** Rows that were laid out to see whether they can be run. */
  readonly rowsChecked: number;
  /** The most runs that it can come to; runs that rows share are made once. */
  readonly runs: number;
  /** Seconds on one core, as an order of magnitude; null where the rows are found on the way. */
  readonly seconds: number | null;
}

/**
 * Checks an experiment file with all of its rows.
 *
 * @throws ScenarioError with everything that is wrong
 */
export async function lookAtExperiment(
  file: string,
  reader: SourceReader,
  set: readonly string[] | undefined,
): Promise<RunsExpected> {
  const experiment = await loadExperiment(file, reader, { set });
  const design = designOf(experiment);
  const prepared = prepareScenario(experiment.scenario, reader);
  const { checked, distinct, citizenMonths } = await checkRows(experiment, prepared, design, MOST_ROWS, file);
  const { mostRuns } = plannerOf(experiment, designOf);
  const share = checked === 0 ? 1 : distinct / checked;
  return {
    rows: design.rows,
    rowsChecked: checked,
    runs: Math.round(mostRuns * share),
    seconds: checked === 0 ? null : mostRuns * share * citizenMonths * SECONDS_PER_CITIZEN_MONTH,
  };
}

/** The same in words, to stand behind `valid`; nothing for a file that is no experiment. */
export function wordsOfRuns(expected: RunsExpected | undefined): string {
  if (expected === undefined) return '';
  const { rows, runs, seconds } = expected;
  if (seconds === null) return `, rows found on the way, at most ${runs} runs`;
  return `, ${rows} rows, at most ${runs} runs, roughly ${durationOf(seconds)} on one core`;
}

function durationOf(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 360) / 10} h`;
}
