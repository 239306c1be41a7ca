/** Checking populations against files that are in memory only. */
import { checkPopulation } from '../../sim/scenario/population';
import { checkMicrodata } from '../../sim/scenario/population-microdata';
import type { Population, Problem, SourceReader } from '../../sim/scenario/types';

/** Files in memory: names are taken as they are. */
export function memory(files: Record<string, string | Uint8Array>): SourceReader {
  const bytes = (path: string): Uint8Array => {
    const file = files[path];
    if (file === undefined) throw new Error('no such file');
    return typeof file === 'string' ? new TextEncoder().encode(file) : file;
  };
  return { resolve: (_from, target) => target, read: bytes, size: (path) => bytes(path).length };
}

export function check(
  value: unknown,
  files: Record<string, string | Uint8Array> = {},
): { population: Population; problems: Problem[] } {
  const problems: Problem[] = [];
  const population = checkPopulation(value, {
    file: 'scenario.yaml',
    reader: memory(files),
    checkMicrodata,
    locate: () => ({ line: 7, column: 3 }),
    report: (problem) => problems.push(problem),
  });
  return { population, problems };
}
