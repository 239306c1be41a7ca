/** Which inputs of a model matter, from the outputs of a design: the same bits in every engine. */
export { efastShares, type CurveShares } from './efast-indices';
export { morrisEffects, type MorrisEffects, type Trajectories } from './morris-effects';
export { pawnIndices, pawnStudy, type PawnIndices, type PawnStudy } from './pawn';
export { rankCorrelations, type RankCorrelations } from './rank-correlation';
export { distancesByPart } from './regional';
export { rowsPerPoint, sobolIndices, type SaltelliOrder, type SobolIndices } from './sobol-indices';
