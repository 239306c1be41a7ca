/** Documents with made-up figures, so that pages can be tested without running the model. */
import type { LedgerRow } from '../../sim/engine';
import { BUILT_SERVICES, CAUSES, PARTIES } from '../../sim/registers';
import { ledgerTotals, signOf, type ReplicatesDocument, type RunDocument } from '../../sim/results';

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
      ...{ month, service: BUILT_SERVICES[place % 3], stage: 'coDelivery', host: 'shared', cause },
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
