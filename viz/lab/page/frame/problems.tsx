/** What is wrong with a scenario, where the results would be told. */
import type { Store } from '../store';
import { words } from '../../words/en';

/** A list of everything that keeps the state from being run; nothing where all is well. */
export function Problems({ store }: { readonly store: Store }) {
  const { frame } = words;
  const { problems } = store;
  return (
    <div role="alert">
      {problems && (
        <div class="limits" id="problems">
          <h2>{frame.problems}</h2>
          <p>{frame.problemsOf(problems.arm)}</p>
          <ul>
            {problems.problems.map(({ path, found, allowed, didYouMean }) => (
              <li key={`${path} ${found}`}>
                <b>{path}</b>: found {found}; allowed {allowed}
                {didYouMean && `; did you mean ${didYouMean}`}
              </li>
            ))}
          </ul>
          {store.view && <p>{frame.keptView}</p>}
        </div>
      )}
    </div>
  );
}
