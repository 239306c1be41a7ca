/// <reference lib="dom" />
/** Open: a scenario, a lab file, or results that were made elsewhere. Nothing changes before a person says so. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { openFiles } from '../../share/open';
import type { GivenFile, Opened, OpenTools, Overlay } from '../../share/opened';
import { checkState } from '../../state/check';
import { share } from '../../words/en/share';
import type { PartProps } from '../parts';
import { chosenFiles, useDrop } from './drop';
import { Menu } from './menu';
import { OpenedPart } from './opened-part';

export interface OpenProps extends PartProps {
  /** Shows the lines of a file beside A and B; left out where no chart can. */
  readonly onOverlay?: (overlay: Overlay) => void;
}

/** An HTML text as elements: made by a parser that runs no script and asks for nothing. */
function parseHtml(text: string): ReturnType<OpenTools['parseHtml']> {
  // Styles would not be applied either, but the policy of this page would complain of each.
  const plain = text
    .replace(/<style\b.*?<\/style\s*>/gis, '')
    .replace(/\sstyle\s*=\s*("[^"]*"|'[^']*')/gi, '');
  const page = new DOMParser().parseFromString(plain, 'text/html');
  return {
    one: (selector) => page.querySelector(selector)?.textContent ?? null,
    all: (selector) => [...page.querySelectorAll(selector)].map((element) => element.textContent ?? ''),
  };
}

/** Reads files, and what came of the newest of them. */
function useOpening({ lab, shipped }: PartProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [reading, setReading] = useState(false);
  const newest = useRef(0);
  const take = useCallback(
    async (given: Promise<readonly GivenFile[]>): Promise<void> => {
      const turn = ++newest.current;
      setReading(true);
      lab.say(share.open.reading);
      const tools: OpenTools = {
        read: (request) => lab.read(request),
        check: (value) => checkState(value, Object.keys(shipped)),
        parseHtml,
      };
      const files = await given.catch(() => []);
      const result = await openFiles(files, tools);
      if (turn !== newest.current) return;
      setReading(false);
      setOpened(result);
      lab.say(result.kind === 'nothing' ? share.open.notOpened : share.open.opened);
    },
    [lab, shipped],
  );
  return { opened, reading, take, close: () => setOpened(null) };
}

/** The two inputs: a file, or a folder with all that is in it. */
function Choose({ take }: { readonly take: (files: Promise<readonly GivenFile[]>) => void }) {
  const folder = useRef<HTMLInputElement>(null);
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), []);
  const chosen = (event: { currentTarget: HTMLInputElement }): void => {
    const files = chosenFiles(event.currentTarget.files);
    // The same file can be chosen again, after it was changed.
    event.currentTarget.value = '';
    if (files.length > 0) take(Promise.resolve(files));
  };
  return (
    <>
      <p>{share.open.what}</p>
      <p class="choice">
        <label for="open-file">{share.open.file}</label>
        <input
          id="open-file"
          type="file"
          multiple
          accept=".json,.yaml,.yml,.html,.htm,.parquet"
          onChange={chosen}
        />
      </p>
      <p class="choice">
        <label for="open-folder">{share.open.folder}</label>
        <input id="open-folder" ref={folder} type="file" multiple onChange={chosen} />
      </p>
    </>
  );
}

/** The menu, the target for dropped files, and what a file holds. */
export function OpenPanel({ lab, shipped, onOverlay }: OpenProps) {
  const { opened, reading, take, close } = useOpening({ lab, shipped });
  const over = useDrop(take);
  return (
    <>
      <Menu id="open" label={share.open.menu}>
        {(fold) => (
          <Choose
            take={(files) => {
              // What was opened stands under the menu, and would be covered by it.
              fold();
              void take(files);
            }}
          />
        )}
      </Menu>
      {over && <div class="drop-target">{share.open.drop}</div>}
      {reading && <p class="note">{share.open.reading}</p>}
      {opened !== null && !reading && (
        <OpenedPart key={newKey(opened)} {...{ lab, shipped, onOverlay, opened, close }} />
      )}
    </>
  );
}

const keys = new WeakMap<Opened, number>();
let count = 0;

/** A key that is another one for each opening: what was unfolded or said of the last file is not carried over. */
function newKey(opened: Opened): number {
  const known = keys.get(opened) ?? ++count;
  keys.set(opened, known);
  return known;
}
