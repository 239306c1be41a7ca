/** Designs of experiments in the unit cube: the same bits in every engine. */
export { efastCurves, type EfastCurves, type EfastOptions } from './efast';
export { latinHypercube, type LatinHypercubeOptions } from './latin-hypercube';
export { morrisTrajectories, type MorrisOptions, type MorrisTrajectories } from './morris';
export { saltelliRows, type SaltelliOptions, type SaltelliRows } from './saltelli';
export type { Scramble } from './scramble';
export { MOST_DIMENSIONS, sobolPoints, type SobolOptions } from './sobol';
export { discrepancies, minimumDistance, type Discrepancies } from './space-filling';
