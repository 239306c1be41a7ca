/** Colours and type of the page, as the canvas needs them. */
import type { Colour } from '../charts';

function property(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

export const colourOf = (colour: Colour): string => property(`--${colour}`);
export const inkColour = (): string => property('--ink-soft');
export const gridColour = (): string => property('--grid');
export const axisColour = (): string => property('--axis');
export const cardColour = (): string => property('--card');

/** Options that every chart shares. */
export const FONT = { family: 'system-ui, sans-serif', size: 13 };
/** Twice the pixels of the screen are enough, and more costs time. */
export const pixelRatio = (): number => Math.min(2, devicePixelRatio || 1);
