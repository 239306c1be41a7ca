export * from './names';
export type * from './types';
