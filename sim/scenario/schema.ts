/** JSON Schema of scenario files, from the registers: editors complete names, show what they mean and mark slips. */
import {
  BUILT_METRICS,
  GROUPS,
  LEVERS,
  MECHANISMS,
  PARAMETERS,
  SETTINGS,
  type MechanismEntry,
  type ParameterEntry,
} from '../registers';
import { findingsSchema } from './schema-findings';
import { populationSchema } from './schema-population';
import { allowedBy } from './values';

export type Schema = Record<string, unknown>;

/**
 * JSON Schema (draft 2020-12) of a scenario file. Every built path may be nested or dotted; `x-` keywords carry unit,
 * source and status.
 */
export function jsonSchema(): Schema {
  const defs: Record<string, Schema> = { ...CHANGE_PARTS };
  for (const [path, entry] of builtParameters()) defs[path] = parameterSchema(path, entry);
  for (const [name, entry] of Object.entries<MechanismEntry>(MECHANISMS)) {
    if (entry.built) defs[`mechanisms.${name}`] = mechanismSchema(entry);
  }
  const paths = Object.keys(defs).filter((path) => path.includes('.'));
  const tree = sectionSchema('', paths);
  const properties = { ...TEXTS, ...(tree.properties as Schema), population: populationSchema(), ...OUTPUT };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Tandem scenario',
    description: 'A scenario of co-production: who lives there, what agencies do, and when.',
    ...tree,
    properties,
    $defs: defs,
  };
}

function builtParameters(): [string, ParameterEntry][] {
  return Object.entries(PARAMETERS).filter(([path, entry]) => entry.built && !path.startsWith('population.'));
}

/** A mapping of all paths below a prefix, nested, and dotted from here on. */
function sectionSchema(prefix: string, paths: readonly string[]): Schema {
  const properties: Schema = {};
  const start = prefix === '' ? '' : `${prefix}.`;
  const below = paths.filter((path) => path.startsWith(start));
  for (const path of below) {
    const rest = path.slice(start.length);
    const [name] = rest.split('.');
    if (rest !== name) properties[name] ??= sectionSchema(`${start}${name}`, paths);
    properties[rest] = { $ref: `#/$defs/${path}` };
  }
  return {
    type: prefix.includes('.') || prefix === '' ? 'object' : ['object', 'null'],
    properties,
    additionalProperties: false,
  };
}

function parameterSchema(path: string, entry: ParameterEntry): Schema {
  const isLever = Object.hasOwn(LEVERS, path);
  const value = valueSchema(entry);
  const about = {
    title: path,
    description: `${entry.meaning} Takes ${allowedBy(entry)}; default ${words(entry.default)}. Source: ${entry.source} (${entry.status}).`,
    default: entry.default,
    'x-unit': entry.unit,
    'x-source': entry.source,
    'x-status': entry.status,
  };
  if (!isLever) return { ...about, ...value };
  const isNumber = entry.kind === 'number' || entry.kind === 'integer';
  const formula = { type: 'string', description: 'A formula of month, months, pi and e.' };
  const forms = [value, ...(isNumber ? [formula] : [])];
  return { ...about, anyOf: [...forms, changesSchema(entry, forms)] };
}

function words(value: ParameterEntry['default']): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function valueSchema(entry: ParameterEntry): Schema {
  switch (entry.kind) {
    case 'number':
    case 'integer':
      return { type: entry.kind, minimum: entry.range[0], maximum: entry.range[1] };
    case 'choice':
      return { enum: [...entry.options] };
    case 'flag':
      return { type: 'boolean' };
    case 'list':
      return { type: 'array', items: { enum: [...entry.options] }, minItems: 1, uniqueItems: true };
  }
}

function changesSchema(entry: ParameterEntry, forms: readonly Schema[]): Schema {
  const isNumber = entry.kind === 'number' || entry.kind === 'integer';
  const names = [
    'at',
    'from',
    'until',
    'pulse',
    'every',
    ...(isNumber ? ['ramp'] : []),
    ...(entry.perCitizen ? ['group'] : []),
  ];
  const parts = Object.fromEntries(names.map((name) => [name, { $ref: `#/$defs/${name}` }]));
  const change = {
    type: 'object',
    properties: {
      ...parts,
      value: {
        ...(isNumber ? { anyOf: forms } : valueSchema(entry)),
        description: `The value in these months: ${allowedBy(entry)}${isNumber ? ', or a formula' : ''}.`,
      },
    },
    required: ['value'],
    oneOf: [{ required: ['at'] }, { required: ['from'] }],
    additionalProperties: false,
  };
  const base = {
    type: 'object',
    description: 'What the list is laid over, where that is not the inherited value.',
    properties: { base: { anyOf: [...forms, { type: 'array', items: { type: 'object' }, minItems: 1 }] } },
    required: ['base'],
    additionalProperties: false,
  };
  return { type: 'array', description: 'Changes over time.', items: { anyOf: [change, base] }, minItems: 1 };
}

const LONGEST = SETTINGS['horizon.months'].kind === 'integer' ? SETTINGS['horizon.months'].range[1] : 1;

function monthSchema(description: string): Schema {
  return { type: 'integer', minimum: 1, maximum: LONGEST, description };
}

/** Parts of a change that are the same for every lever. */
const CHANGE_PARTS: Readonly<Record<string, Schema>> = {
  at: monthSchema('The month from which the value holds; month 1 is the first recorded one.'),
  from: monthSchema('The first month in which the value holds.'),
  until: monthSchema('The last month in which the value holds; after it, what was there before holds again.'),
  ramp: monthSchema('Months in which the value is reached in equal steps, the first in the first month.'),
  pulse: monthSchema('How many months the value holds.'),
  every: monthSchema('After how many months it begins again.'),
  group: {
    description: 'Only citizens of this group.',
    anyOf: Object.entries(GROUPS)
      .map(([dimension, values]) => ({
        type: 'object',
        properties: { [dimension]: { enum: [...values] } },
        required: [dimension],
        additionalProperties: false,
      }))
      .concat([
        {
          enum: Object.entries(GROUPS).flatMap(([dimension, values]) =>
            values.map((value) => `${dimension}=${value}`),
          ),
        } as never,
      ]),
  },
};

function mechanismSchema(entry: MechanismEntry): Schema {
  return {
    type: 'boolean',
    default: entry.default,
    description: `${entry.meaning} Catalogue rows: ${entry.rows.join(', ')}.`,
  };
}

const text = (description: string): Schema => ({ type: 'string', minLength: 1, description });

const TEXTS: Readonly<Record<string, Schema>> = {
  $schema: text('Where this schema is, for editors.'),
  extends: text('A scenario file on which this one stands: relative to this file, or absolute.'),
  name: {
    type: ['string', 'number'],
    description: 'Short name, used for result folders; the name of the file where it is left out.',
  },
  title: text('Heading of summaries and charts.'),
  description: text('Free text for readers.'),
  sources: {
    type: ['array', 'string'],
    items: { type: 'string', minLength: 1 },
    description: 'Where the case comes from.',
  },
  seed: {
    type: ['string', 'number'],
    description: 'Any number or text. The same seed gives the same run to the last digit.',
  },
};

const OUTPUT: Readonly<Record<string, Schema>> = {
  derived: {
    type: ['object', 'null'],
    description: 'Metrics of your own: a name and a formula over metrics of the same month.',
    additionalProperties: { type: ['string', 'object'] },
  },
  record: {
    type: ['object', 'null'],
    description: 'What to hand out of a run; it never changes a result.',
    properties: {
      metrics: {
        type: 'array',
        uniqueItems: true,
        description: 'Names of metrics, derived ones too; all where it is left out.',
        items: { anyOf: [{ enum: [...BUILT_METRICS] }, { type: 'string' }] },
      },
      groups: {
        type: 'array',
        uniqueItems: true,
        description: 'Groups of citizens by which metrics are split.',
        items: { enum: Object.keys(GROUPS) },
      },
    },
    additionalProperties: false,
  },
  findings: findingsSchema(),
  'record.metrics': { $ref: '#/properties/record/properties/metrics' },
  'record.groups': { $ref: '#/properties/record/properties/groups' },
};
