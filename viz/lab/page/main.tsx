/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Starts the page: data blocks, workers, the first state, and the drawing of what they give. */
import { render } from 'preact';
import type { LabView } from '../contract';
import { isEmbedded } from '../share/link';
import type { ScenarioForm } from '../state/types';
import { App } from './app';
import { blockText } from './blocks';
import { markShown } from './marks';
import { startingState } from './opening';
import { Store } from './store';
import { startWorkers } from './workers';
import { words } from '../words/en';

declare global {
  /** What the parts of the page's script share. */
  var tandemChunks: Record<string, unknown>;
  var tandemLoad: (file: string) => Promise<unknown>;
}

/** Draws on the next frame, however many changes come before it. */
function onFrame(draw: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      draw();
    });
  };
}

/** Runs a script that lies in the page as text; the policy of the page knows its hash. */
function runBlock(id: string): void {
  const script = document.createElement('script');
  script.textContent = blockText(id);
  document.head.append(script);
}

/** What the build makes of `import()`: the later part of this script lies in the page too. */
async function tandemLoad(file: string): Promise<unknown> {
  if (!(file in globalThis.tandemChunks)) runBlock('later');
  return globalThis.tandemChunks[file];
}

/** How far the page is, for styles and for those who drive it: `starting`, `working`, `done` or `problems`. */
function stageOf({ problems, view, settled }: Store): string {
  if (problems) return 'problems';
  return view === null ? 'starting' : settled ? 'done' : 'working';
}

/** After the frame that was just drawn is on the screen. */
function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}

async function start(): Promise<void> {
  const shipped = JSON.parse(blockText('shipped')) as Record<string, ScenarioForm>;
  const root = document.getElementById('lab')!;
  const embedded = isEmbedded(location.search);
  const { state, notice } = await startingState(location.hash, Object.keys(shipped));
  let shown: LabView | null = null;
  const drawSoon = onFrame(() => {
    render(<App {...{ store, shipped, notice, embedded }} />, root);
    document.documentElement.dataset.lab = stageOf(store);
    const { view } = store;
    if (view === null || view === shown) return;
    shown = view;
    afterPaint(() => {
      markShown(view);
      void addRest();
    });
  });
  // That a state is being worked on is told at once, so that nobody takes the end of the last one for its own; that all is
  // there is told when it can be seen.
  const draw = (): void => {
    const stage = stageOf(store);
    if (stage !== 'done') document.documentElement.dataset.lab = stage;
    drawSoon();
  };
  // Neither the library of charts nor what stands below the headline is what the first numbers wait for.
  const addRest = async (): Promise<void> => {
    if (store.later) return;
    store.later = await import('./later');
    draw();
    afterPaint(() => {
      runBlock('charts');
      store.charts = globalThis.tandemCharts ?? null;
      draw();
    });
  };
  const store = new Store(state, draw);
  draw();
  try {
    store.connect(startWorkers(shipped, store.hear));
  } catch {
    store.say(words.frame.noWorkers);
  }
}

globalThis.tandemLoad = tandemLoad;
void start();
