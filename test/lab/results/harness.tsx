/** All results on one page over a view of the fixture, for a browser: what a person would see, without workers. */
import { render } from 'preact';
import type { Questions } from '../../../viz/lab/contract';
import type { Lab } from '../../../viz/lab/page/lab';
import { drawDots } from '../../../viz/lab/page/results/dots';
import { firstParts, placesAt, statesAt } from '../../../viz/lab/page/results/people';
import * as parts from '../../../viz/lab/page/results';
import type { LabState, ViewState } from '../../../viz/lab/state/types';
import { assumptionsOf, behindOf, brokenFigure, contributions, livesOf } from './answers';
import { viewOf, type Options } from './fixture';
import { labOf, stateOf } from './lab';

type Answers = { readonly [N in keyof Questions]?: (ask: Questions[N]['ask']) => Questions[N]['answer'] };

interface Harness {
  lab: Lab;
  said: string[];
  show(options: Options): void;
  answers: Answers;
  /** Draws the citizens of arm A at a month, from bytes to pixels. */
  drawDots(canvas: HTMLCanvasElement, month: number): void;
}

declare global {
  var harness: Harness;
}

function Page({ lab }: { readonly lab: Lab }) {
  return (
    <main id="results" tabIndex={-1}>
      <h1>Results</h1>
      <p role="status">{globalThis.harness.said.at(-1) ?? ''}</p>
      <parts.Headline lab={lab} />
      <parts.DifferencePanel lab={lab} />
      <parts.ReplayBar lab={lab} />
      <parts.SixCharts lab={lab} />
      <parts.WhyPanel lab={lab} />
      <parts.WhoPanel lab={lab} />
      <parts.StaffPanel lab={lab} />
    </main>
  );
}

let state: LabState = stateOf();
let options: Options = {};
let waiting = false;
let many: ReturnType<typeof livesOf> | null = null;
let first: Uint16Array | null = null;
/** Ten thousand where the page is opened with `#many`. */
const citizens = location.hash === '#many' ? 10_000 : 1000;
const root = document.getElementById('lab')!;

function draw(): void {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    render(<Page lab={globalThis.harness.lab} />, root);
  });
}

function set(change: Partial<Lab>): void {
  globalThis.harness.lab = { ...globalThis.harness.lab, ...change };
  draw();
}

const lab = labOf({
  charts: globalThis.tandemCharts ?? null,
  look(change: (view: ViewState) => ViewState) {
    const { view } = state;
    state = { ...state, view: change(view) };
    const others = state.view.charts !== view.charts || state.view.difference !== view.difference;
    const { charts, difference } = state.view;
    set({ state, ...(others && { view: viewOf({ ...options, charts, difference }) }) });
  },
  async ask(name, ask) {
    const answer = globalThis.harness.answers[name];
    if (!answer) throw new Error('nobody is there');
    const found = answer(ask);
    if (name === 'assumptions') set({ assumptions: found as Lab['assumptions'] });
    return found;
  },
  say(message) {
    globalThis.harness.said.push(message);
    draw();
  },
});

globalThis.harness = {
  lab,
  said: [],
  show(given) {
    options = given;
    const { charts, difference } = state.view;
    set({ view: viewOf({ ...given, charts, difference }) });
  },
  drawDots(canvas, month) {
    many ??= livesOf(options, citizens);
    first ??= firstParts(many, 'a');
    const states = statesAt(many, 'a', month, first);
    drawDots(canvas, { ...placesAt(many, 'a', month, ['personal', 'free']), states, chosen: 3 });
  },
  answers: {
    lives: () => livesOf(options, citizens),
    behind: ({ cause }) => behindOf(cause),
    contributions: () => contributions,
    unpaired: ({ metric }) => brokenFigure(viewOf(options).figures[metric], 3),
    assumptions: () => assumptionsOf({ ...options, difference: state.view.difference }),
  },
};
draw();
