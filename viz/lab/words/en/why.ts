/** Words of "why": causes, what stands behind them, and single levers. */

const pairsWord = (n: number): string => (n === 1 ? 'pair' : 'pairs');

export const why = {
  title: 'Why: where value is won and lost',
  lead: 'The model books every bit of value to one cause at the moment it comes about. The steps lead from A’s net value to B’s. Choose a cause to see what stands behind it.',
  mode: 'Explain by',
  modeCauses: 'Causes in the ledger',
  modeLevers: 'One lever at a time',
  endA: 'A: net value',
  endB: 'B: net value',
  finding: (a: string, b: string, gap: string, unit: string) =>
    `Net value goes from ${a} in A to ${b} in B: ${gap} ${unit}.`,
  step: (name: string, more: boolean, created: boolean) =>
    `${name} (${more ? 'more' : 'less'} is ${created ? 'created' : 'destroyed'})`,
  largest: (gain: string | null, loss: string | null) =>
    [
      gain === null ? '' : `The largest step up: ${gain}.`,
      loss === null ? '' : `The largest step down: ${loss}.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  nothing: 'No cause differs between A and B.',
  key: 'Teal bars to the right: B has more. Plum bars to the left: B has less. More of what destroys value is a loss.',
  chart: (finding: string) =>
    `${finding} Up and down choose a cause, Enter opens it. The figures are in the table below.`,
  rounding: (units: string) =>
    `Numbers per 1,000 citizens and year are rounded for reading. The ledger itself counts whole units, ${units} to a need-month, and these add up exactly.`,
  caption: (pairs: number, unit: string) =>
    `Value by cause, ${unit}, and in exact ledger units over ${pairs} ${pairsWord(pairs)} of runs and all months`,
  heads: ['Cause', 'A', 'B', 'B less A', 'A, units', 'B, units', 'B less A, units'],
  created: 'All created',
  destroyed: 'All destroyed',
  net: 'Net',
  same: 'Causes that do not differ',
  open: (cause: string) => `Look behind: ${cause}`,
  exact: (units: string) => `The causes add up to the difference of net value to the last unit: ${units}.`,
  inexact: 'The causes do not add up to the net value. This should not be, please tell us.',
  behind: {
    title: (cause: string) => `Behind “${cause}”`,
    lead: 'This is the run with the scenario’s own seed, one of many.',
    working: 'Looking up the entries of the ledger …',
    close: 'Close',
    entries: (a: string, b: string) => `${a} entries in A, ${b} in B.`,
    bar: (a: string, b: string) => `Need-months in this run: ${a} in A, ${b} in B.`,
    promises: (arm: string, promised: string, enacted: string) =>
      `${arm}: ${promised} things promised to citizens, ${enacted} acted on.`,
    by: { service: 'By service', stage: 'By stage', host: 'By host', party: 'By who carries it' },
    heads: ['', 'A', 'B', 'B less A', 'B less A, units'],
    caption: (by: string) => `${by}: need-months over the whole run, and exact ledger units`,
    monthly: 'Month by month',
    monthlyUnit: 'need-months a month',
    monthlyFinding: (cause: string, a: string, b: string) =>
      `${cause}, month by month: ${a} need-months in A and ${b} in B over the whole run.`,
    reading: (month: number, a: string, b: string) => `Month ${month}: ${a} in A, ${b} in B.`,
    people: 'Those for whom it differs most',
    noPeople: 'The entries of this cause belong to no single citizens.',
    follow: (citizen: number) => `Follow citizen ${citizen}`,
    peopleHeads: ['Citizen', 'A', 'B', 'B less A', 'Months'],
    peopleCaption: 'Need-months of single citizens, the largest difference first',
    followed: (citizen: number) => `Citizen ${citizen} is followed in both arms under “Who”.`,
    sum: 'All',
  },
  levers: {
    lead: 'This is another question than causes: what each changed lever adds to the difference, averaged over all orders in which the levers could be changed. A lever can act through many causes.',
    button: 'Work it out',
    working: 'Running with each lever alone and together …',
    heads: ['Lever', 'Adds to net value', 'Middle 90% of pairs'],
    caption: (metric: string, pairs: number, unit: string) =>
      `${metric}: what each changed lever adds, over ${pairs} ${pairsWord(pairs)} of runs (${unit})`,
    total: 'All together: B less A',
    none: 'No lever differs between A and B.',
  },
  stages: {
    coCommissioning: 'Choosing together',
    coDesign: 'Designing together',
    coDelivery: 'Delivering together',
    coAssessment: 'Checking together',
    individual: 'One person’s own acts',
  } as Readonly<Record<string, string>>,
  hosts: {
    agency: 'A public agency',
    thirdSector: 'A third-sector body',
    shared: 'A shared, neutral space',
    citizens: 'Citizens themselves',
    none: 'Nobody hosts it',
  } as Readonly<Record<string, string>>,
};
