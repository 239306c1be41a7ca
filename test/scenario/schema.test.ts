import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GROUPS, MECHANISMS, PARAMETERS } from '../../sim/registers';
import { ATTRIBUTES, jsonSchema } from '../../sim/scenario';

type Schema = { properties?: Record<string, Schema>; $ref?: string; [key: string]: unknown };

const schema = jsonSchema() as Schema;
const definitions = schema.$defs as Record<string, Schema>;

/** The schema at a path, following references; undefined where an editor would mark the path as unknown. */
function at(...keys: string[]): Schema | undefined {
  let current: Schema | undefined = schema;
  for (const key of keys) {
    current = current?.properties?.[key];
    if (current?.$ref?.startsWith('#/$defs/')) current = definitions[current.$ref.slice('#/$defs/'.length)];
  }
  return current;
}

describe('the JSON Schema', () => {
  it('is written to the file that editors read, and is fresh', () => {
    expect(JSON.parse(readFileSync('schema/scenario.schema.json', 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(schema)),
    );
    expect(() =>
      execFileSync(process.execPath, ['scripts/generate.mjs', '--check'], { stdio: 'pipe' }),
    ).not.toThrow();
  });

  it('has every built path nested and dotted, with meaning, unit, default, range and source', () => {
    for (const [path, entry] of Object.entries(PARAMETERS)) {
      if (path.startsWith('population.')) continue;
      const [section, ...rest] = path.split('.');
      const found = at(...path.split('.'));
      expect([at(path), at(section, rest.join('.'))], path).toEqual([found, found]);
      expect(found !== undefined, path).toBe(entry.built);
      if (found === undefined) continue;
      expect(found).toMatchObject({ default: entry.default, 'x-unit': entry.unit, 'x-source': entry.source });
      expect(found.description).toContain(entry.meaning);
      if ('range' in entry)
        expect(JSON.stringify(found)).toContain(`"minimum":${entry.range[0]},"maximum":${entry.range[1]}`);
    }
  });

  it('knows mechanisms, attributes of the population and groups, and nothing else', () => {
    for (const [name, { built }] of Object.entries(MECHANISMS))
      expect(at('mechanisms', name) !== undefined, name).toBe(built);
    for (const name of ATTRIBUTES) expect(at('population', 'attributes', name), name).toBeDefined();
    expect(JSON.stringify(definitions.group)).toContain(JSON.stringify(GROUPS.deprivation));
    for (const section of ['levers', 'horizon', 'institutions', 'population', 'record']) {
      expect(at(section)?.additionalProperties, section).toBe(false);
    }
    expect(schema.additionalProperties).toBe(false);
  });

  it('points only to definitions that are there', () => {
    const references = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)].map(
      (match) => match[1],
    );
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((name) => !(name in definitions))).toEqual([]);
  });
});
