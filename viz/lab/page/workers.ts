/** Workers of the page: started from text that lies in the page itself, so that nothing is ever asked for. */
import type { FromLead, ReaderAnswer, ReaderRequest, ToLead } from '../contract';

/** A reader that says nothing for so long is stopped and started anew. */
const READER_PATIENCE = 3_000;
const MOST_HELPERS = 3;

/** Text of a data block of the page. */
export function blockText(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}

/** Registers as the build put them into the page: the same object for the page's own code and, copied, for its workers. */
declare const tandemRegisters: unknown;

function startWorker(block: string, name: string): Worker {
  const registers = `globalThis.tandemRegisters = ${JSON.stringify(tandemRegisters)};`;
  const url = URL.createObjectURL(new Blob([registers, blockText(block)], { type: 'text/javascript' }));
  return new Worker(url, { name });
}

/** Helpers beside the lead: one at least, so that two cores are used where the browser tells of two only. */
function helperCount(): number {
  return Math.max(1, Math.min(MOST_HELPERS, (navigator.hardwareConcurrency || 2) - 1));
}

export interface Workers {
  send(message: ToLead): void;
  /** Asks the reader, which is started on first need. */
  read(request: ReaderRequest): Promise<ReaderAnswer>;
}

/**
 * Starts the lead and its helpers.
 *
 * @param shipped shipped scenario files by name
 * @param hear called with every message of the lead but those to the reader, which are carried
 * @throws where the browser refuses workers
 */
export function startWorkers(
  shipped: Extract<ToLead, { kind: 'start' }>['shipped'],
  hear: (message: FromLead) => void,
): Workers {
  const lead = startWorker('worker', 'lead');
  const helpers = Array.from({ length: helperCount() }, (_, number) => {
    const { port1, port2 } = new MessageChannel();
    startWorker('worker', `helper ${number + 1}`).postMessage({ kind: 'help', port: port2 }, [port2]);
    return port1;
  });
  const send = (message: ToLead, moved: Transferable[] = []): void => lead.postMessage(message, moved);
  const reader = new Reader();
  lead.onerror = (event) => hear({ kind: 'failed', id: null, message: event.message });
  lead.onmessage = ({ data }: MessageEvent<FromLead>) => {
    if (data.kind !== 'read') return hear(data);
    const { id } = data;
    reader.ask(data.request).then((answer) => send({ kind: 'read', id, answer }));
  };
  send({ kind: 'start', shipped, helpers }, [...helpers]);
  return { send, read: (request) => reader.ask(request) };
}

/** The reader of YAML, formulas and Parquet: started when it is first asked, started anew when it hangs. */
export class Reader {
  private worker: Worker | null = null;
  private count = 0;
  private readonly waiting = new Map<number, (answer: ReaderAnswer) => void>();

  /** What the reader answers; a plain message where it fails or is silent for too long. */
  ask(request: ReaderRequest): Promise<ReaderAnswer> {
    const id = ++this.count;
    const worker = (this.worker ??= this.start());
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.stop('Reading took too long and was stopped.'), READER_PATIENCE);
      this.waiting.set(id, (answer) => {
        clearTimeout(timer);
        this.waiting.delete(id);
        resolve(answer);
      });
      worker.postMessage({ id, request });
    });
  }

  private start(): Worker {
    const worker = startWorker('reader', 'reader');
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
