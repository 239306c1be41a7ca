/** Rows of the evidence catalogue in words. */
import { contrastsOf, STATUSES, type CatalogueRow, type RowStatus } from '../../evidence/catalogue';
import type { Contrast } from '../../evidence/contrasts/types';
import type { Paint } from '../streams';
import { count, table, wrap, WIDTH } from './numbers';

/** What a status takes, as docs/guides/evidence.md says at length. */
const STATUS: Readonly<Record<RowStatus, { readonly title: string; readonly meaning: string }>> = {
  shown: { title: 'Shown', meaning: 'paired runs show it, and lose it when its mechanism is off' },
  against: { title: 'Against', meaning: 'paired runs find the opposite, or nothing' },
  byRule: { title: 'By rule', meaning: 'a rule of the model states it, so a run finds out nothing' },
  level: { title: 'Level', meaning: 'a metric reports it' },
  structural: { title: 'Structural', meaning: 'it is what the model is made of' },
  case: { title: 'Case', meaning: 'a case scenario is about it' },
  question: { title: 'Question', meaning: 'left open by the sources; an experiment can address it' },
  context: { title: 'Context', meaning: 'about the sources and their time; nothing to simulate' },
  open: { title: 'Open', meaning: 'not covered yet' },
};

function rowsLines(rows: readonly CatalogueRow[]): string[] {
  return table(
    rows.map(({ id, priority, kind, claim }) => [id, String(priority), kind, claim]),
    [false, false, false, false],
  );
}

/** All rows by status, with counts. */
export function catalogueLines(rows: readonly CatalogueRow[], paint: Paint): string[] {
  const groups = STATUSES.flatMap((status) => {
    const chosen = rows.filter((row) => row.status === status);
    if (chosen.length === 0) return [];
    const { title, meaning } = STATUS[status];
    const heading = `${title}: ${count(chosen.length, 'row')} (${meaning})`;
    return [paint('bold', heading), ...rowsLines(chosen), ''];
  });
  return [
    paint('bold', `Evidence catalogue: ${count(rows.length, 'row')}`),
    ...wrap('Claims of the sources, in our own words: id, priority (1 is core), kind, claim.'),
    '',
    ...groups,
    'tandem explain ID says more about one row, such as tandem explain S0-23.',
  ];
}

function listed(title: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${title}: ${names.join(', ')}`];
}

function contrastFacts({ id, claim, verdict, mechanism, reason }: Contrast): string[] {
  const lost = verdict === 'shown' ? ` Lost with mechanisms.${mechanism}=false.` : '';
  const why = reason === undefined ? '' : ` ${reason}`;
  return [`Contrast ${id} (${verdict}): ${claim}${lost}${why}`];
}

/** One row, with everything that is known of it; ends with an empty line. */
export function catalogueRowLines(row: CatalogueRow, paint: Paint): string[] {
  const { title, meaning } = STATUS[row.status];
  const facts = [
    row.claim,
    `Source: ${row.source}`,
    `Status: ${title.toLowerCase()} (${meaning})`,
    ...(row.note === '' ? [] : [`In the model: ${row.note}`]),
    ...listed('Mechanisms', row.mechanisms),
    ...listed('Metrics', row.metrics),
    ...listed('Case scenarios', row.scenarios),
    ...contrastsOf(row.id).flatMap(contrastFacts),
  ];
  return [
    `${paint('bold', row.id)} (${row.kind}, priority ${row.priority})`,
    ...facts.flatMap((fact) => wrap(fact, WIDTH, '  ')),
    '',
  ];
}
