/** Analyses by hand: one of every kind, with figures that a test can find again on the page. */
import type { ComparisonAnalysis } from '../../sim/experiment/analyse/comparison';
import type { ParetoAnalysis } from '../../sim/experiment/analyse/pareto';
import type { RegretAnalysis } from '../../sim/experiment/analyse/regret';
import type { SatisficingAnalysis } from '../../sim/experiment/analyse/satisficing';
import type { ScenarioDiscovery } from '../../sim/experiment/analyse/scenario-discovery';
import type { MorrisAnalysis, SobolAnalysis } from '../../sim/experiment/analyse/sensitivity-types';
import type { SummaryAnalysis } from '../../sim/experiment/analyse/summary';
import type { ThresholdsAnalysis } from '../../sim/experiment/analyse/thresholds';
import type { Analysis, Estimate } from '../../sim/experiment/types';
import { FACTORS } from './experiments';

/** An estimate a tenth to each side of which its interval ends. */
export const about = (estimate: number, half = 0.05): Estimate => ({
  estimate,
  low: estimate - half,
  high: estimate + half,
});

const said = <T extends string | null>(
  output: T,
  sentence: string,
  verdict: Analysis['verdict'] = 'clear',
) => ({
  ...{ output, sentence, verdict, runs: 5120, notes: [] },
});

const told = { unit: 'need-months a citizen', confidence: 0.95 };
const [NUDGE, SHARING, REPAIR] = FACTORS.map(([name]) => name);
const named = (factor: string) => ({ factor, label: factor.replace(/^\w+\./, '') });

export const sobol: SobolAnalysis = {
  ...said('value.net', 'Net value depends most on nudge.intensity: 52% of the variance (47% to 57%).'),
  ...{ kind: 'sobol', ...told, ranking: [NUDGE, REPAIR, SHARING], chance: about(0.21), dropped: 2 },
  factors: [
    {
      ...named(NUDGE),
      first: about(0.4123),
      total: about(0.5234),
      firstJanon: about(0.41),
      firstOfMean: null,
    },
    {
      ...named(SHARING),
      first: about(0.02),
      total: about(0.0345),
      firstJanon: about(0.02),
      firstOfMean: null,
    },
    {
      ...named(REPAIR),
      first: about(0.1789),
      total: about(0.2678),
      firstJanon: about(0.18),
      firstOfMean: null,
    },
  ],
  pairs: [{ factors: [NUDGE, REPAIR], share: about(0.0812) }],
  chanceShares: { first: about(0.1456), total: about(0.2111) },
  dummy: { first: about(0, 0.02), total: about(0.0007, 0.02) },
  ...{ mean: about(1), variance: about(2), scrambles: 8, basePoints: 510 },
};

export const morris: MorrisAnalysis = {
  ...said('value.net', 'nudge.intensity moves net value most.'),
  ...{
    kind: 'morris',
    ...told,
    ranking: [NUDGE, SHARING, REPAIR],
    chance: null,
    dropped: 0,
    trajectories: 20,
  },
  factors: [NUDGE, SHARING, REPAIR].map((factor, k) => ({
    ...{ ...named(factor), mu: about(0.3 - k * 0.2), muStar: about(0.4 - 0.1 * k), sigma: 0.02 + 0.3 * k },
    ...{ scaledMuStar: 0.5, scaledSigma: 0.1 },
  })),
  dummy: { muStar: about(0, 0.01) },
};

const reference = { row: 0, label: 'as today' };

function compared(output: string, shift: number): ComparisonAnalysis {
  const row = (label: string, effect: Estimate, place: number) => ({
    ...{ row: place, label, pairs: 40, reference: 0.5, mean: 0.5 + effect.estimate!, effect, p: 0.0004 },
    ...{ adjusted: 0.0008, shareAbove: 0.95, ties: 0, varianceReduction: 14.2, found: 'higher' as const },
  });
  return {
    ...said(output, `Visits raise ${output} by ${shift} in 38 of 40 pairs.`),
    ...{ kind: 'comparison', about: 'rows', ...told, reference, paired: true },
    rows: [row('posters', about(shift / 4, 0.01), 1), row('visits', about(shift, 0.01), 2)],
  };
}

export const byGroup: ComparisonAnalysis = {
  ...said('benefit', 'The most deprived quarter gains least.', 'unclear'),
  ...{
    kind: 'comparison',
    about: 'groups',
    ...told,
    reference,
    row: 2,
    label: 'visits',
    dimension: 'deprivation',
  },
  groups: ['q1', 'q2', 'q3', 'q4'].map((group, k) => ({
    ...{ group, pairs: 40, effect: about(0.1 - 0.03 * k, 0.04), found: 'unclear' as const },
  })),
};

export const levels: ComparisonAnalysis = {
  ...said('value.net', 'nudge.intensity has the widest range of means.'),
  ...{ kind: 'comparison', about: 'levels', ...told },
  factors: [
    {
      ...{ factor: NUDGE, unit: 'share', range: 0.3 },
      levels: [0, 0.25, 0.5, 1].map((value) => ({
        ...{ value, label: String(value), runs: 20, mean: about(0.4567 + 0.3 * value, 0.01) },
      })),
    },
    {
      ...{ factor: 'channel', unit: '', range: 0.12 },
      levels: ['posters', 'visits'].map((label, value) => ({
        ...{ value, label, runs: 40, mean: about(0.5 + 0.12 * value, 0.01) },
      })),
    },
  ],
  tables: [
    {
      x: NUDGE,
      y: 'channel',
      means: [0, 0.25, 0.5, 1].map((value) => [0.4 + 0.2 * value, 0.5 + 0.4 * value]),
    },
  ],
};

export const discovery: ScenarioDiscovery = {
  ...said('value.net', 'Net value is below 0.1 mostly where trust.repair is under 0.05.'),
  ...{ kind: 'scenarioDiscovery', unit: told.unit, target: { side: 'below', value: 0.1 } },
  cases: Array.from({ length: 30 }, (_, row) => row),
  interest: Array.from({ length: 30 }, (_, row) => (row < 10 ? 1 : 0)),
  trajectory: [
    { coverage: 1, density: 0.33, mass: 1, limited: 0 },
    { coverage: 0.83, density: 0.77, mass: 0.36, limited: 2 },
  ],
  box: {
    ...{ coverage: 0.83, density: 0.77, mass: 0.36, limited: 2, step: 1 },
    limits: [
      {
        ...{ factor: REPAIR, unit: 'per month', low: null, high: 0.05, options: null, p: 0.00001 },
        words: 'trust.repair at most 0.05',
      },
      {
        ...{ factor: NUDGE, unit: 'share', low: 0.4, high: null, options: null, p: 0.03 },
        words: 'nudge.intensity at least 0.4',
      },
      {
        ...{ factor: 'channel', unit: '', low: null, high: null, options: ['posters'], p: 0.2 },
        words: 'channel is posters',
      },
    ],
    checked: { density: about(0.71), coverage: about(0.8) },
  },
};

export const regret: RegretAnalysis = {
  ...said('value.net', 'visits loses at most 0.04; posters up to 0.3.'),
  ...{ kind: 'regret', ...told, goal: 'maximise', futures: ['trust.repair 0.01', 'trust.repair 0.2'] },
  policies: [
    {
      ...{ policy: 'channel visits', values: [0.5, 0.6], regrets: [0, 0.0432], mean: about(0.55) },
      ...{ largest: 0.0432, worstFuture: 1 },
    },
    {
      ...{ policy: 'channel posters', values: [0.2, 0.64], regrets: [0.3, 0], mean: about(0.42) },
      ...{ largest: 0.3, worstFuture: 0 },
    },
  ],
};

export const satisficing: SatisficingAnalysis = {
  ...said('value.net', 'visits is good enough in 17 of 20 futures.'),
  ...{ kind: 'satisficing', ...told, target: { side: 'above', value: 0.3 } },
  policies: [
    { policy: 'channel visits', satisfied: 17, futures: 20, share: about(0.85, 0.1), undecided: 1 },
    { policy: 'channel posters', satisfied: 6, futures: 20, share: about(0.3, 0.1), undecided: 0 },
  ],
};

export const pareto: ParetoAnalysis = {
  ...said(null, 'Three settings are not beaten.'),
  ...{ kind: 'pareto', output: null, confidence: 0.95 },
  objectives: [
    { output: 'value.net', unit: told.unit, goal: 'maximise' },
    { output: 'cost.public', unit: 'EUR a citizen', goal: 'minimise' },
  ],
  limits: [{ output: 'cost.public', unit: 'EUR a citizen', most: 90 }],
  front: [0, 1, 2].map((k) => ({
    ...{ row: k, label: `nudge.intensity ${k / 2}`, runs: 10 },
    ...{ objectives: [about(0.3 + 0.2 * k), about(20 + 30 * k, 2)], limited: [about(20 + 30 * k, 2)] },
  })),
  beaten: Array.from({ length: 20 }, (_, k) => ({
    ...{ row: k + 3, means: [0.02 * k, 40 + 4 * k], withinLimits: k < 12 },
  })),
};

export const thresholds: ThresholdsAnalysis = {
  ...said('value.net', 'The gain turns into a loss if trust.repair falls below 0.03.'),
  ...{ kind: 'thresholds', ...told, change: ['levers.nudge.intensity=0.6'], pairs: 20, effect: about(0.21) },
  assumptions: [
    {
      ...{ factor: REPAIR, unit: 'per month', base: 0.08, words: 'flips if trust.repair is below 0.03' },
      ends: [
        {
          value: 0.01,
          label: '0.01',
          effect: about(-0.1),
          status: 'flips',
          turns: { from: 0.028, to: 0.033 },
        },
        { value: 0.2, label: '0.2', effect: about(0.3), status: 'holds', turns: null },
      ],
    },
  ],
};

export const summary: SummaryAnalysis = {
  ...said('cost.public', 'Rows cost between 20 and 80 EUR a citizen.', 'described'),
  ...{
    kind: 'summary',
    unit: 'EUR a citizen',
    confidence: 0.95,
    interval: 'plain',
    shares: [0.05, 0.5, 0.95],
  },
  rows: ['as today', 'posters', 'visits'].map((label, row) => ({
    ...{
      row,
      label,
      runs: 30 + 10 * row,
      failed: row === 1 ? 1 : 0,
      empty: 0,
      mean: about(20 + 30 * row, 2),
    },
    ...{ spread: 4.2, quantiles: [12, 20, 28], least: 9, most: 31 },
    stopped: row === 2 ? ('most' as const) : ('reached' as const),
  })),
  acrossRows: { quantiles: [20, 50, 80], least: 20, most: 80 },
  ...{ within: 4.2, stopped: 'Two of three rows reached a half-width of 2; one stopped at 50 replicates.' },
};

export const ALL: readonly Analysis[] = [
  sobol,
  compared('value.net', 0.2468),
  ...[12, 24, 36, 48].map((month) => compared(`trust[${month}]`, month / 1000)),
  ...[byGroup, levels, morris, discovery, regret, satisficing, pareto, thresholds, summary],
];
