/** Further rows: hosts, leaders, and claims that the mechanisms do not give. */
import { hostedBy } from './shapes';
import type { Contrast, Reading } from './types';

const PLACE = {
  size: 2000,
  months: 60,
  pairs: 8,
  weights: { base: -1, change: 1 },
  verdict: 'shown',
} as const;

const mean = (output: string, over: readonly [number, number] = [13, 60]): readonly Reading[] => [
  { output, over, weight: 1 },
];

/** What makes an agency one that knows co-production: series go on, an office keeps contacts, staff are trained. */
const embedded = (degree: number): readonly string[] =>
  ['recurrence', 'office', 'training.staff'].map((lever) => `levers.${lever}=${degree}`);

export const HOST_CONTRASTS: readonly Contrast[] = [
  {
    ...PLACE,
    id: 'shared-space-brings-citizens-in',
    claim: 'In a shared space more of what is decided comes from citizens than in the agency’s offices.',
    rows: ['S0-22'],
    mechanism: 'hostOrder',
    arms: { base: hostedBy('agency'), change: hostedBy('shared') },
    measure: mean('agenda.citizens'),
    least: { points: 0.01 },
  },
  {
    ...PLACE,
    id: 'agency-host-is-felt-to-be-unfair',
    claim:
      'An agency that hosts disappoints more people by an unfair split of the agenda than a shared space.',
    rows: ['S0-25'],
    mechanism: 'hostOrder',
    weights: { base: 1, change: -1 },
    arms: { base: hostedBy('agency'), change: hostedBy('shared') },
    measure: mean('value.destroyed.capture'),
    least: { share: 0.02, of: 'base' },
  },
  {
    ...PLACE,
    id: 'leaders-mobilise',
    claim:
      'Leaders with much capital bring more people together in their first years than leaders with little.',
    rows: ['S1-11'],
    mechanism: 'leaderCapital',
    months: 36,
    pairs: 16,
    arms: { base: ['assumptions.leader.start=0.1'], change: ['assumptions.leader.start=0.9'] },
    measure: mean('participation.collective.share', [1, 36]),
    least: { share: 0.02, of: 'base' },
  },
  {
    ...PLACE,
    id: 'management-effort-pays',
    claim: 'Managerial effort makes joint work yield more where three kinds of actors meet.',
    rows: ['S1-21', 'S1-22', 'S1-23'],
    mechanism: 'leaderCapital',
    set: hostedBy('shared'),
    arms: { base: ['levers.management.effort=0'], change: ['levers.management.effort=0.9'] },
    measure: mean('value.created'),
    least: { share: 0.02, of: 'base' },
    verdict: 'against',
    reason:
      'Process work eases coordination by a few per cent of output, and its hours come out of joint work.',
  },
  {
    ...PLACE,
    id: 'profile-costs-participation',
    claim: 'Under pressure of media, leaders who look to their profile bring fewer people together later.',
    rows: ['S1-27', 'S1-28'],
    mechanism: 'leaderCapital',
    months: 96,
    weights: { base: 1, change: -1 },
    arms: { base: ['levers.media.pressure=0'], change: ['levers.media.pressure=1'] },
    measure: mean('participation.collective.share', [61, 96]),
    least: { share: 0.02, of: 'base' },
    verdict: 'against',
    reason: 'Leaders are seen more, and what they lose in reach is too little to be told from nothing.',
  },
  {
    ...PLACE,
    id: 'embedding-multiplies-invitations',
    claim: 'Invitations bring more people together where co-production is embedded.',
    rows: ['S3-15'],
    mechanism: 'norms',
    weights: { invited: 1, left: -1, invitedLoose: -1, leftLoose: 1 },
    arms: {
      invited: [...embedded(0.9), 'levers.invitation.rate=0.2'],
      left: [...embedded(0.9), 'levers.invitation.rate=0.01'],
      invitedLoose: [...embedded(0.1), 'levers.invitation.rate=0.2'],
      leftLoose: [...embedded(0.1), 'levers.invitation.rate=0.01'],
    },
    measure: mean('participation.collective.share'),
    least: { points: 0.01 },
    verdict: 'against',
    reason: 'Embedding brings more people by itself; invitations add as many where it is missing.',
  },
  {
    ...PLACE,
    id: 'skilled-recruits-relieve-more',
    claim: 'Asking those who are held to be skilled relieves more need than asking those in greatest need.',
    rows: ['S3-17', 'S3-62'],
    mechanism: 'asking',
    set: ['levers.invitation.rate=0.2'],
    arms: { base: ['levers.recruitment.focus=need'], change: ['levers.recruitment.focus=skill'] },
    measure: mean('value.created.relief'),
    least: { share: 0.02, of: 'base' },
    verdict: 'against',
    reason:
      'Those held to be skilled are no nearer to what users need, so designs fit no better, and they need less.',
  },
  {
    ...PLACE,
    id: 'gap-in-service-calls-those-in-need',
    claim:
      'A message on gaps in the service brings more of those in need together than one on how easy it is.',
    rows: ['S3-48'],
    mechanism: 'ties',
    set: ['levers.invitation.rate=0.2', 'record.groups=[need]'],
    arms: { base: ['levers.recruitment.message=ease'], change: ['levers.recruitment.message=gap'] },
    measure: mean('participation.collective.share@need=high'),
    least: { points: 0.01 },
    verdict: 'against',
    reason: 'Being asked at all moves many more people than what the invitation says.',
  },
  {
    ...PLACE,
    id: 'sharing-pays-under-change',
    claim: 'Sharing leadership makes results more acceptable, the more so where needs change fast.',
    rows: ['S0-36'],
    mechanism: 'sharedLeadership',
    // Eight pairs differ by luck alone as much as the claim asks for.
    pairs: 20,
    weights: { shared: 1, kept: -1, calmShared: -1, calmKept: 1 },
    arms: {
      shared: ['levers.volatility=0.8', 'levers.leadership.sharing=0.8'],
      kept: ['levers.volatility=0.8', 'levers.leadership.sharing=0'],
      calmShared: ['levers.volatility=0.05', 'levers.leadership.sharing=0.8'],
      calmKept: ['levers.volatility=0.05', 'levers.leadership.sharing=0'],
    },
    measure: mean('governance.acceptance'),
    least: { points: 0.01 },
    verdict: 'against',
    reason: 'Sharing helps acceptance as much in a calm place as in one that changes.',
  },
  {
    ...PLACE,
    id: 'active-forms-bring-more',
    claim: 'Active forms of engagement bring more people together than passive ones.',
    rows: ['S3-50'],
    mechanism: 'conditionalCooperation',
    arms: { base: ['levers.engagement.active=0'], change: ['levers.engagement.active=0.9'] },
    measure: mean('participation.collective.share'),
    least: { share: 0.02, of: 'base' },
    verdict: 'against',
    reason: 'Active forms suit motives a little better, and the hours that they cost are missing elsewhere.',
  },
];
