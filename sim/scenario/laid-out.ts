/** What stays the same when one scenario file is laid out many times with other settings. */
import type { LocatedMap } from './located';
import type { Track } from './tracks';
import type { LeverTrack, Microdata, Population, Scenario } from './types';

/** Most frames and populations that are kept: more differ only where horizon or population are what is varied. */
const MOST_KEPT = 16;

/** Levers over the months of one horizon that no setting names. */
export interface LaidOutLevers {
  readonly tracks: Map<string, Track>;
  readonly withBurnIn: Map<string, LeverTrack>;
}

/** A population as the files and settings give it, and as it was read. */
export interface LaidOutPopulation {
  readonly given: LocatedMap | null;
  readonly population: Population;
}

/**
 * Parts of a scenario by what they depend on. Only what had no problems is kept: problems are told every time. Parts are
 * shared between scenarios, which nobody changes once they are there.
 */
export class LaidOut {
  readonly texts = new WeakMap<object, string>();
  readonly microdata = new Map<string, Microdata>();
  formulas: Pick<Scenario, 'derived' | 'findings'> | null = null;
  private readonly levers = new Map<string, LaidOutLevers>();
  private readonly populations = new Map<string, LaidOutPopulation>();

  /** The levers of a horizon. */
  leversOf(months: number, burnIn: number): LaidOutLevers {
    return kept(this.levers, `${months}/${burnIn}`, () => ({ tracks: new Map(), withBurnIn: new Map() }));
  }

  populationOf(settings: string): LaidOutPopulation | undefined {
    return this.populations.get(settings);
  }

  keepPopulation(settings: string, population: LaidOutPopulation): void {
    kept(this.populations, settings, () => population);
  }
}

function kept<Value>(all: Map<string, Value>, key: string, make: () => Value): Value {
  const known = all.get(key);
  if (known !== undefined) return known;
  if (all.size >= MOST_KEPT) all.clear();
  const value = make();
  all.set(key, value);
  return value;
}
