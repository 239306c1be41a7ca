/** Which options each analysis takes. Whoever adds an option to an analysis adds it here, and nowhere else. */
import type { AnalysisKind } from '../types';
import type { NumberRule } from './fields';

export type OptionRule =
  | ({ readonly kind: 'number'; readonly about: string } & NumberRule)
  | { readonly kind: 'flag'; readonly about: string }
  /** A number, or a text that names something. */
  | { readonly kind: 'name'; readonly about: string }
  | { readonly kind: 'choice'; readonly about: string; readonly words: readonly string[] };

const CONFIDENCE: OptionRule = {
  kind: 'number',
  low: 0,
  high: 1,
  ends: false,
  about: 'How sure intervals are, 0.95 unless told.',
};
const BELOW: OptionRule = { kind: 'number', about: 'Runs count where the output is at most this.' };
const ABOVE: OptionRule = { kind: 'number', about: 'Runs count where the output is at least this.' };
const GOAL: OptionRule = {
  kind: 'choice',
  words: ['maximise', 'minimise'],
  about: 'Whether more of the output is better, or less.',
};

/** Options by analysis; `output` and `outputs` belong to all of them. */
export const ANALYSIS_OPTIONS: Readonly<Record<AnalysisKind, Readonly<Record<string, OptionRule>>>> = {
  summary: { confidence: CONFIDENCE },
  comparison: {
    confidence: CONFIDENCE,
    reference: {
      kind: 'name',
      about: 'The row with which all others are compared: its label, or its number from 0.',
    },
    follow: {
      kind: 'number',
      low: 1,
      whole: true,
      about: 'Pairs of runs in which every citizen is followed, to see who changed.',
    },
  },
  morris: { confidence: CONFIDENCE },
  sobol: { confidence: CONFIDENCE },
  efast: { confidence: CONFIDENCE },
  pawn: {
    confidence: CONFIDENCE,
    slices: {
      kind: 'number',
      low: 2,
      high: 100,
      whole: true,
      about: 'Parts into which the range of a factor is cut.',
    },
    resamples: {
      kind: 'number',
      low: 10,
      high: 10_000,
      whole: true,
      about: 'Resamples behind the intervals.',
    },
  },
  regional: { confidence: CONFIDENCE, below: BELOW, above: ABOVE },
  rankCorrelation: { confidence: CONFIDENCE },
  scenarioDiscovery: {
    confidence: CONFIDENCE,
    below: BELOW,
    above: ABOVE,
    failure: { kind: 'flag', about: 'Whether runs that failed are what counts.' },
  },
  regret: { confidence: CONFIDENCE, goal: GOAL },
  satisficing: { confidence: CONFIDENCE, below: BELOW, above: ABOVE },
  pareto: { confidence: CONFIDENCE },
  thresholds: { confidence: CONFIDENCE },
};
