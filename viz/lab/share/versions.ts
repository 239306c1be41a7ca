/** What wrote a link or a file, and old forms brought up to the one of today. */
import { version } from '../../../package.json';
import type { LabState } from '../state/types';
import { isMap, isNumber, isText, same, type JsonMap } from './plain';

/** Version of the form of a state. */
export const SCHEMA = 1;

/** Version of this program. */
export const TANDEM: string = version;

/** What made a link or a file. */
export interface Made {
  /** Version of the model; empty where it is not told. */
  readonly model: string;
  readonly tandem: string;
}

/** A state beside what made it: what stands in links and files. Only what differs from the base of its schema is in `d`. */
export interface Envelope {
  /** Schema. */
  readonly s: number;
  /** Versions of the model and of Tandem. */
  readonly m: string;
  readonly t: string;
  readonly d: JsonMap;
}

/**
 * What a link need not say. Frozen with the schema: it is no matter that the page may open otherwise one day. A new base
 * needs a new schema and a migration.
 */
const BASE: LabState = {
  schema: SCHEMA,
  start: { kind: 'shipped', file: 'cases/five-country-survey.yaml' },
  story: null,
  seed: '2008',
  population: 1000,
  months: 120,
  pairs: 20,
  changeFrom: 13,
  a: { title: '', levers: {} },
  b: { title: '', levers: {} },
  assumptions: {},
  assumptionsOfB: null,
  mechanisms: {},
  view: {
    charts: [
      'participation.collective.share',
      'participation.individual.share',
      'value.net',
      'trust',
      'efficacy.political',
      'cost.public',
    ],
    difference: 'value.net',
    relative: false,
    month: null,
    ribbon: 'chance',
    axes: ['efficacy', 'need'],
    citizen: null,
  },
};

/** Parts of a state of which only what differs is told; all others are told whole. */
const NESTED = ['a', 'b', 'view'] as const;

/** What differs from the base. */
export function deltaOf(state: LabState): JsonMap {
  const differing = (one: object, base: object): JsonMap =>
    Object.fromEntries(Object.entries(one).filter(([key, value]) => !same(value, (base as JsonMap)[key])));
  const delta: Record<string, unknown> = { ...differing(state, BASE) };
  for (const part of NESTED) if (part in delta) delta[part] = differing(state[part], BASE[part]);
  return delta;
}

/** A state from what differs, not checked yet. */
export function withBase(delta: JsonMap): JsonMap {
  const whole: Record<string, unknown> = { ...BASE, ...delta, schema: SCHEMA };
  for (const part of NESTED)
    if (isMap(delta[part])) whole[part] = { ...BASE[part], ...(delta[part] as JsonMap) };
  return whole;
}

/** A state with what made it. */
export function envelopeOf(state: LabState, modelVersion: string): Envelope {
  return { s: SCHEMA, m: modelVersion, t: TANDEM, d: deltaOf(state) };
}

type Migration = (delta: JsonMap) => JsonMap;

/** From each old schema to the next one. Each is a function of the old form alone, and stays as it is. */
const MIGRATIONS: Readonly<Record<number, Migration>> = {
  /**
   * The form of the first drafts: lists of levers without titles under `arms`, years instead of months, `replicates` for
   * pairs; changes had no common month and stand in the levers themselves.
   */
  0: ({ arms, years, replicates, ...rest }) => {
    const [a, b] = Array.isArray(arms) ? (arms as unknown[]) : [];
    return {
      ...rest,
      ...(isNumber(years) && { months: Math.round(years * 12) }),
      ...(replicates !== undefined && { pairs: replicates }),
      ...(a !== undefined && { a: { levers: a } }),
      ...(b !== undefined && { b: { levers: b } }),
    };
  },
};

/** What an envelope of any schema says, in the form of today; or why it cannot be told. */
export function opened(
  envelope: unknown,
):
  | { readonly ok: true; readonly value: JsonMap; readonly made: Made }
  | { readonly ok: false; readonly newer: boolean } {
  if (!isMap(envelope) || !isMap(envelope.d) || !Number.isInteger(envelope.s))
    return { ok: false, newer: false };
  const schema = envelope.s as number;
  if (schema > SCHEMA) return { ok: false, newer: true };
  let delta = envelope.d;
  for (let from = schema; from < SCHEMA; from++) {
    const step = MIGRATIONS[from];
    if (step === undefined) return { ok: false, newer: false };
    delta = step(delta);
  }
  const word = (value: unknown): string => (isText(value) && /^[\w.+-]{1,40}$/.test(value) ? value : '');
  return { ok: true, value: withBase(delta), made: { model: word(envelope.m), tandem: word(envelope.t) } };
}
