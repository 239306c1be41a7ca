// Loads the registers and the defaults of a population from the sources, bundled in memory.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const ENTRY = `
export { LEVERS, ASSUMPTIONS, SETTINGS, METRICS, MECHANISMS, BUILT_SERVICES, SERVICES, STAGES, PHASES, HOSTS, CAUSES,
  CREATED_CAUSES, PARTIES, GROUPS, NUDGE_KINDS } from './sim/registers';
export { ATTRIBUTE_ENTRIES } from './sim/scenario/population-defaults';
export { PURPOSES } from './sim/model/purposes';
`;

/** What the sources claim, and the contrasts that decide on claims. */
const EVIDENCE = {
  'sim/evidence/catalogue/index.ts': "export { CATALOGUE, CLAIMS } from './sim/evidence/catalogue';",
  'sim/evidence/contrasts/register.ts': "export { CONTRASTS } from './sim/evidence/contrasts/register';",
};

function entryOf(root) {
  const found = Object.entries(EVIDENCE).filter(([path]) => existsSync(join(root, path)));
  return [ENTRY, ...found.map(([, line]) => line)].join('\n');
}

/** The registers, and the constants of the model that the description shows. */
export async function loadRegisters(root) {
  const { outputFiles } = await build({
    stdin: { contents: entryOf(root), resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  const text = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${text}`);
}
