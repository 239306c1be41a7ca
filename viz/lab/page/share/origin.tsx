/** Where the state came from when the page was opened: a link, or nowhere. */
import type { Made } from '../../share/versions';
import { share } from '../../words/en/share';
import type { Lab } from '../lab';

/** What made the link that the page was opened with; null where there was none. */
let openedWith: Made | null = null;

/** Notes what made the link that the page was opened with. */
export function rememberOrigin(made: Made): void {
  openedWith = made;
}

/** Version of the model that runs here; empty until the first run is named. */
export function modelVersionOf(lab: Lab): string {
  return lab.view?.runs.a.modelVersion ?? '';
}

/** Says so where the link was made with another version of the model: results may differ. */
export function LinkNotice({ lab }: { readonly lab: Lab }) {
  const here = modelVersionOf(lab);
  if (openedWith === null || here === '' || openedWith.model === here) return null;
  return (
    <p class="limits" id="link-notice">
      {share.link.otherModel(openedWith.model, here, openedWith.tandem)}
    </p>
  );
}
