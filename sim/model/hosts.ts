/** Hosts and the group that each belongs to. */
import { HOSTS } from '../registers';
import { CITIZENS, OFFICIALS, THIRD_SECTOR } from './initiatives';

/** Code of a shared space, which no group owns. */
export const SHARED = HOSTS.indexOf('shared');

/** The host's group; in a shared space the agency's, whose surplus is watched there. */
export function hostGroup(host: number): number {
  if (HOSTS[host] === 'thirdSector') return THIRD_SECTOR;
  return HOSTS[host] === 'citizens' ? CITIZENS : OFFICIALS;
}
