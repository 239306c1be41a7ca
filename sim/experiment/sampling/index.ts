/** Designs of experiments in the unit cube: the same bits in every engine. */
export { latinHypercube, type LatinHypercubeOptions } from './latin-hypercube';
export { saltelliRows, type SaltelliOptions, type SaltelliRows } from './saltelli';
export type { Scramble } from './scramble';
export { MOST_DIMENSIONS, sobolPoints, type SobolOptions } from './sobol';
export { minimumDistance } from './space-filling';
