/** Marks in the browser's own record of timings, from which anyone can read how long the page takes. */
import type { LabView } from '../contract';

/** A job was sent to the workers. */
export function markAsked(job: number): void {
  performance.mark('tandem:asked', { detail: { job } });
}

let first = true;

/** A view is on the screen: called after the frame in which it was drawn. */
export function markShown({ job, rough, done, pairs }: LabView): void {
  performance.mark('tandem:shown', { detail: { job, rough, done, pairs } });
  if (first) performance.mark('tandem:first-preview');
  first = false;
}

/** An answer to a question is there. */
export function markAnswered(name: string): void {
  performance.mark('tandem:answered', { detail: { name } });
}
