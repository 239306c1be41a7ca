/// <reference lib="dom" />
/** The reader of YAML, formulas and Parquet: started when it is first asked, started anew when it hangs. */
import type { ReaderAnswer, ReaderRequest } from '../contract';
import { blockText } from './blocks';

/** A reader that says nothing for so long is stopped and started anew. */
const PATIENCE = 3_000;

function startReader(): Worker {
  const text = new Blob([blockText('reader')], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(text), { name: 'reader' });
}

export class Reader {
  private worker: Worker | null = null;
  private count = 0;
  private readonly waiting = new Map<number, (answer: ReaderAnswer) => void>();

  /** What the reader answers; a plain message where it fails or is silent for too long. */
  async ask(request: ReaderRequest): Promise<ReaderAnswer> {
    const id = ++this.count;
    let worker: Worker;
    try {
      worker = this.worker ??= this.start();
    } catch (error) {
      return { ok: false, message: String(error) };
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.stop('Reading took too long and was stopped.'), PATIENCE);
      this.waiting.set(id, (answer) => {
        clearTimeout(timer);
        this.waiting.delete(id);
        resolve(answer);
      });
      worker.postMessage({ id, request });
    });
  }

  private start(): Worker {
    const worker = startReader();
    worker.onmessage = ({ data }: MessageEvent<{ id: number; answer: ReaderAnswer }>) =>
      this.waiting.get(data.id)?.(data.answer);
    worker.onerror = (event) => this.stop(event.message);
    return worker;
  }

  private stop(message: string): void {
    this.worker?.terminate();
    this.worker = null;
    for (const settle of [...this.waiting.values()]) settle({ ok: false, message });
  }
}
