/** `failures` and `run`: what happens to a run that fails, and what a run may take. */
import { textOf } from '../../scenario/located';
import type { Experiment } from '../types';
import type { Fields } from './fields';

const MEGABYTES = 2048;

export function readFailures(root: Fields): Experiment['failures'] {
  const fields = root.fields('failures', 'a mapping of retry, maxShare');
  fields?.allow(['retry', 'maxShare']);
  return {
    retry: fields?.number('retry', { low: 0, high: 10, whole: true }) ?? 1,
    maxShare: fields?.number('maxShare', { low: 0, high: 1 }) ?? 0.02,
  };
}

export function readLimitsOfRuns(root: Fields): Experiment['limits'] {
  const fields = root.fields('run', 'a mapping of timeoutPerRun, memoryPerRun, workers');
  if (fields === null) return { seconds: null, megabytes: MEGABYTES };
  fields.allow(['timeoutPerRun', 'memoryPerRun', 'workers']);
  const seconds = quantity(
    fields,
    'timeoutPerRun',
    { s: 1, min: 60, m: 60, h: 3600 },
    'seconds, such as 60s, 5min or 1h',
  );
  const megabytes = quantity(fields, 'memoryPerRun', { MB: 1, GB: 1024 }, 'megabytes, such as 512MB or 2GB');
  if (megabytes !== null && megabytes < 16) fields.refuse('memoryPerRun', '16MB or more');
  const isAuto = textOf(fields.value('workers') ?? fields.map) === 'auto';
  const workers = isAuto ? null : fields.number('workers', { low: 1, high: 1024, whole: true });
  return { seconds, megabytes: megabytes ?? MEGABYTES, ...(workers === null ? {} : { workers }) };
}

/** A number above zero with or without a unit. */
function quantity(
  fields: Fields,
  key: string,
  units: Readonly<Record<string, number>>,
  words: string,
): number | null {
  const value = fields.value(key);
  if (value === null) return null;
  if (value.kind === 'scalar' && typeof value.value === 'number' && value.value > 0) return value.value;
  const [, number, unit] = /^([\d.]+)\s*([A-Za-z]+)$/.exec(textOf(value)?.trim() ?? '') ?? [];
  const amount = unit !== undefined && Object.hasOwn(units, unit) ? Number(number) * units[unit] : NaN;
  return amount > 0 ? amount : fields.refuse(key, words);
}
