/** Contrasts: the register of them, and what runs them. */
export { measureContrast, runAhead, type MeasureOptions } from './measure';
export { CONTRASTS } from './register';
export type { Contrast, Least, Measured, Reading } from './types';
