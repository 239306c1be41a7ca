/** The scenario file that `tandem init` writes. Values and meanings come from the register. */
import { PARAMETERS, type ParameterEntry } from '../../registers';
import { wrap } from './numbers';

const SETTINGS = ['horizon.months', 'horizon.burnIn', 'population.size'];

/** Levers shown first: the ones that most questions start with. */
const LEVERS = [
  'levers.nudge.kind',
  'levers.nudge.intensity',
  'levers.ease.collective',
  'levers.hosting.agency',
  'levers.hosting.thirdSector',
  'levers.hosting.shared',
  'levers.hosting.citizens',
  'levers.leadership.sharing',
  'levers.followThrough',
  'levers.budget.change',
];

const entryOf = (path: string): ParameterEntry =>
  (PARAMETERS as Readonly<Record<string, ParameterEntry>>)[path];

function allowed(entry: ParameterEntry): string {
  if ('range' in entry) return `${entry.range[0]} to ${entry.range[1]}`;
  return entry.kind === 'flag' ? 'true or false' : entry.options.join(', ');
}

/** What is written instead of the default, to have something to look at. */
const CHANGED: Readonly<Record<string, readonly string[]>> = {
  'levers.nudge.intensity': [
    '# A lever may change over time: here it rises to 0.6 within six months, from month 61 on.',
    'intensity:',
    '  - { at: 61, value: 0.6, ramp: 6 }',
  ],
};

/** A setting under a comment that says what it means. */
function settingLines(path: string, word: string, indent: string): string[] {
  const entry = entryOf(path);
  const comment = wrap(`${entry.meaning} (${entry.unit}; ${allowed(entry)})`, 100, `${indent}# `);
  const written = CHANGED[path] ?? [`${word}: ${String(entry.default)}`];
  return [...comment, ...written.map((line) => indent + line)];
}

/** Paths as nested YAML: those with the same first word under that word. */
function nested(paths: readonly string[], from = 0, indent = ''): string[] {
  const wordOf = (path: string): string => path.slice(from).split('.')[0];
  const words = [...new Set(paths.map(wordOf))];
  return words.flatMap((word) => {
    const under = paths.filter((path) => wordOf(path) === word);
    if (under[0].length === from + word.length) return settingLines(under[0], word, indent);
    return [`${indent}${word}:`, ...nested(under, from + word.length + 1, `${indent}  `)];
  });
}

/** The text of a starter scenario: the defaults, and one change to look at. */
export function starterScenario(name: string): string {
  return [
    '# A scenario for Tandem: a locality, its citizens and its public agencies, month by month.',
    '# Everything left out keeps its default; "tandem explain" lists all names.',
    '',
    `name: ${name}`,
    'title: My first scenario',
    'description: What happens when a locality begins to send stronger nudges after five years.',
    '',
    '# The luck of the run: the same seed gives the same run, to the last digit.',
    'seed: 1',
    '',
    ...nested(SETTINGS),
    '',
    ...nested(LEVERS),
    '',
  ].join('\n');
}
