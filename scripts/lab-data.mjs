// Data that lies in the laboratory's page: shipped scenarios, the registers, and the evidence behind them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Folders of scenarios that the page carries. */
const SHIPPED = ['cases', 'levers', 'questions'];

/** Shipped scenario files as plain data, by name as seen from scenarios/. */
export async function shipped(root) {
  const { parse } = await import('yaml');
  const files = SHIPPED.flatMap((folder) => {
    const path = join(root, 'scenarios', folder);
    return existsSync(path) ? readdirSync(path).map((name) => `${folder}/${name}`) : [];
  });
  const read = (name) => parse(readFileSync(join(root, 'scenarios', name), 'utf8'));
  return Object.fromEntries(files.filter((name) => name.endsWith('.yaml')).map((name) => [name, read(name)]));
}

/** Files of sim that are data alone, and what each exports. */
const REGISTERS = {
  'registers/assumptions/index': 'ASSUMPTIONS',
  'registers/levers/index': 'LEVERS',
  'registers/metrics/index': 'METRICS',
  'registers/mechanisms': 'MECHANISMS',
  'registers/settings': 'SETTINGS',
  'scenario/population-defaults': 'ATTRIBUTE_ENTRIES',
};

/** What neither the page nor its workers read of an entry: it stands in the documentation and the schema. */
const UNREAD = {
  METRICS: (name) => (/^value\.(created|destroyed)\./.test(name) ? ['range'] : ['range', 'meaning']),
  MECHANISMS: () => ['submodel', 'rows', 'unit'],
  SETTINGS: () => ['meaning', 'source', 'status'],
  ATTRIBUTE_ENTRIES: () => ['meaning', 'source', 'status'],
};

/**
 * Registers stand in the page once, as data: the page and its workers read them from a global before anything of theirs is
 * evaluated, instead of carrying them as code each.
 */
export const registersAsData = (root) => ({
  name: 'registers-as-data',
  setup(build) {
    build.onLoad({ filter: /sim[\\/](registers|scenario)[\\/].*\.ts$/ }, ({ path }) => {
      const name = relative(join(root, 'sim'), path).replace(/\\/g, '/').replace(/\.ts$/, '');
      const exported = REGISTERS[name];
      return (
        exported && { contents: `export const ${exported} = tandemRegisters.${exported};`, loader: 'ts' }
      );
    });
  },
});

/** A register column by column, so that like stands beside like: names of entries, names of fields, then a list a field. */
export function packRegister(entries) {
  const all = Object.values(entries);
  const fields = [...new Set(all.flatMap((entry) => Object.keys(entry)))];
  return [Object.keys(entries), fields, ...fields.map((field) => all.map((entry) => entry[field] ?? null))];
}

/** Undoes {@link packRegister}; its text goes into the page. */
export function unpackRegister([names, fields, ...columns]) {
  const given = (row) =>
    fields.map((field, at) => [field, columns[at][row]]).filter(([, value]) => value !== null);
  return Object.fromEntries(names.map((name, row) => [name, Object.fromEntries(given(row))]));
}

/** Puts the registers where the bundles look for them. Workers are handed the same by the page. */
export const UNPACK = `globalThis.tandemRegisters = ((all) => Object.fromEntries(Object.entries(all).map(([name, rows]) => [name, (${unpackRegister})(rows)])))(JSON.parse(document.getElementById('registers').textContent));`;

/** An entry without what nobody reads. */
function asRead(register, name, entry) {
  const unread = UNREAD[register]?.(name) ?? [];
  return Object.fromEntries(Object.entries(entry).filter(([field]) => !unread.includes(field)));
}

/** Claims of the evidence file and their sources by id: those that stand behind a lever or an assumption, shown when somebody asks. */
function evidenceRows({ CLAIMS, LEVERS, ASSUMPTIONS, sourcesOf }) {
  const parameters = [...Object.values(LEVERS), ...Object.values(ASSUMPTIONS)];
  const cited = new Set(parameters.flatMap(({ source }) => sourcesOf(source).rows));
  const rows = Object.entries(CLAIMS).filter(([id]) => cited.has(id));
  return Object.fromEntries(rows.map(([id, { claim, source }]) => [id, [claim, source]]));
}

/** Everything that is known by name, packed, and the evidence behind it. */
export async function known(root) {
  const { importText } = await import('./bundled.mjs');
  const files = Object.entries(REGISTERS).map(([file, name]) => [name, `./sim/${file}`]);
  const lines = [
    ...files,
    ['CLAIMS', './sim/evidence/catalogue'],
    ['sourcesOf', './viz/lab/page/levers/evidence'],
  ].map(([name, file]) => `export { ${name} } from '${file}';`);
  const all = await importText(root, lines.join('\n'));
  const registers = Object.values(REGISTERS).map((register) => {
    const entries = Object.entries(all[register]).map(([name, entry]) => [
      name,
      asRead(register, name, entry),
    ]);
    return [register, packRegister(Object.fromEntries(entries))];
  });
  return { registers: Object.fromEntries(registers), rows: evidenceRows(all) };
}
