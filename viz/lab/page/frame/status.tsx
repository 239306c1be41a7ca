/** The one polite status region, and progress beside it. */
import { whole } from '../../../numbers';
import type { Store } from '../store';
import { words } from '../../words/en';

/** Says one thing a finished run; how far a run is stands beside it and is not announced. */
export function Status({ store }: { readonly store: Store }) {
  const { frame } = words;
  const { progress, view, secondsLeft } = store;
  const stage = view?.rough ? frame.preview(whole(view.citizens)) : '';
  return (
    <div class="status">
      <p role="status">{store.status}</p>
      <p class="progress" aria-hidden="true">
        {progress?.of === 'pairs' && (
          <>
            <progress max={progress.wanted} value={progress.done} />{' '}
            {frame.working(progress.done, progress.wanted)}
            {secondsLeft !== null && `, ${frame.left(secondsLeft)}`}
          </>
        )}
        {stage}
      </p>
    </div>
  );
}
