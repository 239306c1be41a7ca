/** One run of an experiment in plain words: what it gave, of what, and the line that makes it again. */
import { METRICS, type MetricName } from '../../registers';
import type { OutputSpec } from '../../experiment/types';
import type { Paint } from '../streams';
import { count, table, WIDTH, wrap } from './numbers';

/** What `--json` prints of one run. */
export interface SingleRunDocument {
  readonly kind: 'experiment run';
  readonly experiment: string;
  /** From 0. */
  readonly row: number;
  readonly label: string;
  /** From 1, of as many as there are of the row. */
  readonly replicate: number;
  readonly replicates: number;
  readonly seed: string;
  readonly key: string;
  readonly status: 'done' | 'failed';
  readonly error: string | null;
  readonly outputs: readonly RunOutput[];
  /** Scenario file, settings and seed that make the run, and the line of them. */
  readonly scenario: string;
  readonly settings: readonly string[];
  readonly command: string;
  /** Whether this version makes the same run, to the last bit. */
  readonly same: boolean;
}

/** One column: its value, null where there was nothing to measure, and what of the run's series it is. */
export interface RunOutput extends Pick<OutputSpec, 'formula' | 'take' | 'over' | 'every' | 'unit'> {
  readonly name: string;
  readonly value: number | null;
}

/** Lines for a terminal. The command stands on one line of its own, however long, so that it can be copied. */
export function singleRunLines(document: SingleRunDocument, paint: Paint): string[] {
  const { experiment, row, label, replicate, replicates, error, outputs, command } = document;
  return [
    paint('bold', `${experiment}, row ${row}`),
    ...wrap(label, WIDTH, '  '),
    `  Replicate ${replicate} of ${replicates}, with the seed ${JSON.stringify(document.seed)}.`,
    '',
    ...(error === null
      ? table(
          outputs.map((output) => [
            output.name,
            String(output.value ?? 'nothing to measure'),
            measured(output),
          ]),
          [false, true, false],
        )
      : wrap(`It failed: ${error}`, WIDTH, '  ')),
    '',
    'The same run with all of its series (--json prints them, month by month):',
    command,
  ];
}

/** `value.net, mean of months 13 to 36`: what of the series a figure is. */
function measured({ formula, take, over, every }: RunOutput): string {
  const how = take === 'register' ? (METRICS[formula.split('@')[0] as MetricName]?.overTime ?? 'mean') : take;
  const [from, to] = over;
  if (every !== null)
    return `${formula}, ${WORDS[how]} of every ${count(every, 'month')} up to the one named`;
  if (how === 'end' || from === to) return `${formula} in ${monthWords(to)}`;
  return `${formula}, ${WORDS[how]} of ${from === 1 && to === 0 ? 'all months' : `months ${from} to ${monthName(to)}`}`;
}

const WORDS = { mean: 'mean', sum: 'sum', end: 'the last', min: 'least', max: 'most' } as const;

const monthWords = (month: number): string => (month < 1 ? `the ${monthName(month)}` : `month ${month}`);
const monthName = (month: number): string =>
  month === 0 ? 'last month' : month < 0 ? `month ${-month} before the last` : String(month);
