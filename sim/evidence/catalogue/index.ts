/** The evidence catalogue: what the sources claim, and what the project can say about each claim. */
import { MECHANISMS, type MechanismName } from '../../registers';
import { CONTRASTS } from '../contrasts/register';
import type { Contrast } from '../contrasts/types';
import { S0 } from './claims/s0';
import { S1 } from './claims/s1';
import { S2 } from './claims/s2';
import { S3_FORMS } from './claims/s3-forms';
import { S3_PRACTICE } from './claims/s3-practice';
import { COVERED_S0 } from './covered/s0';
import { COVERED_S1 } from './covered/s1';
import { COVERED_S2 } from './covered/s2';
import { COVERED_S3_FORMS } from './covered/s3-forms';
import { COVERED_S3_PRACTICE } from './covered/s3-practice';
import type { CatalogueRow, Claim, Coverage, RowStatus } from './types';

export { KINDS, STATUSES, type CatalogueRow, type Kind, type Priority, type RowStatus } from './types';

/** The rows as their sources have them. */
export const CLAIMS: Readonly<Record<string, Claim>> = {
  ...S0,
  ...S1,
  ...S2,
  ...S3_FORMS,
  ...S3_PRACTICE,
};

/** What is declared of each row. */
export const COVERAGE: Readonly<Record<string, Coverage>> = {
  ...COVERED_S0,
  ...COVERED_S1,
  ...COVERED_S2,
  ...COVERED_S3_FORMS,
  ...COVERED_S3_PRACTICE,
};

/** Every row of the catalogue, in the order of the ids. */
export const CATALOGUE: readonly CatalogueRow[] = Object.keys(CLAIMS).map(rowOf);

/** Contrasts that bear on a row. */
export function contrastsOf(id: string): readonly Contrast[] {
  return CONTRASTS.filter(({ rows }) => rows.includes(id));
}

function rowOf(id: string): CatalogueRow {
  const coverage = COVERAGE[id];
  const contrasts = contrastsOf(id);
  const decisive = contrasts.find((one) => one.id === coverage.contrast) ?? contrasts[0];
  const read = contrasts.flatMap(({ measure }) => measure.map(({ output }) => output.split('@')[0]));
  return {
    id,
    ...CLAIMS[id],
    status: statusOf(coverage, decisive),
    mechanisms: distinct([
      ...(coverage.mechanisms ?? []),
      ...mechanismsFor(id),
      ...contrasts.map(({ mechanism }) => mechanism),
    ]),
    metrics: distinct([...(coverage.metrics ?? []), ...read]),
    scenarios: coverage.scenarios ?? [],
    contrast: decisive?.id ?? null,
    note: coverage.note,
  };
}

/** A contrast decides, except where the rule itself states the claim: then a run finds out nothing. */
function statusOf({ status }: Coverage, decisive: Contrast | undefined): RowStatus {
  return decisive === undefined || status === 'byRule' ? status : decisive.verdict;
}

/** Mechanisms whose register entry names the row. */
function mechanismsFor(id: string): MechanismName[] {
  return (Object.keys(MECHANISMS) as MechanismName[]).filter((name) => MECHANISMS[name].rows.includes(id));
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
