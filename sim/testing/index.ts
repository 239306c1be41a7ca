/** Sweeps and contrasts in tests: `import { contrast, registerMatchers, sweep } from 'tandem/testing'`. */
export { contrast, sweep } from './sweep';
export { drawCurve } from './chart';
export { matchers, registerMatchers, type DirectionOptions, type WithinOptions } from './matchers';
export type {
  Arm,
  ContrastDeclaration,
  Curve,
  CurvePoint,
  Measurement,
  Runner,
  Series,
  SweepDeclaration,
} from './types';
