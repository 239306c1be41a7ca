/** docs/cases.md: what the sources of the cases found, and what runs give. Written by `npm run cases`, held by cases.test.ts. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { givenWords } from '../../sim/cli/words/findings';
import { FINDINGS_NOTE, type FindingValue } from '../../sim/results';
import { nodeReader } from '../../sim/results/files/reader';
import { loadScenario, type Scenario } from '../../sim/scenario';

const FOLDER = 'scenarios/cases';

export const CASES_FILE = resolve('docs/cases.md');

/** Runs of each case. */
export const REPLICATES = 5;

export interface Case {
  /** The scenario file, seen from the root of the project. */
  readonly file: string;
  readonly scenario: Scenario;
}

/** The cases whose sources found something that a run can be laid beside. */
export async function casesWithFindings(): Promise<Case[]> {
  const files = readdirSync(FOLDER).sort();
  const cases = await Promise.all(
    files.map(async (name) => {
      const file = `${FOLDER}/${name}`;
      return { file, scenario: await loadScenario(join(FOLDER, name), nodeReader()) };
    }),
  );
  return cases.filter(({ scenario }) => scenario.findings.length > 0);
}

/** The document before the first case. */
const HEAD = `# Cases

Cases from the literature as scenario files, each set up from its context alone: who lived there, what agencies did, and
when. Beside what its sources found stands what ${REPLICATES} runs with different luck give, unadjusted, at the case's own
size. ${FINDINGS_NOTE}

Likeness is no proof, and a difference is worth a thought: it shows an assumption that is wrong or a mechanism that is
missing. \`npm run cases\` runs the cases and writes this page; no figure here is typed by hand.
`;

/** A cell of a table: one line, without a sign that ends the cell. */
const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

/** What stands of a finding in the page whatever the runs give. */
export function findingCell({ source, found }: Pick<FindingValue, 'source' | 'found'>): string {
  return `| ${cell(source)}: ${cell(found)} |`;
}

/** The head of a case. */
export function caseHead({ file, scenario }: Case): string {
  return `## ${cell(scenario.title)}\n\n[${file}](../${file}). ${cell(scenario.description)}\n`;
}

/** A case with its findings and, in the same order, what runs give beside them. */
function caseSection(one: Case, values: readonly FindingValue[]): string {
  const rows = values.map((value) => `${findingCell(value)} ${cell(givenWords(value))} |`);
  return `${caseHead(one)}\n${['| found | the runs give |', '| --- | --- |', ...rows].join('\n')}\n`;
}

/** The whole page. */
export function casesPage(results: readonly (Case & { readonly values: readonly FindingValue[] })[]): string {
  return [HEAD, ...results.map(({ values, ...one }) => caseSection(one, values))].join('\n');
}
