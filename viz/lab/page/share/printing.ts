/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Print: what is folded away on the screen and belongs on paper is unfolded for it, and folded again afterwards. */
import { useEffect } from 'preact/hooks';
import type { Lab } from '../lab';

/** Folded parts that are for working with the page, not for reading. */
const NOT_PRINTED = '.tools details, .menu details, aside details';

/** Unfolds what is to be printed, and has charts drawn that were never in view. */
export function usePrinting(lab: Lab): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const before = (): void => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')].filter(
        (part) => !part.matches(NOT_PRINTED),
      );
      for (const part of opened) {
        part.open = true;
        // Parts that are made when they are opened are made now: the browser's own event would come after the page is drawn.
        part.dispatchEvent(new Event('toggle'));
      }
      document.documentElement.classList.add('paper');
      lab.charts?.settle();
    };
    const after = (): void => {
      for (const part of opened) part.open = false;
      opened = [];
      document.documentElement.classList.remove('paper');
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, [lab]);
}
