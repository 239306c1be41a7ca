/** Claims about what citizens do, learn and feel. */
import type { Contrast, Reading } from './types';

/** Mean of one output over months. */
const mean = (output: string, from: number, to: number, weight = 1): Reading => ({
  output,
  over: [from, to],
  weight,
});

/** An attribute of all citizens raised by one standard deviation of its default. */
const RAISED = {
  political: 'population.attributes.efficacy.political={dist: beta, a: 4.61, b: 3.99}',
  trust: 'population.attributes.trust={dist: beta, a: 3.445, b: 1.555}',
  action: 'population.attributes.action={dist: beta, a: 3.445, b: 1.555}',
  hours: 'population.attributes.hours={dist: lognormal, median: 35.6, sigma: 0.8, range: [0, 43.3]}',
} as const;

/** Three months of prompts. Control: the same prompts aimed at acts alone, so that both arms pay the same for them. */
const PROMPTED = (target: 'individual' | 'collective') => [
  `levers.nudge.target=${target}`,
  'levers.nudge.intensity=[{base: 0}, {at: 13, value: 1}, {at: 16, value: 0}]',
];

const VOICE = (share: number) => [`levers.balance.detection=${share}`, `levers.balance.treatment=${share}`];

/** Promises kept, then broken for three years, then kept again. */
const PULSE = 'levers.followThrough=[{base: 0.9}, {at: 1, value: 0}, {at: 37, value: 0.9}]';

export const CITIZEN_CONTRASTS: readonly Contrast[] = [
  {
    id: 'individual-above-collective',
    claim:
      'more than four times as many citizens do something alone, with public support, as take part in a group',
    rows: ['S2-02', 'S2-03', 'B-04', 'B-05'],
    mechanism: 'asking',
    ...{ size: 3000, months: 36, pairs: 8 },
    arms: { base: [] },
    weights: { base: 1 },
    measure: [
      mean('participation.individual.share', 13, 36),
      mean('participation.collective.share', 13, 36, -4),
    ],
    least: { points: 0.01 },
    verdict: 'shown',
  },
  {
    id: 'political-efficacy-before-hours',
    claim:
      'a standard deviation more of political self-efficacy brings more people to groups than one of free hours',
    rows: ['S2-05', 'B-19'],
    mechanism: 'politicalEfficacy',
    ...{ size: 2000, months: 36, pairs: 10 },
    set: ['horizon.burnIn=6'],
    arms: { political: [RAISED.political], hours: [RAISED.hours] },
    weights: { political: 1, hours: -1 },
    measure: [mean('participation.collective.share', 1, 36)],
    least: { share: 0.02, of: 'hours' },
    verdict: 'against',
    reason:
      'A standard deviation of free hours more than doubles them, and who has no time can neither join nor come: both bring about as many people. Against attitudes and propensities political self-efficacy comes first.',
  },
  {
    id: 'political-efficacy-before-action',
    claim:
      'a standard deviation more of political self-efficacy brings more people to groups than one of the propensity to act',
    rows: ['S2-05', 'B-19'],
    mechanism: 'politicalEfficacy',
    ...{ size: 2000, months: 36, pairs: 10 },
    set: ['horizon.burnIn=6'],
    arms: { political: [RAISED.political], action: [RAISED.action] },
    weights: { political: 1, action: -1 },
    measure: [mean('participation.collective.share', 1, 36)],
    least: { share: 0.02, of: 'action' },
    verdict: 'shown',
  },
  {
    id: 'political-efficacy-before-trust',
    claim:
      'a standard deviation more of political self-efficacy brings more people to groups than one of trust',
    rows: ['S2-05', 'B-19'],
    mechanism: 'politicalEfficacy',
    ...{ size: 2000, months: 36, pairs: 10 },
    set: ['horizon.burnIn=6'],
    arms: { political: [RAISED.political], trust: [RAISED.trust] },
    weights: { political: 1, trust: -1 },
    measure: [mean('participation.collective.share', 1, 36)],
    least: { share: 0.02, of: 'trust' },
    verdict: 'shown',
  },
  {
    id: 'light-nudge',
    claim: 'three months of prompts bring at least 0.3 points more of all citizens to collective acts',
    rows: ['S2-06', 'B-36', 'B-37'],
    mechanism: 'nudges',
    ...{ size: 2000, months: 24, pairs: 10 },
    arms: { control: PROMPTED('individual'), nudged: PROMPTED('collective') },
    weights: { control: -1, nudged: 1 },
    measure: [mean('participation.collective.share', 13, 15)],
    least: { points: 0.003 },
    verdict: 'shown',
  },
  {
    id: 'nudge-fades',
    claim:
      'half a year after three months of prompts less than half of their effect on collective acts is left',
    rows: ['S2-06', 'B-39', 'B-48'],
    mechanism: 'nudges',
    ...{ size: 2000, months: 24, pairs: 10 },
    arms: { control: PROMPTED('individual'), nudged: PROMPTED('collective') },
    weights: { control: -1, nudged: 1 },
    measure: [
      mean('participation.collective.share', 13, 15),
      mean('participation.collective.share', 22, 24, -1),
    ],
    least: { points: 0.001 },
    verdict: 'shown',
  },
  {
    id: 'ease-above-message-alone',
    claim:
      'taking the effort out of individual acts brings more than twice as many people to them as prompting them does',
    rows: ['S2-01', 'B-41', 'B-45'],
    mechanism: 'ease',
    ...{ size: 1500, months: 24, pairs: 8 },
    arms: {
      base: ['levers.ease.individual=0'],
      eased: ['levers.ease.individual=[{base: 0}, {at: 13, value: 1}]'],
      prompted: [
        'levers.ease.individual=0',
        'levers.nudge.target=individual',
        'levers.nudge.intensity=[{base: 0}, {at: 13, value: 1}]',
      ],
    },
    weights: { base: 1, eased: 1, prompted: -2 },
    measure: [mean('participation.individual.share', 13, 24)],
    least: { points: 0.01 },
    verdict: 'shown',
  },
  {
    id: 'ease-above-message-together',
    claim:
      'taking the effort out of collective acts brings more than twice as many people to them as prompting them does',
    rows: ['S2-01', 'B-41', 'B-45'],
    mechanism: 'ease',
    ...{ size: 2000, months: 24, pairs: 8 },
    arms: {
      base: ['levers.ease.collective=0'],
      eased: ['levers.ease.collective=[{base: 0}, {at: 13, value: 1}]'],
      prompted: [
        'levers.ease.collective=0',
        'levers.nudge.target=collective',
        'levers.nudge.intensity=[{base: 0}, {at: 13, value: 1}]',
      ],
    },
    weights: { base: 1, eased: 1, prompted: -2 },
    measure: [mean('participation.collective.share', 13, 24)],
    least: { points: 0.01 },
    verdict: 'shown',
  },
  {
    id: 'unanswered-voice-lowers-trust',
    claim: 'where nothing is answered, more voice leaves people in need with less trust',
    rows: ['S3-38', 'B-59', 'B-60'],
    mechanism: 'learning',
    ...{ size: 2000, months: 48, pairs: 8 },
    set: ['record.groups=[need]', 'levers.followThrough=0'],
    arms: { quiet: VOICE(0), loud: VOICE(1) },
    weights: { quiet: 1, loud: -1 },
    measure: [mean('trust@need=high', 13, 48)],
    least: { points: 0.01 },
    verdict: 'shown',
  },
  {
    id: 'answered-voice-raises-efficacy',
    claim: 'where all is answered, more voice leaves people with more belief that they can make a difference',
    rows: ['B-51', 'B-52', 'B-59'],
    mechanism: 'learning',
    ...{ size: 1500, months: 48, pairs: 6 },
    set: ['levers.followThrough=1'],
    arms: { quiet: VOICE(0), loud: VOICE(1) },
    weights: { quiet: -1, loud: 1 },
    measure: [mean('efficacy.political', 25, 48)],
    least: { points: 0.01 },
    verdict: 'shown',
  },
  {
    id: 'bold-promise-lowers-trust',
    claim: 'at the same delivery a bold promise leaves less trust than a modest one',
    rows: ['S3-38', 'S3-39', 'B-60'],
    mechanism: 'expectations',
    ...{ size: 1500, months: 60, pairs: 6 },
    arms: { modest: ['levers.expectations.raised=0'], bold: ['levers.expectations.raised=1'] },
    weights: { modest: 1, bold: -1 },
    measure: [mean('trust.exposed', 37, 60)],
    least: { points: 0.01 },
    verdict: 'shown',
  },
  {
    id: 'bold-promise-makes-people-leave',
    claim: 'at the same delivery a bold promise makes more people leave in disappointment than a modest one',
    rows: ['S3-38', 'B-57', 'B-60'],
    mechanism: 'expectations',
    ...{ size: 1500, months: 60, pairs: 6 },
    arms: { modest: ['levers.expectations.raised=0'], bold: ['levers.expectations.raised=1'] },
    weights: { modest: -1, bold: 1 },
    measure: [mean('participation.exits.dissatisfaction', 13, 60)],
    least: { share: 0.02, of: 'modest' },
    verdict: 'shown',
  },
  {
    id: 'trust-falls-when-promises-break',
    claim: 'three years in which promises are not kept cost trust',
    rows: ['S3-38', 'S3-39', 'B-60'],
    mechanism: 'learning',
    ...{ size: 1500, months: 48, pairs: 6 },
    set: ['levers.expectations.raised=0.5'],
    arms: { kept: ['levers.followThrough=0.9'], broken: [PULSE] },
    weights: { kept: 1, broken: -1 },
    measure: [mean('trust.exposed', 25, 36)],
    least: { points: 0.01 },
    verdict: 'shown',
  },
  {
    id: 'trust-repairs-in-part',
    claim:
      'a year after delivery resumes, trust is still below where promises were never broken, by a third of the loss or more',
    rows: ['S3-38', 'B-60', 'B-62'],
    mechanism: 'learning',
    ...{ size: 1500, months: 48, pairs: 10 },
    set: ['levers.expectations.raised=0.5'],
    arms: { kept: ['levers.followThrough=0.9'], broken: [PULSE] },
    weights: { kept: 1, broken: -1 },
    measure: [mean('trust', 46, 48), mean('trust', 34, 36, -1 / 3)],
    least: { points: 0.001 },
    verdict: 'shown',
  },
  {
    id: 'dumping-saves',
    claim: 'duties that are shifted to families lower public cost',
    rows: ['S3-03', 'S3-01'],
    mechanism: 'careTies',
    ...{ size: 1000, months: 36, pairs: 6 },
    arms: { base: [], shifted: ['levers.dutyShift=0.6'] },
    weights: { base: 1, shifted: -1 },
    measure: [mean('cost.public', 1, 36)],
    least: { share: 0.02, of: 'base' },
    verdict: 'shown',
  },
  {
    id: 'dumping-burdens',
    claim: 'duties that are shifted to families raise what their carers bear',
    rows: ['S3-03', 'S2-22'],
    mechanism: 'careTies',
    ...{ size: 1000, months: 36, pairs: 6 },
    arms: { base: [], shifted: ['levers.dutyShift=0.6'] },
    weights: { base: -1, shifted: 1 },
    measure: [mean('burden', 1, 36)],
    least: { share: 0.02, of: 'base' },
    verdict: 'shown',
  },
  {
    id: 'voice-shortens-detection',
    claim: 'needs are noticed sooner where citizens report them',
    rows: ['S3-31', 'S3-21'],
    mechanism: 'voiceDetection',
    ...{ size: 1500, months: 36, pairs: 6 },
    arms: { quiet: VOICE(0), loud: VOICE(1) },
    weights: { quiet: 1, loud: -1 },
    measure: [mean('detection.lag', 13, 36)],
    least: { share: 0.02, of: 'quiet' },
    verdict: 'shown',
  },
  {
    id: 'several-motives-recruit-more',
    claim:
      'invitations that appeal to four motives bring more newcomers to groups than those that appeal to one',
    rows: ['S3-47', 'B-33'],
    mechanism: 'asking',
    ...{ size: 2000, months: 24, pairs: 10 },
    set: ['levers.invitation.rate=0.3'],
    arms: {
      one: ['levers.recruitment.motives=[civic]'],
      all: ['levers.recruitment.motives=[material, solidary, expressive, civic]'],
    },
    weights: { one: -1, all: 1 },
    measure: [mean('participation.collective.share', 7, 24)],
    least: { share: 0.02, of: 'one' },
    verdict: 'against',
    reason:
      'Staff hours, not willing citizens, set how many can take part: a place that one invitation fills is not free for the next, and most people are asked by ties, whatever invitations say.',
  },
];
