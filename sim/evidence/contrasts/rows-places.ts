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
    rows: ['S3-49'],
    mechanism: 'asking',
    set: ['record.groups=[need]', 'levers.invitation.rate=0.15'],
    arms: { base: ['levers.recruitment.focus=lot'], change: ['levers.recruitment.focus=need'] },
    measure: mean('participation.collective.share@need=high'),
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
    id: 'little-yield-less-joint-work',
    claim: 'Where joint work yields little because it is broken off, agencies turn away from it.',
    rows: ['S0-19'],
    mechanism: 'orientation',
    weights: { base: 1, change: -1 },
    arms: { base: [], change: ['levers.churn=[{at: 1, value: 1}]'] },
    measure: mean('agency.orientation'),
  },
  {
    ...PLACE,
    id: 'little-of-ones-own-more-need',
    claim: 'Where acts of one’s own are easier, fewer people are in need or on the way out of it.',
    rows: ['S0-09', 'S2-25'],
    mechanism: 'ease',
    arms: { base: ['levers.ease.individual=0.05'], change: ['levers.ease.individual=0.95'] },
    measure: ['need.detection', 'need.treatment', 'need.recovery'].map((output) => ({
      output,
      over: [13, 60],
      weight: -1,
    })),
    least: { share: 0.02, of: 'base' },
  },
  {
    ...PLACE,
    id: 'joint-work-serves-others',
    claim: 'Where agencies work more with citizens, users who did not take part gain too.',
    rows: ['S2-08', 'S2-34'],
    mechanism: 'spillOver',
    size: 4000,
    arms: { base: ['assumptions.agency.orientation=0.15'], change: ['assumptions.agency.orientation=0.5'] },
    measure: mean('value.party.otherUsers', [13, 60]),
    least: { share: 0.02, of: 'base' },
  },
  {
    ...PLACE,
    id: 'invitations-bring-people-together',
    claim: 'Inviting people moves more of them to do things together.',
    rows: ['S2-11', 'S2-13'],
    mechanism: 'asking',
    arms: { base: ['levers.invitation.rate=0'], change: ['levers.invitation.rate=0.3'] },
    measure: mean('participation.collective.share', [13, 60]),
  },
  {
    ...PLACE,
    id: 'ties-ask',
    claim: 'Where those who take part ask their ties, more people take part.',
    rows: ['S0-20'],
    mechanism: 'ties',
    arms: { base: ['assumptions.asking.tie=0.02'], change: ['assumptions.asking.tie=0.1'] },
    measure: mean('participation.collective.share', [13, 60]),
  },
  {
    ...PLACE,
    id: 'spanners-widen-the-circle',
    claim: 'Where some people span the boundaries between groups, more people take part together.',
    rows: ['S3-44'],
    mechanism: 'asking',
    arms: { base: ['levers.spanners=0'], change: ['levers.spanners=0.9'] },
    measure: mean('participation.collective.share', [13, 60]),
  },
  {
    ...PLACE,
    id: 'being-involved-changes-trust',
    claim: 'What follows from involvement changes the trust of those who were involved.',
    rows: ['S2-28'],
    mechanism: 'learning',
    set: ['record.groups=[activity]'],
    arms: { base: ['levers.followThrough=0.1'], change: ['levers.followThrough=0.95'] },
    measure: mean('trust@activity=collective', [13, 60]),
  },
];
