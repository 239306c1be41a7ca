/** Colours from the style sheet, and when to read them anew: dark, forced colours and paper. */
import type { Colour } from '../../charts';

export interface Palette extends Readonly<Record<Colour, string>> {
  readonly ink: string;
  readonly grid: string;
  readonly axis: string;
  readonly card: string;
}

const NAMES = {
  blue: '--blue',
  orange: '--orange',
  teal: '--teal',
  plum: '--plum',
  grey: '--grey',
  ink: '--ink-soft',
  grid: '--grid',
  axis: '--axis',
  card: '--card',
} as const;

let cached: Palette | null = null;

/** The colours of the page as they are now. They are read once and kept until the person's choice of colours changes. */
export function palette(): Palette {
  if (cached) return cached;
  const style = getComputedStyle(document.documentElement);
  const entries = Object.entries(NAMES).map(([name, property]) => [
    name,
    style.getPropertyValue(property).trim(),
  ]);
  cached = Object.fromEntries(entries) as Palette;
  return cached;
}

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

/**
 * Calls when colours have changed, and around a print, for which the page stands in dark ink.
 *
 * @returns stops it
 */
export function watchColours(redraw: () => void): () => void {
  const anew = (): void => {
    cached = null;
    redraw();
  };
  const onPaper = (): void => {
    document.documentElement.classList.add('paper');
    anew();
  };
  const offPaper = (): void => {
    document.documentElement.classList.remove('paper');
    anew();
  };
  const queries = QUERIES.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', anew);
  addEventListener('beforeprint', onPaper);
  addEventListener('afterprint', offPaper);
  return () => {
    for (const query of queries) query.removeEventListener('change', anew);
    removeEventListener('beforeprint', onPaper);
    removeEventListener('afterprint', offPaper);
  };
}
