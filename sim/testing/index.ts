/** Sweeps and contrasts in tests: `import { contrast, registerMatchers, sweep } from 'tandem/testing'`. */
export { contrast, sweep } from './sweep';
export { drawCurve } from './chart';
export {
  matchers,
  registerMatchers,
  type CrossingOptions,
  type DirectionOptions,
  type Judged,
  type OptimumOptions,
  type ResponseOptions,
  type SaturationOptions,
  type ThresholdOptions,
  type WithinOptions,
} from './matchers';
export type {
  Arm,
  ContrastDeclaration,
  Curve,
  CurvePoint,
  FixedPairs,
  GrowingCurve,
  Measurement,
  PairsByNeed,
  Runner,
  Series,
  SweepDeclaration,
} from './types';
