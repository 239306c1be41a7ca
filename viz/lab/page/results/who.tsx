/** Who: all citizens in both arms, one of them followed, groups, and who gains beside who pays. */
import { useMemo } from 'preact/hooks';
import { results } from '../../words/en/results';
import { who } from '../../words/en/who';
import type { Lab } from '../lab';
import { GroupTable } from './groups';
import { Life } from './life-panel';
import { Citizens } from './picture';
import { useLives, useSeen } from './use-lives';
import { WhoLines } from './who-lines';

const { picture: text } = who;

/** The picture, and the citizen who is followed. */
function People({ lab }: { readonly lab: Lab }) {
  const { element, seen } = useSeen<HTMLDivElement>();
  const { lives, old, waiting, failed, ask } = useLives(lab, seen);
  const { citizen } = lab.state.view;
  const followed = citizen !== null && lives && citizen < lives.citizens ? citizen : null;
  return (
    <>
      <div class="card wide" id="citizens" ref={element} aria-busy={waiting ? 'true' : 'false'}>
        <h3>{text.title}</h3>
        {!lives && !waiting && failed === null && <p>{text.waitDone}</p>}
        {waiting && <p class="waiting">{text.working}</p>}
        {failed !== null && (
          <p class="failed">
            {results.difference.failed(failed)}{' '}
            <button type="button" onClick={ask}>
              {text.ask}
            </button>
          </p>
        )}
        {lives && <Citizens {...{ lab, lives, old }} />}
      </div>
      {lives && followed !== null && <Life {...{ lab, lives }} citizen={followed} />}
    </>
  );
}

/** The panel. */
export function WhoPanel({ lab }: { readonly lab: Lab }) {
  const { view } = lab;
  // The month moves the picture, not these tables.
  const groups = useMemo(() => view && <GroupTable view={view} />, [view]);
  const lines = useMemo(() => view && <WhoLines view={view} />, [view]);
  return (
    <section id="who" aria-labelledby="who-title">
      <h2 id="who-title">{who.title}</h2>
      <p>{who.lead}</p>
      {groups}
      <People lab={lab} />
      {lines}
    </section>
  );
}
