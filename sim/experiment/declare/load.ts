/** From the name of an experiment file to a checked experiment, or to everything that is wrong with it. */
import {
  prepareScenario,
  ScenarioError,
  type PreparedScenario,
  type Scenario,
  type SourceReader,
} from '../../scenario';
import { messageOf, Problems } from '../../scenario/problems';
import { readMap } from '../../scenario/read-file';
import type { Experiment, Factor } from '../types';
import { readAnalyses } from './analyses';
import { readSettings } from './bundles';
import { checkEnds } from './check';
import { readDesignHead, readDesignPlan, takesGroups, type DesignHead } from './design-plan';
import { readFactors, type DeclaredFactor } from './factors';
import { Fields } from './fields';
import { readGroups } from './groups';
import { readFailures, readLimitsOfRuns } from './limits';
import { outputContext, readOutputs } from './outputs';
import { readSeeds } from './seeds-plan';
import { laidOver } from './settings';
import { withShares } from './shares';

/** Every name that an experiment file may have at its top. */
export const TOP_KEYS = [
  '$schema',
  'experiment',
  'title',
  'description',
  'scenario',
  'set',
  'factors',
  'groups',
  'design',
  'seeds',
  'outputs',
  'failures',
  'analysis',
  'run',
] as const;

/** What the command line can say over the file. */
export interface ExperimentOptions {
  /** Settings over those of the file, `path=value`. */
  readonly set?: readonly string[];
  /** The base of all seeds. */
  readonly seed?: string;
  /** Points, trajectories or generations of the design. */
  readonly n?: number;
}

/**
 * Reads and checks an experiment file with the scenario that it names.
 *
 * @param path the file, as the user names it
 * @throws ScenarioError with all problems of the file, of its scenario and of what its factors make of that
 */
export async function loadExperiment(
  path: string,
  reader: SourceReader,
  options: ExperimentOptions = {},
): Promise<Experiment> {
  const problems = new Problems();
  const file = fileOf(path, reader, problems);
  const map = file === null ? null : readMap(file, path, reader, problems, WORDS);
  const experiment =
    map && file && (await new Loader(new Fields(map, '', problems), file, reader, options).load());
  problems.throwIfAny([path]);
  if (experiment) return experiment;
  throw new Error(`${path} gave neither an experiment nor a problem.`);
}

/** Whether a file is an experiment rather than a scenario: it has the name `experiment` at its top. */
export function isExperimentFile(path: string, reader: SourceReader): boolean {
  const problems = new Problems();
  const file = fileOf(path, reader, problems);
  const map = file === null ? null : readMap(file, path, reader, problems, WORDS);
  return map?.entries.has('experiment') ?? false;
}

const WORDS = { name: 'an experiment file', example: 'experiment: first-try' };

function fileOf(path: string, reader: SourceReader, problems: Problems): string | null {
  try {
    return reader.resolve(null, path);
  } catch (error) {
    problems.add({ file: path, line: 1, column: 1 }, '(file)', messageOf(error), WORDS.name);
    return null;
  }
}

/** A scenario that was found and is sound. */
interface Base {
  readonly path: string;
  readonly prepared: PreparedScenario;
  readonly scenario: Scenario;
}

class Loader {
  private readonly set: readonly string[];

  constructor(
    private readonly root: Fields,
    private readonly file: string,
    private readonly reader: SourceReader,
    private readonly options: ExperimentOptions,
  ) {
    root.allow(TOP_KEYS);
    this.set = laidOver(readSettings(root, 'set'), options.set ?? []);
  }

  /** Null where anything is wrong: it is told then. */
  async load(): Promise<Experiment | null> {
    const { root } = this;
    const before = root.problems.count;
    const about = this.about();
    const head = readDesignHead(root);
    const factors = readFactors(root);
    if (factors.length === 0 && root.problems.count === before)
      root.refuse('factors', 'at least one factor, such as "levers.nudge.intensity: [0, 1]"');
    const failures = readFailures(root);
    const limits = readLimitsOfRuns(root);
    const base = await this.base();
    if (base === null || head === null) return null;
    const rest = await this.rest(base, head, factors);
    if (rest === null || root.problems.count > before) return null;
    const experiment: Experiment = {
      ...about,
      scenario: base.path,
      set: this.set,
      ...rest,
      ...{ failures, limits },
      source: new TextDecoder().decode(this.reader.read(this.file)),
    };
    await checkEnds(experiment, base.prepared, factors, root.problems);
    return experiment;
  }

  private about(): Pick<Experiment, 'name' | 'title' | 'description'> {
    const { root } = this;
    const name = root.text('experiment');
    if (name === null) root.refuse('experiment', 'a short name');
    else if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(name))
      root.refuse('experiment', 'letters, digits and . _ - (up to 100), since results are kept under it');
    return {
      name: name ?? '',
      title: root.text('title') ?? name ?? '',
      description: root.text('description') ?? '',
    };
  }

  private async base(): Promise<Base | null> {
    const { root, reader } = this;
    const given = root.text('scenario');
    if (given === null)
      return root.has('scenario') ? null : root.refuse('scenario', 'the name of a scenario file');
    try {
      const path = reader.resolve(this.file, given);
      const prepared = prepareScenario(path, reader);
      return { path, prepared, scenario: await prepared.resolve({ set: this.set }) };
    } catch (error) {
      if (!(error instanceof ScenarioError))
        return root.tell('scenario', messageOf(error), 'a scenario file');
      for (const problem of error.problems)
        root.problems.push(problem.file === '--set' ? { ...problem, ...root.placeOf('set') } : problem);
      return null;
    }
  }

  private async rest(base: Base, head: DesignHead, declared: readonly DeclaredFactor[]) {
    const { root, options } = this;
    const { scenario } = base;
    const factors = declared.map((factor) => withShares(factor, declared, scenario, root.problems));
    const monthsVary = factors.some(({ write }) => setsMonths(write));
    const outputs = await readOutputs(root, outputContext(scenario, monthsVary));
    const columns = outputs.flatMap((output) => output.columns);
    const context = { factors: declared, columns, scenario, file: this.file, reader: this.reader };
    const design = readDesignPlan(head, context, options.n);
    const all = head.dummy ? [...factors, DUMMY] : factors;
    const groups = readGroups([root, head.fields], all, takesGroups(head.method));
    if (design === null) return null;
    const seeds = readSeeds(root, design.method, { given: options.seed, scenario: scenario.seed }, outputs);
    const analyses = readAnalyses(root, design.method, outputs);
    return { factors: all, groups, design, seeds, outputs, analyses };
  }
}

/** A factor that changes nothing: what it seems to explain is what chance and the method explain. */
const DUMMY: Factor = {
  name: 'dummy',
  role: 'uncertainty',
  unit: '',
  space: { kind: 'number', distribution: { dist: 'uniform', low: 0, high: 1 } },
  write: { kind: 'nothing' },
};

function setsMonths(write: Factor['write']): boolean {
  const isMonths = (setting: string): boolean => setting.split('=')[0] === 'horizon.months';
  if (write.kind === 'paths') return write.paths.some(isMonths);
  return write.kind === 'settings' && write.byOption.some((settings) => settings.some(isMonths));
}
