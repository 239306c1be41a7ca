/** The worker of the page: the first message says whether it leads or helps. */
import type { ToLead } from '../contract';
import { Conductor } from './conductor';
import type { Port, Surroundings } from './runs/around';
import { Helper } from './runs/helper';

/** The first message to a helper. */
interface ToNewHelper {
  readonly kind: 'help';
  readonly port: MessagePort;
}

/** Goes on as soon as the messages that wait have been heard: timers would wait for milliseconds. */
function breather(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const resting: (() => void)[] = [];
  port2.onmessage = () => resting.shift()?.();
  return () =>
    new Promise((resolve) => {
      resting.push(resolve);
      port1.postMessage(null);
    });
}

const around: Surroundings = {
  now: () => performance.now(),
  breathe: breather(),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

let conductor: Conductor | null = null;

self.onmessage = ({ data }: MessageEvent<ToLead | ToNewHelper>) => {
  if (data.kind === 'help') {
    new Helper(data.port as Port, around);
    return;
  }
  conductor ??= new Conductor({ ...around, post: (message) => self.postMessage(message) });
  conductor.hear(data);
};
