/** One month of lever values, for everyone and by group of citizens. */
import { leverGroups, type LeverTrack, type Scenario } from '../scenario';
import type { Levers } from './types';

/** Eight groups at most, one bit each. */
const COMBINATIONS = 256;

/** A group change as the table reads it: the bit of its group, and its values a month. */
interface Limited {
  readonly bit: number;
  readonly series: Float64Array;
}

/** A lever as the table reads it, with the array that it hands out. */
interface Track {
  readonly series: Float64Array;
  readonly limited: readonly Limited[];
  readonly values: Float64Array;
  /** Month for which `values` was filled; −1 before the first. */
  filled: number;
}

/**
 * The levers of a run. `turnTo` moves it to a month; arrays from `byGroup` are reused and hold until the next call.
 * Where several changes hold, a group change goes before the general value and a later group change before an earlier.
 */
export class LeverTable implements Levers {
  private readonly tracks = new Map<string, Track>();
  private index = 0;

  constructor(scenario: Scenario) {
    const bits = new Map(leverGroups(scenario).map((group, bit) => [nameOf(group), bit]));
    for (const [path, track] of Object.entries(scenario.levers)) {
      this.tracks.set(path, trackOf(path, track, bits, scenario.burnIn + scenario.months));
    }
  }

  /** Moves to the month with this index, 0 for the first of burn-in. */
  turnTo(index: number): void {
    this.index = index;
  }

  value(path: string): number {
    return this.track(path).series[this.index];
  }

  byGroup(path: string): Float64Array {
    const track = this.track(path);
    if (track.filled !== this.index) {
      // Most levers name no group and stand still: what was filled in before holds on.
      const still =
        track.filled >= 0 && track.limited.length === 0 && track.values[0] === track.series[this.index];
      if (!still) fill(track, this.index);
      track.filled = this.index;
    }
    return track.values;
  }

  private track(path: string): Track {
    const track = this.tracks.get(path);
    if (track === undefined)
      throw new Error(`The model reads the lever ${path}, which the scenario does not have.`);
    return track;
  }
}

function nameOf(group: { readonly dimension: string; readonly value: string }): string {
  return `${group.dimension}=${group.value}`;
}

function trackOf(path: string, track: LeverTrack, bits: ReadonlyMap<string, number>, months: number): Track {
  const limited = track.groups.map((change) => {
    const bit = bits.get(nameOf(change));
    if (bit === undefined)
      throw new Error(`The lever ${path} changes for an unknown group ${nameOf(change)}.`);
    return { bit, series: change.series };
  });
  for (const { length } of [track.series, ...limited.map(({ series }) => series)]) {
    if (length !== months) throw new Error(`The lever ${path} has ${length} months, the run has ${months}.`);
  }
  return { series: track.series, limited, values: new Float64Array(COMBINATIONS), filled: -1 };
}

function fill({ series, limited, values }: Track, index: number): void {
  values.fill(series[index]);
  for (const change of limited) {
    const value = change.series[index];
    if (value !== value) continue; // NaN: the change does not hold this month
    for (let combination = 0; combination < COMBINATIONS; combination++) {
      if ((combination >> change.bit) & 1) values[combination] = value;
    }
  }
}
