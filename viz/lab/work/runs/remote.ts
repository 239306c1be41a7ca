/** A helper as the lead sees it. */
import { HELPER_PATIENCE } from '../limits';
import type { Port, Surroundings } from './around';
import type { FromHelper, ToHelper } from './helper';
import type { MadeRun, Order } from './order';

/** What becomes of an order. */
export interface Outcome {
  made(runs: readonly MadeRun[]): void;
  failed(message: string): void;
  /** The helper is gone: somebody else has to make the runs. */
  lost(): void;
}

export class Remote {
  private task: { readonly id: number; readonly outcome: Outcome } | null = null;
  private count = 0;
  private dead = false;
  private callOff: () => void = () => undefined;

  constructor(
    private readonly port: Port,
    private readonly around: Surroundings,
  ) {
    port.onmessage = ({ data }) => this.hear(data as FromHelper);
  }

  /** Alive and without work. */
  get idle(): boolean {
    return !this.dead && this.task === null;
  }

  start(order: Order, outcome: Outcome): void {
    this.task = { id: ++this.count, outcome };
    this.post({ kind: 'make', id: this.count, order });
    this.wait();
  }

  drop(): void {
    if (this.task === null) return;
    this.task = null;
    this.callOff();
    this.post({ kind: 'drop' });
  }

  /** The helper has died: what it had is given back. */
  lose(): void {
    this.dead = true;
    this.callOff();
    const { task } = this;
    this.task = null;
    task?.outcome.lost();
  }

  private post(message: ToHelper): void {
    this.port.postMessage(message);
  }

  private wait(): void {
    this.callOff();
    this.callOff = this.around.after(HELPER_PATIENCE, () => this.lose());
  }

  private hear(message: FromHelper): void {
    const { task } = this;
    if (message.kind === 'alive') return task === null ? undefined : this.wait();
    // An answer to what was dropped meanwhile.
    if (task === null || message.id !== task.id) return;
    this.task = null;
    this.callOff();
    if (message.kind === 'made') task.outcome.made(message.made);
    else task.outcome.failed(message.message);
  }
}
