/** Words about the hours of staff. */
export const staff = {
  title: 'Staff hours: what was promised, what there was time for',
  lead: 'A typical month of the last year, in the run with the scenario’s own seed.',
  none: 'Hours of staff are there once the run at full size is done.',
  hours: (arm: string, needed: string, available: string) =>
    `${arm}: all that agencies set out to do takes ${needed} hours a month, and there are ${available}.`,
  short: (share: string) => `In ${share} of months there is more to do than there are hours.`,
  never: 'In no month is there more to do than there are hours.',
  promises: (arm: string, promised: string, possible: string, enacted: string) =>
    `${arm}: citizens are promised ${promised} actions a month; there are hours for ${possible}, and staff act on ${enacted}.`,
  noPromises: (arm: string) => `${arm}: nothing is promised to citizens.`,
  reports: (reports: string, possible: string, answers: string) =>
    `Citizens send ${reports} reports a month; there are hours to answer ${possible}, and ${answers} get an answer.`,
  noReports: 'Nobody reports anything.',
  possible: {
    all: 'all of them',
    nearlyAll: 'nearly all of them',
    some: (amount: string) => `${amount} of them`,
    none: 'none of them',
  },
  chart: 'Where the hours go',
  chartFinding: (a: string, b: string, use: string) =>
    `Staff work ${a} hours a month in A and ${b} in B. The largest part in B: ${use}.`,
  chartNote: 'The dark upright mark is what all the work would have taken.',
  unit: 'hours a month',
  caption: 'Hours, promises and answers a month, by service',
  heads: [
    'Service',
    'Arm',
    'Hours there',
    'Hours needed',
    'Promised',
    'Could be acted on',
    'Acted on',
    'Reports',
    'Could be answered',
    'Answered',
  ],
  possibleNote:
    'What there are hours for, and so could be acted on or answered, is counted service by service and month by month: hours left over in one help no other. An hour left over could go to a promise or to a report, but only once.',
  useCaption: 'Hours a month by what they went into',
  useHeads: ['Hours went into', 'A', 'B', 'B less A'],
  all: 'All services',
  sum: 'All hours worked',
  uses: {
    levers: 'what the levers ask for',
    standard: 'the standard service',
    outreach: 'inviting people',
    acts: 'helping single citizens act',
    answers: 'answering reports',
    meetings: 'meetings and their items',
    projects: 'projects',
    together: 'joint work',
    left: 'hours left over',
    saved: 'hours not staffed and not paid',
  } as Readonly<Record<string, string>>,
};
