/** All sentences of the pages in one place. Names of metrics, causes and parties come from the registers. */

const NEED_MONTH =
  'One need-month is one person freed of full need in one service for one month, compared with the same person getting the standard service only.';

export const words = {
  skip: 'Skip to the results',
  limits:
    'Tandem explores mechanisms. It does not forecast your service: read sizes as “under these assumptions”.',
  footer:
    'Made by Tandem, a simulation laboratory for co-production. Everything on this page is inside this one file; it asks for nothing from any network.',
  oneRun: 'One run',
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
    who: 'Who is affected',
  },
  alone: 'alone',
  together: 'together',
  bothNote:
    'Solid lines: things done alone. Dashed lines: things done in groups. Marks tell the services apart.',
} as const;
