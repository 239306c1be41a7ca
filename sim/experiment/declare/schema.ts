/** JSON Schema of experiment files: editors complete names of factors, metrics and options, and mark slips. */
import {
  ASSUMPTIONS,
  BUILT_METRICS,
  LEVERS,
  MECHANISMS,
  SETTINGS,
  type ParameterEntry,
} from '../../registers';
import { ANALYSIS_KINDS } from '../types';
import { ANALYSIS_OPTIONS, type OptionRule } from './analysis-options';
import { CHANGE_KEYS } from './change-keys';
import { METHOD_ALIASES, METHOD_KEYS } from './design-plan';
import { FAMILIES } from './distributions';
import { targetOf } from './targets';

type Schema = Record<string, unknown>;

const described = (description: string, schema: Schema = {}): Schema => ({ ...schema, description });
const text = (description: string): Schema => described(description, { type: 'string', minLength: 1 });
const number = { type: 'number' };
const count = (description: string): Schema => described(description, { type: 'integer', minimum: 0 });
const object = (properties: Schema, description?: string): Schema => ({
  type: 'object',
  properties,
  additionalProperties: false,
  ...(description === undefined ? {} : { description }),
});

/** JSON Schema (draft 2020-12) of an experiment file. */
export function experimentSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Tandem experiment',
    description: 'What is varied, how it is sampled, what is measured and what is said about it.',
    ...object({
      $schema: text('Where this schema is, for editors.'),
      experiment: described('Short name, under which results are kept.', { type: ['string', 'number'] }),
      title: text('Heading of the report.'),
      description: text('Free text for readers.'),
      scenario: text('The scenario file on which every row stands, seen from this file.'),
      set: { $ref: '#/$defs/settings' },
      factors: factorsSchema(),
      groups: { $ref: '#/$defs/groups' },
      design: designSchema(),
      seeds: seedsSchema(),
      outputs: outputsSchema(),
      failures: object(
        {
          retry: count('How often a failed run is tried again.'),
          maxShare: described('The share of failed runs above which nothing is concluded.', number),
        },
        'What happens to runs that fail.',
      ),
      analysis: analysisSchema(),
      run: runSchema(),
    }),
    required: ['experiment', 'scenario', 'factors', 'design', 'outputs'],
    $defs: { factor: factorSchema(), settings: SETTINGS_SCHEMA, groups: GROUPS_SCHEMA },
  };
}

const SETTINGS_SCHEMA: Schema = {
  description: 'Settings over the scenario: paths with values, or a list of path=value.',
  type: ['object', 'array', 'null'],
};

const GROUPS_SCHEMA: Schema = {
  description: 'Factors that move together, by the name of the group; * stands for any part of a name.',
  type: ['object', 'null'],
  additionalProperties: { type: ['array', 'string'] },
};

function factorsSchema(): Schema {
  const paths = [
    ...Object.keys(LEVERS),
    ...Object.keys(ASSUMPTIONS),
    ...Object.keys(SETTINGS),
    ...Object.keys(MECHANISMS).map((name) => `mechanisms.${name}`),
  ];
  const known = paths.flatMap((path): [string, Schema][] => {
    const entry = targetOf(path)?.entry;
    return entry ? [[path, { $ref: '#/$defs/factor', description: meaningOf(entry) }]] : [];
  });
  return {
    description:
      'What is varied: paths of a scenario file, patterns such as assumptions.join.*, or names of your own.',
    type: 'object',
    properties: Object.fromEntries(known),
    additionalProperties: { $ref: '#/$defs/factor' },
    minProperties: 1,
  };
}

function meaningOf(entry: ParameterEntry): string {
  return 'range' in entry
    ? `${entry.meaning} From ${entry.range[0]} to ${entry.range[1]} (${entry.unit}).`
    : entry.meaning;
}

function factorSchema(): Schema {
  const parameters = [...new Set(Object.values(FAMILIES).flatMap((rules) => Object.keys(rules)))];
  return {
    description:
      'The values: [low, high], a distribution, {integer: …}, {choice: …}, {values: …}, {settings: …}, or {} for the whole range.',
    type: ['object', 'array', 'string', 'null'],
    properties: {
      dist: described('The family of the distribution; uniform where it is left out.', {
        enum: Object.keys(FAMILIES),
      }),
      ...Object.fromEntries(parameters.map((key) => [key, number])),
      range: text('register: the whole range.'),
      integer: described('Whole numbers from one to another.', {
        type: 'array',
        items: { type: 'integer' },
        minItems: 2,
        maxItems: 2,
      }),
      choice: described('Options.', { type: 'array', minItems: 2 }),
      values: described('These values and no others.', { type: 'array', minItems: 1 }),
      settings: described('Options by name, each with settings of its own.', {
        type: 'object',
        minProperties: 2,
      }),
      levels: count('How many values it has in a grid.'),
      path: text('The path that it sets, where its name is your own.'),
      paths: described('Paths that all get the same value.', { type: ['array', 'string'] }),
      rest: described('Who gets the rest, where the factor is a share of a whole.', {
        type: ['object', 'array', 'string'],
      }),
      role: described('Whether somebody decides on it.', { enum: ['lever', 'uncertainty'] }),
      unit: text('Unit, for tables.'),
      label: text('What charts call it.'),
      ...Object.fromEntries(CHANGE_KEYS.map((key) => [key, described('As in a list of changes over time.')])),
    },
    additionalProperties: false,
  };
}

function designSchema(): Schema {
  const keys = [...new Set(Object.values(METHOD_KEYS).flat())];
  return {
    ...object({
      method: described('How rows are made.', {
        enum: [...Object.keys(METHOD_KEYS), ...Object.keys(METHOD_ALIASES)],
      }),
      ...Object.fromEntries(keys.map((key) => [key, {}])),
      groups: { $ref: '#/$defs/groups' },
      dummy: described('Whether a factor that does nothing stands among the others as a control.', {
        type: 'boolean',
      }),
    }),
    required: ['method'],
  };
}

function seedsSchema(): Schema {
  const target = object({
    output: text('The column that decides.'),
    halfWidth: described('How wide half of its interval may be.', number),
    confidence: number,
    rule: { enum: ['plain', 'proportion', 'anytime'] },
    difference: described('Whether the difference to the first row is meant.', { type: 'boolean' }),
  });
  const rule = object({
    min: count('At least.'),
    max: count('At most.'),
    batch: count('Added at a time.'),
    target,
    guarantee: { enum: ['plain', 'anytime'] },
  });
  return object(
    {
      base: described('The text from which all seeds are made.', { type: ['string', 'number'] }),
      policy: described('Which rows share their luck.', { enum: ['common', 'block', 'independent'] }),
      replicates: described('How often each row is run.', { anyOf: [{ type: 'integer', minimum: 1 }, rule] }),
    },
    'Luck and repetition.',
  );
}

function outputsSchema(): Schema {
  const own = {
    name: text('Its name, in a list.'),
    metric: described('A metric, or a series of one group.', {
      anyOf: [{ enum: [...BUILT_METRICS] }, { type: 'string' }],
    }),
    formula: text('A formula over metrics of the same month.'),
    at: described('The month that counts, or end.', { type: ['integer', 'string'] }),
    over: described('The first and the last month that count.', { type: 'array', minItems: 2, maxItems: 2 }),
    every: count('One figure every so many months.'),
    take: described('How months become one figure.', {
      enum: ['register', 'mean', 'sum', 'end', 'min', 'max'],
    }),
    unit: text('Unit, for tables.'),
  };
  const output = { type: ['object', 'string', 'null'], properties: own, additionalProperties: false };
  return {
    description: 'What every run is brought to.',
    anyOf: [
      {
        type: 'object',
        properties: Object.fromEntries(BUILT_METRICS.map((name) => [name, output])),
        additionalProperties: output,
      },
      { type: 'array', items: output, minItems: 1 },
      { type: 'string' },
    ],
  };
}

function analysisSchema(): Schema {
  const kinds = Object.fromEntries(
    ANALYSIS_KINDS.map((kind) => {
      const options = Object.entries(ANALYSIS_OPTIONS[kind]).map(([key, rule]) => [key, optionSchema(rule)]);
      const named = { output: { type: ['string', 'array'] }, outputs: { type: ['string', 'array'] } };
      return [kind, { ...object({ ...named, ...Object.fromEntries(options) }), type: ['object', 'null'] }];
    }),
  );
  const one = { anyOf: [{ enum: [...ANALYSIS_KINDS] }, object(kinds)] };
  return described('What is said from the runs; what usually is, where it is left out.', {
    anyOf: [one, { type: 'array', items: one }],
  });
}

function optionSchema(rule: OptionRule): Schema {
  if (rule.kind === 'flag') return described(rule.about, { type: 'boolean' });
  if (rule.kind === 'name') return described(rule.about, { type: ['string', 'number'] });
  if (rule.kind === 'choice') return described(rule.about, { enum: [...rule.words] });
  return described(rule.about, { type: rule.whole ? 'integer' : 'number' });
}

function runSchema(): Schema {
  return object(
    {
      timeoutPerRun: described('Seconds, or a time such as 5min.', { type: ['number', 'string'] }),
      memoryPerRun: described('Megabytes, or a size such as 2GB.', { type: ['number', 'string'] }),
      workers: described('Runs at the same time on one machine.', { type: ['integer', 'string'] }),
    },
    'What a run may take.',
  );
}
