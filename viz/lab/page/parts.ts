/** What every large part of the page is given, and which parts come after the first preview. */
import type { FunctionComponent } from 'preact';
import type { Shipped } from '../state';
import type { Lab } from './lab';
import type { Store } from './store';

export interface PartProps {
  readonly lab: Lab;
  readonly shipped: Shipped;
}

/** Parts that are evaluated after the first preview: see ./later. */
export interface LaterParts {
  readonly MoreSettings: FunctionComponent<PartProps>;
  readonly MoreResults: FunctionComponent<PartProps>;
  readonly MoreTools: FunctionComponent<{ readonly store: Store; readonly shipped: Shipped }>;
  readonly Offers: FunctionComponent<PartProps>;
}
