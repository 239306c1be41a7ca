// Section 7: one part for each submodel, in the order in which a month runs them.
import { docMarkdown, paragraphsOf, rowsIn, titleOf, worksIn } from './docstrings.mjs';
import { anchor, names, number, prose, table } from './markdown.mjs';

export const FOLDER = 'sim/model/submodels/';

/** Files of submodels: those of the schedule in its order, each followed by those that it leans on. */
export function inOrder({ files, steps }) {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const ordered = [];
  const take = (path) => {
    const file = byPath.get(path);
    if (!file || !path.startsWith(FOLDER) || ordered.includes(file)) return;
    ordered.push(file);
    const scheduled = new Set(steps.map((step) => step.file));
    for (const next of file.imports) if (!scheduled.has(next)) take(next);
  };
  for (const step of steps) take(step.file);
  for (const { path } of files) take(path);
  return ordered;
}

/** A header without the number that its equation has in the sources. */
const plain = (text) => text.replace(/^E\d+(?:(?: to |,? and |, )E\d+)*(?: \([a-z ]+\))?:? /, '');

const capital = (text) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** The heading of a submodel: how its header begins, up to a colon, comma or bracket. */
export function headingOf(file, place) {
  const [title] = plain(titleOf(file.header) || file.name).split(/[:,;]| \(/);
  return `7.${place + 1} ${capital(title)}`;
}

const isSources = (paragraph) => paragraph.startsWith('Sources:');

/** A header without the paragraph that names its sources. */
function bodyOf(header) {
  const paragraphs = paragraphsOf(header).filter((paragraph) => !isSources(paragraph));
  return capital(plain(paragraphs.join('\n\n')));
}

/** The sources that a header names, or all that it cites; '' where it cites nothing. */
function sourcesLine(text) {
  const own = paragraphsOf(text).find(isSources);
  if (own) return `*Sources:* ${prose(own.slice('Sources:'.length).replace(/\s+/g, ' ').trim())}`;
  const cited = [...rowsIn(text), ...worksIn(text)];
  return cited.length === 0 ? '' : `*Sources:* ${cited.map(prose).join('; ')}.`;
}

function rulesOf({ functions }) {
  const rules = functions.filter(({ doc }) => doc !== '');
  if (rules.length === 0) return '';
  const lines = rules.map(({ name, doc }) => `- \`${name}\`: ${prose(inOneLine(doc))}`);
  return `*Rules*\n\n${lines.join('\n')}`;
}

/** A function's docstring without its tags, in one line. */
function inOneLine(doc) {
  return doc
    .replace(/\n@[\s\S]*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function assumptionsOf({ assumptions }, entries) {
  const rows = [...assumptions]
    .filter((path) => path in entries)
    .sort()
    .map((path) => {
      const entry = entries[path];
      const [low, high] = entry.range;
      return [
        `\`${path.replace('assumptions.', '')}\``,
        prose(entry.meaning),
        number(entry.default),
        `${number(low)} to ${number(high)}`,
        entry.unit,
        prose(entry.source),
      ];
    });
  if (rows.length === 0) return '';
  return `*Assumptions that it reads*\n\n${table(['assumption', 'meaning', 'default', 'range', 'unit', 'source'], rows)}`;
}

function linksOf(file, levers) {
  const short = (list, head) => names([...list].map((name) => name.replace(head, '')).sort());
  const read =
    file.levers.size >= Object.keys(levers).length
      ? 'the cost of every lever'
      : short(file.levers, 'levers.');
  const lines = [
    ['Levers read', file.levers.size === 0 ? '' : read],
    ['Mechanisms switched here', short(file.mechanisms, '')],
    ['Draws of chance', short(file.purposes, '')],
    ['State that it changes', short(file.writes, '')],
  ];
  return lines
    .filter(([, text]) => text !== '')
    .map(([head, text]) => `- ${head}: ${text}`)
    .join('\n');
}

function placeInMonth(file, steps, files) {
  const runs = steps.flatMap((step, k) => (step.file === file.path ? [`step ${k + 1} (${step.name})`] : []));
  if (runs.length > 0) return `Runs as ${runs.join(', ')}`;
  const users = files.filter(({ imports }) => imports.includes(file.path)).map(({ name }) => `\`${name}\``);
  return users.length === 0 ? 'Called by no other part' : `Called by ${users.join(', ')}`;
}

/** A file's header and rules: what stands in section 7, and for other parts of the model elsewhere. */
export function describe(file, registers, where = '') {
  const parts = [
    `[\`${file.path}\`](../${file.path})${where === '' ? '' : `. ${where}`}.`,
    docMarkdown(bodyOf(file.header)),
    sourcesLine(file.header),
    rulesOf(file),
    assumptionsOf(file, registers.ASSUMPTIONS),
    linksOf(file, registers.LEVERS),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Names of files in running text as links to their sections. */
function linkFiles(text, ordered) {
  const inCode = /(```[\s\S]*?```|`[^`]*`|\[[^\]]*\]\([^)]*\))/;
  const link = (whole, name) => {
    const place = ordered.findIndex((file) => file.name === name);
    return place < 0 ? whole : `[${name}](#${anchor(headingOf(ordered[place], place))})`;
  };
  const parts = text.split(inCode);
  return parts.map((part, k) => (k % 2 === 1 ? part : part.replace(/\b([a-z-]+)\.ts\b/g, link))).join('');
}

/** All submodels, each under its own heading. */
export function submodelSections({ files, steps }, registers) {
  const ordered = inOrder({ files, steps });
  return ordered
    .map((file, k) => {
      const text = describe(file, registers, placeInMonth(file, steps, files));
      return `### ${headingOf(file, k)}\n\n${linkFiles(text, ordered)}`;
    })
    .join('\n\n');
}
