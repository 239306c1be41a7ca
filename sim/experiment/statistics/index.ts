/** Statistics of many runs, in plain arithmetic: the same bits in every engine. */
export { mean, meanInterval, variance, wilsonInterval, type Interval } from './intervals';
export { quantile } from './quantiles';
export { studentQuantile, studentShareAbove } from './student';
