/** What is kept of a run beside its record, on request: accounts of staff, frames of citizens, entries of one cause. */
import type { Run, RunResult } from '../../../../sim/engine';
import { ACCOUNT_NUMBERS, frameBytes, frameOf, staffAccount, type World } from '../../../../sim/model';
import { CauseLog, type PersonUnits } from './cause-log';

export type Watch =
  | { readonly kind: 'staff' }
  | { readonly kind: 'lives' }
  | { readonly kind: 'cause'; readonly cause: string };

/** Ledger units of a cause in one place, over all months. */
export interface PlaceUnits {
  readonly service: string;
  readonly stage: string;
  readonly host: string;
  readonly party: string;
  readonly units: number;
}

/** What was watched: month k at index k − 1. */
export interface Watched {
  /** Accounts of all agencies, ACCOUNT_NUMBERS a month. */
  readonly staff?: Float64Array;
  /** Frames of all citizens. */
  readonly lives?: Uint8Array;
  readonly cause?: {
    readonly places: readonly PlaceUnits[];
    readonly monthly: Float64Array;
    readonly entries: number;
    readonly people: readonly PersonUnits[];
  };
}

/** Looks on while a run is made. */
export interface Watcher {
  /** Before and after each month. */
  before(): void;
  after(): void;
  result(run: RunResult): Watched;
}

/** The watcher of a run from its start; null where nothing is wanted. */
export function watcherOf(run: Run<World>, watch: Watch | undefined): Watcher | null {
  if (watch === undefined) return null;
  return { staff: staffWatcher, lives: livesWatcher, cause: causeWatcher }[watch.kind](run, watch);
}

function staffWatcher(run: Run<World>): Watcher {
  const staff = new Float64Array(ACCOUNT_NUMBERS * run.scenario.months);
  return {
    before: () => undefined,
    after: () => {
      const at = ACCOUNT_NUMBERS * (run.month - 1);
      if (at >= 0) staffAccount(run.world, staff.subarray(at, at + ACCOUNT_NUMBERS));
    },
    result: () => ({ staff }),
  };
}

function livesWatcher(run: Run<World>): Watcher {
  const bytes = frameBytes(run.scenario.population.size);
  const lives = new Uint8Array(bytes * run.scenario.months);
  return {
    before: () => undefined,
    after: () => {
      const at = bytes * (run.month - 1);
      if (at >= 0) frameOf(run.world, lives.subarray(at, at + bytes));
    },
    result: () => ({ lives }),
  };
}

function causeWatcher(run: Run<World>, watch: Watch): Watcher {
  const cause = watch.kind === 'cause' ? watch.cause : '';
  const log = new CauseLog(cause, run.scenario.population.size);
  run.world.ledger.log = log;
  return {
    before: () => log.turnTo(run.month + 1),
    after: () => undefined,
    result: ({ ledger, months }) => {
      const places = new Map<string, PlaceUnits>();
      const monthly = new Float64Array(months);
      for (const { month, cause: own, units, ...place } of ledger) {
        if (own !== cause) continue;
        const { service, stage, host, party } = place;
        const key = [service, stage, host, party].join('/');
        places.set(key, { service, stage, host, party, units: (places.get(key)?.units ?? 0) + units });
        monthly[month - 1] += units;
      }
      return { cause: { places: [...places.values()], monthly, entries: log.entries, people: log.people() } };
    },
  };
}
