/** `at`, `from`, `ramp`, `group` and their like beside a factor: its value holds from some month on, or for some people. */
import { plain } from '../../scenario/located';
import type { Fields } from './fields';
import type { Target } from './targets';

/** Keys of one change over time, as in scenario files; what they mean together is checked with the scenario. */
export const CHANGE_KEYS = ['at', 'from', 'until', 'ramp', 'pulse', 'every', 'group'] as const;

/** The change into which a factor's value is put; null where it holds from the start. */
export function changeOf(own: Fields, targets: readonly Target[]): Record<string, unknown> | null {
  const keys = CHANGE_KEYS.filter((key) => own.has(key));
  if (keys.length === 0) return null;
  const fixed = targets.find(({ isLever }) => !isLever);
  if (fixed !== undefined)
    return own.tell(keys[0], `${keys[0]} for ${fixed.path}`, 'changes over time of levers only');
  if (!own.has('at') && !own.has('from'))
    return own.tell(
      keys[0],
      `${keys[0]} without a month`,
      'at or from, the month from which the value holds',
    );
  return Object.fromEntries(keys.map((key) => [key, plain(own.map.entries.get(key)!.value)]));
}
