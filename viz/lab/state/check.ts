/** States that come from links and files: nothing gets in that the page could not have made itself. */
import { ASSUMPTIONS, MECHANISMS, METRICS, type NumberEntry } from '../../../sim/registers';
import { checkWords } from '../words/en/check';
import { checkArm } from './check-levers';
import { Checker, isMap, type Checked } from './checker';
import { LIMITS } from './limits';
import type { LabState, ScenarioForm, Start, ViewState } from './types';

export type { Checked } from './checker';

const STATE_KEYS = [
  'schema',
  'start',
  'story',
  'seed',
  'population',
  'months',
  'pairs',
  'changeFrom',
  'a',
  'b',
  'assumptions',
  'assumptionsOfB',
  'mechanisms',
  'view',
] as const;
const VIEW_KEYS = ['charts', 'difference', 'relative', 'month', 'ribbon', 'axes', 'citizen'] as const;

/**
 * Reads a state that this page did not make itself.
 *
 * @param files names of shipped scenario files; a start that is none of them is refused
 * @returns the state, or everything that is wrong with it in words
 */
export function checkState(value: unknown, files: readonly string[]): Checked<LabState> {
  const checker = new Checker();
  if (!isMap(value) || value.schema !== 1)
    return {
      ok: false,
      problems: [isMap(value) && 'schema' in value ? checkWords.schema : checkWords.noState],
    };
  if (!checker.keys(value, '', STATE_KEYS)) return checker.answer<LabState>(null);
  const months = checker.whole(value.months, 'months', LIMITS.months);
  const state: LabState = {
    schema: 1,
    start: checkStart(checker, value.start, files),
    story: value.story === null ? null : checker.text(value.story, 'story', LIMITS.text),
    seed: checker.text(value.seed, 'seed', LIMITS.seed),
    population: checker.whole(value.population, 'population', LIMITS.population),
    months,
    pairs: checker.whole(value.pairs, 'pairs', LIMITS.pairs),
    changeFrom: checker.whole(value.changeFrom, 'changeFrom', [1, months]),
    a: checkArm(checker, value.a, 'a', months),
    b: checkArm(checker, value.b, 'b', months),
    assumptions: checkAssumptions(checker, value.assumptions, 'assumptions'),
    assumptionsOfB:
      value.assumptionsOfB === null
        ? null
        : checkAssumptions(checker, value.assumptionsOfB, 'assumptionsOfB'),
    mechanisms: checkMechanisms(checker, value.mechanisms),
    view: checkView(checker, value.view, months),
  };
  return checker.answer(state);
}

function checkStart(checker: Checker, value: unknown, files: readonly string[]): Start {
  const nothing: Start = { kind: 'shipped', file: '' };
  if (!isMap(value)) return checker.tell('start', checkWords.map, nothing);
  if (value.kind === 'shipped') {
    checker.keys(value, 'start', ['kind', 'file']);
    const file = checker.text(value.file, 'start.file', LIMITS.text);
    return files.includes(file)
      ? { kind: 'shipped', file }
      : checker.tell('start.file', checkWords.file, nothing);
  }
  if (value.kind !== 'own') return checker.tell('start.kind', checkWords.oneOf(['shipped', 'own']), nothing);
  checker.keys(value, 'start', ['kind', 'name', 'form']);
  const name = checker.text(value.name, 'start.name', LIMITS.text);
  if (!isMap(value.form)) return checker.tell('start.form', checkWords.map, nothing);
  if (!checker.plain(value.form, 'start.form')) return nothing;
  return { kind: 'own', name, form: value.form as ScenarioForm };
}

function checkAssumptions(checker: Checker, value: unknown, at: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [path, number] of checker.entries(value, at)) {
    const entry: NumberEntry | undefined = Object.hasOwn(ASSUMPTIONS, path)
      ? (ASSUMPTIONS[path as keyof typeof ASSUMPTIONS] as NumberEntry)
      : undefined;
    if (entry === undefined) checker.tell(at, checkWords.unknown(path), null);
    else found[path] = checker.number(number, `${at}.${path}`, entry.range, entry.kind === 'integer');
  }
  return found;
}

function checkMechanisms(checker: Checker, value: unknown): Record<string, boolean> {
  const found: Record<string, boolean> = {};
  for (const [name, on] of checker.entries(value, 'mechanisms')) {
    if (!Object.hasOwn(MECHANISMS, name)) checker.tell('mechanisms', checkWords.unknown(name), null);
    else found[name] = checker.flag(on, `mechanisms.${name}`);
  }
  return found;
}

function checkView(checker: Checker, value: unknown, months: number): ViewState {
  const view = isMap(value) ? value : {};
  if (!isMap(value)) checker.tell('view', checkWords.map, null);
  checker.keys(view, 'view', VIEW_KEYS);
  const charts = checker.list(view.charts, 'view.charts', LIMITS.charts);
  for (const metric of charts) checkMetric(checker, metric, 'view.charts');
  const axes = checker.list(view.axes, 'view.axes', 2).map((axis) => checker.text(axis, 'view.axes', 40));
  if (axes.length !== 2) checker.tell('view.axes', checkWords.two, null);
  return {
    charts: charts as string[],
    difference: checkMetric(checker, view.difference, 'view.difference'),
    relative: checker.flag(view.relative, 'view.relative'),
    month: view.month === null ? null : checker.whole(view.month, 'view.month', [1, months]),
    ribbon: checker.oneOf(view.ribbon, 'view.ribbon', ['chance', 'assumptions'] as const),
    axes: [axes[0] ?? '', axes[1] ?? ''],
    citizen:
      view.citizen === null ? null : checker.whole(view.citizen, 'view.citizen', [0, LIMITS.population[1]]),
  };
}

/** A metric of the register, or one that a scenario of one's own derives. */
function checkMetric(checker: Checker, value: unknown, at: string): string {
  const name = checker.text(value, at, LIMITS.text);
  const known = Object.hasOwn(METRICS, name) || /^[A-Za-z][\w.]*$/.test(name);
  return known ? name : checker.tell(at, checkWords.unknown(name), '');
}
