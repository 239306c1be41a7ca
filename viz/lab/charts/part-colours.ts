/** Colours of the parts of a stacked bar: after five they come again in stripes. */
import type { Colour } from '../../charts';

const ORDER: readonly Colour[] = ['blue', 'orange', 'teal', 'plum', 'grey'];

/** How a part looks, by its place. */
export const partColour = (place: number): { colour: Colour; hatched: boolean } => ({
  colour: ORDER[place % ORDER.length],
  hatched: place >= ORDER.length,
});
