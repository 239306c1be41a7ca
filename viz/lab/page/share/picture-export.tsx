/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** A chart of the page as a PNG with everything that a reader needs beside it. */
import { useId, useState } from 'preact/hooks';
import { words as pageWords } from '../../../words';
import { fileName, save } from '../../share/exports';
import { pictureOf } from '../../share/picture';
import { TANDEM } from '../../share/versions';
import { share } from '../../words/en/share';
import type { Lab } from '../lab';

interface Picture {
  readonly title: string;
  readonly finding: string;
  readonly canvas: HTMLCanvasElement;
}

const textOf = (element: Element | null | undefined): string => element?.textContent?.trim() ?? '';

/** Charts that are on the page now, by the heading that they stand under. */
export function picturesOf(root: ParentNode): Picture[] {
  return [...root.querySelectorAll<HTMLCanvasElement>('main canvas')]
    .filter((canvas) => canvas.clientWidth > 0)
    .map((canvas) => {
      const label = canvas.getAttribute('aria-label') ?? '';
      const around = canvas.closest('figure, .card, section');
      const head = around?.querySelector('h3') ?? around?.querySelector('h2');
      const title = textOf(head) || label;
      return { title, finding: textOf(around?.querySelector('.finding')) || label, canvas };
    });
}

/** What runs a picture comes from. */
function recordOf({ state, view }: Lab): string[] {
  const { picture } = share;
  const start = state.start.kind === 'own' ? state.start.name : state.start.file;
  const runs = view?.runs;
  const line = (arm: 'a' | 'b'): string =>
    picture.arm(arm, runs?.[arm].identity.slice(0, 16) ?? '–', runs?.[arm].digest?.slice(0, 16) ?? '–');
  return [
    picture.scenario(start, state.seed, view?.citizens ?? state.population, view?.pairs ?? 0),
    line('a'),
    line('b'),
    picture.versions(runs?.a.modelVersion ?? '–', TANDEM),
  ];
}

/** Draws a chart as a PNG and saves it. */
async function savePicture(lab: Lab, { title, finding, canvas }: Picture): Promise<void> {
  lab.charts?.settle();
  try {
    const text = { title, finding, limits: pageWords.limits, record: recordOf(lab) };
    const name = fileName('tandem', title, lab.view?.runs.b.identity ?? '', 'png');
    save(await pictureOf(canvas, lab.charts?.sharp(canvas) ?? canvas, text), name);
    lab.say(share.saved(name));
  } catch (error) {
    lab.say(share.exports.failed((error as Error).message));
  }
}

/** A choice among the charts, and the button that saves the chosen one. */
export function PictureExport({ lab }: { readonly lab: Lab }) {
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const pictures = picturesOf(document);
  const { picture } = share;
  if (pictures.length === 0) return <p class="note">{picture.none}</p>;
  const place = Math.min(chosen, pictures.length - 1);
  return (
    <p class="choice">
      <label for={id}>{picture.label}</label>
      <select id={id} value={place} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
        {pictures.map(({ title }, at) => (
          <option value={at} key={at}>
            {title}
          </option>
        ))}
      </select>{' '}
      <button type="button" id="export-picture" onClick={() => void savePicture(lab, pictures[place])}>
        {picture.save}
      </button>
    </p>
  );
}
