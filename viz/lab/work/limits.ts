/** How much the workers take on, and in what pieces. */
import { LIMITS } from '../state/limits';

export const [, MOST_CITIZENS] = LIMITS.population;
export const [, MOST_MONTHS] = LIMITS.months;
export const [, MOST_PAIRS] = LIMITS.pairs;

/** Citizens of a quick look. */
export const PREVIEW_CITIZENS = 200;

/** Bytes of the lives of one arm. */
export const MOST_LIFE_BYTES = 40_000_000;

/** Draws of assumptions. */
export const MOST_DRAWS = 200;

/** Milliseconds of work between two looks at what has come in. */
export const SLICE = 12;

/** Milliseconds between two views while pairs come in. */
export const VIEW_GAP = 600;

/** Bytes of runs that are kept for states to come. */
export const CACHE_BYTES = 64_000_000;

/** Bytes of runs at the month where others branch from them, a worker. */
export const CHECKPOINT_BYTES = 32_000_000;

/** Milliseconds that a formula or a file is waited for. */
export const READER_PATIENCE = 3_000;

/** Milliseconds without a sign after which a helper is taken for dead. */
export const HELPER_PATIENCE = 15_000;
