/** A lead with its helpers and a reader in this thread: what the page would send and hear. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseFormula } from '../../../sim/scenario/formula';
import { parseText, placesOf } from '../../../sim/scenario/parse';
import type { ScenarioError } from '../../../sim/scenario/problems';
import { Problems } from '../../../sim/scenario/problems';
import type {
  FromLead,
  LabView,
  QuestionName,
  Questions,
  ReaderAnswer,
  ReaderRequest,
  ToLead,
} from '../../../viz/lab/contract';
import type { LabState, ScenarioForm } from '../../../viz/lab/state/types';
import { Conductor } from '../../../viz/lab/work/conductor';
import type { Port, Surroundings } from '../../../viz/lab/work/runs/around';
import { Helper } from '../../../viz/lab/work/runs/helper';

const FOLDERS = ['cases', 'levers'];

/** Scenario files as the build puts them into the page. */
export const shipped: Readonly<Record<string, ScenarioForm>> = Object.fromEntries(
  FOLDERS.flatMap((folder) =>
    readdirSync(join('scenarios', folder)).map((name) => {
      const text = readFileSync(join('scenarios', folder, name), 'utf8');
      return [`${folder}/${name}`, parse(text) as ScenarioForm];
    }),
  ),
);

/** A small state: everything is as in a large one, and quick. */
export function smallState(changes: Partial<LabState> = {}): LabState {
  return {
    schema: 1,
    start: { kind: 'shipped', file: 'cases/five-country-survey.yaml' },
    story: null,
    seed: '2008',
    population: 60,
    months: 24,
    pairs: 3,
    changeFrom: 13,
    a: { title: '', levers: {} },
    b: { title: '', levers: { 'levers.nudge.intensity': [{ at: 13, value: 0.8 }] } },
    assumptions: {},
    assumptionsOfB: null,
    mechanisms: {},
    view: {
      charts: ['trust', 'participation.collective.share'],
      difference: 'value.net',
      relative: false,
      month: null,
      ribbon: 'chance',
      axes: ['need', 'trust'],
      citizen: null,
    },
    ...changes,
  };
}

export const around: Surroundings = {
  now: () => performance.now(),
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Two ends of a channel in this thread; what is posted arrives later, as a copy. */
export function channel(): [Port, Port] {
  const ends: Port[] = [0, 1].map((own) => ({
    onmessage: null,
    postMessage: (message) => {
      const data: unknown = structuredClone(message);
      setImmediate(() => ends[1 - own].onmessage?.({ data }));
    },
  }));
  return [ends[0], ends[1]];
}

/** What the reader answers, without a worker of its own. */
export async function read(request: ReaderRequest): Promise<ReaderAnswer> {
  if (request.kind === 'formula') return { ok: true, value: await parseFormula(request.text, request.names) };
  if (request.kind !== 'text') return { ok: false, message: 'no tables here' };
  const problems = new Problems();
  const root = parseText(request.text, placesOf(request.name, request.text), problems);
  try {
    problems.throwIfAny([request.name]);
    return { ok: true, value: { root, problems: [] } };
  } catch (error) {
    return { ok: true, value: { root, problems: (error as ScenarioError).problems } };
  }
}

export class Bench {
  readonly heard: FromLead[] = [];
  readonly conductor: Conductor;
  private job = 0;
  private asked = 0;
  private listeners: ((message: FromLead) => void)[] = [];

  constructor(
    helpers = 0,
    private readonly reader: typeof read = read,
    ports: readonly Port[] = Array.from({ length: helpers }, helperPort),
  ) {
    this.conductor = new Conductor({ ...around, post: (message) => this.take(message) });
    this.send({ kind: 'start', shipped, helpers: ports as unknown as MessagePort[] });
  }

  send(message: ToLead): void {
    this.conductor.hear(message);
  }

  /** Shows a state; the number of the job. */
  show(state: LabState, dragging = false): number {
    this.send({ kind: 'show', job: { id: ++this.job, state, dragging } });
    return this.job;
  }

  /** The first message that fits, from now on or from before. */
  async until<Message extends FromLead>(fit: (message: FromLead) => message is Message): Promise<Message>;
  async until(fit: (message: FromLead) => boolean): Promise<FromLead>;
  async until(fit: (message: FromLead) => boolean): Promise<FromLead> {
    const before = this.heard.find(fit);
    if (before) return before;
    return new Promise((resolve) => this.listeners.push((message) => fit(message) && resolve(message)));
  }

  /** The finished view of a job. */
  async done(job: number): Promise<LabView> {
    const message = await this.until(
      (one) => (one.kind === 'view' && one.view.job === job && one.view.done) || isEnd(one, job),
    );
    if (message.kind === 'view') return message.view;
    throw new Error(JSON.stringify(message));
  }

  async finish(state: LabState): Promise<LabView> {
    return this.done(this.show(state));
  }

  async ask<N extends QuestionName>(name: N, ask: Questions[N]['ask']): Promise<Questions[N]['answer']> {
    const id = ++this.asked;
    this.send({ kind: 'ask', id, name, ask });
    const message = await this.until(
      (one) => (one.kind === 'answer' || one.kind === 'failed') && one.id === id,
    );
    if (message.kind === 'answer') return message.answer as Questions[N]['answer'];
    throw new Error(message.kind === 'failed' ? message.message : '');
  }

  views(job?: number): LabView[] {
    return this.heard.flatMap((one) =>
      one.kind === 'view' && (job === undefined || one.view.job === job) ? [one.view] : [],
    );
  }

  private take(message: FromLead): void {
    const copy = structuredClone(message);
    this.heard.push(copy);
    for (const listener of [...this.listeners]) listener(copy);
    if (copy.kind !== 'read') return;
    void this.reader(copy.request).then((answer) => this.send({ kind: 'read', id: copy.id, answer }));
  }
}

function isEnd(message: FromLead, job: number): boolean {
  return (
    (message.kind === 'problems' && message.job === job) || (message.kind === 'failed' && message.id === null)
  );
}

/** The lead's end of a channel with a helper at the other. */
export function helperPort(): Port {
  const [lead, own] = channel();
  new Helper(own, around);
  return lead;
}
