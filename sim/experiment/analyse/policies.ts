/** Rows as policies in futures: combinations of levers, crossed with combinations of what nobody chooses. */
import type { AnalysisPlan, ExperimentData, RunRecord } from '../types';
import { runsByRow, valuesInWords } from './rows';

/** Runs of every policy in every future; null where a policy was not tried in a future. */
export interface Policies {
  readonly policies: readonly string[];
  readonly futures: readonly string[];
  readonly runs: readonly (readonly (readonly RunRecord[] | null)[])[];
}

/** The table of an experiment. */
export function policiesOf(data: ExperimentData): Policies {
  const { experiment, design } = data;
  const places = (role: 'lever' | 'uncertainty') =>
    experiment.factors.map((_, place) => place).filter((place) => experiment.factors[place].role === role);
  const [levers, unknowns] = [places('lever'), places('uncertainty')];
  const rows = runsByRow(data);
  const name = (row: number, own: readonly number[], none: string) =>
    valuesInWords(experiment, design, row, own) || none;
  const labels = rows.map((_, row) => [name(row, levers, 'as it is'), name(row, unknowns, 'the one future')]);
  const policies = [...new Set(labels.map(([policy]) => policy))];
  const futures = [...new Set(labels.map(([, future]) => future))];
  const at = new Map(labels.map((label, row) => [label.join('\n'), rows[row]]));
  const runs = policies.map((policy) => futures.map((future) => at.get(`${policy}\n${future}`) ?? null));
  return { policies, futures, runs };
}

/** Which side of which value is meant; null where the plan names none. */
export function targetOf({ options }: AnalysisPlan): { side: 'below' | 'above'; value: number } | null {
  if (typeof options.below === 'number') return { side: 'below', value: options.below };
  return typeof options.above === 'number' ? { side: 'above', value: options.above } : null;
}
