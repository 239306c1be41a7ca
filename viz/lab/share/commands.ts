/** Commands that make the runs of the page again without it, from a clone of the repository: same identity, same digest. */
import { shellWord } from '../../parts/identity';
import type { ArmName, LabState } from '../state/types';

/** What a start says of the settings that a command need not repeat. */
export interface StartSettings {
  readonly population: number;
  readonly months: number;
}

/** A value as `--set path=value` takes it: JSON is YAML too; words that YAML reads as themselves stay as they are. */
function written(value: unknown): string {
  const word = typeof value === 'string' && /^[A-Za-z]{2,40}$/.test(value);
  return word && !/^(true|false|null)$/i.test(value) ? value : JSON.stringify(value);
}

/** Everything in which an arm differs from its start, as `path=value`. */
export function settingsOf(state: LabState, arm: ArmName, start: StartSettings): string[] {
  const { population, months, assumptions, assumptionsOfB, mechanisms } = state;
  const own = arm === 'b' ? { ...assumptions, ...assumptionsOfB } : assumptions;
  const settings: (readonly [string, unknown])[] = [
    ...(population === start.population ? [] : [['population.size', population] as const]),
    ...(months === start.months ? [] : [['horizon.months', months] as const]),
    ...Object.entries(state[arm].levers),
    ...Object.entries(own),
    ...Object.entries(mechanisms).map(([name, on]) => [`mechanisms.${name}`, on] as const),
  ];
  return settings.map(([path, value]) => `${path}=${written(value)}`);
}

/**
 * The command that runs an arm as the page does with the scenario's own seed.
 *
 * @param file what the arm was saved as; needed where the start is no file of the repository
 */
export function runCommand(state: LabState, arm: ArmName, start: StartSettings, file: string): string {
  if (state.start.kind === 'own') return line(['npx', 'tandem', 'run', file]);
  const set = settingsOf(state, arm, start).flatMap((setting) => ['--set', setting]);
  return line(['npx', 'tandem', 'run', `scenarios/${state.start.file}`, '--seed', state.seed, ...set]);
}

/** The command that compares the arms once both are saved as files: `--set` would change both of them. */
export function compareCommand(state: LabState, fileA: string, fileB: string): string {
  return line(['npx', 'tandem', 'compare', fileA, fileB, '--pairs', String(state.pairs)]);
}

function line(words: readonly string[]): string {
  return words.map(shellWord).join(' ');
}
