/** Mechanisms of the model, each of which can be switched off by name. */
import type { MechanismEntry } from './types';

export const MECHANISMS = {} as const satisfies Record<string, MechanismEntry>;
