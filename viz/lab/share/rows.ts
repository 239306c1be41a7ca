/** A row of an experiment's design as B: what its factors write into the scenario. */
import { ASSUMPTIONS, LEVERS, MECHANISMS } from '../../../sim/registers';
import { withLevers } from '../state/arms';
import { sharedOut, sharesIn } from '../state/hosting';
import { formOf, leavesOf, type Shipped } from '../state/start';
import type { Change, LabState, LeverForm, LeverValue } from '../state/types';
import { isHosting } from '../state/values';
import { share } from '../words/en/share';
import type { OpenedRow, RowValue } from './opened';
import type { Placed } from './places';
import { isMap, isText, type JsonMap } from './plain';

/** Keys of a factor that make its value a change over time. */
const CHANGE_KEYS = ['at', 'from', 'until', 'ramp', 'pulse', 'every', 'group'] as const;

/** What a row writes: values and changes by full path. */
type Written = [path: string, value: unknown][];

/** What the file declares of a factor; names may be nested. */
function declared(factors: JsonMap, name: string): JsonMap {
  const parts = name.split('.');
  for (let taken = parts.length; taken > 0; taken--) {
    const key = parts.slice(0, taken).join('.');
    if (!Object.hasOwn(factors, key)) continue;
    const value = factors[key];
    if (taken === parts.length) return isMap(value) ? value : {};
    if (isMap(value)) return declared(value, parts.slice(taken).join('.'));
  }
  return {};
}

/** Everything that one factor writes at its value. */
function writtenBy({ factor, value }: RowValue, factors: JsonMap): Written {
  const declaration = declared(factors, factor);
  if (isMap(declaration.settings)) {
    const option = declaration.settings[String(value)];
    return isMap(option) ? [...leavesOf(option)] : [];
  }
  const { path, paths } = declaration;
  const targets = isText(path) ? [path] : Array.isArray(paths) ? paths.filter(isText) : [factor];
  const change = Object.fromEntries(
    CHANGE_KEYS.flatMap((key) => (key in declaration ? [[key, declaration[key]]] : [])),
  );
  const form = Object.keys(change).length > 0 ? [{ ...change, value }] : value;
  return targets.map((target) => [target, form]);
}

/**
 * The state whose B is a row of the design.
 *
 * @param base the scenario that all rows change, as the start of both arms
 */
export function rowAsB(base: LabState, row: OpenedRow, factors: JsonMap, shipped: Shipped): Placed {
  const levers: Record<string, LeverForm> = {};
  const assumptions: Record<string, number> = {};
  const left: string[] = [];
  for (const [path, value] of row.values.flatMap((one) => writtenBy(one, factors))) {
    if (isHosting(path)) Object.assign(levers, hosts(base, path, value as LeverForm, shipped));
    else if (Object.hasOwn(LEVERS, path)) levers[path] = value as LeverForm;
    else if (Object.hasOwn(ASSUMPTIONS, path) && typeof value === 'number') assumptions[path] = value;
    else left.push(path);
  }
  const mechanisms = left.filter((path) => Object.hasOwn(MECHANISMS, path.replace(/^mechanisms\./, '')));
  const state = withLevers(base, levers, 'b');
  const own = Object.keys(assumptions).length > 0;
  const notes = [
    ...(own ? [share.open.rowAssumptions] : []),
    ...(left.length > 0 ? [share.open.rowLeft([...new Set(left)].join(', '), mechanisms.length > 0)] : []),
  ];
  const title = share.open.rowTitle(row.row, row.label).slice(0, 300);
  return {
    state: { ...state, assumptionsOfB: own ? assumptions : null, b: { ...state.b, title } },
    notes,
  };
}

/** One share of the hosts is given; the others keep their proportions, as in the experiment. */
function hosts(base: LabState, path: string, form: LeverForm, shipped: Shipped): Record<string, LeverForm> {
  const now = sharesIn(base, 'a', formOf(base.start, shipped));
  const change: Change | null = Array.isArray(form) ? (form[0] as Change) : null;
  const value = Number(change === null ? form : change.value);
  const shares: Record<string, LeverValue> = sharedOut(now, path, value);
  if (change === null) return shares;
  return Object.fromEntries(Object.entries(shares).map(([one, part]) => [one, [{ ...change, value: part }]]));
}
