/** Draws citizens as dots: shapes stamped into pixels, so that ten thousand take a few milliseconds. */
import { palette, type Palette } from '../../charts/theme';
import type { Places } from './people';

/** Widest distance of a dot's pixels from its middle, in CSS pixels. */
const RADIUS = { few: 3.4, many: 1.7 };
const MANY = 3000;
/** Room at the edges, so that dots there are whole. */
export const EDGE_PIXELS = 6;

/** Pixels by colour, as long as the person's choice of colours stands. */
const pixels = new Map<string, number>();
let chosen: Palette | null = null;

/** A colour of the style sheet as a pixel of an image. */
function pixelOf(colour: string): number {
  if (chosen !== palette()) pixels.clear();
  chosen = palette();
  const known = pixels.get(colour);
  if (known !== undefined) return known;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const ctx = canvas.getContext('2d', { willReadFrequently: true });
  if (!ctx) return 0xff000000;
  ctx.fillStyle = colour;
  ctx.fillRect(0, 0, 1, 1);
  const [pixel] = new Uint32Array(ctx.getImageData(0, 0, 1, 1).data.buffer);
  pixels.set(colour, pixel);
  return pixel;
}

type Inside = (right: number, down: number, radius: number) => boolean;

const SHAPES: readonly Inside[] = [
  // Takes part: a full disc. Lapsed: an open square. Never: a small cross.
  (right, down, radius) => right * right + down * down <= radius * radius,
  (right, down, radius) => {
    const edge = Math.max(Math.abs(right), Math.abs(down));
    return edge <= radius && edge > radius - Math.max(1, radius / 3);
  },
  (right, down, radius) => {
    const arm = Math.min(Math.abs(right), Math.abs(down));
    return arm < Math.max(0.6, radius / 5) && Math.abs(right) + Math.abs(down) <= radius * 0.8;
  },
];

/** The pixels of a shape, as pairs of right and down. */
function stampOf(inside: Inside, radius: number): Int16Array {
  const found: number[] = [];
  const most = Math.ceil(radius);
  for (let down = -most; down <= most; down++)
    for (let right = -most; right <= most; right++) if (inside(right, down, radius)) found.push(right, down);
  return Int16Array.from(found);
}

export interface Dots extends Places {
  readonly states: Uint8Array;
  /** The citizen who is followed; −1 for nobody. */
  readonly chosen: number;
}

/** Pixel of a place in an image. */
export function pixelAt(share: number, pixels: number, edge: number): number {
  return Math.round(edge + share * (pixels - 1 - 2 * edge));
}

interface Frame {
  readonly image: Uint32Array;
  readonly width: number;
  readonly height: number;
  readonly edge: number;
}

/** Stamps the dots of one state. */
function stamp(
  { image, width, height, edge }: Frame,
  dots: Dots,
  state: number,
  look: { stamp: Int16Array; colour: number },
): void {
  const { x, y, states } = dots;
  for (let i = 0; i < x.length; i++) {
    if (states[i] !== state) continue;
    const across = pixelAt(x[i], width, edge);
    const down = pixelAt(1 - y[i], height, edge);
    for (let at = 0; at < look.stamp.length; at += 2)
      image[(down + look.stamp[at + 1]) * width + across + look.stamp[at]] = look.colour;
  }
}

/** A ring and a cross of thin lines at the citizen who is followed. */
function ring(
  ctx: CanvasRenderingContext2D,
  { width, height, edge }: Frame,
  dots: Dots,
  ratio: number,
): void {
  const across = pixelAt(dots.x[dots.chosen], width, edge);
  const down = pixelAt(1 - dots.y[dots.chosen], height, edge);
  ctx.strokeStyle = palette().ink;
  ctx.lineWidth = ratio;
  ctx.beginPath();
  ctx.moveTo(across, 0);
  ctx.lineTo(across, height);
  ctx.moveTo(0, down);
  ctx.lineTo(width, down);
  ctx.stroke();
  ctx.lineWidth = 2.5 * ratio;
  ctx.beginPath();
  ctx.arc(across, down, 7 * ratio, 0, 2 * Math.PI);
  ctx.stroke();
}

/** Draws all dots on a canvas as large as it stands on the page; those who take part lie on top. */
export function drawDots(canvas: HTMLCanvasElement, dots: Dots): void {
  const ratio = Math.min(2, devicePixelRatio || 1);
  const width = Math.max(32, Math.round(canvas.clientWidth * ratio));
  const height = Math.max(32, Math.round(canvas.clientHeight * ratio));
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const ctx = canvas.getContext('2d');
  if (!ctx) return;
  const picture = ctx.createImageData(width, height);
  const image = new Uint32Array(picture.data.buffer);
  const frame = { image, width, height, edge: Math.ceil(EDGE_PIXELS * ratio) };
  const radius = (dots.x.length > MANY ? RADIUS.many : RADIUS.few) * ratio;
  const { grey, plum, teal } = palette();
  [teal, plum, grey]
    .map((colour, state) => ({ state, colour: pixelOf(colour), stamp: stampOf(SHAPES[state], radius) }))
    .reverse()
    .forEach(({ state, ...look }) => stamp(frame, dots, state, look));
  ctx.putImageData(picture, 0, 0);
  if (dots.chosen >= 0 && dots.chosen < dots.x.length) ring(ctx, frame, dots, ratio);
}
