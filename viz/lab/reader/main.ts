/** The worker that reads files: started when the first file or formula needs it, ended by the page where it is silent. */
import type { ReaderAnswer, ReaderRequest } from '../contract';
import { read } from './read';

/** What the page sends, and what comes back: the number of the question tells which answer is whose. */
export interface ReaderQuestion {
  readonly id: number;
  readonly request: ReaderRequest;
}
export interface ReaderReply {
  readonly id: number;
  readonly answer: ReaderAnswer;
}

addEventListener('message', (event: MessageEvent<ReaderQuestion>) => {
  const { id, request } = event.data;
  void read(request).then((answer) => postMessage({ id, answer } satisfies ReaderReply));
});
