/** Who changed: every citizen of a pair of rows followed in both, by group. */
import type { Scenario } from '../../scenario';
import { changeOfPair, changeOverPairs, type PairChange } from '../compare/changed';
import { arePeopleTheSame } from '../compare/pairing';
import { simulate } from '../simulate';
import type { Design, Experiment, FollowedPairs } from '../types';
import type { CitizenComparison } from './comparison';
import { inWords, labelOfRow } from './rows';
import { referenceRow } from './reference';

/** A pair of rows that an analysis wants to be followed, and in how many replicates. */
export type WantedPairs = Omit<FollowedPairs, 'pairs'> & { readonly replicates: number };

/** Rows that comparisons with the option `follow` want to be followed against their reference; each once. */
export function pairsToFollow(experiment: Experiment, design: Design): WantedPairs[] {
  const wanted = new Map<string, WantedPairs>();
  for (const { kind, options } of experiment.analyses) {
    if (kind !== 'comparison' || typeof options.follow !== 'number' || options.follow < 1) continue;
    const reference = referenceRow(experiment, design, options);
    for (let row = 0; row < design.rows; row++) {
      const key = `${row}/${reference}`;
      const replicates = Math.max(options.follow, wanted.get(key)?.replicates ?? 0);
      if (row !== reference) wanted.set(key, { row, reference, replicates });
    }
  }
  return [...wanted.values()];
}

/**
 * Runs a pair of rows again and follows every citizen: runs keep no citizens, and the same seed gives the same lives.
 *
 * @param scenarioOf the scenario of a row and replicate, seed included
 */
export function followPairs(
  { row, reference, replicates }: WantedPairs,
  scenarioOf: (row: number, replicate: number) => Scenario,
): FollowedPairs {
  const pairs: PairChange[] = [];
  for (let replicate = 1; replicate <= replicates; replicate++) {
    const [a, b] = [reference, row].map((own) => simulate(scenarioOf(own, replicate)).outcomes);
    if (arePeopleTheSame(a, b)) pairs.push(changeOfPair(a, b));
  }
  return { row, reference, pairs };
}

/** What became of the citizens of one pair of rows. */
export function compareCitizens(
  { row, reference, pairs }: FollowedPairs,
  experiment: Experiment,
  design: Design,
): CitizenComparison {
  const groups = pairs.length === 0 ? [] : changeOverPairs(pairs);
  const [label, other] = [row, reference].map((own) => labelOfRow(experiment, design, own));
  const between = `${label} against ${other}`;
  const told = {
    ...({
      kind: 'comparison',
      about: 'citizens',
      output: null,
      row,
      label,
      pairs: pairs.length,
      groups,
    } as const),
    ...{ reference: { row: reference, label: other }, runs: 2 * pairs.length, notes: [] },
  };
  if (groups.length === 0)
    return {
      ...told,
      sentence: `${between}: the two do not hold the same people, so nobody is followed.`,
      verdict: 'unclear',
    };
  const [{ citizens, individual, collective }] = groups;
  const ways = [
    ['on their own', individual],
    ['in groups', collective],
  ] as const;
  const parts = ways.flatMap(([way, crossing]) =>
    crossing === null
      ? []
      : `${inWords(crossing.gained)} take part ${way} who did not, and ${inWords(crossing.lost)} no longer do`,
  );
  const sentence = `${between}: of ${inWords(citizens)} citizens ${parts.join('; ')} (mean of ${pairs.length} ${pairs.length === 1 ? 'pair' : 'pairs'}).`;
  return { ...told, sentence, verdict: 'described' };
}
