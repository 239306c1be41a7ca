/** Files as the page has them: the scenarios that came with it, and one of a person's own. */
import type { FormulaParser } from '../../../../sim/scenario/formula';
import type { LocatedMap } from '../../../../sim/scenario/located';
import type { Sources } from '../../../../sim/scenario/prepare';
import { WHOLE_FILE } from '../../../../sim/scenario/problems';
import { work as words } from '../../words/en/work';
import type { ScenarioForm } from '../../state/types';
import { locatedOf } from './located';

export type Shipped = Readonly<Record<string, ScenarioForm>>;

/** A scenario that did not come with the page: as plain data, or as it was read from a text. */
export interface OwnScenario {
  readonly name: string;
  readonly form?: ScenarioForm;
  readonly root?: LocatedMap;
}

/**
 * Ways to the files of one scenario. What it extends is looked for among those that came with the page, whose names are seen
 * from scenarios/; a name that leads there from a clone of the laboratory (`../cases/…`, `scenarios/cases/…`) is understood.
 */
export function pageSources(shipped: Shipped, own: OwnScenario | null, parseFormula: FormulaParser): Sources {
  const isShipped = (name: string) => Object.hasOwn(shipped, name);
  const size = (name: string): number => {
    if (name === own?.name || isShipped(name)) return 0;
    throw new Error(words.notShipped(name));
  };
  const found = (name: string, folder: string): string => {
    const near = joined(folder, name);
    const far = joined('', name.replace(/^.*\bscenarios\//, ''));
    return isShipped(near) ? near : far;
  };
  return {
    reader: {
      resolve: (from, target) =>
        from === null ? target : found(target, isShipped(from) && from !== own?.name ? folderOf(from) : ''),
      size,
      read: () => {
        throw new Error(words.surveys);
      },
    },
    mapOf: (path, file, problems) => {
      if (path === own?.name && own.root) return own.root;
      const form = path === own?.name ? own.form : shipped[path];
      const place = { file, line: 1, column: 1 };
      const root = locatedOf(form, place, WHOLE_FILE, problems);
      if (root.kind === 'map' && isShippedOr(path)) return root;
      problems.add(place, WHOLE_FILE, words.notAScenario, words.aScenario);
      return null;
    },
    parseFormula,
    checkMicrodata: (value, keys, _context, reporter) => {
      if (value !== undefined && value !== null) reporter.tell(keys, words.surveys, words.noSurveys);
      return null;
    },
  };

  function isShippedOr(path: string): boolean {
    return path === own?.name || isShipped(path);
  }
}

function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}

/** A name seen from a folder, without `.` and `..`; steps above the top are left out. */
function joined(folder: string, name: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${name}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
