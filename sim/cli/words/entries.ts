/** Register entries in words. */
import type { Distribution } from '../../scenario';
import type { AttributeEntry } from '../../scenario/population-defaults';
import type { MechanismEntry, MetricEntry, ParameterEntry } from '../../registers';
import type { Paint } from '../streams';
import { wrap } from './numbers';

/** An attribute of citizens, as the registers' entries are: with a word on whether it is built. */
export type BuiltAttribute = AttributeEntry & { readonly built: true };

/** An entry of one of the three registers, or an attribute of citizens, with its name. */
export type NamedEntry =
  | { readonly register: 'attribute'; readonly name: string; readonly entry: BuiltAttribute }
  | { readonly register: 'parameter'; readonly name: string; readonly entry: ParameterEntry }
  | { readonly register: 'metric'; readonly name: string; readonly entry: MetricEntry }
  | { readonly register: 'mechanism'; readonly name: string; readonly entry: MechanismEntry };

/** How far a default can be trusted. */
const STATUS = {
  measured: 'measured',
  inferred: 'inferred from measurements',
  assumed: 'an assumption, to be varied',
} as const;

const OVER_TIME = {
  mean: 'the mean of its months',
  sum: 'the sum of its months',
  end: 'its last month',
} as const;

const KIND = {
  number: 'number',
  integer: 'whole number',
  choice: 'one word of',
  flag: 'true or false',
  list: 'list of',
};

function allowedWords(entry: ParameterEntry): string {
  if ('range' in entry) return `${KIND[entry.kind]} from ${entry.range[0]} to ${entry.range[1]}`;
  return entry.kind === 'flag' ? KIND.flag : `${KIND[entry.kind]} ${entry.options.join(', ')}`;
}

const writtenDefault = ({ default: value }: ParameterEntry): string =>
  typeof value === 'object' ? `[${value.join(', ')}]` : String(value);

/** A value to try that is not the default. */
function example(entry: ParameterEntry): string {
  if (entry.kind === 'flag') return String(!entry.default);
  if (entry.kind === 'choice')
    return entry.options.find((option) => option !== entry.default) ?? entry.default;
  if (entry.kind === 'list') return `"[${entry.options[0]}]"`;
  const [low, high] = entry.range;
  const other = entry.default === high ? low : high;
  return String(entry.kind === 'integer' ? other : Number(((entry.default + other) / 2).toPrecision(2)));
}

/** What a lever's values are called: from one end to the other, or option by option. */
function scaleWords({ scale }: ParameterEntry): string[] {
  if (scale === undefined) return [];
  const words = Array.isArray(scale)
    ? (scale as readonly string[]).join(' … ')
    : Object.entries(scale)
        .map(([option, meaning]) => `${option} (${meaning})`)
        .join(', ');
  return [`In words: ${words}`];
}

function parameterFacts(name: string, entry: ParameterEntry): string[] {
  const facts = [
    ...(entry.label === undefined ? [] : [`Called on the page: ${entry.label}`]),
    `Unit: ${entry.unit}`,
    `Allowed: ${allowedWords(entry)}`,
    ...scaleWords(entry),
    `Default: ${writtenDefault(entry)} (${STATUS[entry.status]}; source: ${entry.source})`,
  ];
  if (entry.cost) {
    const { hours, money, basis, why } = entry.cost;
    const sum = `${hours} staff hours and EUR ${money} a month at 1, for each ${basis}`;
    facts.push(`Cost: ${basis === 'none' ? 'none' : sum}. ${why}`);
  }
  if ('condition' in entry && entry.condition !== undefined)
    facts.push(`Comparisons name it as a condition of their headline: ${entry.condition}.`);
  if (entry.perCitizen) facts.push('A change may be limited to a group of citizens.');
  if (entry.built) facts.push(`Try: tandem run FILE --set ${name}=${example(entry)}`);
  return facts;
}

function metricFacts(entry: MetricEntry): string[] {
  const [low, high] = entry.range;
  return [
    `Unit: ${entry.unit}`,
    `Possible values: ${low ?? 'no lowest'} to ${high ?? 'no highest'}`,
    `One figure for a run: ${OVER_TIME[entry.overTime]}`,
    ...(entry.byGroup ? ['Can be split by groups of citizens (record.groups in a scenario file).'] : []),
  ];
}

function mechanismFacts(name: string, entry: MechanismEntry): string[] {
  return [
    `Default: ${entry.default ? 'on' : 'off'}`,
    `Stands for rows of the evidence catalogue: ${entry.rows.join(', ')}`,
    `Implemented in: ${entry.submodel}`,
    ...(entry.built ? [`Try: tandem run FILE --set mechanisms.${name}=${!entry.default}`] : []),
  ];
}

/** A distribution as it is written in a scenario file. */
function writtenDistribution(distribution: Distribution): string {
  const parts = Object.entries(distribution).map(([key, value]) => {
    return `${key}: ${Array.isArray(value) ? `[${value.join(', ')}]` : String(value)}`;
  });
  return `{${parts.join(', ')}}`;
}

function attributeFacts(name: string, entry: AttributeEntry): string[] {
  const { groups } = entry;
  const written = writtenDistribution(entry.default);
  const allowed = groups
    ? `shares of ${groups.join(', ')}${name.endsWith('.age') ? ', or a distribution in years' : ''}`
    : `a distribution; what lies beyond ${entry.range[0]} to ${entry.range[1]} is set to the nearest end`;
  return [
    `Unit: ${entry.unit}`,
    `Allowed: ${allowed}; or a column of survey data (population.microdata)`,
    `Default: ${written} (${STATUS[entry.status]}; source: ${entry.source})`,
    `Try: tandem run FILE --set "${name}=${written}"`,
  ];
}

function factsOf(one: NamedEntry): string[] {
  if (one.register === 'attribute') return attributeFacts(one.name, one.entry);
  if (one.register === 'parameter') return parameterFacts(one.name, one.entry);
  return one.register === 'metric' ? metricFacts(one.entry) : mechanismFacts(one.name, one.entry);
}

/** What kind of name this is, in a word. */
function kindOf({ register, name }: NamedEntry): string {
  if (register !== 'parameter') return register;
  if (name.startsWith('levers.')) return 'lever';
  return name.startsWith('assumptions.') ? 'assumption' : 'setting';
}

/** One entry, explained; ends with an empty line. */
export function entryLines(one: NamedEntry, paint: Paint): string[] {
  const notBuilt = one.entry.built ? '' : ' — the name stands, but nothing implements it yet';
  return [
    `${paint('bold', one.name)} (${kindOf(one)}${notBuilt})`,
    ...wrap(one.entry.meaning, 100, '  '),
    ...factsOf(one).flatMap((fact) => wrap(fact, 100, '  ')),
    '',
  ];
}

const THEMES: readonly { readonly kind: string; readonly title: string; readonly prefix: string }[] = [
  { kind: 'setting', title: 'Settings: the frame of a run', prefix: '' },
  {
    kind: 'attribute',
    title: 'Attributes of citizens: how they differ when a run begins',
    prefix: 'population.attributes.',
  },
  { kind: 'lever', title: 'Levers: what public agencies and their partners can change', prefix: 'levers.' },
  { kind: 'assumption', title: 'Assumptions: how people and organisations behave', prefix: 'assumptions.' },
  { kind: 'metric', title: 'Metrics: what is measured each month', prefix: '' },
  { kind: 'mechanism', title: 'Mechanisms: parts of the model that can be switched off', prefix: '' },
];

/** Lines of one theme: names by their first word, the rest of each name behind it. */
function themeLines(names: readonly string[]): string[] {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const dot = name.indexOf('.');
    const first = dot < 0 ? name : name.slice(0, dot);
    groups.set(first, [...(groups.get(first) ?? []), dot < 0 ? '' : name.slice(dot + 1)]);
  }
  const alone = [...groups]
    .filter(([, rest]) => rest.length === 1)
    .map(([first, [rest]]) => (rest ? `${first}.${rest}` : first));
  const together = [...groups].filter(([, rest]) => rest.length > 1);
  const width = Math.max(0, ...together.map(([first]) => first.length)) + 2;
  return [
    ...together.flatMap(([first, rest]) => {
      const lines = wrap(rest.map((each) => each || '(itself)').join(', '), 100 - 2 - width);
      return lines.map((line, index) => `  ${(index === 0 ? first : '').padEnd(width)}${line}`);
    }),
    ...wrap(alone.join(', '), 100, '  '),
  ];
}

/** All names by theme. */
export function overviewLines(all: readonly NamedEntry[], paint: Paint): string[] {
  const themes = THEMES.flatMap(({ kind, title, prefix }) => {
    const names = all
      .filter((one) => kindOf(one) === kind && one.entry.built)
      .map(({ name }) => name.slice(prefix.length));
    return names.length === 0 ? [] : [paint('bold', title), ...themeLines(names), ''];
  });
  const waiting = all.filter(({ entry }) => !entry.built);
  const rest =
    waiting.length === 0
      ? []
      : [
          paint('bold', 'Names that stand, but that nothing implements yet'),
          ...wrap(waiting.map(({ name }) => name).join(', '), 100, '  '),
          '',
        ];
  return [
    ...themes,
    ...rest,
    ...wrap(
      'In a scenario file and with --set, levers begin with "levers.", assumptions with "assumptions.", mechanisms with "mechanisms." and attributes of citizens with "population.attributes.".',
    ),
    'tandem explain NAME says more about one name, or about all that begin with it.',
  ];
}
