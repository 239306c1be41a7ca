/**
 * What common random numbers buy: the variance of a paired difference under three ways to draw. Two small interventions
 * from month 1 on, read off a year and more later, so that their arms have had time to drift apart.
 */
import type { ArmOptions, Outputs } from './arms';
import { atLeast, told, type Row } from './rows';

export interface Bundles {
  readonly keyed: { runArm(options: ArmOptions): Promise<Outputs> };
  readonly stream: { runArm(options: ArmOptions): Promise<Outputs> };
}

const METRICS = ['participation.collective.share', 'trust', 'value.net'];
const OPTIONS = {
  scenario: 'scenarios/cases/five-country-survey.yaml',
  seeds: 60,
  metrics: METRICS,
  over: [13, 36],
} as const;
const FRAME = ['population.size=2000', 'horizon.months=36'];

/** The baseline asks 3 in 100 citizens a month and acts on 6 in 10 accepted items. */
const INTERVENTIONS = {
  'one invitation more per 100 citizens': 'levers.invitation.rate=[{at: 1, value: 0.04}]',
  'follow-through up by a twentieth': 'levers.followThrough=[{at: 1, value: 0.65}]',
};

export default async function measure({ keyed, stream }: Bundles): Promise<Row[]> {
  const keyedBase = await keyed.runArm({ ...OPTIONS, set: FRAME });
  const streamBase = await stream.runArm({ ...OPTIONS, set: FRAME });
  const rows: Row[] = [];
  for (const [name, change] of Object.entries(INTERVENTIONS)) {
    const set = [...FRAME, change];
    const keyedArm = await keyed.runArm({ ...OPTIONS, set });
    const streamArm = await stream.runArm({ ...OPTIONS, set });
    for (const metric of METRICS) {
      const paired = pairedVariance(keyedArm[metric], keyedBase[metric]);
      // Arms with seeds of their own have independent errors, so their variances add up.
      const independent = variance(keyedArm[metric]) + variance(keyedBase[metric]);
      const oneStream = pairedVariance(streamArm[metric], streamBase[metric]);
      rows.push(
        atLeast(`${name}, ${metric}: independent seeds / keyed draws`, independent / paired, 'times', 10),
        told('  same seed and one stream / keyed draws', oneStream / paired, 'times'),
      );
    }
  }
  return rows;
}

function pairedVariance(arm: readonly number[], base: readonly number[]): number {
  return variance(arm.map((value, r) => value - base[r]));
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1);
}
