/** What files of the page are called. */
import { fileName } from '../../share/exports';
import type { ArmName } from '../../state/types';
import type { Lab } from '../lab';

/** The scenario file of an arm. */
export function armFile(lab: Lab, arm: ArmName): string {
  return fileName('tandem', arm, lab.view?.runs[arm].identity ?? '', 'json');
}
