/** Groups of citizens: shares of a view beside counts made from the outcomes of runs. */
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../sim';
import type { CitizenOutcomes } from '../../../sim/engine';
import { simulate } from '../../../sim/experiment/simulate';
import { GROUPS, type GroupDimension } from '../../../sim/registers';
import { replicateSeed, withSeed } from '../../../sim/scenario';
import { Bench, smallState } from './bench';

const FILE = 'scenarios/cases/five-country-survey.yaml';
const SET = ['population.size=200', 'horizon.months=24'];

/** Outcomes of the runs of both arms, pair by pair. */
async function outcomes(): Promise<(readonly [a: CitizenOutcomes, b: CitizenOutcomes])[]> {
  const load = (...set: string[]) => loadScenario(FILE, { seed: '2008', set: [...SET, ...set] });
  const arms = await Promise.all([load(), load('levers.nudge.intensity=[{at: 13, value: 0.8}]')]);
  return [1, 2, 3].map((r) => {
    const [a, b] = arms.map((arm) => simulate(withSeed(arm, replicateSeed('2008', r))).outcomes);
    return [a, b] as const;
  });
}

/** Citizens of a group in one run. */
function membersOf({ groups, values }: CitizenOutcomes, dimension: string, value: string): number[] {
  const everyone = Array.from(values.monthsIndividual.keys());
  if (dimension === 'all') return everyone;
  const code = (GROUPS[dimension as GroupDimension] as readonly string[]).indexOf(value);
  return everyone.filter((i) => groups[dimension as GroupDimension]![i] === code);
}

describe('groups of citizens', () => {
  it('have the shares that count each who took part alone, in groups, or in either way, in both arms', async () => {
    const view = await new Bench(1).finish(smallState({ population: 200 }));
    const pairs = await outcomes();
    let together = 0;
    let both = 0;
    for (const group of view.groups) {
      const members = pairs.map(([a]) => membersOf(a, group.dimension, group.value));
      const citizens = members.flat().length;
      for (const arm of [0, 1] as const) {
        const count = (took: (alone: number, sessions: number) => boolean): number =>
          pairs.reduce((sum, pair, r) => {
            const { monthsIndividual, monthsCollective } = pair[arm].values;
            return sum + members[r].filter((i) => took(monthsIndividual[i], monthsCollective[i])).length;
          }, 0);
        const either = count((alone, sessions) => alone + sessions > 0);
        expect(group.alone[arm]).toBe(count((alone) => alone > 0) / citizens);
        expect(group.together[arm]).toBe(count((_, sessions) => sessions > 0) / citizens);
        expect(group.either[arm]).toBe(either / citizens);
        together += count((alone, sessions) => alone === 0 && sessions > 0);
        both += count((alone, sessions) => alone > 0 && sessions > 0);
      }
    }
    expect(view.groups.length).toBeGreaterThan(10);
    // Some come to sessions alone and some do both, so that either way is neither of the two, nor their sum.
    expect(Math.min(together, both)).toBeGreaterThan(0);
  });
});
