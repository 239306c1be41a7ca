/** When pictures are drawn: at most twenty times a second, only those in view, and never many in one frame. */

/** Twenty times a second. */
const PAUSE_MS = 50;
/** What a frame may take before the rest waits for the next one. */
const SLICE_MS = 8;

interface Ticket {
  readonly canvas: HTMLCanvasElement;
  readonly draw: () => void;
  inView: boolean;
  waiting: boolean;
}

const tickets = new Map<Element, Ticket>();
let frame = 0;
let last = -Infinity;

const observer =
  typeof IntersectionObserver === 'undefined'
    ? null
    : new IntersectionObserver(
        (entries) => {
          for (const { target, isIntersecting } of entries) {
            const ticket = tickets.get(target);
            if (!ticket) continue;
            ticket.inView = isIntersecting;
            if (isIntersecting && ticket.waiting) wake();
          }
        },
        { rootMargin: '120px' },
      );

function wake(): void {
  if (frame === 0) frame = requestAnimationFrame(drawSome);
}

function paint(ticket: Ticket): void {
  ticket.waiting = false;
  ticket.draw();
}

/** Draws what waits and is in view, as far as a frame allows. */
function drawSome(now: number): void {
  frame = 0;
  const due = [...tickets.values()].filter(({ waiting, inView }) => waiting && inView);
  if (due.length === 0) return;
  if (now - last < PAUSE_MS) return wake();
  const start = performance.now();
  for (const ticket of due) {
    if (performance.now() - start > SLICE_MS) return wake();
    paint(ticket);
  }
  last = now;
}

/** Draws everything that waits at once, in view or not. */
export function settle(): void {
  for (const ticket of tickets.values()) if (ticket.waiting) paint(ticket);
}

/** Marks everything as to be drawn anew. */
export function redrawAll(): void {
  for (const ticket of tickets.values()) ticket.waiting = true;
  wake();
}

export interface Place {
  /** Asks for a drawing soon. */
  request(): void;
  leave(): void;
}

/** Gives a canvas its place among those that are drawn. */
export function join(canvas: HTMLCanvasElement, draw: () => void): Place {
  const ticket: Ticket = { canvas, draw, inView: observer === null, waiting: true };
  tickets.set(canvas, ticket);
  observer?.observe(canvas);
  wake();
  return {
    request() {
      ticket.waiting = true;
      wake();
    },
    leave() {
      tickets.delete(canvas);
      observer?.unobserve(canvas);
    },
  };
}
