import { describe, expect, it } from 'vitest';
import { Draws, keyOf, normalQuantile } from '../../sim/exact';
import { analyseExperiment } from '../../sim/experiment/analyse';
import type {
  MorrisAnalysis,
  PawnAnalysis,
  RankCorrelationAnalysis,
  RegionalAnalysis,
  SobolAnalysis,
  EfastAnalysis,
} from '../../sim/experiment/analyse/sensitivity-types';
import { designOf, seedOf } from '../../sim/experiment/declare';
import type { Analysis, DesignPlan, Experiment, ExperimentData, Factor } from '../../sim/experiment/types';
import { ISHIGAMI, ishigami as ishigamiAt } from '../sampling/functions';
import { dataOf, even, experimentOf, output } from './decision/stand-in';

const DUMMY: Factor = { ...even('dummy'), write: { kind: 'nothing' } };
const FACTORS = [...['x1', 'x2', 'x3'].map((name) => even(name, -Math.PI, Math.PI)), DUMMY];

const { variance: VARIANCE, total: TOTAL } = ISHIGAMI;

/** Ishigami's function of inputs on their own scale. */
const ishigami = (x: readonly number[]): number =>
  ishigamiAt(
    x.map((one) => 0.5 + one / (2 * Math.PI)),
    0,
  );

/** Luck by seed text, with a variance of `share / (1 − share)` of the function's own. */
function luck(seed: string, share: number): number {
  const u = new Draws(keyOf(seed, 'luck')).at(1, 1);
  return normalQuantile(u) * Math.sqrt((VARIANCE * share) / (1 - share));
}

interface Toy {
  readonly design: DesignPlan;
  readonly policy?: Experiment['seeds']['policy'];
  readonly kind: Analysis['kind'];
  readonly noise?: number;
  readonly options?: Record<string, number>;
  readonly model?: (x: readonly number[]) => number | null;
}

function run<A extends Analysis>({
  design: plan,
  policy = 'block',
  kind,
  noise = 0,
  options = {},
  model = ishigami,
}: Toy): A {
  const replicates = { min: 1, max: 1, batch: 1, target: null };
  const experiment = experimentOf({
    ...{ factors: FACTORS, design: plan, outputs: [output('y')] },
    seeds: { base: 'toy', policy, replicates },
    analyses: [{ kind, outputs: [], options }],
    failures: { retry: 0, maxShare: 0.5 },
  });
  const design = designOf(experiment);
  const data: ExperimentData = dataOf(experiment, design, 1, (row, replicate) => {
    const value = model([...design.values.subarray(row * 4, row * 4 + 4)]);
    return value === null
      ? null
      : [value + (noise > 0 ? luck(seedOf(experiment, design, row, replicate), noise) : 0)];
  });
  const document = analyseExperiment(data, { identity: 'toy', modelVersion: '0' });
  expect(document.analyses).toHaveLength(1);
  return document.analyses[0] as A;
}

const contains = ({ low, high }: { low: number | null; high: number | null }, value: number): boolean =>
  low! <= value && value <= high!;

describe('Sobol’ indices of an experiment', () => {
  const design: DesignPlan = { method: 'sobol', n: 256, scrambles: 12, secondOrder: false, chance: true };

  it('find the closed forms, an inert parameter at zero, and luck at its third of the variance', () => {
    const found = run<SobolAnalysis>({ design, kind: 'sobol', noise: 1 / 3 });
    found.factors.slice(0, 3).forEach(({ total }, k) => {
      expect(total.estimate).toBeCloseTo((TOTAL[k] * 2) / 3, 1);
      expect(total.high! - total.low!).toBeLessThan(0.1);
    });
    expect(contains(found.factors[3].total, 0)).toBe(true);
    expect(found.factors[3].total.high).toBeLessThan(0.01);
    expect(contains(found.chance!, 1 / 3)).toBe(true);
    expect(found.ranking[0]).toBe('x1');
    expect(found.sentence).toMatch(
      /^x1 matters most for y: alone, it explains 2\d% .*Luck has a part in 3\d%\.$/,
    );
  });

  it('and would not, if every run had its own luck', () => {
    const found = run<SobolAnalysis>({
      design: { ...design, chance: false },
      policy: 'independent',
      kind: 'sobol',
      noise: 1 / 3,
    });
    expect(found.factors[3].total.low).toBeGreaterThan(0.25);
  });

  it('leave out the whole base point of a failed run, and say so', () => {
    let calls = 0;
    const found = run<SobolAnalysis>({
      design,
      kind: 'sobol',
      model: (x) => (calls++ % 500 === 7 ? null : ishigami(x)),
    });
    expect(found.dropped).toBeGreaterThan(10);
    expect(found.basePoints).toBe(256 * 12 - found.dropped);
    expect(found.notes[0]).toBe(
      `${found.dropped} base points left out whole, because a run failed or measured nothing.`,
    );
  });

  it('say that there are not enough runs where there are not', () => {
    const few = run<SobolAnalysis>({
      design: { ...design, n: 4, scrambles: 2 },
      kind: 'sobol',
      noise: 1 / 3,
    });
    expect(few.verdict).toBe('unclear');
    expect(few.sentence).toMatch(/Not enough runs to say|in an order that these runs do not tell/);
  });
});

describe('other sensitivity analyses of an experiment', () => {
  it('of Morris: effects in order, none for the control', () => {
    const found = run<MorrisAnalysis>({
      design: { method: 'morris', trajectories: 40, levels: 6, candidates: 40 },
      kind: 'morris',
      noise: 0.1,
      model: ([x1, x2]) => 10 * x1 + 2 * x2,
    });
    expect(found.ranking.slice(0, 2)).toEqual(['x1', 'x2']);
    expect(found.factors[0].mu.estimate).toBeCloseTo(20 * Math.PI, 6);
    expect(found.factors[0].sigma).toBeLessThan(1e-6);
    expect(found.dummy.muStar.estimate).toBe(0);
    expect(found.verdict).toBe('clear');
  });

  it('of Fourier curves: the closed forms of Ishigami', () => {
    const found = run<EfastAnalysis>({
      design: { method: 'efast', n: 513, curves: 4, harmonics: 4 },
      kind: 'efast',
    });
    [0.3139, 0.4424, 0].forEach((share, k) => expect(found.factors[k].first.estimate).toBeCloseTo(share, 1));
    expect(found.factors[3].first.estimate).toBeLessThan(0.02);
  });

  it('of Fourier curves: factors that matter through one another alone are found', () => {
    const found = run<EfastAnalysis>({
      design: { method: 'efast', n: 257, curves: 4, harmonics: 4 },
      kind: 'efast',
      model: ([x1, x2]) => x1 * x2,
    });
    expect(found.factors[0].first.estimate).toBeLessThan(0.05);
    expect(found.sentence).toMatch(/^x\d and x\d matter most for y, in an order that these runs do not tell/);
    expect(found.ranking[2]).toBe('x3');
  });

  const sample: DesignPlan = { method: 'latinHypercube', n: 600, maximin: 1 };

  it('of PAWN: what moves the distribution lies above an unrelated input, the control does not', () => {
    const found = run<PawnAnalysis>({ design: sample, kind: 'pawn', noise: 0.1, policy: 'independent' });
    expect(found.factors.slice(0, 2).map(({ aboveDummy }) => aboveDummy)).toEqual([true, true]);
    expect(found.factors[3].aboveDummy).toBe(false);
    expect(found.verdict).toBe('clear');
  });

  it('of regions: the factor that sets the highest runs apart, and no other', () => {
    const found = run<RegionalAnalysis>({
      design: sample,
      kind: 'regional',
      options: { above: 2 },
      model: ([x1]) => x1,
    });
    expect(found.ranking[0]).toBe('x1');
    expect(found.factors[0].distance).toBe(1);
    expect(found.factors[0].inside).toBeGreaterThan(2);
    expect(found.factors[3].pValue).toBeGreaterThan(0.05);
    expect(found.sentence).toContain('x1 sets runs with y at 2 or above apart');
  });

  it('of ranks: the sign and the sureness of each factor', () => {
    const found = run<RankCorrelationAnalysis>({
      ...{ design: sample, kind: 'rankCorrelation', noise: 0.5, policy: 'independent' },
      model: ([x1, x2]) => 3 * x1 - x2,
    });
    expect(found.factors[0].prcc.low).toBeGreaterThan(0.5);
    expect(found.factors[1].prcc.high).toBeLessThan(0);
    expect(contains(found.factors[3].prcc, 0)).toBe(true);
    expect(found.sentence).toMatch(/^y rises most surely with x1/);
  });

  it('say so where nothing matters', () => {
    const nothing = (kind: Analysis['kind']) =>
      run({ design: sample, kind, noise: 0.5, policy: 'independent', model: () => 0 });
    for (const kind of ['pawn', 'regional', 'rankCorrelation'] as const) {
      expect(nothing(kind).verdict).toBe('unclear');
      expect(nothing(kind).sentence).toContain('Not enough runs to say what matters for y');
    }
  });
});
