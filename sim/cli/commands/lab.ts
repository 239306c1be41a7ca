/** `tandem lab`: the laboratory as one web page, which runs the model in the browser. A built asset: it is only copied. */
import { readFileSync } from 'node:fs';
import { diskError } from '../../results/files';
import { FailedError } from '../exit';
import { writeWhole } from '../files';
import type { CommonOptions } from '../options';
import { writeOut } from '../streams';

/** File that is written where nothing is said. */
const TARGET = 'tandem-lab.html';

function builtPage(): string {
  try {
    return readFileSync(new URL('./lab.html', import.meta.url), 'utf8');
  } catch (error) {
    throw new FailedError(`The page is not built (npm run build makes it): ${(error as Error).message}`);
  }
}

/** Writes the page to a file and prints where it is. */
export async function lab({ out = TARGET, quiet }: CommonOptions): Promise<void> {
  const page = builtPage();
  try {
    writeWhole(out, page);
  } catch (error) {
    throw new FailedError(diskError(error, out, 'write').message);
  }
  if (!quiet) await writeOut(`${out}\n`);
}
