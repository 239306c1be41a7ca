/** Which runs a design means: settings, seed and key of every row and replicate. */
import { runKeys, scenarioOfRow, seedOf, settingsOfRow } from '../declare';
import type { PreparedScenario } from '../../scenario';
import type { WantedRun } from '../planner';
import type { Design, Experiment } from '../types';
import type { RunTask } from './types';

/** What is known of a row before it is run. */
interface Row {
  readonly settings: readonly string[];
  /** By replicate, from 1. */
  readonly seeds: string[];
  readonly keys: string[];
}

/** Milliseconds of work between two looks at what else is waiting. */
const BREATH = 50;

/** Settings, seeds and keys, each made once: a key costs the reading of a whole scenario. */
export class RunKeys {
  private readonly rows: Row[] = [];

  constructor(
    private readonly experiment: Experiment,
    private readonly scenario: PreparedScenario,
  ) {}

  /**
   * Finds the keys of runs.
   *
   * @throws ScenarioError where the settings of a row make no scenario; the signal's reason where it is aborted
   */
  async prepare(design: Design, wanted: readonly WantedRun[], signal?: AbortSignal): Promise<void> {
    const most = new Map<number, number>();
    for (const { row, replicate } of wanted) most.set(row, Math.max(replicate, most.get(row) ?? 0));
    let rested = performance.now();
    for (const [row, replicates] of most) {
      await this.extend(design, row, replicates);
      if (performance.now() - rested < BREATH) continue;
      await new Promise((rest) => setTimeout(rest));
      signal?.throwIfAborted();
      rested = performance.now();
    }
  }

  /** The key of a run; undefined where it has not been prepared. */
  keyOf(row: number, replicate: number): string | undefined {
    return this.rows[row]?.keys[replicate - 1];
  }

  /** A run as it is handed to whoever makes it. It must have been prepared. */
  taskOf({ row, replicate }: WantedRun): RunTask {
    const { settings, seeds, keys } = this.rows[row];
    return { key: keys[replicate - 1], row, replicate, seed: seeds[replicate - 1], settings };
  }

  private async extend(design: Design, row: number, replicates: number): Promise<void> {
    const known = (this.rows[row] ??= {
      settings: settingsOfRow(this.experiment, design, row),
      seeds: [],
      keys: [],
    });
    if (known.keys.length >= replicates) return;
    const scenario = await scenarioOfRow(this.experiment, this.scenario, design, row);
    const keyOf = runKeys(scenario, this.experiment.outputs);
    for (let replicate = known.keys.length + 1; replicate <= replicates; replicate++) {
      const seed = seedOf(this.experiment, design, row, replicate);
      known.seeds.push(seed);
      known.keys.push(keyOf(seed));
    }
  }
}
