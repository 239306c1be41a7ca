/** Contrasts: the register of them, and what runs them. */
export { measureContrast } from './measure';
export { CONTRASTS } from './register';
export type { Contrast, Least, Measured, Reading } from './types';
