/**
 * A model small enough to check by hand: bells, some of which ring each month, and visits that are added to a growing
 * table. It has everything that the engine must carry: columns of several kinds, a table that grows, a lever by group,
 * draws that belong to an entity and a month, state that only the end of burn-in sets.
 */
import { Draws, keyOf } from '../../sim/exact';
import type { Column, LedgerCell, Model } from '../../sim/engine';
import type { LeverTrack, Scenario } from '../../sim/scenario';

export interface ToyWorld {
  readonly draws: Draws;
  readonly size: number;
  readonly tone: Float64Array;
  readonly weight: Float32Array;
  readonly rung: Uint16Array;
  /** Grows: each visit as bell and month index. */
  visits: Int32Array;
  /** Number of months run, and 1 after the end of burn-in. */
  readonly state: Int32Array;
  /** What the engine called, to see the order; no state. */
  readonly calls: string[];
}

export const toyModel: Model<ToyWorld> = {
  version: 'toy-1',
  metrics: ['tone.mean', 'rung.share', 'visits'],
  build(scenario) {
    const { size } = scenario.population;
    return {
      draws: new Draws(keyOf(scenario.seed, 'toy')),
      size,
      tone: Float64Array.from({ length: size }, (_, i) => i / size),
      weight: new Float32Array(size).fill(scenario.assumptions['assumptions.weight'] ?? 1),
      rung: new Uint16Array(size),
      visits: new Int32Array(0),
      state: new Int32Array(2),
      calls: [],
    };
  },
  step(world, month) {
    world.calls.push(`step ${month.number}/${month.index}`);
    const pull = month.levers.byGroup('levers.pull');
    const visits: number[] = [];
    for (let i = 0; i < world.size; i++) {
      const rings = world.draws.at(i, month.index) < pull[i & 3] * world.weight[i];
      if (rings) world.rung[i]++;
      if (rings && world.draws.second() < 0.3) visits.push(i, month.index);
      world.tone[i] += 0.125 * ((rings ? 1 : 0) - world.tone[i]) + 0.01 * world.state[1];
    }
    const grown = new Int32Array(world.visits.length + visits.length);
    grown.set(world.visits);
    grown.set(visits, world.visits.length);
    world.visits = grown;
    world.state[0]++;
  },
  endBurnIn(world) {
    world.calls.push('endBurnIn');
    world.state[1]++;
    world.rung.fill(0);
  },
  observe(world, values) {
    world.calls.push('observe');
    values.set(
      'tone.mean',
      mean(world.tone, () => true),
    );
    values.set('rung.share', mean(world.rung, () => true) / Math.max(1, world.state[0]));
    values.set('visits', world.visits.length / 2);
  },
  observeGroup(world, dimension, code, values) {
    world.calls.push(`group ${dimension} ${code}`);
    values.set(
      'tone.mean',
      mean(world.tone, (i) => (i & 3) === code),
    );
  },
  columns: (world) =>
    new Map<string, Column>([
      ['tone', world.tone],
      ['weight', world.weight],
      ['rung', world.rung],
      ['visits', world.visits],
      ['state', world.state],
    ]),
  restore(scenario, columns) {
    const world = toyModel.build(scenario);
    world.tone.set(columns.get('tone')!);
    world.weight.set(columns.get('weight')!);
    world.rung.set(columns.get('rung')!);
    world.visits = columns.get('visits') as Int32Array;
    world.state.set(columns.get('state')!);
    return world;
  },
  ledger: (world) => [cell('relief', world.state[0] * 3), cell('strain', -world.state[0])],
  outcomes: (world) => ({ groups: {}, values: { tone: Float32Array.from(world.tone) } }),
};

/** The mean over some bells; NaN where there are none. */
function mean(column: ArrayLike<number>, member: (i: number) => boolean): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < column.length; i++) {
    if (!member(i)) continue;
    sum += column[i];
    count++;
  }
  return count === 0 ? NaN : sum / count;
}

export function cell(cause: string, units: number): LedgerCell {
  return { service: 'publicHealth', stage: 'coDelivery', host: 'shared', cause, party: 'participant', units };
}

/** A lever at one value throughout. */
export function flat(months: number, value: number): LeverTrack {
  return { series: new Float64Array(months).fill(value), groups: [] };
}

/** A scenario of the toy: 40 bells, 3 months of burn-in, 9 recorded. */
export function toyScenario(changes: Partial<Scenario> = {}): Scenario {
  const burnIn = changes.burnIn ?? 3;
  const months = changes.months ?? 9;
  const levers = changes.levers ?? { 'levers.pull': flat(burnIn + months, 0.25) };
  return {
    name: 'toy',
    title: '',
    description: '',
    sources: [],
    seed: '42',
    months,
    burnIn,
    population: { size: 40, attributes: {} as Scenario['population']['attributes'], microdata: null },
    institutions: { councils: 0, service: 'publicHealth', stage: 'coCommissioning' },
    levers,
    assumptions: {},
    mechanisms: {},
    derived: [],
    findings: [],
    recordMetrics: null,
    recordGroups: [],
    canonical: JSON.stringify({ months, burnIn, pull: Array.from(levers['levers.pull']?.series ?? []) }),
    source: {},
    ...changes,
  };
}
