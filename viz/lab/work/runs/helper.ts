/** A worker that makes runs for the lead. */
import { SLICE } from '../limits';
import type { Port, Surroundings } from './around';
import { newCheckpoints, OrderRunner, work, type MadeRun, type Order } from './order';

/** From the lead to a helper. */
export type ToHelper =
  { readonly kind: 'make'; readonly id: number; readonly order: Order } | { readonly kind: 'drop' };

/** From a helper to the lead. */
export type FromHelper =
  | { readonly kind: 'made'; readonly id: number; readonly made: readonly MadeRun[] }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
  /** A sign of life during long work. */
  | { readonly kind: 'alive' };

/** Milliseconds between two signs of life. */
const SIGN = 1_000;

export class Helper {
  private latest: Extract<ToHelper, { kind: 'make' }> | null = null;
  private working = false;
  private readonly checkpoints = newCheckpoints();

  constructor(
    private readonly port: Port,
    private readonly around: Surroundings,
  ) {
    port.onmessage = ({ data }) => this.hear(data as ToHelper);
  }

  private hear(message: ToHelper): void {
    this.latest = message.kind === 'make' ? message : null;
    if (!this.working) void this.work();
  }

  private async work(): Promise<void> {
    this.working = true;
    while (this.latest) await this.make(this.latest);
    this.working = false;
  }

  private async make(task: Extract<ToHelper, { kind: 'make' }>): Promise<void> {
    const { now, breathe } = this.around;
    const runner = new OrderRunner(task.order, this.checkpoints);
    let signed = now();
    try {
      while (!runner.done) {
        work(runner, now, SLICE);
        if (now() - signed > SIGN) {
          signed = now();
          this.send({ kind: 'alive' });
        }
        await breathe();
        if (this.latest !== task) return;
      }
      const moved = runner.made.map(({ record }) => record.values.buffer as ArrayBuffer);
      this.send({ kind: 'made', id: task.id, made: runner.made }, moved);
    } catch (error) {
      this.send({ kind: 'failed', id: task.id, message: messageOf(error) });
    }
    this.latest = null;
  }

  private send(message: FromHelper, moved: ArrayBuffer[] = []): void {
    this.port.postMessage(message, moved);
  }
}

/** What went wrong, in words. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
