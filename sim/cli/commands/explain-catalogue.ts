/** `tandem explain --catalogue` and `tandem explain S0-23`: what the sources claim, and what the project says about it. */
import { CATALOGUE, type CatalogueRow } from '../../evidence/catalogue';
import { UsageError } from '../exit';
import { paintFor, writeJson, writeOut } from '../streams';
import { catalogueLines, catalogueRowLines } from '../words/catalogue';
import { didYouMean } from '../words/names';

/** Whether a name is written as the id of a row. */
export function isRowId(name: string): boolean {
  return /^s\d-\d+$/i.test(name);
}

function findRow(name: string): CatalogueRow {
  const found = CATALOGUE.find(({ id }) => id === name.toUpperCase());
  if (found) return found;
  const guess = didYouMean(
    name.toUpperCase(),
    CATALOGUE.map(({ id }) => id),
  );
  throw new UsageError(
    `There is no row "${name}" in the catalogue.${guess} "tandem explain --catalogue" lists all rows.`,
  );
}

/**
 * Prints one row of the catalogue, or all of them by status.
 *
 * @param name id of a row; all rows where it is left out
 * @throws UsageError where there is no such row, with the rows that may have been meant
 */
export async function explainCatalogue(name: string | undefined, json: boolean): Promise<void> {
  const rows = name === undefined ? CATALOGUE : [findRow(name)];
  if (json) return writeJson({ rows });
  const paint = paintFor(process.stdout);
  const lines = name === undefined ? catalogueLines(rows, paint) : catalogueRowLines(rows[0], paint);
  await writeOut(`${lines.join('\n')}\n`);
}
