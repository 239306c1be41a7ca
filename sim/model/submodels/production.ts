/**
 * E9 Joint production.
 *
 *     Q   = A (1 − production.leaders (leaders − 1) / m)(1 − production.actors (actors − 1) / (1 + process))
 *           × (1 − production.purpose (1 − norms)) × CES
 *     CES = [w S^rho + (1 − w) R^rho]^(1 / rho); 0 where either input is 0 and rho < 0
 *     S   = citizens' hours / production.citizenHours
 *     R   = (staff hours (1 + ½ skill) + third-sector hours) / production.staffHours
 *
 * A is the output of a reference session by stage; w (production.share) and rho (production.rho) are those of the
 * service. m are the members who came; leaders = the chair, and a citizen for each task that citizens took; actors = the
 * groups at the table. Process is the manager's asset (leaders.ts).
 *
 * Sources: Parks et al. 1981; B-29 (complements and substitutes), B-93 (management), S0-32 (common purpose); the costs
 * of many leaders and actors are assumptions.
 */
import { power } from '../../exact';
import { BUILT_SERVICES, STAGES } from '../../registers';
import { clamp, type World } from '../world';

const RHO = BUILT_SERVICES.map((service) => `rho.${service}` as const);
const SHARE = BUILT_SERVICES.map((service) => `share.${service}` as const);

/** Nearly perfect substitutes, where the mechanism is off. */
const SUBSTITUTES = 0.99;

/** Output from citizens' hours and staff hours together, and what it would be with nothing lost on the way. */
export function produce(world: World, k: number): void {
  const table = world.initiatives.columns;
  const { assume, agencies, locality } = world;
  const { production } = assume;
  const s = table.service[k];
  const citizens = table.hours[k] / production.citizenHours;
  const skill = 1 + 0.5 * agencies.skill[s];
  const staffed = (table.staffHours[k] * skill + table.thirdHours[k]) / production.staffHours;
  const leaders = 1 + table.citizensLead[k];
  const many = 1 - (production.leaders * (leaders - 1)) / Math.max(leaders, table.attending[k]);
  const others = (table.staffHours[k] > 0 ? 1 : 0) + (table.thirdHours[k] > 0 ? 1 : 0);
  const effort = locality.process[0];
  const coordination = 1 - (production.actors * others) / (1 + effort);
  const rho = world.on.complementarity ? production[RHO[s]] : SUBSTITUTES;
  const joint = production[STAGES[table.stage[k]]] * ces(citizens, staffed, production[SHARE[s]], rho);
  const purpose = 1 - production.purpose * (1 - table.norms[k]);
  table.output[k] = many * clamp(coordination, 0, 1) * purpose * joint;
  table.best[k] = joint;
}

/**
 * Constant elasticity of substitution: [w S^rho + (1 − w) R^rho]^(1 / rho). With rho below 0 the inputs need each other,
 * and no output comes of either alone.
 */
export function ces(citizens: number, staffed: number, share: number, rho: number): number {
  if (rho < 0 && (citizens === 0 || staffed === 0)) return 0;
  if (citizens === 0 && staffed === 0) return 0;
  const sum = share * power(citizens, rho) + (1 - share) * power(staffed, rho);
  return power(sum, 1 / rho);
}
