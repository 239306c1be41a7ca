/** The charts of a run: which metrics stand together, how they are told apart and what is said about them. */
import type { ChartLine, Colour, LineChart, Marker } from './charts';
import type { AnyRunDocument } from './documents';
import { decimalsOf, labelOf, rangeOf, shortLabelOf, unitOf } from './labels';
import { figure } from './numbers';
import { lastYear, lineOf } from './series';
import { BUILT_SERVICES } from '../sim/registers';
import { words } from './words';

/** A metric's place in a panel. */
export interface Trace {
  readonly metric: string;
  readonly colour: Colour;
  readonly dashed?: boolean;
  readonly marker?: Marker;
  readonly label?: string;
}

export interface Panel {
  readonly id: string;
  readonly title: string;
  readonly traces: readonly Trace[];
  readonly wide?: boolean;
  readonly note?: string;
  /** Says what a year of means shows; gets a function that writes a metric's mean over the last twelve months. */
  readonly finding: (mean: (metric: string) => string) => string;
}

const LOOKS: readonly (readonly [Colour, Marker])[] = [
  ['blue', 'circle'],
  ['orange', 'triangle'],
  ['teal', 'diamond'],
  ['plum', 'square'],
];

const INDEX = 'participation.index';
const COLLECTIVE = 'participation.collectiveIndex';

function sectors(prefix: string, kind: string, dashed: boolean): Trace[] {
  return BUILT_SERVICES.map((service, place) => {
    const [colour, marker] = LOOKS[place % LOOKS.length];
    const metric = `${prefix}.${service}`;
    return { metric, colour, marker, dashed, label: `${shortLabelOf(metric)}, ${kind}` };
  });
}

/** `local environment 61, public health 52`. */
function listOf(prefix: string, mean: (metric: string) => string): string {
  return BUILT_SERVICES.map((service) => {
    const metric = `${prefix}.${service}`;
    return `${shortLabelOf(metric).toLowerCase()} ${mean(metric)}`;
  }).join(', ');
}

const PARTICIPATION: Panel = {
  id: 'participation',
  title: 'How much people do, alone and together',
  wide: true,
  traces: [...sectors(INDEX, words.alone, false), ...sectors(COLLECTIVE, words.together, true)],
  note: words.bothNote,
  finding: (mean) =>
    `From 0 (nobody does anything) to 100 (everybody does so often). Done alone: ${listOf(INDEX, mean)}. Done together: ${listOf(COLLECTIVE, mean)}.`,
};

const VALUE: Panel = {
  id: 'value',
  title: 'Value created, destroyed and left over',
  traces: [
    { metric: 'value.created', colour: 'teal', marker: 'circle' },
    { metric: 'value.destroyed', colour: 'orange', marker: 'triangle', dashed: true },
    { metric: 'value.net', colour: 'blue', marker: 'diamond' },
  ],
  note: words.needMonth,
  finding: (mean) =>
    `A month creates ${mean('value.created')} need-months a citizen and destroys ${mean('value.destroyed')}; ${mean('value.net')} is left.`,
};

const BELIEFS: Panel = {
  id: 'beliefs',
  title: 'Trust, and belief that one can do something',
  traces: [
    { metric: 'trust', colour: 'blue', marker: 'circle' },
    { metric: 'efficacy.personal', colour: 'orange', marker: 'triangle' },
    { metric: 'efficacy.political', colour: 'teal', marker: 'diamond', dashed: true },
  ],
  finding: (mean) =>
    `From 0 (none) to 1 (full). Trust in agencies is ${mean('trust')}; belief that one can do one’s own part ${mean('efficacy.personal')}, that people can change services ${mean('efficacy.political')}.`,
};

const STAFF: Panel = {
  id: 'staff',
  title: 'Staff hours needed and available',
  traces: [
    { metric: 'staff.hours.needed', colour: 'orange', marker: 'triangle', dashed: true },
    { metric: 'staff.hours.available', colour: 'blue', marker: 'circle' },
  ],
  finding: (mean) =>
    `All that agencies set out to do in a month would take ${mean('staff.hours.needed')} staff hours; they have ${mean('staff.hours.available')}.`,
};

const BURDEN: Panel = {
  id: 'burden',
  title: 'Hours beyond what people chose',
  traces: [
    { metric: 'burden', colour: 'blue', marker: 'circle' },
    { metric: 'burden.carers', colour: 'orange', marker: 'triangle', dashed: true },
  ],
  finding: (mean) =>
    `In a month, the average citizen gives ${mean('burden')} hours beyond those freely chosen; carers ${mean('burden.carers')}.`,
};

export const PANELS: readonly Panel[] = [PARTICIPATION, VALUE, BELIEFS, STAFF, BURDEN];

function chartLine(document: AnyRunDocument, trace: Trace): ChartLine[] {
  const line = lineOf(document, trace.metric);
  const { colour, dashed = false, marker = 'none', label = labelOf(trace.metric) } = trace;
  return line ? [{ ...line, label, colour, dashed, marker }] : [];
}

/** An axis that starts at nothing and ends where the register says, if it says; signed metrics set their own. */
function rangeFor(metrics: readonly string[]): readonly [number | null, number | null] {
  const ranges = metrics.map(rangeOf);
  const low = ranges.every(([least]) => least === 0) ? 0 : null;
  const most = ranges[0][1];
  return [low, ranges.every(([, high]) => high === most) ? most : null];
}

/** A panel's sentence, or a plain list where the document holds only some of its metrics. */
function findingOf(document: AnyRunDocument, panel: Panel): string {
  const means = panel.traces.map(({ metric }) => ({ metric, mean: lastYear(document, metric) }));
  const present = means.filter(({ mean }) => !Number.isNaN(mean));
  const written = (metric: string): string => figure(lastYear(document, metric), decimalsOf(metric));
  if (present.length === means.length) return panel.finding(written);
  return `${present.map(({ metric }) => `${labelOf(metric)} ${written(metric)}`).join(', ')}.`;
}

/** A panel's chart for a run; null where the document holds none of its metrics. */
export function chartOf(document: AnyRunDocument, panel: Panel): LineChart | null {
  const lines = panel.traces.flatMap((trace) => chartLine(document, trace));
  if (lines.length === 0) return null;
  const [{ metric: first }] = panel.traces;
  const { id, title, wide, note } = panel;
  return {
    ...{ kind: 'lines', id, title, wide, note, lines },
    unit: unitOf(first),
    decimals: decimalsOf(first),
    range: rangeFor(panel.traces.map(({ metric }) => metric)),
    finding: findingOf(document, panel),
  };
}
