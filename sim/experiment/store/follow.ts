/** Citizens of pairs of rows, followed by running the pairs again: what a run keeps is its figures alone. */
import { followPairs, pairsToFollow } from '../analyse/compared-citizens';
import { seedOf, settingsOfRow } from '../declare';
import type { Scenario } from '../../scenario';
import type { ExperimentData } from '../types';
import type { OpenExperiment } from './open';

/**
 * The data with what became of citizens, where a comparison asks for it (`follow`). The same runs give the same citizens,
 * so an analysis made later or elsewhere says the same.
 */
export async function withFollowedCitizens(
  data: ExperimentData,
  { scenario }: Pick<OpenExperiment, 'scenario'>,
): Promise<ExperimentData> {
  const { experiment, design } = data;
  const wanted = pairsToFollow(experiment, design);
  if (wanted.length === 0) return data;
  const scenarios = new Map<string, Scenario>();
  for (const { row, reference, replicates } of wanted)
    for (const own of [row, reference])
      for (let replicate = 1; replicate <= replicates; replicate++) {
        const key = `${own}/${replicate}`;
        if (scenarios.has(key)) continue;
        const options = {
          set: settingsOfRow(experiment, design, own),
          seed: seedOf(experiment, design, own, replicate),
        };
        scenarios.set(key, await scenario.resolve(options));
      }
  const of = (row: number, replicate: number): Scenario => scenarios.get(`${row}/${replicate}`)!;
  return { ...data, followed: wanted.map((pair) => followPairs(pair, of)) };
}
