// Loads the registers and the defaults of a population from the sources, bundled in memory.
import { build } from 'esbuild';

const ENTRY = `
export { LEVERS, ASSUMPTIONS, SETTINGS, METRICS, MECHANISMS, BUILT_SERVICES, SERVICES, STAGES, PHASES, HOSTS, CAUSES,
  CREATED_CAUSES, PARTIES, GROUPS, NUDGE_KINDS } from './sim/registers';
export { ATTRIBUTE_ENTRIES } from './sim/scenario/population-defaults';
export { PURPOSES } from './sim/model/purposes';
export { CATALOGUE, CLAIMS } from './sim/evidence/catalogue';
export { CONTRASTS } from './sim/evidence/contrasts/register';
`;

/** The registers, and the constants of the model that the description shows. */
export async function loadRegisters(root) {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
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
