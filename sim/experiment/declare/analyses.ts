/** `analysis`: what is said from the runs; what usually is, where the file says nothing. */
import { textOf, type Located } from '../../scenario/located';
import { nearestName } from '../../scenario/nearest';
import { describe } from '../../scenario/values';
import {
  ANALYSIS_KINDS,
  type AnalysisKind,
  type AnalysisPlan,
  type DesignPlan,
  type OutputSpec,
} from '../types';
import { ANALYSIS_OPTIONS, type OptionRule } from './analysis-options';
import { Fields, numberWords } from './fields';

const SECTION = 'analysis';

type Method = DesignPlan['method'];

/** What is said where the file asks for nothing. */
const USUAL: Readonly<Record<Method, readonly AnalysisKind[]>> = {
  grid: ['summary', 'comparison'],
  list: ['summary', 'comparison'],
  oneFactor: ['summary', 'comparison'],
  latinHypercube: ['summary', 'rankCorrelation', 'pawn'],
  sobolSequence: ['summary', 'rankCorrelation', 'pawn'],
  morris: ['morris'],
  sobol: ['sobol'],
  efast: ['efast'],
  pareto: ['pareto'],
  thresholds: ['thresholds'],
};

/** Analyses that can only be made from the rows of one method. */
const BOUND: Partial<Record<AnalysisKind, Method>> = {
  morris: 'morris',
  sobol: 'sobol',
  efast: 'efast',
  pareto: 'pareto',
  thresholds: 'thresholds',
};

/** Other words for analyses. */
const ALIASES: Readonly<Record<string, AnalysisKind>> = {
  prim: 'scenarioDiscovery',
  prcc: 'rankCorrelation',
  rsa: 'regional',
  threshold: 'thresholds',
  compare: 'comparison',
};

/** Every analysis that is to be made. */
export function readAnalyses(root: Fields, method: Method, outputs: readonly OutputSpec[]): AnalysisPlan[] {
  const given = root.value(SECTION);
  if (given === null) return USUAL[method].map((kind) => ({ kind, outputs: [], options: {} }));
  const entries = given.kind === 'map' ? [given] : root.items(SECTION);
  return entries.flatMap((entry, index) => {
    const path = given.kind === 'list' ? `${SECTION}[${index}]` : SECTION;
    const text = textOf(entry)?.trim();
    const named: [string, Located | null][] =
      entry.kind === 'map'
        ? [...entry.entries].map(([name, { value }]) => [name, value])
        : text === undefined
          ? []
          : [[text, null]];
    if (named.length === 0) root.problems.add(entry.place, path, describe(entry), ANALYSIS_KINDS.join(', '));
    return named.flatMap(([name, value]) => {
      const kind = kindOf(name, entry, path, method, root);
      return kind === null ? [] : [planOf(kind, value, path, outputs, root)];
    });
  });
}

function kindOf(name: string, at: Located, path: string, method: Method, root: Fields): AnalysisKind | null {
  const kind =
    ANALYSIS_KINDS.find((one) => one === name) ?? (Object.hasOwn(ALIASES, name) ? ALIASES[name] : null);
  const place = at.kind === 'map' ? at.entries.get(name)!.key : at.place;
  if (kind === null) {
    const hint = nearestName(name, [...ANALYSIS_KINDS, ...Object.keys(ALIASES)]);
    root.problems.add(place, path, `the unknown analysis "${name}"`, ANALYSIS_KINDS.join(', '), hint);
    return null;
  }
  const needed = BOUND[kind];
  if (needed === undefined || needed === method) return kind;
  root.problems.add(
    place,
    path,
    `${kind} from a design of the method ${method}`,
    `design: {method: ${needed}}`,
  );
  return null;
}

function planOf(
  kind: AnalysisKind,
  value: Located | null,
  path: string,
  outputs: readonly OutputSpec[],
  root: Fields,
): AnalysisPlan {
  if (value === null || (value.kind === 'scalar' && value.value === null))
    return { kind, outputs: [], options: {} };
  const rules = ANALYSIS_OPTIONS[kind];
  if (value.kind !== 'map') {
    root.problems.add(
      value.place,
      `${path}.${kind}`,
      describe(value),
      `options: ${Object.keys(rules).join(', ')}`,
    );
    return { kind, outputs: [], options: {} };
  }
  const fields = new Fields(value, `${path}.${kind}`, root.problems);
  fields.allow(['output', 'outputs', ...Object.keys(rules)]);
  const columns = [...columnsOf(fields, 'output', outputs), ...columnsOf(fields, 'outputs', outputs)];
  const options: Record<string, number | string | boolean> = {};
  for (const [key, rule] of Object.entries(rules)) {
    const option = fields.value(key);
    const read = option === null ? null : optionOf(option, rule, fields, key);
    if (read !== null) options[key] = read;
  }
  return { kind, outputs: columns, options };
}

/** Columns of the outputs that are named, by output or by column. */
function columnsOf(fields: Fields, key: string, outputs: readonly OutputSpec[]): string[] {
  return fields.items(key).flatMap((item) => {
    const name = textOf(item)?.trim() ?? '';
    const output = outputs.find((one) => one.name === name);
    if (output !== undefined) return output.columns;
    const columns = outputs.flatMap((one) => one.columns);
    if (columns.includes(name)) return [name];
    const known = [...new Set([...outputs.map((one) => one.name), ...columns])];
    fields.problems.add(
      item.place,
      fields.below(key),
      describe(item),
      known.slice(0, 30).join(', '),
      nearestName(name, known),
    );
    return [];
  });
}

function optionOf(
  value: Located,
  rule: OptionRule,
  fields: Fields,
  key: string,
): number | string | boolean | null {
  if (rule.kind === 'flag') return fields.flag(key);
  if (rule.kind === 'name') {
    const isNumeric = value.kind === 'scalar' && typeof value.value === 'number';
    return isNumeric ? fields.number(key) : fields.text(key);
  }
  if (rule.kind === 'choice') return fields.choice(key, rule.words);
  return value.kind === 'scalar' ? fields.number(key, rule) : fields.refuse(key, numberWords(rule));
}
