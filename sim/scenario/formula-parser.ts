/**
 * The parser of mathjs, and nothing else of it: no evaluation, no import, no units. Loaded only when a file holds a
 * formula, because reading it takes longer than all the rest of a small run.
 */
import { create, parseDependencies, type MathNode } from 'mathjs/number';

const { parse } = create({ parseDependencies }, {}) as { parse(text: string): MathNode };

export { parse };
export type { MathNode };
