/** What was opened, in its place: the same runs as the file gives. */
import { describe, expect, it } from 'vitest';
import { loadScenario, type Scenario } from '../../../sim/scenario';
import { nodeReader } from '../../../sim/results/files';
import type { OpenedScenario } from '../../../viz/lab/contract';
import { asB, asStart } from '../../../viz/lab/share/places';
import { rowAsB } from '../../../viz/lab/share/rows';
import { initialState } from '../../../viz/lab/state/initial';
import type { LabState } from '../../../viz/lab/state/types';
import { BASELINE } from '../../cli/command';
import { check, SHIPPED } from './shipped';

async function openedFrom(
  set: string[],
  seed?: string,
): Promise<{ scenario: Scenario; opened: OpenedScenario }> {
  const scenario = await loadScenario(BASELINE, nodeReader(), { set, seed });
  const { name, title, description, seed: text, population, months, source } = scenario;
  return {
    scenario,
    opened: { name, title, description, seed: text, population: population.size, months, form: source },
  };
}

/** The course of every lever in an arm, as a run would have it. */
async function levers(state: LabState, arm: 'a' | 'b'): Promise<Scenario['levers']> {
  const set = Object.entries(state[arm].levers).map(([path, value]) => `${path}=${JSON.stringify(value)}`);
  set.push(`horizon.months=${state.months}`);
  return (await loadScenario(BASELINE, nodeReader(), { set })).levers;
}

const OTHER = [
  'levers.nudge.intensity=0.7',
  'levers.nudge.kind=pledge',
  'levers.openness=[{at: 20, value: 0.9, ramp: 4}, {from: 40, until: 50, value: 0.1}]',
  'levers.followThrough="month > 30 ? 0.9 : 0.5"',
];

describe('a scenario as the start', () => {
  it('keeps what is looked at, and takes people, length and seed from the file', async () => {
    const { opened } = await openedFrom(['population.size=300', 'horizon.months=8'], 'mine');
    const now: LabState = {
      ...initialState(),
      pairs: 7,
      view: { ...initialState().view, difference: 'trust', month: 90 },
    };
    const { state, notes } = asStart(now, opened);
    expect(notes).toEqual([]);
    expect(state).toMatchObject({ seed: 'mine', population: 300, months: 8, pairs: 7, changeFrom: 8 });
    expect(state.view).toMatchObject({ difference: 'trust', month: null });
    expect(check(state)).toEqual({ ok: true, state });
  });

  it('says so where the page runs fewer people or months', async () => {
    const { opened } = await openedFrom([]);
    const { state, notes } = asStart(initialState(), { ...opened, population: 500_000 });
    expect(state.population).toBe(20_000);
    expect(notes.join()).toContain('500,000');
  });
});

describe('a scenario as B', () => {
  it('has the levers of the file month by month, and nothing else differs', async () => {
    const { scenario, opened } = await openedFrom([...OTHER, 'horizon.months=120']);
    const { state } = asB(initialState(), opened, SHIPPED);
    const b = await levers(state, 'b');
    const burnIn = scenario.burnIn;
    for (const [path, track] of Object.entries(scenario.levers))
      expect([path, [...b[path].series.slice(burnIn)]]).toEqual([path, [...track.series.slice(burnIn)]]);
    expect(Object.keys(state.b.levers).sort()).toEqual(OTHER.map((set) => set.split('=')[0]).sort());
    expect({ ...state, b: null, story: null }).toEqual({ ...initialState(), b: null, story: null });
    expect(check(state)).toEqual({ ok: true, state });
  });

  it('changes nothing where the file is what A is', async () => {
    const { opened } = await openedFrom([]);
    expect(asB(initialState(), opened, SHIPPED).state.b.levers).toEqual({});
  });
});

describe('a row of an experiment as B', () => {
  const row = (values: Record<string, number | string>) => ({
    row: 4,
    label: 'a row',
    values: Object.entries(values).map(([factor, value]) => ({ factor, value })),
  });

  it('writes what its factors write', () => {
    const base = initialState();
    const values = {
      'levers.followThrough': 0.2,
      'levers.openness': 0.5,
      package: 'contact',
      'assumptions.join.base': -1,
    };
    const factors = {
      levers: { followThrough: { values: [0.2], from: 3 } },
      'levers.openness': [0, 1],
      package: {
        settings: {
          none: {},
          contact: { 'levers.nudge.kind': 'contact', levers: { nudge: { intensity: 0.8 } } },
        },
      },
    };
    const { state, notes } = rowAsB(base, row(values), factors, SHIPPED);
    expect(state.b.levers).toEqual({
      'levers.nudge.kind': 'contact',
      'levers.nudge.intensity': 0.8,
      'levers.openness': 0.5,
      'levers.followThrough': [{ from: 3, value: 0.2 }],
    });
    expect(state.assumptionsOfB).toEqual({ 'assumptions.join.base': -1 });
    expect(notes).toHaveLength(1);
    expect(check(state)).toEqual({ ok: true, state });
  });

  it('moves the other hosts with one of them', () => {
    const { state } = rowAsB(initialState(), row({ 'levers.hosting.shared': 0.4 }), {}, SHIPPED);
    const shares = Object.values(state.b.levers) as number[];
    expect(shares).toHaveLength(4);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(state.b.levers['levers.hosting.shared']).toBe(0.4);
  });

  it('says what it leaves out', () => {
    const { state, notes } = rowAsB(initialState(), row({ 'population.size': 50, dummy: 0.3 }), {}, SHIPPED);
    expect(state.b.levers).toEqual({});
    expect(notes.join()).toContain('population.size, dummy');
  });
});
