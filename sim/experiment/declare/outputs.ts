/** `outputs`: what every run is brought to, one figure or one figure every so many months. */
import { BUILT_METRICS, GROUPS, METRICS, type GroupDimension, type MetricName } from '../../registers';
import type { Scenario } from '../../scenario';
import { parseFormula } from '../../scenario/formula';
import { textOf, type Located } from '../../scenario/located';
import { quote } from '../../scenario/problems';
import { describe } from '../../scenario/values';
import type { OutputSpec } from '../types';
import { Fields, isNothing } from './fields';

const SECTION = 'outputs';
const KEYS = ['name', 'formula', 'metric', 'at', 'over', 'every', 'take', 'unit'];
const TAKES = ['register', 'mean', 'sum', 'end', 'min', 'max'] as const;
const NAME = /^[A-Za-z][A-Za-z0-9._@=+-]*$/;

/** Columns that one experiment may have. */
const MOST_COLUMNS = 2000;

/** What outputs can be made of. */
export interface OutputContext {
  /** Metrics that the scenario derives by formulas of its own. */
  readonly derived: readonly string[];
  /** Recorded months; null where they differ from row to row. */
  readonly months: number | null;
}

/** What outputs need to know of the scenario. */
export function outputContext(scenario: Scenario, monthsVary: boolean): OutputContext {
  return { derived: scenario.derived.map(({ name }) => name), months: monthsVary ? null : scenario.months };
}

/** All outputs; those with problems (which are told) are left out. */
export async function readOutputs(root: Fields, context: OutputContext): Promise<OutputSpec[]> {
  const given = root.value(SECTION);
  const allowed = 'metrics, or names with what they are, such as "trust: {at: end}"';
  if (given === null || (given.kind === 'scalar' && textOf(given) === null)) {
    root.refuse(SECTION, allowed);
    return [];
  }
  const outputs: OutputSpec[] = [];
  for (const { name, value, path } of namedOutputs(given, root)) {
    const spec = await new OutputReader(name, value, path, context, root).read();
    if (spec === null) continue;
    const twice = spec.columns.find((column) => outputs.some(({ columns }) => columns.includes(column)));
    if (twice === undefined) outputs.push(spec);
    else
      root.problems.add(value.place, path, `${twice} given twice`, 'each output once, or names of their own');
  }
  if (outputs.reduce((sum, { columns }) => sum + columns.length, 0) > MOST_COLUMNS)
    root.tell(SECTION, `more than ${MOST_COLUMNS} columns`, `at most ${MOST_COLUMNS}`);
  return outputs;
}

interface Named {
  readonly name: string;
  readonly value: Located;
  readonly path: string;
}

function namedOutputs(given: Located, root: Fields): Named[] {
  if (given.kind === 'map')
    return [...given.entries].map(([name, { value }]) => ({ name, value, path: `${SECTION}.${name}` }));
  return root.items(SECTION).flatMap((value, index): Named[] => {
    const path = `${SECTION}[${index}]`;
    const text = textOf(value)?.trim();
    if (text !== undefined && text !== '')
      return [{ name: text, value: { ...value, value: null } as Located, path }];
    const inner = value.kind === 'map' ? new Fields(value, path, root.problems) : null;
    const name = inner?.text('name') ?? inner?.text('metric') ?? inner?.text('formula') ?? null;
    if (name !== null) return [{ name, value, path }];
    root.problems.add(value.place, path, describe(value), 'a metric, or a mapping with name and formula');
    return [];
  });
}

type Source = Pick<OutputSpec, 'formula' | 'tree' | 'inputs'>;

class OutputReader {
  private readonly own: Fields | null;

  constructor(
    private readonly name: string,
    private readonly value: Located,
    private readonly path: string,
    private readonly context: OutputContext,
    private readonly root: Fields,
  ) {
    this.own = value.kind === 'map' ? new Fields(value, path, root.problems) : null;
  }

  async read(): Promise<OutputSpec | null> {
    const { own, root, value, name } = this;
    const before = root.problems.count;
    own?.allow(KEYS);
    if (own === null && !isNothing(value) && textOf(value) === null)
      root.problems.add(
        value.place,
        this.path,
        describe(value),
        `a formula, or a mapping of ${KEYS.join(', ')}`,
      );
    if (!NAME.test(name) || name.length > 100)
      root.problems.add(value.place, this.path, `the name ${quote(name)}`, 'letters, digits and . _ @ = + -');
    const source = await this.source();
    const over = this.over();
    const every = own?.number('every', { low: 1, high: 600, whole: true }) ?? null;
    const take = this.take(source);
    const columns = this.columns(over, every);
    if (source === null || over === null || columns === null || root.problems.count > before) return null;
    return { name, ...source, take, over, every, columns, unit: own?.text('unit') ?? this.unit(source) };
  }

  private async source(): Promise<Source | null> {
    const { own, value, name } = this;
    const key = own?.has('formula') ? 'formula' : own?.has('metric') ? 'metric' : null;
    const located = key === null ? (own === null && !isNothing(value) ? value : null) : own!.value(key);
    if (key !== null && located === null) return own!.refuse(key, 'a metric, or a formula over metrics');
    const text = located === null ? name : (textOf(located)?.trim() ?? '');
    const path = key === null ? this.path : own!.below(key);
    return this.parse(text, located ?? value, path, located === null);
  }

  private async parse(text: string, located: Located, path: string, named: boolean): Promise<Source | null> {
    const { problems } = this.root;
    const { text: masked, series, unknown } = maskGroups(text);
    if (unknown !== null) {
      const allowed = 'a metric that can be split, and a group, such as trust@deprivation=q4';
      problems.add(located.place, path, `the series ${quote(unknown)}`, allowed);
      return null;
    }
    const parsed = await parseFormula(masked, [...BUILT_METRICS, ...this.context.derived, ...series.keys()]);
    if (parsed.ok) {
      const back = (name: string): string => series.get(name) ?? name;
      return { formula: text, tree: renamed(parsed.tree, back), inputs: parsed.inputs.map(back) };
    }
    const lead = !named && located.kind === 'scalar' ? located.lead + parsed.offset : 0;
    const place = { ...located.place, column: located.place.column + lead };
    problems.add(place, path, parsed.found, parsed.allowed, parsed.didYouMean);
    return null;
  }

  /** Months that count: one, a window, or all. */
  private over(): OutputSpec['over'] | null {
    const { own } = this;
    const { months } = this.context;
    const last = months ?? 0;
    if (own?.has('at') && own.has('over')) return own.tell('at', 'at beside over', 'one of the two');
    if (own?.has('at')) {
      const value = own.value('at');
      if (value !== null && textOf(value) === 'end') return [last, last];
      const month = own.needed('at', { low: 1, high: months ?? 600, whole: true });
      return month === null ? null : [month, month];
    }
    if (!own?.has('over')) return [1, last];
    const window = own.items('over').map((item) => (item.kind === 'scalar' ? item.value : null));
    const [from, to] = window.map((month) => (month === 'end' ? last : month));
    const sound = (month: unknown): month is number =>
      Number.isInteger(month) &&
      (month as number) <= (months ?? 600) &&
      ((month as number) >= 1 || month === last);
    if (window.length === 2 && sound(from) && sound(to) && from >= 1 && (to === 0 || from <= to))
      return [from, to];
    return own.refuse(
      'over',
      `the first and the last month, such as [1, ${months ?? 'end'}]${months === null ? '' : `, within ${months} months`}`,
    );
  }

  private take(source: Source | null): OutputSpec['take'] {
    const given = this.own?.choice('take', TAKES) ?? null;
    const isPlain = source?.tree.kind === 'name';
    if (given === 'register' && !isPlain)
      this.own!.tell('take', 'register for a formula', TAKES.slice(1).join(', '));
    return given ?? (isPlain ? 'register' : 'mean');
  }

  private columns(over: OutputSpec['over'] | null, every: number | null): string[] | null {
    if (every === null || over === null) return [this.name];
    if (over[1] < 1)
      return this.own!.tell(
        'every',
        'every for runs of different length',
        'one figure, where months are varied',
      );
    const columns: string[] = [];
    for (let month = over[0] + every - 1; month <= over[1]; month += every)
      columns.push(`${this.name}[${month}]`);
    if (columns.length > 0) return columns;
    return this.own!.tell(
      'every',
      `every ${every} months`,
      `at most the ${over[1] - over[0] + 1} months that count`,
    );
  }

  private unit(source: Source): string {
    if (source.tree.kind !== 'name') return '';
    const metric = source.inputs[0].split('@')[0];
    return Object.hasOwn(METRICS, metric) ? METRICS[metric as MetricName].unit : '';
  }
}

const GROUP_SERIES = /([A-Za-z][A-Za-z0-9.]*)@([A-Za-z]+)=([A-Za-z0-9+-]+)/g;

/**
 * Series of groups under names of the same length that a formula can hold, so that places in the text stay right. A group
 * such as `18-34` keeps its hyphen; a minus after a group's name needs a blank before it.
 */
function maskGroups(text: string): { text: string; series: Map<string, string>; unknown: string | null } {
  const series = new Map<string, string>();
  let unknown: string | null = null;
  const masked = text.replace(GROUP_SERIES, (whole, metric: string, dimension: string, group: string) => {
    const groups = Object.hasOwn(GROUPS, dimension) ? GROUPS[dimension as GroupDimension] : [];
    const entry = Object.hasOwn(METRICS, metric) ? METRICS[metric as MetricName] : undefined;
    if (!entry?.built || !entry.byGroup || !(groups as readonly string[]).includes(group)) unknown ??= whole;
    const name = `g${series.size}`.padEnd(whole.length, '_');
    series.set(name, whole);
    return name;
  });
  return { text: masked, series, unknown };
}

function renamed(tree: OutputSpec['tree'], back: (name: string) => string): OutputSpec['tree'] {
  if (tree.kind === 'name') return { ...tree, name: back(tree.name) };
  return tree.kind === 'call' ? { ...tree, args: tree.args.map((arg) => renamed(arg, back)) } : tree;
}
