/** What every large part of the page is given. */
import type { Shipped } from '../state';
import type { Lab } from './lab';

export interface PartProps {
  readonly lab: Lab;
  readonly shipped: Shipped;
}
