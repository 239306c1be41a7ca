/** Questions about scenario files, which hold for any state. */
import { ScenarioError, type Problem, type Scenario } from '../../../../sim/scenario';
import type { FormulaParser } from '../../../../sim/scenario/formula';
import { prepareFrom } from '../../../../sim/scenario/prepare';
import { WHOLE_FILE } from '../../../../sim/scenario/problems';
import { whole } from '../../../numbers';
import type { Questions } from '../../contract';
import { work as words } from '../../words/en/work';
import { MOST_CITIZENS, MOST_MONTHS } from '../limits';
import type { ReaderLine } from '../reader';
import { armOf, ownRun } from '../runs/arm';
import type { Pool } from '../runs/pool';
import { settingsLayer } from '../scenario/arms';
import { pageSources, type OwnScenario, type Shipped } from '../scenario/sources';

type Ask<N extends keyof Questions> = Questions[N]['ask'];
type Answer<N extends keyof Questions> = Promise<Questions[N]['answer']>;

/** What the questions about files draw on. */
export interface Desk {
  readonly shipped: Shipped;
  readonly reader: ReaderLine;
  readonly pool: Pool;
}

/** Reads and resolves a scenario file that a person opens. */
export async function openScenario({ shipped, reader }: Desk, { name, text }: Ask<'open'>): Answer<'open'> {
  const { root, problems } = await reader.text(name, text);
  if (problems.length > 0) return { ok: false, problems };
  if (root?.kind !== 'map')
    return { ok: false, problems: [problemOf(name, words.notAScenario, words.aScenario)] };
  try {
    const scenario = await resolved(shipped, { name, root }, reader.formula);
    const large = tooLarge(name, scenario);
    if (large.length > 0) return { ok: false, problems: large };
    const { title, description, seed, population, months, source } = scenario;
    const shape = { seed, population: population.size, months };
    return { ok: true, scenario: { name: scenario.name, title, description, ...shape, form: source } };
  } catch (error) {
    if (error instanceof ScenarioError) return { ok: false, problems: error.problems };
    throw error;
  }
}

/** Runs a scenario with a seed, and says whether it gives the digest. */
export async function verifyDigest({ shipped, reader, pool }: Desk, ask: Ask<'verify'>): Answer<'verify'> {
  const { form, seed, digest } = ask;
  const scenario = await resolved(shipped, { name: 'scenario', form }, reader.formula, seed);
  const [large] = tooLarge('scenario', scenario);
  if (large) throw new RangeError(`${large.found}: ${large.allowed}`);
  const [record] = await pool.make([ownRun(armOf(scenario), null)], { urgency: 12, group: 'verify' });
  return { digest: record.digest, same: record.digest === digest };
}

function resolved(
  shipped: Shipped,
  own: OwnScenario,
  parseFormula: FormulaParser,
  seed?: string,
): Promise<Scenario> {
  const layers = prepareFrom(own.name, pageSources(shipped, own, parseFormula));
  return layers.resolve({ settings: (problems) => settingsLayer({}, problems), seed });
}

function problemOf(file: string, found: string, allowed: string, path = WHOLE_FILE): Problem {
  return { file, line: 1, column: 1, path, found, allowed };
}

function tooLarge(name: string, { population: { size }, months }: Scenario): Problem[] {
  const problems: Problem[] = [];
  if (size > MOST_CITIZENS)
    problems.push(
      problemOf(name, whole(size), words.tooManyCitizens(whole(MOST_CITIZENS)), 'population.size'),
    );
  if (months > MOST_MONTHS)
    problems.push(problemOf(name, whole(months), words.tooManyMonths(whole(MOST_MONTHS)), 'horizon.months'));
  return problems;
}
