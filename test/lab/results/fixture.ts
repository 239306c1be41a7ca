/** Views as the workers give them, with numbers of their own: plain arithmetic, the same each time. */
import {
  BUILT_METRICS,
  CREATED_CAUSES,
  DESTROYED_CAUSES,
  GROUPS,
  METRICS,
  PARTIES,
  SERVICES,
} from '../../../sim/registers';
import type {
  FigureView,
  GroupView,
  LabView,
  LedgerView,
  SeriesView,
  StaffRow,
} from '../../../viz/lab/contract';

/** Numbers between 0 and 1, always the same. */
export function drawer(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export interface Options {
  readonly months?: number;
  readonly pairs?: number;
  readonly changeFrom?: number;
  /** Added to B from the change, as a share of A's level. */
  readonly effect?: number;
  readonly charts?: readonly string[];
  readonly difference?: string;
  readonly seed?: number;
}

export const CHARTS = [
  'participation.collective.share',
  'participation.individual.share',
  'value.net',
  'trust',
  'efficacy.political',
  'cost.public',
];

/** Runs of one metric: `[arm][pair][month]`. */
function runs(metric: string, options: Required<Options>): [number[][], number[][]] {
  const next = drawer(options.seed + metric.length * 7919 + metric.charCodeAt(0));
  const [low, high] = METRICS[metric as keyof typeof METRICS]?.range ?? [0, 1];
  const level = high === null ? (low === null ? 0.02 : 40) : (high - (low ?? 0)) * (0.2 + 0.3 * next());
  const pair = (): [number[], number[]] => {
    const own = level * (1 + 0.06 * (next() - 0.5));
    const lift = options.effect * (1 + 0.5 * (next() - 0.5));
    const a = Array.from(
      { length: options.months },
      (_, k) => own * (1 + 0.1 * (k / options.months)) + level * 0.02 * next(),
    );
    const b = a.map((value, k) => {
      if (k + 1 < options.changeFrom) return value;
      return value + level * lift * Math.min(1, (k + 2 - options.changeFrom) / 12);
    });
    return [a, b];
  };
  const all = Array.from({ length: options.pairs }, pair);
  return [all.map(([a]) => a), all.map(([, b]) => b)];
}

/** Means and middle 90 % over lists, month by month. */
function spread(lists: readonly (readonly number[])[], months: number) {
  const at = (how: (values: number[]) => number) =>
    Float64Array.from({ length: months }, (_, k) => how(lists.map((list) => list[k]).sort((x, y) => x - y)));
  const quantile = (q: number) => (values: number[]) => {
    const place = q * (values.length - 1);
    const below = Math.floor(place);
    const above = Math.min(below + 1, values.length - 1);
    return values[below] + (place - below) * (values[above] - values[below]);
  };
  return { mean: at(mean), low: at(quantile(0.05)), high: at(quantile(0.95)) };
}

function seriesOf([a, b]: [number[][], number[][]], months: number): SeriesView {
  const gaps = a.map((run, pair) => run.map((value, k) => b[pair][k] - value));
  const [ofA, ofB, of] = [spread(a, months), spread(b, months), spread(gaps, months)];
  return {
    ...{ a: ofA.mean, aLow: ofA.low, aHigh: ofA.high, b: ofB.mean, bLow: ofB.low, bHigh: ofB.high },
    ...{ difference: of.mean, differenceLow: of.low, differenceHigh: of.high },
    pairs: gaps.slice(0, 20).map((gap) => Float64Array.from(gap)),
  };
}

function figureOf([a, b]: [number[][], number[][]]): FigureView {
  const gaps = a.map((run, pair) => mean(b[pair]) - mean(run));
  const sorted = [...gaps].sort((x, y) => x - y);
  const estimate = mean(gaps);
  return {
    a: mean(a.map(mean)),
    b: mean(b.map(mean)),
    difference: { mean: estimate, low: sorted[0], high: sorted[sorted.length - 1] },
    median: sorted[Math.floor(sorted.length / 2)],
    interval: { n: gaps.length, estimate, low: sorted[0], high: sorted[sorted.length - 1] },
    higher: gaps.filter((gap) => gap > 0).length,
    lower: gaps.filter((gap) => gap < 0).length,
    equal: gaps.filter((gap) => gap === 0).length,
  };
}

/** A ledger whose sums are exact; two causes do not differ. */
export function ledgerOf({ pairs = 20, months = 120, effect = 0.1, seed = 1 }: Options = {}): LedgerView {
  const next = drawer(seed + 99);
  const causes = [...CREATED_CAUSES, ...DESTROYED_CAUSES].map((key, place) => {
    const sign: 1 | -1 = place < CREATED_CAUSES.length ? 1 : -1;
    const a = sign * Math.round(next() * 4e9) * (sign === 1 ? 3 : 1);
    const alike = effect === 0 || key === 'capture' || key === 'earlyDetection';
    return { key, sign, a, b: alike ? a : a + Math.round((next() - 0.35) * 8e8) };
  });
  const sum = (key: string, list: readonly { a: number; b: number }[]) => ({
    key,
    a: list.reduce((total, { a }) => total + a, 0),
    b: list.reduce((total, { b }) => total + b, 0),
  });
  const net = sum('net', causes);
  const shares = [0.5, 0.2, 0.2, 0.05];
  const parts = shares.map((share) => ({ a: Math.round(net.a * share), b: Math.round(net.b * share) }));
  const rest = { a: net.a - sum('', parts).a, b: net.b - sum('', parts).b };
  return {
    scale: 2 ** 20,
    personMonths: pairs * months * 1000,
    net,
    created: sum(
      'created',
      causes.filter(({ sign }) => sign === 1),
    ),
    destroyed: sum(
      'destroyed',
      causes.filter(({ sign }) => sign === -1),
    ),
    causes,
    parties: PARTIES.map((key, place) => ({ key, ...(parts[place] ?? rest) })),
  };
}

function groupsOf({ effect = 0.1, seed = 1 }: Options): GroupView[] {
  const next = drawer(seed + 5);
  const dimensions = ['deprivation', 'age', 'sex', 'education', 'efficacy', 'need'] as const;
  const rows = [
    ['all', 'all', 1000] as const,
    ...dimensions.flatMap((dimension) =>
      GROUPS[dimension].map(
        (value) => [dimension, value, Math.round(1000 / GROUPS[dimension].length)] as const,
      ),
    ),
  ];
  return rows.map(([dimension, value, citizens]) => {
    const both = (level: number): [number, number] => {
      const a = level * (0.5 + next());
      return [a, a * (1 + effect * (next() - 0.3))];
    };
    const [alone, together] = [both(0.5), both(0.2)];
    const either = (arm: 0 | 1): number => 1 - (1 - alone[arm]) * (1 - together[arm]);
    return {
      ...{ dimension, value, citizens },
      ...{ alone, together, either: [either(0), either(1)], benefit: both(300), need: both(0.3) },
      ...{ hours: both(1.2), burden: both(0.4) },
      gained: effect === 0 ? 0 : citizens * 0.03,
      lost: effect === 0 ? 0 : citizens * 0.01,
    };
  });
}

const USES = ['levers', 'standard', 'outreach', 'acts', 'answers', 'meetings', 'projects'];

function staffRows({ seed = 1 }: Options): StaffRow[] {
  const next = drawer(seed + 17);
  return (['a', 'b'] as const).flatMap((arm) => {
    const rows = SERVICES.map((service): StaffRow => {
      const worked = Object.fromEntries(USES.map((use) => [use, 10 + 60 * next()]));
      const hoursAvailable = Object.values(worked).reduce((sum, hours) => sum + hours, 0);
      const [enacted, answers] = [5 * next(), 6 * next()];
      const [promisedPossible, reportsPossible] = [enacted + 2 * next(), answers + 2 * next()];
      return {
        ...{ arm, service, worked, hoursAvailable },
        hoursNeeded: hoursAvailable * (0.9 + 0.4 * next()),
        ...{ promised: promisedPossible + 5 * next(), promisedPossible, enacted },
        ...{ reports: reportsPossible + 6 * next(), reportsPossible, answers },
      };
    });
    const sum = (key: Exclude<keyof StaffRow, 'arm' | 'service' | 'worked'>) =>
      rows.reduce((total, row) => total + row[key], 0);
    const all: StaffRow = {
      ...{ arm, service: 'all' },
      ...{ hoursAvailable: sum('hoursAvailable'), hoursNeeded: sum('hoursNeeded') },
      worked: Object.fromEntries(
        USES.map((use) => [use, rows.reduce((total, { worked }) => total + worked[use], 0)]),
      ),
      ...{ promised: sum('promised'), promisedPossible: sum('promisedPossible'), enacted: sum('enacted') },
      ...{ reports: sum('reports'), reportsPossible: sum('reportsPossible'), answers: sum('answers') },
    };
    return [all, ...rows];
  });
}

const WHO: LabView['who'] = [
  {
    ...{
      of: 'party',
      who: 'participant',
      label: 'those who took part',
      measure: 'value',
      unit: 'need-months per 1,000 citizens and year',
    },
    ...{ a: 100, b: 112, difference: { n: 20, estimate: 12, low: 9, high: 15 }, verdict: 'gains' },
  },
  {
    ...{
      of: 'party',
      who: 'agency',
      label: 'the agencies',
      measure: 'value',
      unit: 'need-months per 1,000 citizens and year',
    },
    ...{ a: -20, b: -24, difference: { n: 20, estimate: -4, low: -5, high: -3 }, verdict: 'pays' },
  },
  {
    ...{
      of: 'purse',
      who: 'cost',
      label: 'public purse',
      measure: 'cost',
      unit: 'EUR per citizen and month',
    },
    ...{ a: 8.1, b: 8.2, difference: { n: 20, estimate: 0.1, low: -0.1, high: 0.3 }, verdict: 'unclear' },
  },
];

/** A view of some pairs. */
export function viewOf(given: Options = {}): LabView {
  const options: Required<Options> = {
    ...{
      months: 120,
      pairs: 20,
      changeFrom: 13,
      effect: 0.1,
      seed: 1,
      charts: CHARTS,
      difference: 'value.net',
    },
    ...given,
  };
  const all = new Map(BUILT_METRICS.map((metric) => [metric as string, runs(metric, options)]));
  const shown = [...new Set([...options.charts, options.difference])];
  const same = options.effect === 0;
  return {
    ...{ job: 1, rough: false, citizens: 1000, months: options.months, seed: '2008' },
    ...{ pairs: options.pairs, wanted: options.pairs, done: true, unchanged: same },
    ...{ changeFrom: same ? null : options.changeFrom, firstDifference: same ? null : options.changeFrom },
    runs: {
      a: { identity: 'a'.repeat(64), digest: 'b'.repeat(64), modelVersion: '1' },
      b: { identity: 'c'.repeat(64), digest: 'd'.repeat(64), modelVersion: '1' },
    },
    figures: Object.fromEntries([...all].map(([metric, arms]) => [metric, figureOf(arms)])),
    series: Object.fromEntries(shown.map((metric) => [metric, seriesOf(all.get(metric)!, options.months)])),
    ledger: ledgerOf(options),
    groups: groupsOf(options),
    staff: {
      a: { needed: 520, available: 480, monthsShort: 0.6 },
      b: { needed: 610, available: 480, monthsShort: 0.9 },
      rows: staffRows(options),
    },
    who: WHO,
    conditions: {
      metric: 'value.net',
      mode: 'weights',
      sentence: 'The direction holds at both ends of all ranges tried.',
      tried: [],
    },
  };
}
