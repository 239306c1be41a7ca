// Docstrings as text: where they stand, what they say, which paragraphs are equations and what they cite.
import ts from 'typescript';

/** The text of a block comment without its stars; indentation beyond the first column is kept. */
function textOf(comment) {
  const lines = comment
    .replace(/^\/\*\*?/, '')
    .replace(/\*\/$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
  lines[0] = lines[0].trimStart();
  return lines.join('\n').trim();
}

/** Docstrings that stand before a node, first to last. */
function docsBefore(node, source) {
  const text = source.text;
  return (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [])
    .map(({ pos, end }) => text.slice(pos, end))
    .filter((comment) => comment.startsWith('/**'))
    .map(textOf);
}

/** The docstring of a declaration, or ''. */
export function docOf(node, source) {
  return docsBefore(node, source).at(-1) ?? '';
}

/** The docstring at the head of a file: its first comment, before the imports; '' where there is none. */
export function headerOf(source) {
  const [first] = source.statements;
  if (first === undefined) return '';
  const docs = docsBefore(first, source);
  return ts.isImportDeclaration(first) || docs.length > 1 ? (docs[0] ?? '') : '';
}

/** Paragraphs of a docstring: blocks between empty lines, and the indented blocks among them. */
export function paragraphsOf(text) {
  return text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
}

/** An equation is written with ` = ` between spaces, or indented as code. */
export function isEquation(paragraph) {
  return isIndented(paragraph) || /\S +(?:=|∝) +\S/.test(paragraph.replace(/[<>!]=/g, ''));
}

/** Rows of the catalogue (S3-31, B-57, C-10, D1-08, E-03), and works by author and year. */
const ROW = /\b(?:S[0-3]-\d\d|[BCE]-\d{2,3}|D1-\d\d|R10|R[1-9])\b/g;
const NAME = "(?:[’'‘]t )?(?:(?:van|de|von) )?[A-ZÀ-Ý][\\p{L}’'-]+";
const WORK = new RegExp(
  `${NAME}(?:(?:, | and | & |, and )${NAME})*(?: et al\\.)?,? \\(?(?:19|20)\\d\\d[a-z]?(?:/\\d\\d)?`,
  'gu',
);

/** Catalogue rows that a text names, ranges (`B-36 … B-50`) with both of their ends. */
export function rowsIn(text) {
  return [...new Set(text.match(ROW) ?? [])];
}

/** Works that a text cites as `Author and Author year`. */
export function worksIn(text) {
  return [...new Set((text.replace(/\s+/g, ' ').match(WORK) ?? []).map((work) => work.replace('(', '')))];
}

/** The title of a header: its first sentence, without the stop. */
export function titleOf(header) {
  const [first = ''] = paragraphsOf(header);
  const sentence = /^.*?[.:](?=\s|$)/s.exec(first.replace(/\s+/g, ' '))?.[0] ?? first;
  const whole = first.replace(/\s+/g, ' ');
  const plain = /^(?:E\d+(?: (?:to|and) E\d+)*[^.]*?)\.(?=\s|$)/.exec(whole)?.[0] ?? sentence;
  return plain.replace(/[.:]$/, '');
}

const isList = (paragraph) => /^\s*- /.test(paragraph);

const isIndented = (paragraph) => paragraph.startsWith('    ');

/** A paragraph as Markdown: equations as code, lists as lists, the rest as running text. */
function markdownOf(paragraph, isCode) {
  if (!isCode(paragraph))
    return isList(paragraph) ? joinLines(paragraph) : escapeText(paragraph.replace(/\s+/g, ' ').trim());
  const lines = paragraph.split('\n');
  const indent = Math.min(...lines.map((line) => /^ */.exec(line)[0].length));
  return ['```text', ...lines.map((line) => line.slice(indent)), '```'].join('\n');
}

/** List items on one line each. */
function joinLines(paragraph) {
  const items = paragraph.replace(/\n\s*(?!\s*- )/g, ' ').split('\n');
  return items.map((item) => `- ${escapeText(item.replace(/^\s*- /, '').trim())}`).join('\n');
}

/** A docstring as Markdown. Where equations are indented, nothing else is taken for one. */
export function docMarkdown(text) {
  const paragraphs = paragraphsOf(text);
  const isCode = paragraphs.some(isIndented) ? isIndented : isEquation;
  return paragraphs.map((paragraph) => markdownOf(paragraph, isCode)).join('\n\n');
}

/** Characters that Markdown would read as marks, outside of code. */
export function escapeText(text) {
  return text
    .split(/(`[^`]*`)/)
    .map((part, k) => (k % 2 === 1 ? part : part.replace(/([*_<|])/g, '\\$1')))
    .join('');
}
