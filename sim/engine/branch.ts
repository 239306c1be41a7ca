/**
 * Branches: a run of one scenario that goes on from a run of another, as long as both read the same.
 *
 * What a month does follows from the state before it, the lever values of that month and what holds throughout (seed,
 * burn-in, population, institutions, assumptions, mechanisms). Two scenarios that are equal in all of this up to a month
 * are in the same state after it, to the bit, so the later one need not be run from its start.
 */
import { leverGroups, type LeverTrack, type Scenario } from '../scenario';
import { resumeRun } from './run';
import type { EntryColumns } from './entries';
import type { Column, Model, Run, RunOptions, RunState } from './types';

/** A run at one month, kept in memory: it holds copies, and any number of runs can branch from it. */
export interface Checkpoint {
  readonly scenario: Scenario;
  /** Number of the last month run. */
  readonly month: number;
  readonly state: RunState;
  /** What the run keeps beside its result, and the single entries so far. */
  readonly options: RunOptions;
  readonly entries: EntryColumns | null;
}

/** Copies what a run is now: its columns, the months recorded so far, and its ledger. Nothing is hashed or written. */
export function checkpointOf<W>(run: Run<W>): Checkpoint {
  const { scenario, month, options } = run;
  const state = run.state();
  const columns = new Map<string, Column>();
  for (const [name, column] of state.columns) columns.set(name, column.slice());
  const series = new Map<string, Float64Array>();
  for (const [name, values] of state.series) series.set(name, values.slice(0, Math.max(0, month)));
  const copied = { ...state, columns, series, ledger: state.ledger.slice() };
  return { scenario, month, state: copied, options, entries: run.entries() };
}

/**
 * Starts a run of a scenario from a checkpoint of another; it ends as a run of the scenario from its start would.
 *
 * @param options what the run keeps beside its result; what the run of the checkpoint keeps, where it is left out
 * @throws Error where the scenarios do not agree up to the month of the checkpoint, the model is another, or something is to
 *   be recorded that was not recorded until then
 */
export function branchRun<W>(
  model: Model<W>,
  scenario: Scenario,
  checkpoint: Checkpoint,
  options: RunOptions = checkpoint.options,
): Run<W> {
  const { month, state } = checkpoint;
  if (state.modelVersion !== model.version) {
    throw new Error(
      `The checkpoint was taken by model version ${state.modelVersion}; this is version ${model.version}.`,
    );
  }
  const part = partThatDiffers(checkpoint.scenario, scenario);
  if (part !== null) throw new Error(`The scenarios can share no month: they differ in ${part}.`);
  const last = lastAlike(checkpoint.scenario, scenario);
  if (last < month)
    throw new Error(
      `The scenarios agree up to month ${last}; the checkpoint was taken after month ${month}.`,
    );
  const missing = scenario.recordGroups.find((name) => !checkpoint.scenario.recordGroups.includes(name));
  if (month > 0 && missing !== undefined)
    throw new Error(
      `The run of the checkpoint did not record the groups of ${missing}, which the scenario does.`,
    );
  if (month > 0 && !keeps(checkpoint.options, options))
    throw new Error('The run of the checkpoint did not keep the ledger entries that are asked for.');
  return resumeRun(model, scenario, options, state, checkpoint.entries);
}

/** Whether a run that kept the one has what the other asks for. */
function keeps({ entries: kept = false }: RunOptions, { entries: asked = false }: RunOptions): boolean {
  if (asked === false || kept === true) return true;
  return kept !== false && asked !== true && asked.every((citizen) => kept.includes(citizen));
}

/**
 * The last month up to which two scenarios give a model the same to read, from −burnIn (nothing but the start is shared) to
 * the shorter horizon; their lengths, names and recordings may differ. Null where they can share nothing: seed, burn-in,
 * population, institutions, assumptions, mechanisms, or the groups that levers name are not the same.
 */
export function agreeUntil(one: Scenario, other: Scenario): number | null {
  return partThatDiffers(one, other) === null ? lastAlike(one, other) : null;
}

/** What holds throughout a run, in words. */
const PARTS: readonly (readonly [words: string, read: (scenario: Scenario) => unknown])[] = [
  ['seed', ({ seed }) => seed],
  ['burn-in', ({ burnIn }) => burnIn],
  ['population', ({ population }) => population],
  ['institutions', ({ institutions }) => institutions],
  ['assumptions', ({ assumptions }) => assumptions],
  ['mechanisms', ({ mechanisms }) => mechanisms],
  ['the levers there are', ({ levers }) => Object.keys(levers).sort()],
  ['the groups of citizens that levers name', leverGroups],
];

function partThatDiffers(one: Scenario, other: Scenario): string | null {
  const part = PARTS.find(([, read]) => !isSame(read(one), read(other)));
  return part === undefined ? null : part[0];
}

/** The last month up to which every lever has the same values in both. */
function lastAlike(one: Scenario, other: Scenario): number {
  let alike = one.burnIn + Math.min(one.months, other.months);
  for (const [path, track] of Object.entries(one.levers))
    alike = monthsAlike(track, other.levers[path], alike);
  return alike - one.burnIn;
}

/** Number of months, at most `most`, from the start on in which two tracks are the same. */
function monthsAlike(one: LeverTrack, other: LeverTrack, most: number): number {
  if (one === other) return most;
  let alike = alikeFrom(one.series, other.series, most);
  for (const { dimension, value } of [...one.groups, ...other.groups]) {
    const [mine, theirs] = [one, other].map(({ groups }) =>
      groups.find((change) => change.dimension === dimension && change.value === value),
    );
    alike = alikeFrom(mine?.series, theirs?.series, alike);
  }
  return alike;
}

/** The same for one series of values; a group without a change has NaN in every month, as one whose change does not hold. */
function alikeFrom(one: Float64Array | undefined, other: Float64Array | undefined, most: number): number {
  if (one === other) return most;
  for (let index = 0; index < most; index++)
    if (!Object.is(one?.[index] ?? NaN, other?.[index] ?? NaN)) return index;
  return most;
}

/** Whether two values of plain data, typed arrays among them, are the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  const [mine, theirs] = [one, other] as Record<string, unknown>[];
  return keys.every((key) => Object.hasOwn(theirs, key) && isSame(mine[key], theirs[key]));
}
