/** Levers of an arm that come from a link or a file, each against its register entry. */
import { GROUPS, LEVERS, type GroupDimension, type ParameterEntry } from '../../../sim/registers';
import { checkWords } from '../words/en/check';
import { isMap, type Checker } from './checker';
import { LIMITS } from './limits';
import type { ArmState, Change, LeverForm, LeverValue } from './types';
import { isNumeric } from './values';

/** An arm: a title, and levers by full path. */
export function checkArm(checker: Checker, value: unknown, at: string, months: number): ArmState {
  if (!isMap(value)) return checker.tell(at, checkWords.map, { title: '', levers: {} });
  checker.keys(value, at, ['title', 'levers']);
  const levers: Record<string, LeverForm> = {};
  for (const [path, form] of checker.entries(value.levers, `${at}.levers`)) {
    if (Object.hasOwn(LEVERS, path)) levers[path] = checkForm(checker, form, path, `${at}.${path}`, months);
    else checker.tell(`${at}.levers`, checkWords.unknown(path), null);
  }
  return { title: checker.text(value.title, `${at}.title`, LIMITS.text), levers };
}

function checkForm(checker: Checker, form: unknown, path: string, at: string, months: number): LeverForm {
  const entry: ParameterEntry = LEVERS[path as keyof typeof LEVERS];
  if (!Array.isArray(form) || (entry.kind === 'list' && form.every((item) => typeof item === 'string')))
    return checkValue(checker, form, entry, at);
  if (form.length === 0) return checker.tell(at, checkWords.empty, []);
  return checker
    .list(form, at, LIMITS.changes)
    .map((item, k) => checkChange(checker, item, entry, `${at}[${k}]`, months));
}

function checkValue(checker: Checker, value: unknown, entry: ParameterEntry, at: string): LeverValue {
  if (isNumeric(entry)) {
    return typeof value === 'string'
      ? checker.text(value, at, LIMITS.text)
      : checker.number(value, at, entry.range, entry.kind === 'integer');
  }
  if (entry.kind === 'flag') return checker.flag(value, at);
  if (entry.kind === 'choice') return checker.oneOf(value, at, entry.options);
  const names = checker
    .list(value, at, entry.options.length)
    .map((name) => checker.oneOf(name, at, entry.options));
  const distinct = [...new Set(names)];
  if (distinct.length === 0 || distinct.length < names.length) checker.tell(at, checkWords.empty, null);
  return distinct;
}

const KEYS = ['at', 'from', 'until', 'ramp', 'pulse', 'every', 'group'] as const;

function checkChange(
  checker: Checker,
  value: unknown,
  entry: ParameterEntry,
  at: string,
  months: number,
): Change {
  if (!isMap(value)) return checker.tell(at, checkWords.map, { at: 1 });
  checker.keys(value, at, ['value'], KEYS);
  if (Object.hasOwn(value, 'at') === Object.hasOwn(value, 'from')) checker.tell(at, checkWords.month, null);
  const change: Record<string, unknown> = {};
  for (const key of ['at', 'from', 'until', 'ramp', 'pulse', 'every'] as const) {
    if (Object.hasOwn(value, key)) change[key] = checker.whole(value[key], `${at}.${key}`, [1, months]);
  }
  if (Object.hasOwn(value, 'ramp') && !isNumeric(entry)) checker.tell(at, checkWords.ramp, null);
  if (Object.hasOwn(value, 'group')) change.group = checkGroup(checker, value.group, entry, `${at}.group`);
  return { ...change, value: checkValue(checker, value.value, entry, `${at}.value`) };
}

function checkGroup(
  checker: Checker,
  value: unknown,
  entry: ParameterEntry,
  at: string,
): Record<string, string> {
  const pairs = checker.entries(value, at);
  if (entry.perCitizen !== true || pairs.length !== 1) return checker.tell(at, checkWords.group, {});
  const [[dimension, name]] = pairs;
  if (!Object.hasOwn(GROUPS, dimension)) return checker.tell(at, checkWords.unknown(dimension), {});
  return { [dimension]: checker.oneOf(name, at, GROUPS[dimension as GroupDimension]) };
}
