/// <reference lib="dom" />
/** A chart as a picture that can stand alone: what it shows, what it is not, and which runs it comes from are drawn in. */

/** Pixels of the picture for one of the page. */
const SCALE = 2;
const MARGIN = 16;
const FONT = '"Liberation Sans", Roboto, "Segoe UI", system-ui, sans-serif';

export interface PictureText {
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly finding: string;
  /** "Tandem explores mechanisms …" */
  readonly limits: string;
  /** Scenario, identities, digests and versions, a line each. */
  readonly record: readonly string[];
}

/** Breaks a text into lines no wider than `width`; a word that is wider by itself is broken between signs. */
export function wrapped(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  const put = (word: string): void => {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      return;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (widthOf(line) > width && line.length > 1) {
      let end = line.length - 1;
      while (end > 1 && widthOf(line.slice(0, end)) > width) end -= 1;
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
  };
  text.split(/\s+/).filter(Boolean).forEach(put);
  return line === '' ? lines : [...lines, line];
}

interface Block {
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly colour: string;
}

/**
 * Draws the picture; the colours are those of the page as it is.
 *
 * @param chart the chart as it stands on the page
 * @param image the same with enough pixels
 */
export async function pictureOf(
  { clientWidth: width, clientHeight: height }: Pick<HTMLCanvasElement, 'clientWidth' | 'clientHeight'>,
  image: CanvasImageSource,
  text: PictureText,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const block = (of: string, size: number, weight: string, ink: string): Block => ({
    ...{ text: of, size, colour: colour(ink) },
    font: `${weight} ${size}px ${FONT}`,
  });
  const above = [block(text.title, 18, 'bold', '--ink'), block(text.finding, 14, '', '--ink')];
  const below = [
    block(text.limits, 12, '', '--ink'),
    ...text.record.map((one) => block(one, 11, '', '--ink-soft')),
  ];
  const whole = width + 2 * MARGIN;
  const headHeight = layOut(context, above, width, null, 0);
  const footHeight = layOut(context, below, width, null, 0);
  canvas.width = whole * SCALE;
  canvas.height = (headHeight + height + footHeight + 4 * MARGIN) * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = colour('--card');
  context.fillRect(0, 0, whole, canvas.height);
  layOut(context, above, width, MARGIN, MARGIN);
  context.drawImage(image, MARGIN, headHeight + 2 * MARGIN, width, height);
  layOut(context, below, width, MARGIN, headHeight + height + 3 * MARGIN);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.')))),
  );
}

/** Height of blocks of text; draws them too where a left edge is given. */
function layOut(
  context: CanvasRenderingContext2D,
  blocks: readonly Block[],
  width: number,
  left: number | null,
  top: number,
): number {
  let at = top;
  context.textBaseline = 'top';
  for (const { text, font, size, colour } of blocks) {
    context.font = font;
    context.fillStyle = colour;
    for (const line of wrapped(text, width, (one) => context.measureText(one).width)) {
      if (left !== null) context.fillText(line, left, at);
      at += size * 1.35;
    }
  }
  return Math.ceil(at - top);
}
