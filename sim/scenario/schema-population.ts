/** The population's part of the JSON Schema. */
import { SETTINGS } from '../registers';
import { ATTRIBUTE_ENTRIES, type AttributeEntry } from './population-defaults';
import { DISTRIBUTION_PARAMETERS } from './population-distribution';
import { allowedBy } from './values';

type Schema = Record<string, unknown>;

const shares: Schema = { type: 'number', minimum: 0, maximum: 1 };

/** The schema of `population`. */
export function populationSchema(): Schema {
  const size = SETTINGS['population.size'];
  const [minimum, maximum] = size.kind === 'integer' ? size.range : [1, 1];
  const text = { type: 'string', minLength: 1 };
  return {
    type: ['object', 'null'],
    description: 'Who lives there: how many citizens, and how they differ.',
    properties: {
      size: {
        type: 'integer',
        minimum,
        maximum,
        default: size.default,
        description: `${size.meaning} Takes ${allowedBy(size)}; default ${String(size.default)}. Source: ${size.source}.`,
      },
      attributes: { type: 'object', properties: attributes(), additionalProperties: false },
      microdata: {
        description: 'Rows of a survey from which citizens are drawn by weight.',
        anyOf: [
          text,
          {
            type: 'object',
            properties: {
              file: { ...text, description: 'The data file, seen from this one.' },
              codebook: { type: ['string', 'object'], description: 'What the columns mean.' },
              weight: { ...text, description: 'The column of weights.' },
            },
            required: ['file'],
            additionalProperties: false,
          },
        ],
      },
    },
    additionalProperties: false,
  };
}

/** Attributes by dotted name, and nested where a name has two parts. */
function attributes(): Schema {
  const properties: Record<string, Schema> = {};
  for (const [name, entry] of Object.entries(ATTRIBUTE_ENTRIES)) {
    properties[name] = attribute(entry);
    const [section, inner] = name.split('.');
    if (inner === undefined) continue;
    const before = properties[section]?.properties as Schema | undefined;
    const nested = { ...before, [inner]: properties[name] };
    properties[section] = { type: 'object', properties: nested, additionalProperties: false };
  }
  return properties;
}

function attribute(entry: AttributeEntry): Schema {
  return {
    description: `${entry.meaning} Source: ${entry.source} (${entry.status}).`,
    default: entry.default,
    'x-unit': entry.unit,
    'x-source': entry.source,
    'x-status': entry.status,
    anyOf: [
      { type: 'number', minimum: entry.range[0], maximum: entry.range[1] },
      ...(entry.groups === undefined ? [] : [sharesOf(entry.groups)]),
      ...Object.entries(DISTRIBUTION_PARAMETERS).map(([dist, parameters]) =>
        distribution(dist, parameters, entry),
      ),
    ],
  };
}

function sharesOf(groups: readonly string[]): Schema {
  const properties = Object.fromEntries(groups.map((group) => [group, shares]));
  const list = { type: 'array', items: shares, minItems: groups.length, maxItems: groups.length };
  const form = { dist: { const: 'shares' }, shares: { anyOf: [list, { type: 'object', properties }] } };
  return {
    type: 'object',
    description: `Shares of ${groups.join(', ')} that sum to 1.`,
    properties: { ...properties, ...form },
    additionalProperties: false,
  };
}

function distribution(
  dist: string,
  parameters: Readonly<Record<string, 'attribute' | readonly [number, number]>>,
  entry: AttributeEntry,
): Schema {
  const numbers = Object.entries(parameters).map(([name, within]) => {
    const [minimum, maximum] = within === 'attribute' ? entry.range : within;
    return [name, { type: 'number', minimum, maximum }] as const;
  });
  const range = { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 };
  return {
    type: 'object',
    properties: { dist: { const: dist }, ...Object.fromEntries(numbers), range },
    required: ['dist', ...Object.keys(parameters)],
    additionalProperties: false,
  };
}
