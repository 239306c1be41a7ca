/** Which metrics can be chosen, under which headings. */
import { BUILT_METRICS } from '../../../../sim/registers';
import { results } from '../../words/en/results';
import { nameOf } from './measure';

/** First words of names by heading; what fits none is one's own formula, and what is split by group stands apart. */
const HEADINGS: readonly (readonly [keyof typeof results.headings, readonly string[]])[] = [
  ['participation', ['participation']],
  ['value', ['value', 'assessment']],
  ['people', ['efficacy', 'trust', 'expectation', 'disconfirmation', 'fatigue', 'burden']],
  ['leading', ['leadership', 'agenda', 'hosting', 'logic', 'norms', 'identity', 'conflict', 'governance']],
  ['initiatives', ['initiatives', 'encounters', 'projects']],
  ['outcomes', ['outcome', 'need', 'detection']],
  ['purse', ['cost', 'staff', 'agency']],
];

export interface MetricGroup {
  readonly heading: string;
  readonly options: readonly { readonly name: string; readonly label: string }[];
}

function headingOf(name: string): keyof typeof results.headings {
  if (name.includes('@')) return 'groups';
  const [first] = name.split('.');
  return HEADINGS.find(([, firsts]) => firsts.includes(first))?.[0] ?? 'own';
}

/** Metrics under their headings, in the order of the register; those that a scenario defines itself come last. */
export function metricGroups(names: readonly string[]): MetricGroup[] {
  const known: readonly string[] = BUILT_METRICS;
  const sorted = [
    ...known.filter((name) => names.includes(name)),
    ...names.filter((name) => !known.includes(name)),
  ];
  const keys = [...HEADINGS.map(([key]) => key), 'groups', 'own'] as const;
  return keys
    .map((key) => ({
      heading: results.headings[key],
      options: sorted
        .filter((name) => headingOf(name) === key)
        .map((name) => ({ name, label: nameOf(name) })),
    }))
    .filter(({ options }) => options.length > 0);
}
