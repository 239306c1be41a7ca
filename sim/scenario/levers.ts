/** Levers of all files, laid over the register's defaults and over each other, month by month. */
import { GROUPS, HOSTS, LEVERS, type GroupDimension, type ParameterEntry } from '../registers';
import { isBase, readChange, type Change, type ChangeContext } from './changes';
import type { FormulaParser } from './formula';
import { isFormula, readLeverFormula } from './lever-formula';
import type { LaidOutLevers } from './laid-out';
import type { Located, LocatedEntry } from './located';
import type { Problems } from './problems';
import type { Layer } from './structure';
import { constantTrack, layOver, type Track } from './tracks';
import type { GroupChange, LeverSeries, LeverTrack } from './types';
import { allowedBy, checkValue, describe, encode } from './values';

/** Engines index citizens by one bit a group: no more than this many may be named. */
const MOST_GROUPS = 8;

/** Shares of hosts are written with a few digits, and a ramp adds rounding: a sum this near to 1 is 1. */
const SHARE_TOLERANCE = 1e-6;

const HOSTING = HOSTS.map((host) => `levers.hosting.${host}`);

const BUILT: readonly (readonly [string, ParameterEntry])[] = Object.entries<ParameterEntry>(LEVERS).filter(
  ([, entry]) => entry.built,
);

/** What levers are laid out over. */
export interface LeverFrame {
  /** From the farthest file that is extended to the settings of the command line. */
  readonly layers: readonly Layer[];
  readonly months: number;
  readonly burnIn: number;
  /** False where a file of the chain is missing: sums over several levers then say nothing. */
  readonly complete: boolean;
  /** Levers that no setting of the command line names, as they were laid out before. */
  readonly known: LaidOutLevers;
  readonly parseFormula: FormulaParser;
}

/** Every built lever over all months of a run. */
export async function leverTracks(
  frame: LeverFrame,
  problems: Problems,
): Promise<Record<string, LeverTrack>> {
  const { layers, burnIn, known } = frame;
  const settings = layers[layers.length - 1];
  const tracks = new Map<string, Track>();
  const unsound = new Set<string>();
  for (const [path, entry] of BUILT) {
    const before = problems.count;
    const track = known.tracks.get(path);
    if (track !== undefined && !settings.leaves.has(path)) {
      tracks.set(path, track);
      continue;
    }
    const laid = await trackOf(path, entry, frame, problems);
    tracks.set(path, laid);
    if (problems.count > before) unsound.add(path);
    else if (!settings.leaves.has(path)) known.tracks.set(path, laid);
  }
  if (frame.complete && !HOSTING.some((path) => unsound.has(path))) checkHosting(tracks, layers, problems);
  checkGroups(tracks, layers, problems);
  const whole = [...tracks].map(([path, track]) => [path, joinedOnce(path, track, burnIn, known)]);
  return Object.fromEntries(whole) as Record<string, LeverTrack>;
}

async function trackOf(
  path: string,
  entry: ParameterEntry,
  { layers, months, parseFormula }: LeverFrame,
  problems: Problems,
): Promise<Track> {
  const context = { path, entry, months, problems, parseFormula };
  let track: Track = constantTrack(encode(entry, entry.default), months);
  for (const { value } of valuesOf(layers, path)) {
    // What comes after a value that is not sound is laid over the default, so that its own problems are told too.
    track = (await resolve(value, track, context)) ?? track;
  }
  return track;
}

/** With burn-in in front; once for all scenarios where the track is one that is kept. */
function joinedOnce(path: string, track: Track, burnIn: number, known: LaidOutLevers): LeverTrack {
  if (known.tracks.get(path) !== track) return withBurnIn(track, burnIn);
  const before = known.withBurnIn.get(path);
  if (before !== undefined) return before;
  const joined = withBurnIn(track, burnIn);
  known.withBurnIn.set(path, joined);
  return joined;
}

/** The values of a lever that count: the last plain value or formula, and the lists of changes after it. */
export function valuesOf(layers: readonly Layer[], path: string): LocatedEntry[] {
  let values: LocatedEntry[] = [];
  for (const layer of layers) {
    const entry = layer.leaves.get(path);
    if (entry !== undefined) values = isStandalone(path, entry.value) ? [entry] : [...values, entry];
  }
  return values;
}

/** True for a value that is not laid over an inherited one: no list of changes, or a list with its own base. */
function isStandalone(path: string, value: Located): boolean {
  const entry: ParameterEntry = LEVERS[path as keyof typeof LEVERS];
  return !isChangeList(entry, value) || (value.items.length > 0 && isBase(value.items[0]));
}

/** True for a list of changes; a list of names is the value of a lever that takes a set. */
function isChangeList(entry: ParameterEntry, value: Located): value is Extract<Located, { kind: 'list' }> {
  return value.kind === 'list' && (entry.kind !== 'list' || value.items.some((item) => item.kind === 'map'));
}

async function resolve(value: Located, inherited: Track, context: ChangeContext): Promise<Track | null> {
  const { entry, path, months, problems } = context;
  if (isChangeList(entry, value)) return resolveList(value, inherited, context);
  if (isFormula(entry, value)) return formulaTrack(value, context);
  if (value.kind === 'map') {
    problems.add(
      value.place,
      path,
      describe(value),
      `${allowedBy(entry)}, or a list of changes (- {at: …, value: …})`,
    );
    return null;
  }
  const number = checkValue(entry, value, path, problems);
  return number === null ? null : constantTrack(number, months);
}

async function resolveList(
  list: Extract<Located, { kind: 'list' }>,
  inherited: Track,
  context: ChangeContext,
): Promise<Track | null> {
  const { path, problems } = context;
  if (list.items.length === 0) {
    problems.add(list.place, path, describe(list), `${allowedBy(context.entry)}, or a list of changes`);
    return null;
  }
  let under: Track | null = inherited;
  const [first] = list.items;
  const based = isBase(first);
  if (based) under = await resolve((first.entries.get('base') as LocatedEntry).value, inherited, context);
  const changes: Change[] = [];
  for (const [index, item] of list.items.entries()) {
    const change = based && index === 0 ? null : await readChange(item, index, context);
    if (change !== null) changes.push(change);
  }
  return layOver(under ?? inherited, changes, context.entry, problems);
}

/** A formula in every month; burn-in has its value of month 1, so that nothing changes before the first month. */
async function formulaTrack(located: Located, context: ChangeContext): Promise<Track | null> {
  const formula = await readLeverFormula(located, context);
  if (formula === null) return null;
  const values = new Float64Array(context.months);
  for (let month = 1; month <= context.months; month += 1) {
    const value = formula(month);
    if (value === null) return null;
    values[month - 1] = value;
  }
  return { base: values[0], values, groups: new Map() };
}

/** In every month, the shares of the hosts sum to 1. */
function checkHosting(
  tracks: ReadonlyMap<string, Track>,
  layers: readonly Layer[],
  problems: Problems,
): void {
  const shares = HOSTING.flatMap((path) => tracks.get(path) ?? []);
  if (shares.length === 0) return;
  for (let month = 0; month <= shares[0].values.length; month += 1) {
    const sum = shares.reduce(
      (total, track) => total + (month === 0 ? track.base : track.values[month - 1]),
      0,
    );
    if (Math.abs(sum - 1) <= SHARE_TOLERANCE) continue;
    const when = month === 0 ? 'in burn-in' : `in month ${month}`;
    const found = `shares that sum to ${Math.round(sum * 1e6) / 1e6} ${when}`;
    const allowed = `shares of ${HOSTS.join(', ')} that sum to 1 in every month`;
    const given = layers.flatMap((layer) => HOSTING.flatMap((path) => layer.leaves.get(path) ?? []));
    problems.add(given[given.length - 1].key, 'levers.hosting', found, allowed);
    return;
  }
}

function checkGroups(tracks: ReadonlyMap<string, Track>, layers: readonly Layer[], problems: Problems): void {
  const names = new Set<string>();
  for (const [path, track] of tracks) {
    for (const name of track.groups.keys()) names.add(name);
    if (names.size <= MOST_GROUPS) continue;
    const given = valuesOf(layers, path);
    const found = `${names.size} different groups in all changes`;
    problems.add(given[given.length - 1].key, path, found, `at most ${MOST_GROUPS}`);
    return;
  }
}

function withBurnIn(track: Track, burnIn: number): LeverTrack {
  const groups: GroupChange[] = [];
  for (const { dimension, value } of GROUP_ORDER) {
    const values = track.groups.get(`${dimension}=${value}`);
    if (values === undefined || values.every((number) => number !== number)) continue;
    groups.push({ dimension, value, series: joined(NaN, burnIn, values) });
  }
  return { series: joined(track.base, burnIn, track.values), groups };
}

function joined(base: number, burnIn: number, values: Float64Array): LeverSeries {
  const series = new Float64Array(burnIn + values.length).fill(base, 0, burnIn);
  series.set(values, burnIn);
  return series;
}

/** All groups in the order in which they are numbered. */
const GROUP_ORDER = (Object.keys(GROUPS) as GroupDimension[]).flatMap((dimension) =>
  GROUPS[dimension].map((value) => ({ dimension, value: value as string })),
);

/**
 * The groups of citizens that any lever change names, in the order of the register of groups: at most eight. Where a
 * citizen is in two of them and one lever has a change for both, the later one holds.
 */
export function leverGroups(scenario: {
  readonly levers: Readonly<Record<string, LeverTrack>>;
}): readonly { readonly dimension: GroupDimension; readonly value: string }[] {
  const named = new Set<string>();
  for (const track of Object.values(scenario.levers)) {
    for (const group of track.groups) named.add(`${group.dimension}=${group.value}`);
  }
  return GROUP_ORDER.filter(({ dimension, value }) => named.has(`${dimension}=${value}`));
}
