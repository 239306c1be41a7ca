/** The row that others are compared with. */
import type { AnalysisPlan, Design, Experiment } from '../types';
import { labelOfRow } from './rows';

/**
 * The reference of a comparison: the option `reference` names it by its label or by its number from 0; otherwise the first.
 *
 * @throws Error where no row has that name
 */
export function referenceRow(
  experiment: Experiment,
  design: Design,
  { reference }: AnalysisPlan['options'],
): number {
  if (reference === undefined) return 0;
  const rows = Array.from({ length: design.rows }, (_, row) => row);
  const found = rows.find(
    (row) => row === reference || labelOfRow(experiment, design, row) === String(reference),
  );
  if (found === undefined) throw new Error(`No row of the design is called "${reference}".`);
  return found;
}
