/** What a benchmark hands to the table. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What the value is held against, in words; empty where there is no budget. */
  readonly budget: string;
  /** Whether the budget is kept; null where there is none. */
  readonly kept: boolean | null;
}

/** A row with an upper budget. */
export function atMost(what: string, value: number, unit: string, limit: number): Row {
  return { what, value, unit, budget: `at most ${limit}`, kept: value <= limit };
}

/** A row with a lower budget. */
export function atLeast(what: string, value: number, unit: string, limit: number): Row {
  return { what, value, unit, budget: `at least ${limit}`, kept: value >= limit };
}

/** A row that is only told. */
export function told(what: string, value: number, unit: string): Row {
  return { what, value, unit, budget: '', kept: null };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Nanoseconds of processor time that something takes: what else runs on the machine does not count. */
export function nanoseconds(act: () => void): number {
  const start = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) * 1000;
}
