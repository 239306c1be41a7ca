/** All sentences of the pages in one place. Names of metrics, causes and parties come from the registers. */

const NEED_MONTH =
  'One need-month is one person freed of full need in one service for one month, compared with the same person getting the standard service only.';

/** Dimensions of groups in plain words; quarters run from the least (q1) to the most (q4). */
const GROUP_WORDS: Readonly<Record<string, string>> = {
  deprivation: 'Deprivation of the neighbourhood, quarter',
  age: 'Age',
  sex: 'Sex',
  education: 'Education',
  efficacy: 'Self-efficacy, quarter',
  need: 'Need at the start',
  activity: 'Activity',
};

export const words = {
  skip: 'Skip to the results',
  limits:
    'Tandem explores mechanisms. It does not forecast your service: read sizes as “under these assumptions”.',
  footer:
    'Made by Tandem, a simulation laboratory for co-production. Everything on this page is inside this one file; it asks for nothing from any network.',
  oneRun: 'One run',
  experiment: 'An experiment: many runs, and what can be said from them',
  replicates: (n: number) => `${n} runs of one scenario, with different luck`,
  chanceAlone: (n: number) =>
    `Lines are means over ${n} runs. The ribbons hold the middle 90% of runs: they show chance alone, not doubt about the assumptions.`,
  needMonth: NEED_MONTH,
  sections: {
    overTime: 'Month by month',
    value: 'Where value comes from, and where it is lost',
    parties: 'Who gains and who pays',
    identity: 'How to get exactly this again',
    effects: 'What the change does',
    who: 'Who changes what they do',
    rests: 'What this rests on',
  },
  rests:
    'Many numbers of the model are assumptions. Here each of those that such results are known to rest on is put to one end of its range and then to the other, in both scenarios, with the same luck. A finding whose direction changes says what would have to be measured first.',
  alone: 'alone',
  together: 'together',
  bothNote:
    'Solid lines: things done alone. Dashed lines: things done in groups. Marks tell the services apart.',
  comparison: (pairs: number) =>
    pairs === 1 ? 'Two scenarios, one pair of runs' : `Two scenarios, ${pairs} pairs of runs`,
  arm: (letter: string, title: string) => ({ label: `${letter}: ${title}` }),
  paired: (pairs: number) =>
    `Each ${pairs === 1 ? 'run' : 'pair of runs'} gives both scenarios the same people and the same luck, so what differs comes from the change.`,
  unpaired:
    'The runs of a pair do not share their luck here, so differences are part change and part chance: see the notes above.',
  ribbon: (level: string) =>
    `Ribbons are ${level} intervals of the mean difference over pairs. They show chance alone, not doubt about the assumptions.`,
  survey: (inferred: number) =>
    inferred > 0
      ? `${inferred} assumptions of the model were inferred from these very levels, so that the two agree here is no evidence for the model. What differs shows an assumption that is wrong or missing.`
      : 'No assumption was set from these levels. That the two agree does not prove the model right; what differs shows an assumption that is wrong or missing.',
  notFollowed: 'Citizens cannot be followed from one world into the other here: see the notes above.',
  dimension: (dimension: string) => GROUP_WORDS[dimension] ?? dimension,
  group: (dimension: string, value: string) => `${GROUP_WORDS[dimension] ?? dimension}: ${value}`,
  outcomes: [
    ['need', 'Need at the end, 0 to 1'],
    ['trust', 'Trust at the end, 0 to 1'],
    ['efficacyPolitical', 'Political self-efficacy at the end, 0 to 1'],
    ['fatigue', 'Fatigue at the end, 0 to 1'],
    ['benefit', 'Value received, need-months'],
  ] as readonly (readonly [string, string])[],
} as const;
