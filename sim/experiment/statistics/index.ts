/** Statistics of many runs, in plain arithmetic: the same bits in every engine. */
export { mean, meanInterval, variance, wilsonInterval, type Interval } from './intervals';
export { benjaminiHochberg, holm } from './multiple';
export { quantile } from './quantiles';
export { median, orderOf, ranksOf, sampleQuantile } from './ranks';
export { correlation, leastSquares, type Regression } from './regression';
export { studentQuantile, studentShareAbove } from './student';
export { cramerVonMisesOfRanks, smirnovTest, type DistanceTest } from './two-samples';
