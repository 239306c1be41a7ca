/** Workers of the page: started from text that lies in the page itself, so that nothing is ever asked for. */
import type { FromLead, ReaderAnswer, ReaderRequest, ToLead } from '../contract';
import { blockText } from './blocks';
import { Reader } from './reader';

const MOST_HELPERS = 3;
/** A helper that dies is started anew, but not for ever. */
const HELPER_LIVES = 2;

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
 * Starts a helper.
 *
 * @param replaced called where it dies: with a port to the one that takes its place, once; then with null
 * @returns a port to it
 */
function startHelper(
  place: number,
  replaced: (port: MessagePort | null) => void,
  lives = HELPER_LIVES,
): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const helper = startWorker('worker', `helper ${place + 1}`);
  helper.onerror = () => {
    helper.terminate();
    replaced(lives > 1 ? startHelper(place, replaced, lives - 1) : null);
  };
  helper.postMessage({ kind: 'help', port: port2 }, [port2]);
  return port1;
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
  const send = (message: ToLead, moved: Transferable[] = []): void => lead.postMessage(message, moved);
  const helpers = Array.from({ length: helperCount() }, (_, place) =>
    startHelper(place, (port) => send({ kind: 'helper', place, port }, port ? [port] : [])),
  );
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
