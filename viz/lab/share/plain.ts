/** JSON from strangers: read without trusting what it calls itself, how deep it goes, or which names it uses. */

export type JsonMap = Readonly<Record<string, unknown>>;

/** Deepest nesting of lists and objects: a state goes about eight deep, a document of analyses about ten. */
const DEEPEST = 64;

/** Names that mean something to JavaScript's objects and nothing to a state. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

export const isMap = (value: unknown): value is JsonMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/**
 * What a JSON text holds.
 *
 * @throws SyntaxError where it is no JSON, Error where it is nested too deep or uses a name that no file of ours has
 */
export function parsePlain(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const open: (readonly [value: unknown, depth: number])[] = [[value, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [one, depth] = next;
    if (typeof one !== 'object' || one === null) continue;
    if (depth >= DEEPEST) throw new Error('nested too deep');
    for (const [key, inner] of Object.entries(one)) {
      if (FORBIDDEN.has(key)) throw new Error(`the name ${key}`);
      open.push([inner, depth + 1]);
    }
  }
  return value;
}

/** Whether two plain values are the same, whatever the order of their names. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === others.length &&
    names.every((name) => Object.hasOwn(other, name) && same(one[name as never], other[name as never]))
  );
}
