/**
 * E9 Joint production.
 *
 * Q = A (1 − kappa (leaders − 1) / m)(1 − kappa_2 (actors − 1) / (1 + process √capital)) CES(S, R)
 * (Parks et al. 1981; B-29, B-93)
 */
import { power } from '../../exact';
import { STAGES } from '../../registers';
import { SHARED } from '../hosts';
import { clamp, type World } from '../world';

/** Output from citizens' hours and staff hours together. */
export function produce(world: World, k: number): void {
  const table = world.initiatives.columns;
  const { assume, agencies, locality } = world;
  const s = table.service[k];
  const citizens = table.hours[k] / assume.production.citizenHours;
  const skill = 1 + 0.5 * agencies.skill[s];
  const staffed = (table.staffHours[k] * skill + table.thirdHours[k]) / assume.production.staffHours;
  const leaders = 1 + table.citizensLead[k];
  const many = 1 - (assume.production.leaders * (leaders - 1)) / Math.max(leaders, table.attending[k]);
  const actors = table.host[k] === SHARED ? 3 : 2;
  const effort = locality.process[0] * Math.sqrt(locality.capital[0]);
  const coordination = 1 - (assume.production.actors * (actors - 1)) / (1 + effort);
  const scale = assume.production[STAGES[table.stage[k]]];
  const joint = ces(
    citizens,
    staffed,
    assume.production.share,
    world.on.complementarity ? assume.production.rho : 0.99,
  );
  const conduct = 1 - assume.production.purpose * (1 - table.norms[k]);
  table.output[k] = scale * many * clamp(coordination, 0, 1) * conduct * joint;
  table.best[k] = scale * joint;
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
