/** Documents with made-up figures, so that pages can be tested without running the model. */
import type { LedgerRow } from '../../sim/engine';
import { BUILT_SERVICES, CAUSES, PARTIES } from '../../sim/registers';
import {
  type ConditionEnd,
  type WhoLine,
  ledgerTotals,
  listed,
  signOf,
  type ArmDocument,
  type ComparisonDocument,
  type LedgerLine,
  type ReplicatesDocument,
  type RunDocument,
} from '../../sim/results';

const MONTHS = 120;

function wave(level: number, drift: number, sway: number): number[] {
  return Array.from({ length: MONTHS }, (_, month) => {
    return level + (drift * month) / MONTHS + sway * Math.sin(month / 5 + level);
  });
}

function seriesWith(shift: number): Record<string, (number | null)[]> {
  const indices = BUILT_SERVICES.flatMap((service, place) => [
    [`participation.index.${service}`, wave(60 - 8 * place + shift, 2, 1.2)],
    [`participation.collectiveIndex.${service}`, wave(14 - 3 * place + shift, 4, 0.8)],
  ]);
  return {
    ...Object.fromEntries(indices),
    'participation.individual.share': wave(0.31 + shift / 100, 0.02, 0.01),
    'participation.collective.share': wave(0.04, 0.01, 0.002),
    'participation.hours': wave(0.8, 0.1, 0.02),
    'value.created': wave(0.012, 0.002, 0.0006),
    'value.destroyed': wave(0.003, 0.001, 0.0003),
    'value.net': wave(0.009, 0.001, 0.0003),
    trust: wave(0.52, -0.05, 0.004),
    'efficacy.personal': wave(0.6, 0.05, 0.003),
    'efficacy.political': wave(0.4, 0.02, 0.003),
    'staff.hours.needed': wave(410, 60, 12),
    'staff.hours.available': wave(400, 0, 0),
    burden: wave(0.05, 0.02, 0.004),
    'burden.carers': [null, null, ...wave(0.4, 0.1, 0.02).slice(2)],
    'cost.public': wave(2.1, 0, 0.02),
  };
}

/** Every cause meets some party in some months; amounts need all digits of a large whole number. */
function ledger(): LedgerRow[] {
  return CAUSES.flatMap((cause, place) =>
    [1, 11, 21].map((month) => ({
      ...{
        month,
        service: BUILT_SERVICES[place % BUILT_SERVICES.length],
        stage: 'coDelivery',
        host: 'shared',
        cause,
      },
      party: PARTIES[(place + month) % PARTIES.length],
      units: signOf(cause) * (90_071_992 + 1_234_567 * place + month),
    })),
  );
}

export function runDocument(changes: Partial<RunDocument> = {}): RunDocument {
  return {
    scenario: 'five-country-survey',
    seed: '42',
    identity: 'a'.repeat(64),
    digest: 'b'.repeat(64),
    derivedDigest: 'c'.repeat(64),
    modelVersion: '1',
    months: MONTHS,
    burnIn: 24,
    population: 4951,
    series: seriesWith(0),
    ledger: ledgerTotals(ledger()),
    ...changes,
  };
}

/** Replicates that differ by a little, so that ribbons have a width. */
export function replicatesDocument(
  runs: number,
  changes: Partial<ReplicatesDocument> = {},
): ReplicatesDocument {
  const each = Array.from({ length: runs }, (_, run) => seriesWith(run - runs / 2));
  const { ledger: one, ...head } = runDocument();
  return {
    ...head,
    replicates: runs,
    identity: each.map((_, run) => `${run}`.padStart(64, 'a')),
    digest: each.map((_, run) => `${run}`.padStart(64, 'b')),
    derivedDigest: each.map((_, run) => `${run}`.padStart(64, 'c')),
    series: Object.fromEntries(
      Object.keys(each[0]).map((metric) => [metric, each.map((series) => series[metric])]),
    ),
    ledger: each.map(() => one),
    ...changes,
  };
}

const PAIRS = 20;

function arm(scenario: string, title: string): ArmDocument {
  const codes = (letter: string) =>
    Array.from({ length: PAIRS }, (_, pair) => `${pair}`.padStart(64, letter));
  return {
    ...{ scenario, title, seed: '42', modelVersion: '1', months: MONTHS, burnIn: 24, population: 4951 },
    ...{ identity: codes('a'), digest: codes('b'), derivedDigest: codes('c') },
  };
}

/** An arm B that leaves the path of A from month 25 on; the interval narrows nowhere to nothing. */
function monthly(a: readonly (number | null)[]): ComparisonDocument['monthly'][string] {
  const drift = (month: number, edge: number) => (month < 24 ? 0 : (0.002 + edge) * (month - 24) * 0.1);
  const along = (edge: number) =>
    a.map((value, month) => (value === null ? null : value * drift(month, edge)));
  const b = a.map((value, month) => (value === null ? null : value * (1 + drift(month, 0))));
  return { a, b, difference: along(0), low: along(-0.001), high: along(0.0012) };
}

function line(a: number, b: number): LedgerLine {
  const each = (b - a) / PAIRS;
  return {
    a,
    b,
    difference: b - a,
    perPair: { n: PAIRS, estimate: each, low: each - 1e6, high: each + 1e6 },
  };
}

function lines(sums: Readonly<Record<string, number>>, factor: number): Record<string, LedgerLine> {
  return Object.fromEntries(
    Object.entries(sums).map(([name, sum]) => [name, line(sum, Math.round(sum * factor))]),
  );
}

function whoLine(
  [of, who, measure]: readonly [WhoLine['of'], string, WhoLine['measure']],
  label: string,
  [estimate, low, high]: readonly [number, number, number],
  verdict: WhoLine['verdict'],
): WhoLine {
  const difference = { n: PAIRS, estimate, low, high };
  return { of, who, measure, label, unit: `unit of ${measure}`, a: 4, b: 4 + estimate, difference, verdict };
}

function who(): ComparisonDocument['who'] {
  return {
    sentence: 'Gain: the agencies (+8.29). Pay: those who took part (−78.5).',
    shifted: 'A saving that citizens pay for: public cost is lower, burden is higher.',
    lines: [
      whoLine(['party', 'participant', 'value'], 'those who took part', [-78.5, -90, -60], 'pays'),
      whoLine(['party', 'otherUsers', 'value'], 'other users of the services', [0.5, -2, 3], 'unclear'),
      whoLine(['party', 'agency', 'value'], 'the agencies', [8.25, 5.5, 11], 'gains'),
      whoLine(['purse', 'cost', 'cost'], 'public purse', [-0.723, -0.75, -0.7], 'gains'),
      whoLine(['citizens', 'all', 'burden'], 'all citizens', [0.133, 0.1, 0.16], 'pays'),
      whoLine(['citizens', 'all', 'need'], 'all citizens', [0.0061, 0.005, 0.007], 'pays'),
      whoLine(['citizens', 'carers', 'burden'], 'citizens with care put on them', [0.6, 0.5, 0.7], 'pays'),
      whoLine(['deprivation', 'q4', 'need'], 'most deprived quarter', [0.0085, 0.007, 0.01], 'pays'),
      whoLine(['need', 'high', 'burden'], 'fifth with the highest need', [0.01, -0.1, 0.12], 'unclear'),
    ],
  };
}

function conditions(): ComparisonDocument['conditions'] {
  const end = (value: number, estimate: number, status: ConditionEnd['status']): ConditionEnd => ({
    ...{ value, status },
    difference: { n: PAIRS, estimate, low: estimate - 0.0002, high: estimate + 0.0002 },
  });
  const both = { a: 0.02, b: 0.02, unit: 'need-months per hour' };
  return {
    metric: 'value.net',
    mode: 'few',
    sentence: 'That net value is higher in B rests on assumptions: it turns around if strain weighs more.',
    tried: [
      {
        ...{ ...both, assumption: 'assumptions.ledger.hour', what: 'what an hour of staff is worth' },
        ...{ range: [0, 0.2], how: 'rerun', pairs: 3, turnsAt: null },
        ends: [end(0, 0.0011, 'holds'), end(0.2, 0.0009, 'holds')],
      },
      {
        ...{ ...both, assumption: 'assumptions.ledger.strain', what: 'what an imposed hour weighs' },
        ...{ range: [0, 0.2], how: 'reweighed', pairs: PAIRS, turnsAt: 0.071 },
        ends: [end(0, 0.0013, 'holds'), end(0.2, -0.004, 'flips')],
      },
    ],
  };
}

/** A comparison with made-up figures, in the form in which the command prints it. */
export function comparisonDocument(changes: Partial<ComparisonDocument> = {}): ComparisonDocument {
  const series = Object.entries(seriesWith(0)).map(([metric, values]) => [
    metric,
    monthly(listed(values.map(Number))),
  ]);
  const total = ledgerTotals(ledger());
  const { created, destroyed, net, byParty, byCause, unit, unitsPerNeedMonth } = total;
  const metric = (a: number, b: number, low: number, high: number) => ({
    ...{ a, b, difference: { n: PAIRS, estimate: b - a, low, high } },
    ...{ shareAbove: low > 0 ? 1 : 0.6, ties: 0, varianceReduction: 24 },
  });
  const crossing = { gained: 41.5, lost: 12.25, more: 210.5, fewer: 96.75 };
  const group = { citizens: 1237.5, individual: crossing, collective: crossing };
  const outcomes = { need: -0.0123, trust: 0.02, fatigue: 0.004 };
  return {
    sentence: 'B (nudges) against A (five-country-survey): net value is higher, in 20 of 20 pairs.',
    limits: 'Tandem explores mechanisms, does not forecast your service.',
    notes: [],
    a: arm('five-country-survey', 'Five-country survey, 2008'),
    b: arm('nudges', 'The same, with nudges'),
    ...{ pairs: PAIRS, confidence: 0.95, months: MONTHS, paired: true },
    firstDifference: { month: 25, byPair: Array.from({ length: PAIRS }, () => 25) },
    metrics: {
      ...Object.fromEntries(series.map(([name]) => [name, metric(0.4, 0.41, 0.008, 0.012)])),
      'value.net': metric(0.0091, 0.0102, 0.0009, 0.0013),
      'value.destroyed': metric(0.003, 0.0031, -0.0001, 0.0003),
      'value.created': metric(0.003, 0.0031, 0.00005, 0.0003),
    },
    monthly: Object.fromEntries(series),
    ledger: {
      ...{ unit, unitsPerNeedMonth, a: total, b: total },
      created: line(created, created + 7),
      destroyed: line(destroyed, destroyed + 5),
      net: line(net, net + 2),
      byParty: lines(byParty, 0.9),
      byCause: lines(byCause, 1.1),
    },
    staff: {
      a: { needed: 410, available: 400, monthsShort: 0.6 },
      b: { needed: 450, available: 400, monthsShort: 0.9 },
    },
    who: who(),
    conditions: conditions(),
    changed: [
      { dimension: 'all', value: 'all', ...group, citizens: 4951, outcomes },
      { dimension: 'deprivation', value: 'q1', ...group, outcomes },
      {
        dimension: 'deprivation',
        value: 'q4',
        ...group,
        individual: null,
        outcomes: { ...outcomes, need: null },
      },
    ],
    ...changes,
  };
}
