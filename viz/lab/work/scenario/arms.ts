/** From a state to the scenarios of its two arms, laid out and checked as the command does it with `--set` and `--seed`. */
import { ScenarioError, type Problem, type Scenario } from '../../../../sim/scenario';
import type { FormulaParser } from '../../../../sim/scenario/formula';
import type { LocatedEntry } from '../../../../sim/scenario/located';
import { prepareFrom, type PreparedLayers } from '../../../../sim/scenario/prepare';
import type { Problems } from '../../../../sim/scenario/problems';
import { SETTINGS_FILE, StructureCheck, type Layer } from '../../../../sim/scenario/structure';
import { whole } from '../../../numbers';
import type { ArmName, LabState, Start } from '../../state/types';
import { work as words } from '../../words/en/work';
import { MOST_CITIZENS, MOST_MONTHS, MOST_PAIRS } from '../limits';
import { locatedOf } from './located';
import { pageSources, type Shipped } from './sources';

/** Both arms, or what is wrong with one of them. */
export type Arms =
  | { readonly ok: true; readonly a: Scenario; readonly b: Scenario }
  | { readonly ok: false; readonly arm: ArmName; readonly problems: readonly Problem[] };

/** Starts that are kept as read: a person goes to and fro between few. */
const MOST_STARTS = 6;

export class Resolver {
  private readonly prepared = new Map<string, PreparedLayers>();

  constructor(
    private readonly shipped: Shipped,
    private readonly parseFormula: FormulaParser,
  ) {}

  /** The scenarios of both arms. */
  async arms(state: LabState): Promise<Arms> {
    const over = limitsOf(state);
    if (over.length > 0) return { ok: false, arm: 'a', problems: over };
    const a = await this.arm(state, 'a');
    if (!('canonical' in a)) return { ok: false, arm: 'a', problems: a };
    const b = await this.arm(state, 'b');
    return 'canonical' in b ? { ok: true, a, b } : { ok: false, arm: 'b', problems: b };
  }

  private async arm(state: LabState, arm: ArmName): Promise<Scenario | readonly Problem[]> {
    try {
      const settings = settingsOf(state, arm);
      return await this.layersOf(state.start).resolve({
        settings: (problems) => settingsLayer(settings, problems),
        seed: state.seed,
      });
    } catch (error) {
      if (error instanceof ScenarioError) return error.problems;
      throw error;
    }
  }

  private layersOf(start: Start): PreparedLayers {
    const key = start.kind === 'shipped' ? start.file : JSON.stringify([start.name, start.form]);
    const known = this.prepared.get(key);
    if (known) return known;
    if (this.prepared.size >= MOST_STARTS) this.prepared.clear();
    const own = start.kind === 'own' ? { name: start.name, form: start.form } : null;
    const path = start.kind === 'own' ? start.name : start.file;
    const layers = prepareFrom(path, pageSources(this.shipped, own, this.parseFormula));
    this.prepared.set(key, layers);
    return layers;
  }
}

/** What a state lays over its start, by full path. */
export function settingsOf(state: LabState, arm: ArmName): Readonly<Record<string, unknown>> {
  const ofB = arm === 'b' ? (state.assumptionsOfB ?? {}) : {};
  return {
    'population.size': state.population,
    'horizon.months': state.months,
    ...state[arm].levers,
    ...state.assumptions,
    ...ofB,
    ...Object.fromEntries(Object.entries(state.mechanisms).map(([name, on]) => [`mechanisms.${name}`, on])),
  };
}

/** Settings as the layer that `--set` makes of them; line n is the n-th setting. */
export function settingsLayer(settings: Readonly<Record<string, unknown>>, problems: Problems): Layer {
  const entries = new Map<string, LocatedEntry>();
  Object.entries(settings).forEach(([path, value], index) => {
    const key = { file: SETTINGS_FILE, line: index + 1, column: 1 };
    entries.set(path, { key, value: locatedOf(value, key, path, problems) });
  });
  const place = { file: SETTINGS_FILE, line: 1, column: 1 };
  return new StructureCheck(problems).layer({ kind: 'map', place, entries }, SETTINGS_FILE, null);
}

/** What of a state is too large for the page, or stands where it does not belong. */
function limitsOf(state: LabState): Problem[] {
  const { population, months, pairs } = state;
  const problems: Problem[] = [];
  const tell = (path: string, found: number | string, allowed: string) => {
    const told = typeof found === 'number' ? whole(found) : found;
    problems.push({ file: SETTINGS_FILE, line: 1, column: 1, path, found: told, allowed });
  };
  if (population > MOST_CITIZENS)
    tell('population.size', population, words.tooManyCitizens(whole(MOST_CITIZENS)));
  if (months > MOST_MONTHS) tell('horizon.months', months, words.tooManyMonths(whole(MOST_MONTHS)));
  if (!(Number.isInteger(pairs) && pairs >= 1 && pairs <= MOST_PAIRS))
    tell('pairs', pairs, words.pairsAllowed(whole(MOST_PAIRS)));
  // A lever could otherwise be called `population.size`, and pass by the limits above.
  const levers = [state.a.levers, state.b.levers].flatMap((own) => Object.keys(own));
  for (const path of levers) if (!path.startsWith('levers.')) tell(path, path, 'levers.…');
  const assumptions = [state.assumptions, state.assumptionsOfB ?? {}].flatMap((own) => Object.keys(own));
  for (const path of assumptions) if (!path.startsWith('assumptions.')) tell(path, path, 'assumptions.…');
  return problems;
}
