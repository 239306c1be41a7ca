/** `tandem worker --redis URL`: makes runs of experiments that are asked for elsewhere. */
import { availableParallelism } from 'node:os';
import { serve } from '../../experiment/queue';
import { makerOf } from '../../experiment/queue/maker';
import { interrupted } from '../interrupt';
import { say } from '../streams';

export interface WorkerOptions {
  readonly redis: string;
  readonly workers?: number;
  /** Seconds. */
  readonly idleExit?: number;
  readonly quiet?: boolean;
}

/** Works until it is stopped, or has had nothing to do for as long as it was told. */
export async function worker({ redis, workers, idleExit, quiet }: WorkerOptions): Promise<void> {
  await serve({
    url: redis,
    threads: workers ?? availableParallelism(),
    idleExit: idleExit ?? null,
    say: quiet ? () => undefined : say,
    signal: interrupted,
    open: makerOf,
  });
}
