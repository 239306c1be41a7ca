/** Documents of `tandem run --json` and `tandem compare --json`: looked through before anything in them is believed. */
import { share } from '../words/en/share';
import { OpenError, type Opened, type OpenedRuns, type Overlay } from './opened';
import { isMap, isNumber, isText, type JsonMap } from './plain';

/** Months and series beyond which no document of ours goes. */
const MOST_MONTHS = 12_000;
const MOST_SERIES = 2_000;

/** Whether a JSON value looks like the document of a run, of replicates or of a comparison. */
export function isDocument(value: unknown): value is JsonMap {
  return isMap(value) && 'ledger' in value && ('series' in value || 'pairs' in value);
}

type Values = readonly (number | null)[];

function isValues(value: unknown, months: number): value is Values {
  return (
    Array.isArray(value) && value.length === months && value.every((one) => one === null || isNumber(one))
  );
}

/** Means month by month over the runs that measured something. */
export function meanOver(runs: readonly ArrayLike<number | null>[], months: number): Float64Array {
  return Float64Array.from({ length: months }, (_, month) => {
    let [sum, count] = [0, 0];
    for (const run of runs) {
      const value = run[month];
      if (value === null || Number.isNaN(value)) continue;
      sum += value;
      count += 1;
    }
    return count === 0 ? NaN : sum / count;
  });
}

interface Head {
  readonly name: string;
  readonly seed: string;
  readonly modelVersion: string;
  readonly months: number;
  readonly population: number;
}

function headOf(document: JsonMap): Head {
  const { scenario, seed, modelVersion, months, population } = document;
  const whole = (value: unknown, most: number): value is number =>
    Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;
  if (!isText(scenario) || !isText(seed) || !isText(modelVersion))
    throw new OpenError(share.open.cutDocument);
  if (!whole(months, MOST_MONTHS) || !whole(population, 1e9)) throw new OpenError(share.open.cutDocument);
  return { name: scenario, seed, modelVersion, months, population };
}

/** The first of a list, or the one that stands alone. */
function first(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (!isText(one)) throw new OpenError(share.open.cutDocument);
  return one;
}

/** Seed of the first run: replicate 1 of seed S is the run of seed `S/1`. */
const firstSeed = (seed: string, repeated: boolean): string => (repeated ? `${seed}/1` : seed);

/**
 * The runs of a document.
 *
 * @throws OpenError where it is not whole
 */
export function runsOf(document: JsonMap): OpenedRuns {
  const head = headOf(document);
  const repeated = Array.isArray(document.digest);
  return {
    ...head,
    overlay: overlayOf(document, head, repeated),
    scenario: null,
    seed: firstSeed(head.seed, repeated),
    identity: first(document.identity),
    digest: first(document.digest),
  };
}

function overlayOf({ series }: JsonMap, { name, months }: Head, repeated: boolean): Overlay {
  if (!isMap(series) || Object.keys(series).length > MOST_SERIES) throw new OpenError(share.open.cutDocument);
  let count = 1;
  const means = Object.entries(series).map(([metric, value]): [string, Float64Array] => {
    const runs: unknown = repeated ? value : [value];
    if (!Array.isArray(runs) || runs.length === 0 || !runs.every((run) => isValues(run, months)))
      throw new OpenError(share.open.cutDocument);
    count = runs.length;
    return [metric, meanOver(runs as Values[], months)];
  });
  return { name, months, runs: count, series: Object.fromEntries(means) };
}

/**
 * A comparison's document.
 *
 * @throws OpenError where it is not whole
 */
export function comparisonOf(document: JsonMap): Extract<Opened, { kind: 'comparison' }> {
  const { a, b, pairs, months, monthly, sentence } = document;
  if (!isMap(a) || !isMap(b) || !isMap(monthly) || !isText(sentence) || !isNumber(pairs) || !isNumber(months))
    throw new OpenError(share.open.cutDocument);
  const arm = (one: JsonMap, side: 'a' | 'b'): OpenedRuns => {
    const head = headOf(one);
    const means = Object.entries(monthly).map(([metric, value]): [string, Float64Array] => {
      const values = isMap(value) ? value[side] : null;
      if (!isValues(values, months)) throw new OpenError(share.open.cutDocument);
      return [metric, meanOver([values], months)];
    });
    return {
      ...head,
      overlay: { name: head.name, months, runs: pairs, series: Object.fromEntries(means) },
      scenario: null,
      seed: firstSeed(head.seed, true),
      identity: first(one.identity),
      digest: first(one.digest),
    };
  };
  return { kind: 'comparison', a: arm(a, 'a'), b: arm(b, 'b'), sentence, notes: [] };
}
