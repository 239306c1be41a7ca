// Writes docs/ODD.md, the description of the model after the ODD protocol: `npm run odd`.
//   node scripts/odd.mjs          writes it
//   node scripts/odd.mjs --check  writes nothing, and fails where it is not as it would be written
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './build.mjs';
import { ODD, oddOf, readAll } from './odd/index.mjs';

const fresh = oddOf(await readAll(ROOT));
if (!process.argv.includes('--check')) writeFileSync(join(ROOT, ODD), fresh);
else if (readFileSync(join(ROOT, ODD), 'utf8') !== fresh) {
  process.stderr.write(`${ODD} is not fresh: run npm run odd.\n`);
  process.exitCode = 1;
}
