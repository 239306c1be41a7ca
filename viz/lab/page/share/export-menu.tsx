/// <reference lib="dom" />
/** Export: documents, tables, scenario files, pictures, and the commands that make them again without the page. */
import { useState } from 'preact/hooks';
import type { KeepView } from '../../contract';
import { compareCommand } from '../../share/commands';
import { fileName, jsonFile, save } from '../../share/exports';
import { share } from '../../words/en/share';
import type { Lab } from '../lab';
import type { PartProps } from '../parts';
import { CopyField } from './copy';
import { Menu } from './menu';
import { armFile } from './names';
import { PictureExport } from './picture-export';
import { saveLab } from './share-menu';

/** One file that can be saved: its name, and how it is made from what the workers keep. */
interface Kept {
  readonly id: string;
  readonly label: string;
  readonly name: (lab: Lab) => string;
  readonly file: (keep: KeepView) => Blob;
}

const named =
  (what: string, ending: string) =>
  (lab: Lab): string =>
    fileName('tandem', what, lab.view?.runs.b.identity ?? '', ending);

const FILES: readonly Kept[] = [
  {
    id: 'export-csv',
    label: share.exports.csv,
    name: named('series', 'csv'),
    file: ({ csv }) => csv,
  },
  {
    id: 'export-comparison',
    label: share.exports.comparison,
    name: named('comparison', 'json'),
    file: ({ comparison }) => jsonFile(comparison),
  },
  {
    id: 'export-record',
    label: share.exports.record,
    name: named('record', 'json'),
    file: ({ record }) => jsonFile(record),
  },
  {
    id: 'export-a',
    label: share.exports.scenario('a'),
    name: (lab) => armFile(lab, 'a'),
    file: ({ a }) => jsonFile(a),
  },
  {
    id: 'export-b',
    label: share.exports.scenario('b'),
    name: (lab) => armFile(lab, 'b'),
    file: ({ b }) => jsonFile(b),
  },
];

/** Asks for what is kept and saves one file of it; says what came of it. */
async function saveKept(lab: Lab, { name, file }: Kept): Promise<void> {
  lab.say(share.exports.making);
  try {
    const keep = await lab.ask('keep', {});
    save(file(keep), name(lab));
    lab.say(share.saved(name(lab)));
  } catch (error) {
    const superseded = error instanceof Error && error.name === 'Superseded';
    lab.say(superseded ? share.exports.superseded : share.exports.failed((error as Error).message));
  }
}

/** Everything that can be saved. */
function Exports({ lab }: Pick<PartProps, 'lab'>) {
  const [busy, setBusy] = useState(false);
  const press = (kept: Kept) => async (): Promise<void> => {
    setBusy(true);
    await saveKept(lab, kept);
    setBusy(false);
  };
  const ready = lab.view?.done === true && !busy;
  return (
    <>
      <p>{share.exports.what}</p>
      {!ready && <p class="note">{busy ? share.exports.making : share.exports.waiting}</p>}
      <div class="buttons">
        {FILES.map((kept) => (
          <button
            type="button"
            key={kept.id}
            id={kept.id}
            disabled={!ready}
            onClick={() => void press(kept)()}
          >
            {kept.label}
          </button>
        ))}
        <button type="button" id="export-lab" onClick={() => saveLab(lab)}>
          {share.links.file}
        </button>
      </div>
      <PictureExport lab={lab} />
      <CopyField
        id="command-compare"
        label={share.exports.compare}
        text={compareCommand(lab.state, armFile(lab, 'a'), armFile(lab, 'b'))}
        say={lab.say}
      />
      <p class="note">{share.exports.compareNote}</p>
    </>
  );
}

/** The menu. */
export function ExportMenu({ lab }: Pick<PartProps, 'lab'>) {
  return (
    <Menu id="export" label={share.exports.menu}>
      {() => <Exports lab={lab} />}
    </Menu>
  );
}
