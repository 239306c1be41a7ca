// Loads the registers and the defaults of a population from the sources, bundled in memory.
import { importText } from '../bundled.mjs';

const ENTRY = `
export { LEVERS, ASSUMPTIONS, SETTINGS, METRICS, MECHANISMS, BUILT_SERVICES, SERVICES, STAGES, PHASES, HOSTS, CAUSES,
  CREATED_CAUSES, PARTIES, GROUPS, NUDGE_KINDS } from './sim/registers';
export { ATTRIBUTE_ENTRIES } from './sim/scenario/population-defaults';
export { PURPOSES } from './sim/model/purposes';
export { CATALOGUE, CLAIMS } from './sim/evidence/catalogue';
export { CONTRASTS } from './sim/evidence/contrasts/register';
`;

/** The registers, and the constants of the model that the description shows. */
export function loadRegisters(root) {
  return importText(root, ENTRY);
}
