/** What a state may hold, whether it is set on the page or comes from a link or a file. */
export const LIMITS = {
  /** Citizens: what a browser runs within seconds. */
  population: [10, 20_000],
  /** Months recorded: thirty years; the command runs longer ones. */
  months: [1, 360],
  pairs: [1, 200],
  /** Signs of a seed. */
  seed: 100,
  /** Signs of a title, of a name, and of a formula. */
  text: 300,
  /** Changes of one lever. */
  changes: 100,
  /** Metrics that are looked at. */
  charts: 12,
  /** A scenario of one's own: how deep, how many values, and how many signs in each text. */
  depth: 12,
  values: 20_000,
  longText: 20_000,
} as const satisfies Record<string, number | readonly [number, number]>;
