/// <reference lib="dom" />
/** Share: a link that holds everything, or a file where the link would be too long. */
import { useEffect, useState } from 'preact/hooks';
import { whole } from '../../../numbers';
import { fileName, save } from '../../share/exports';
import { labFileOf } from '../../share/lab-file';
import { GOOD_LENGTH, linkOf, MOST_LENGTH } from '../../share/link';
import { share } from '../../words/en/share';
import type { Lab } from '../lab';
import type { PartProps } from '../parts';
import { CopyField } from './copy';
import { Menu } from './menu';
import { modelVersionOf } from './origin';

/** The link to the state; null while it is made. */
function useLink(lab: Lab): string | null {
  const [link, setLink] = useState<string | null>(null);
  useEffect(() => {
    let newest = true;
    void linkOf(location.href, lab.state, modelVersionOf(lab)).then((made) => newest && setLink(made));
    return () => {
      newest = false;
    };
  }, [lab.state, modelVersionOf(lab)]);
  return link;
}

/** Saves the whole state as a file. */
export function saveLab(lab: Lab): void {
  const identity = lab.view?.runs.b.identity ?? '';
  const text = labFileOf(lab.state, modelVersionOf(lab));
  const name = fileName('tandem-lab', '', identity, 'json');
  save(new Blob([text], { type: 'application/json' }), name);
  lab.say(share.saved(name));
}

function ShareLink({ lab }: { readonly lab: Lab }) {
  const link = useLink(lab);
  const { links } = share;
  if (link === null) return <p>{links.making}</p>;
  const tooLong = link.length > MOST_LENGTH;
  return (
    <>
      <p>{links.what}</p>
      {tooLong ? (
        <p class="note">{links.tooLong(whole(link.length))}</p>
      ) : (
        <CopyField id="copy-link" label={links.label} text={link} say={lab.say} />
      )}
      {!tooLong && (
        <p class="note">
          {link.length > GOOD_LENGTH ? links.long(whole(link.length)) : links.fine(whole(link.length))}
        </p>
      )}
      {location.protocol === 'file:' && <p class="note">{links.fromDisk}</p>}
      <button type="button" id="save-lab" onClick={() => saveLab(lab)}>
        {links.file}
      </button>
    </>
  );
}

/** The menu. */
export function ShareMenu({ lab }: Pick<PartProps, 'lab'>) {
  return (
    <Menu id="share" label={share.links.menu}>
      {() => <ShareLink lab={lab} />}
    </Menu>
  );
}
