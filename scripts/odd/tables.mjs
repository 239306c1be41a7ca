// Tables of what the registers and the declarations of the columns say.
import { names, number, prose, table } from './markdown.mjs';

const KINDS = {
  f64: 'real, 8 bytes',
  f32: 'real, 4 bytes',
  i32: 'whole, 4 bytes',
  u32: 'whole, 4 bytes',
  u16: 'whole, 2 bytes',
  i16: 'whole, 2 bytes',
  i8: 'whole, 1 byte',
  u8: 'whole, 1 byte',
};

/** What a column has one element for, from the expression of its length: `2 * S * n` is "2 × service". */
function perOf(length) {
  const words = {
    S: 'service',
    SLOTS: 'membership',
    LEADING_GROUPS: 'group',
    WINDOW: 'month of 12',
    ITEMS_PER_SERVICE: 'item',
  };
  const factors = length.split('*').map((factor) => factor.trim());
  const shown = factors.filter((factor) => factor !== 'n').map((factor) => words[factor] ?? factor);
  return shown.length === 0 ? '1' : shown.join(' × ');
}

/** Values that a column starts from, as the sources write them. */
function startOf(column, files, birth) {
  const given = files
    .flatMap(({ settings }) => settings)
    .filter((setting) => setting.column === column && (setting.starts || birth.has(setting.by)))
    .map(({ text }) =>
      text.replace(/\bworld\.|\bassume\.(?=[a-z])/g, (part) => (part === 'world.' ? '' : 'assumptions.')),
    );
  const distinct = [...new Set(given)];
  return distinct.length === 0 ? '0' : distinct.map((text) => `\`${text.replace(/-/g, '−')}\``).join('; ');
}

/** Functions that bring a row of a growing table to life. */
function birthsOf({ name }, files) {
  const settings = files.flatMap((file) => file.settings);
  return new Set(
    settings.filter(({ column, text }) => column === `${name}.alive` && text === '1').map(({ by }) => by),
  );
}

/** The state variables of one table of columns. */
export function stateTable(state, files) {
  const birth = birthsOf(state, files);
  let before = '';
  const rows = state.columns.flatMap(({ name, maker, length, doc, section }) => {
    const head = section === before ? [] : [[`*${prose(section.replace(/\.$/, ''))}*`, '', '', '', '', '']];
    before = section;
    const column = `${state.name}.${name}`;
    const by = files.filter(({ writes }) => writes.has(column)).map((file) => file.name);
    const row = [
      `\`${name}\``,
      prose(doc),
      KINDS[maker] ?? maker,
      perOf(length),
      by.length === 0 ? 'fixed' : `changed by ${names(by)}`,
      startOf(column, files, birth),
    ];
    return [...head, row];
  });
  return table(['state variable', 'meaning', 'type', 'elements', 'fixed or changed by', 'first value'], rows);
}

const range = ([low, high]) =>
  `${low === null ? '−∞' : number(low)} to ${high === null ? '∞' : number(high)}`;

function allowed(entry) {
  if ('options' in entry) return names(entry.options);
  return entry.kind === 'flag' ? 'true or false' : range(entry.range);
}

function defaultOf({ default: value }) {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  return typeof value === 'number' ? number(value) : String(value);
}

function costOf({ cost }) {
  if (!cost) return '';
  const parts = [
    cost.hours === 0 ? '' : `${number(cost.hours)} staff hours`,
    cost.money === 0 ? '' : `EUR ${number(cost.money)}`,
  ].filter((part) => part !== '');
  const amount = parts.length === 0 ? 'nothing' : `${parts.join(' and ')} a month and ${cost.basis}`;
  return `${amount}. ${prose(cost.why)}`;
}

/** Names of the files that read a parameter, each a link to its part of section 7. */
function readers(path, files, kind, link) {
  const by = files.filter((file) => file[kind].has(path));
  return by.length === 0 ? '—' : by.map(link).join(', ');
}

export function leverTable(levers, files, link) {
  const rows = Object.entries(levers).map(([path, entry]) => [
    `\`${path.replace('levers.', '')}\``,
    prose(entry.meaning) + (entry.built ? '' : ' *Not built yet: a scenario that names it is refused.*'),
    `${entry.unit ?? ''}; ${allowed(entry)}`,
    defaultOf(entry),
    costOf(entry),
    prose(entry.source),
    readers(path, files, 'levers', link),
  ]);
  return table(['lever', 'meaning', 'unit and range', 'default', 'cost at full', 'source', 'read by'], rows);
}

export function assumptionTable(assumptions, files, link) {
  const rows = Object.entries(assumptions).map(([path, entry]) => [
    `\`${path.replace('assumptions.', '')}\``,
    prose(entry.meaning),
    defaultOf(entry),
    allowed(entry),
    entry.unit,
    `${prose(entry.source)} (${entry.status})`,
    readers(path, files, 'assumptions', link),
  ]);
  return table(['assumption', 'meaning', 'default', 'range', 'unit', 'source (status)', 'read by'], rows);
}

export function settingTable(settings) {
  const rows = Object.entries(settings).map(([path, entry]) => [
    `\`${path}\``,
    prose(entry.meaning),
    defaultOf(entry),
    allowed(entry),
    entry.unit,
    prose(entry.source),
  ]);
  return table(['setting', 'meaning', 'default', 'range', 'unit', 'source'], rows);
}

export function mechanismTable(mechanisms, files, link) {
  const rows = Object.entries(mechanisms).map(([name, entry]) => {
    const file = files.find((each) => each.name === entry.submodel);
    return [
      `\`${name}\``,
      prose(entry.meaning) + (entry.built ? '' : ' *Not built yet.*'),
      file ? link(file) : `\`${entry.submodel}\``,
      entry.default ? 'on' : 'off',
      entry.rows.join(', '),
    ];
  });
  return table(['mechanism', 'what it does', 'switched in', 'default', 'rows of the catalogue'], rows);
}

const OVER_TIME = { mean: 'mean of months', sum: 'sum of months', end: 'last month' };

export function metricTable(metrics) {
  const rows = Object.entries(metrics).map(([name, entry]) => [
    `\`${name}\``,
    prose(entry.meaning) + (entry.built ? '' : ' *Not built yet.*'),
    entry.unit,
    range(entry.range),
    `${entry.kind}; ${OVER_TIME[entry.overTime]}`,
    entry.byGroup ? 'yes' : 'no',
  ]);
  return table(['metric', 'meaning', 'unit', 'range', 'kind; over a run', 'by group'], rows);
}

const DISTRIBUTION = ({ dist, range: ends, ...rest }) =>
  `${dist} (${Object.entries(rest)
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.map(number).join(' / ') : number(value)}`)
    .join(', ')})${ends ? ` within ${range(ends)}` : ''}`;

/** Attributes of citizens with the distribution that they are drawn from where a scenario says nothing. */
export function attributeTable(attributes) {
  const rows = Object.entries(attributes).map(([name, entry]) => [
    `\`${name}\``,
    prose(entry.meaning),
    `${entry.unit}; ${entry.groups ? entry.groups.join(', ') : range(entry.range)}`,
    DISTRIBUTION(entry.default),
    `${prose(entry.source)} (${entry.status})`,
  ]);
  return table(['attribute', 'meaning', 'unit and range', 'drawn from', 'source (status)'], rows);
}
