/** Short ways to say what the project does about a row. */
import type { Coverage } from '../types';

type More = Omit<Coverage, 'status' | 'note'>;

const covered =
  (status: Coverage['status']) =>
  (note: string, more: More = {}): Coverage => ({ status, note, ...more });

/** A rule of the model states it: nothing is found out by running. */
export const byRule = covered('byRule');

/** A metric reports it; whether it comes out as the source says is for the reader of a run. */
export const level = covered('level');

/** It is what the model is made of: an entity, a type or a distinction that stands in the code. */
export const structural = covered('structural');

/** A case scenario is about it. */
export const aCase = covered('case');

/** A question that the sources leave open, and that an experiment can address. */
export const asked = covered('question');

/** About the sources and their time: nothing to simulate. */
export const context = covered('context');

/** Not covered yet, or not to be seen in a run. */
export const open = covered('open');
