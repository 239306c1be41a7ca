/** Months: a run from its first burn-in month to its result. */
import type { Scenario } from '../scenario';
import { EntryLog, type EntryColumns } from './entries';
import { derivedDigestOf, digestOf, identityOf } from './digest';
import { addLedgerRows } from './ledger';
import { LeverTable } from './levers';
import { Recorder } from './recorder';
import { readSnapshot, writeSnapshot } from './snapshot';
import type { LedgerRow, Model, Month, Run, RunOptions, RunResult, RunState } from './types';

/**
 * Starts a run: the world as it is before the first month.
 *
 * @throws Error where single entries are asked for of a model that keeps none
 */
export function startRun<W>(model: Model<W>, scenario: Scenario, options: RunOptions = {}): Run<W> {
  return new MonthlyRun(model, scenario, options);
}

/**
 * Goes on from a snapshot. What the scenario records may differ from the run that was snapshot, except that groups
 * cannot be added once months are recorded.
 *
 * @throws Error where the bytes are damaged or belong to another run or model version
 */
export function restoreRun<W>(model: Model<W>, scenario: Scenario, bytes: Uint8Array): Run<W> {
  const identity = identityOf(model.version, scenario);
  const state = readSnapshot(bytes, { modelVersion: model.version, identity });
  return new MonthlyRun(model, scenario, {}, state);
}

/** Goes on from a state that is known to fit the scenario, and the entries kept until then; both are copied. */
export function resumeRun<W>(
  model: Model<W>,
  scenario: Scenario,
  options: RunOptions,
  state: RunState,
  past: EntryColumns | null,
): Run<W> {
  return new MonthlyRun(model, scenario, options, state, past);
}

/** An empty log for what a run is asked to keep; null for nothing. */
function logFor({ entries = false }: RunOptions): EntryLog | null {
  if (entries === false) return null;
  return new EntryLog(entries === true ? null : entries);
}

/** Called after a month with its number (−burnIn + 1 … 0 in burn-in, then 1 … months) and the run; it may read the world. */
export type OnMonth<W> = (month: number, run: Run<W>) => void;

/** Runs a scenario to its end. */
export function runToEnd<W>(model: Model<W>, scenario: Scenario, onMonth?: OnMonth<W>): RunResult {
  return finishRun(startRun(model, scenario), onMonth);
}

/** Takes a run from where it is to its end: one that was started, restored or branched. */
export function finishRun<W>(run: Run<W>, onMonth?: OnMonth<W>): RunResult {
  while (!run.done) {
    run.step();
    onMonth?.(run.month, run);
  }
  return run.result();
}

/** The month as the model sees it; one object a run, moved forward. */
class MovingMonth implements Month {
  number = 0;
  index = 0;

  constructor(
    readonly levers: LeverTable,
    private readonly burnIn: number,
  ) {}

  turnTo(index: number): void {
    this.index = index;
    this.number = index - this.burnIn + 1;
    this.levers.turnTo(index);
  }
}

class MonthlyRun<W> implements Run<W> {
  readonly world: W;
  private readonly now: MovingMonth;
  private readonly recorder: Recorder<W>;
  private readonly ledger: LedgerRow[] = [];
  private readonly log: EntryLog | null;
  /** Months done, burn-in counted. */
  private past = 0;
  private finished: RunResult | null = null;
  private hashed: string | null = null;

  constructor(
    private readonly model: Model<W>,
    readonly scenario: Scenario,
    readonly options: RunOptions,
    state: RunState | null = null,
    past: EntryColumns | null = null,
  ) {
    this.log = logFor(options);
    if (this.log !== null && model.keepEntries === undefined)
      throw new Error(`Model version ${model.version} keeps no single entries of its ledger.`);
    this.now = new MovingMonth(new LeverTable(scenario), scenario.burnIn);
    this.recorder = new Recorder(model, scenario);
    this.world = state === null ? model.build(scenario) : model.restore(scenario, state.columns);
    if (this.log !== null) model.keepEntries?.(this.world, this.log);
    if (past !== null) this.log?.restore(past);
    if (state !== null) {
      this.past = state.done;
      this.recorder.restore(state.series, Math.max(0, this.month));
      for (const row of state.ledger) this.ledger.push(row);
    } else if (scenario.burnIn === 0) {
      model.endBurnIn(this.world);
    }
  }

  /** Hashed when it is asked for: whoever only watches a run need not wait for it. */
  private get identity(): string {
    return (this.hashed ??= identityOf(this.model.version, this.scenario));
  }

  get month(): number {
    return this.past - this.scenario.burnIn;
  }

  get done(): boolean {
    return this.month >= this.scenario.months;
  }

  step(): void {
    if (this.done) throw new Error(`The run has ended: month ${this.month} was its last.`);
    this.now.turnTo(this.past);
    this.log?.turnTo(this.now.number);
    this.model.step(this.world, this.now);
    this.past++;
    if (this.month > 0) {
      this.recorder.record(this.world, this.month);
      addLedgerRows(this.ledger, this.month, this.model.ledger(this.world));
    } else if (this.month === 0) {
      this.model.endBurnIn(this.world);
    }
  }

  entries(): EntryColumns | null {
    return this.log?.columns() ?? null;
  }

  state(): RunState {
    return {
      modelVersion: this.model.version,
      done: this.past,
      columns: this.model.columns(this.world),
      series: new Map([...this.recorder.all(), ...this.recorder.byGroup()]),
      ledger: this.ledger,
    };
  }

  snapshot(): Uint8Array {
    return writeSnapshot(this.state(), this.identity);
  }

  result(): RunResult {
    if (!this.done)
      throw new Error(`The run is at month ${this.month} of ${this.scenario.months}: it has no result yet.`);
    return (this.finished ??= this.read());
  }

  private read(): RunResult {
    const { model, scenario, recorder } = this;
    return {
      name: scenario.name,
      seed: scenario.seed,
      identity: this.identity,
      digest: digestOf(model.columns(this.world), recorder.all()),
      derivedDigest: derivedDigestOf(recorder.derived()),
      modelVersion: model.version,
      months: scenario.months,
      burnIn: scenario.burnIn,
      population: scenario.population.size,
      series: recorder.handedOut(),
      ledger: this.ledger,
      outcomes: model.outcomes(this.world),
    };
  }
}
