/** `tandem init [FILE]`: a scenario file to start from. */
import { basename, extname } from 'node:path';
import { FailedError } from '../exit';
import { writeNew } from '../files';
import type { CommonOptions } from '../options';
import { writeOut } from '../streams';
import { starterScenario } from '../words/starter';

/** A name made of letters, digits and dashes, from the name of a file. */
function nameFrom(file: string): string {
  const plain = basename(file, extname(file))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'my-scenario' : plain;
}

/** Writes a starter scenario, never over a file that is there. */
export async function init(file: string, options: CommonOptions): Promise<void> {
  try {
    writeNew(file, starterScenario(nameFrom(file)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new FailedError(
      `${file} is there already and was left as it is. Give another name: tandem init FILE`,
    );
  }
  if (options.quiet) return;
  const lines = [
    `Wrote ${file}, a scenario in which every line is explained. Next:`,
    `  tandem validate ${file}    check it after each change`,
    `  tandem run ${file}         run it and see what happens`,
    '  tandem explain             all names that a scenario may use',
  ];
  await writeOut(`${lines.join('\n')}\n`);
}
