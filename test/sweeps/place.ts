/** The place in which the sweeps of the model are run, and how a check is shown to be able to fail. */
import { expect, it } from 'vitest';
import { registerMatchers, sweep, type Curve, type SweepDeclaration } from '../../sim/testing';

registerMatchers(expect);

/** A small place for three years after one of burn-in; what happens is read from the second year on. */
export const PLACE = {
  scenario: 'scenarios/cases/five-country-survey.yaml',
  set: ['population.size=600', 'horizon.months=36', 'horizon.burnIn=12'],
  over: [13, 36] as [number, number],
  pairs: 10,
  seed: 'sweeps',
};

/** One sweep with what is said of it, and what takes it away. */
export interface ModelSweep extends Pick<SweepDeclaration, 'lever' | 'values' | 'output' | 'along'> {
  /** The claim in words. */
  readonly claim: string;
  /** Settings beside those of the place. */
  readonly set?: readonly string[];
  readonly pairs?: number;
  readonly check: (curve: Curve) => void;
  /** Settings without which the same check has to fail: a mechanism that is off, or an assumption that carries it at nothing. */
  readonly without: readonly string[];
}

/** Runs a sweep as declared; further settings come on top. */
export function curveOf(
  {
    lever,
    values,
    output,
    along,
    set = [],
    pairs = PLACE.pairs,
  }: Omit<ModelSweep, 'claim' | 'check' | 'without'>,
  further: readonly string[] = [],
): Promise<Curve> {
  return sweep({ ...PLACE, lever, values, output, along, pairs, set: [...PLACE.set, ...set, ...further] });
}

/** Two tests for each sweep: that the claim is shown, and that it is not where what carries it is taken away. */
export function testSweeps(sweeps: readonly ModelSweep[]): void {
  it.each(sweeps.map((declared) => [declared.claim, declared] as const))('%s', async (_, declared) => {
    declared.check(await curveOf(declared));
  });

  const without = sweeps.map((declared) => [declared.claim, declared.without.join(', '), declared] as const);
  it.each(without)('not: %s, with %s', async (_claim, _without, declared) => {
    const curve = await curveOf(declared, declared.without);
    expect(() => declared.check(curve)).toThrow(/^asked: /);
  });
}
