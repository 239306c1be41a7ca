/** Further rows: what levers and conditions do in an ordinary place. */
import type { Contrast, Reading } from './types';

const PLACE = {
  size: 2000,
  months: 60,
  pairs: 8,
  weights: { base: -1, change: 1 },
  least: { points: 0.01 },
  verdict: 'shown',
} as const;

const LATER = [25, 60] as const;

/** Share of needs that are open, noticed or not; less of it speaks for a claim. */
const LESS_OPEN_NEED: readonly Reading[] = ['need.detection', 'need.treatment'].map((output) => ({
  output,
  over: LATER,
  weight: -1,
}));

const mean = (output: string, over: readonly [number, number] = LATER): readonly Reading[] => [
  { output, over, weight: 1 },
];

export const PLACE_CONTRASTS: readonly Contrast[] = [
  {
    ...PLACE,
    id: 'adapting-pays-under-change',
    claim:
      'Agencies that adapt leave fewer needs open than agencies that keep to a plan, the more so where needs change.',
    rows: ['S3-30', 'S3-32'],
    mechanism: 'adaptation',
    weights: { adapting: 1, rigid: -1, calmAdapting: -1, calmRigid: 1 },
    arms: {
      adapting: ['levers.volatility=0.8', 'levers.adaptivity=0.9'],
      rigid: ['levers.volatility=0.8', 'levers.adaptivity=0.1'],
      calmAdapting: ['levers.volatility=0.1', 'levers.adaptivity=0.9'],
      calmRigid: ['levers.volatility=0.1', 'levers.adaptivity=0.1'],
    },
    measure: LESS_OPEN_NEED,
    least: { share: 0.02, of: 'rigid' },
  },
  {
    ...PLACE,
    id: 'balance-differs-by-phase',
    claim: 'More voice than action leaves fewer needs open in detection, and more of them in recovery.',
    rows: ['S3-21', 'S3-22'],
    mechanism: 'voiceDetection',
    weights: { detectVoice: 1, detectAction: -1, recoverVoice: -1, recoverAction: 1 },
    arms: {
      detectVoice: ['levers.balance.detection=0.9'],
      detectAction: ['levers.balance.detection=0.1'],
      recoverVoice: ['levers.balance.recovery=0.9'],
      recoverAction: ['levers.balance.recovery=0.1'],
    },
    measure: LESS_OPEN_NEED,
    least: { share: 0.02, of: 'detectAction' },
  },
  {
    ...PLACE,
    id: 'asking-those-in-need',
    claim: 'Asking those in greatest need first brings more of them to meetings than asking by lot.',
    rows: ['S3-49', 'S3-62'],
    mechanism: 'asking',
    set: ['record.groups=[need]', 'levers.invitation.rate=0.15'],
    arms: { base: ['levers.recruitment.focus=lot'], change: ['levers.recruitment.focus=need'] },
    measure: mean('participation.collective.share@need=high'),
  },
  {
    ...PLACE,
    id: 'sharing-blurs-who-answers',
    claim: 'Where leadership is shared widely, it is less clear who answers for what was done.',
    rows: ['S0-34'],
    mechanism: 'sharedLeadership',
    weights: { base: 1, change: -1 },
    arms: { base: ['levers.leadership.sharing=0.1'], change: ['levers.leadership.sharing=0.9'] },
    measure: mean('governance.accountability'),
  },
  {
    ...PLACE,
    id: 'prototypes-get-implemented',
    claim: 'Projects that are tried out first are implemented within two years more often.',
    rows: ['S3-40', 'S3-41'],
    mechanism: 'prototyping',
    arms: { base: ['levers.prototyping=0'], change: ['levers.prototyping=0.9'] },
    measure: mean('projects.implementedWithin24', [1, 60]),
  },
  {
    ...PLACE,
    id: 'churn-wears-identity',
    claim: 'Where structures are dismantled again and again, little common identity grows.',
    rows: ['S0-17'],
    mechanism: 'norms',
    weights: { base: 1, change: -1 },
    arms: { base: ['levers.churn=0'], change: ['levers.churn=0.8'] },
    measure: mean('identity'),
  },
  {
    ...PLACE,
    id: 'recurrence-carries-norms',
    claim: 'Series of meetings that are renewed carry more informal norms.',
    rows: ['S3-52'],
    mechanism: 'norms',
    arms: { base: ['levers.recurrence=0'], change: ['levers.recurrence=0.9'] },
    measure: mean('norms'),
  },
  {
    ...PLACE,
    id: 'little-yield-less-joint-work',
    claim: 'Where joint work yields little because it is broken off, agencies turn away from it.',
    rows: ['S0-19'],
    mechanism: 'orientation',
    weights: { base: 1, change: -1 },
    arms: { base: [], change: ['levers.churn=[{at: 1, value: 1}]'] },
    measure: mean('agency.orientation'),
  },
];
