/** Exact arithmetic and keyed draws. Knows nothing else. */
export {
  exp,
  expFast,
  log,
  logOnePlus,
  logistic,
  logisticFast,
  logit,
  power,
  powerOfTwo,
  tanh,
} from './exponential';
export { betaFraction, betaShareBelow, betaTerm } from './beta';
export { gammaShareAbove, gammaShareBelow, gammaTerm, stirlingError } from './gamma';
export { normalQuantile, normalShareBelow } from './normal';
export { mix, monthKey, pairKey, type MonthKey } from './mix';
export { threefry } from './threefry';
export { counterOf, Draws, keyOf, UNIT, type Key } from './draws';
export { HOUR_SCALE, LEDGER_SCALE, MONEY_SCALE, toUnits } from './fixed';
export { BLOCK, blockSum } from './sums';
export { cosineOfTurns, sineOfTurns } from './turns';
export { asciiJson, utf8 } from './utf8';
