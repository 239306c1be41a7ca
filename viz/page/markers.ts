/** Markers as the canvas draws them: the same as in the legend. */
import type { Colour, Marker } from '../charts';
import { cardColour, colourOf } from './style';

/** Corners around the middle, in units of the marker's radius; a circle has none. */
const CORNERS: Readonly<Record<Exclude<Marker, 'circle' | 'none'>, readonly (readonly [number, number])[]>> =
  {
    triangle: [
      [0, -1.1],
      [1, 0.8],
      [-1, 0.8],
    ],
    diamond: [
      [0, -1.2],
      [1.2, 0],
      [0, 1.2],
      [-1.2, 0],
    ],
    square: [
      [-0.85, -0.85],
      [0.85, -0.85],
      [0.85, 0.85],
      [-0.85, 0.85],
    ],
  };

export interface MarkerLook {
  readonly marker: Marker;
  readonly colour: Colour;
  readonly radius: number;
}

/** Draws one marker with a thin rim in the colour of the ground, so that markers on each other stay apart. */
export function drawMarker(
  ctx: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  { marker, colour, radius }: MarkerLook,
): void {
  if (marker === 'none') return;
  ctx.save();
  ctx.fillStyle = colourOf(colour);
  ctx.strokeStyle = cardColour();
  ctx.lineWidth = 1;
  ctx.beginPath();
  if (marker === 'circle') ctx.arc(x, y, radius, 0, 2 * Math.PI);
  else for (const [right, down] of CORNERS[marker]) ctx.lineTo(x + right * radius, y + down * radius);
  ctx.closePath();
  ctx.fill();
  ctx.stroke();
  ctx.restore();
}
