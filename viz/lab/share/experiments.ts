/** Experiments that were run elsewhere: what they say, and the rows of their design. */
import type { Located } from '../../../sim/scenario/located';
import type { ReadTable } from '../reader/parquet';
import { share } from '../words/en/share';
import { fileOf, jsonOf, tableOf, type Folder } from './folders';
import {
  OpenError,
  type Opened,
  type OpenedExperiment,
  type OpenedRow,
  type OpenedSentence,
  type OpenTools,
  type ReportElements,
} from './opened';
import { isMap, isText, type JsonMap } from './plain';

/** Rows that the page lists; a design of more is for other programs. */
export const MOST_ROWS = 200;

/** Whether a JSON value looks like the document of all analyses. */
export function isAnalysis(value: unknown): value is JsonMap {
  return isMap(value) && value.kind === 'experiment' && Array.isArray(value.analyses);
}

function sentencesOf({ analyses, refused }: JsonMap): OpenedSentence[] {
  const said = isText(refused) ? [{ text: refused, clear: false }] : [];
  const told = (analyses as unknown[]).flatMap((analysis) =>
    isMap(analysis) && isText(analysis.sentence)
      ? [{ text: analysis.sentence, clear: analysis.verdict !== 'unclear' }]
      : [],
  );
  return [...said, ...told];
}

/** What a document of analyses alone gives: no rows. */
export function experimentOf(document: JsonMap): OpenedExperiment {
  const { title, experiment, modelVersion } = document;
  const name = isText(experiment) ? experiment : '';
  return {
    title: isText(title) && title !== '' ? title : name,
    modelVersion: isText(modelVersion) ? modelVersion : '',
    sentences: sentencesOf(document),
    rows: [],
    scenario: null,
    factors: {},
  };
}

/** The report of an experiment: its sentences as text. Nothing of it is shown as HTML or run. */
export function experimentInReport(report: ReportElements): OpenedExperiment {
  const title = report.one('h1');
  const sentences = report.all('.answers li');
  const headline = report.one('.headline');
  if (title === null || headline === null) throw new OpenError(share.open.noReport);
  const told = sentences.length > 0 ? sentences : [headline];
  return {
    title: title.trim(),
    modelVersion: '',
    sentences: told.map((text) => ({ text: text.replace(/\s+/g, ' ').trim(), clear: true })),
    rows: [],
    scenario: null,
    factors: {},
  };
}

/** Opens the folder of an experiment: sentences, rows, and the scenario that all rows change. */
export async function openExperimentFolder(folder: Folder, tools: OpenTools): Promise<Opened> {
  const notes: string[] = [];
  const document = folder.has('analysis/all.json') ? await jsonOf(folder, 'analysis/all.json') : null;
  if (document !== null && !isAnalysis(document))
    throw new OpenError(share.open.damaged('analysis/all.json'));
  if (document === null) notes.push(share.open.unfinished);
  const manifest = (await jsonOf(folder, 'manifest.json')) as JsonMap;
  const known = experimentOf(document ?? { ...manifest, experiment: manifest.name, analyses: [] });
  const rows = folder.has('design.parquet') ? rowsOf(await tableOf(folder, 'design.parquet', tools)) : [];
  if (rows.length > MOST_ROWS) notes.push(share.open.manyRows(rows.length, MOST_ROWS));
  const experiment: OpenedExperiment = {
    ...known,
    rows: rows.slice(0, MOST_ROWS),
    scenario: { name: 'scenario.yaml', text: await fileOf(folder, 'scenario.yaml').text() },
    factors: await factorsOf(folder, tools),
  };
  return { kind: 'experiment', experiment, notes };
}

/** Factors by name as the experiment file declares them; nested names are joined by dots. */
async function factorsOf(folder: Folder, tools: OpenTools): Promise<JsonMap> {
  const text = await fileOf(folder, 'experiment.yaml').text();
  const answer = await tools.read({ kind: 'text', name: 'experiment.yaml', text });
  if (!answer.ok) throw new OpenError(share.open.damaged('experiment.yaml', answer.message));
  const { root } = answer.value as { root: Located | null };
  const file: unknown = root === null ? null : plain(root);
  return isMap(file) && isMap(file.factors) ? file.factors : {};
}

/** A value without its places; a file may call a factor anything. */
function plain(located: Located): unknown {
  if (located.kind === 'scalar') return located.value;
  if (located.kind === 'list') return located.items.map(plain);
  return Object.fromEntries([...located.entries].map(([key, { value }]) => [key, plain(value)]));
}

const OWN_COLUMNS = ['row', 'block', 'luck', 'label'];

function rowsOf(table: ReadTable): OpenedRow[] {
  const cells = new Map(table.columns.map(({ name, values }) => [name, values]));
  const factors = table.columns.map(({ name }) => name).filter((name) => !OWN_COLUMNS.includes(name));
  return Array.from({ length: table.rows }, (_, at) => ({
    row: Number(cells.get('row')?.[at] ?? at),
    label: String(cells.get('label')?.[at] ?? ''),
    values: factors.flatMap((name) => {
      const value = cells.get(name)![at];
      const nothing = value === null || (typeof value === 'number' && Number.isNaN(value));
      return nothing ? [] : [{ factor: name.replace(/^factor\./, ''), value }];
    }),
  }));
}
