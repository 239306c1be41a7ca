/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Starts the page: data blocks, workers, the first state, and the drawing of what they give. */
import { render } from 'preact';
import type { ScenarioForm } from '../state/types';
import { startingState } from './stand-in';
import { App } from './app';
import { Store } from './store';
import { blockText, startWorkers } from './workers';
import { words } from '../words/en';

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

/** Runs a chunk of script that lies in the page as text; the policy of the page knows its hash. */
function runBlock(id: string): void {
  const script = document.createElement('script');
  script.textContent = blockText(id);
  document.head.append(script);
}

async function start(): Promise<void> {
  const shipped = JSON.parse(blockText('shipped')) as Record<string, ScenarioForm>;
  const root = document.getElementById('lab')!;
  const embedded = new URLSearchParams(location.search).get('embed') === '1';
  const { state, notice } = await startingState(location, shipped);
  const draw = onFrame(() => {
    document.documentElement.dataset.lab = store.problems
      ? 'problems'
      : store.view?.done
        ? 'done'
        : store.view
          ? 'working'
          : 'starting';
    render(<App store={store} shipped={shipped} notice={notice} embedded={embedded} />, root);
    if (store.view && !store.charts) drawCharts();
  });
  const drawCharts = (): void => {
    performance.mark('tandem:first-preview');
    // After the numbers are painted: the library of charts is no part of what they wait for.
    requestAnimationFrame(() => {
      if (store.charts) return;
      runBlock('charts');
      store.charts = globalThis.tandemCharts ?? null;
      draw();
    });
  };
  const store = new Store(state, draw);
  draw();
  try {
    const workers = startWorkers(shipped, store.hear);
    store.connect(workers.send);
  } catch {
    store.say(words.frame.noWorkers);
  }
}

void start();
