/** Words of the results: headline, differences, charts, causes, people, staff, replay. */

const pairsWord = (n: number): string => (n === 1 ? 'pair' : 'pairs');
const allPairs = (n: number): string => (n === 1 ? 'in the one pair' : `in all ${n} pairs`);

/** Dimensions of groups; quarters run from the least (q1) to the most (q4). */
const DIMENSIONS: Readonly<Record<string, string>> = {
  all: 'All citizens',
  deprivation: 'Deprivation',
  age: 'Age',
  sex: 'Sex',
  education: 'Education',
  efficacy: 'Self-efficacy',
  need: 'Need',
  activity: 'Activity',
};

const VALUES: Readonly<Record<string, string>> = {
  'deprivation=q1': 'least deprived quarter',
  'deprivation=q2': 'second quarter',
  'deprivation=q3': 'third quarter',
  'deprivation=q4': 'most deprived quarter',
  'efficacy=q1': 'lowest quarter',
  'efficacy=q2': 'second quarter',
  'efficacy=q3': 'third quarter',
  'efficacy=q4': 'highest quarter',
  'need=low': 'four fifths with lower need',
  'need=high': 'fifth with the highest need',
  'all=all': 'everyone',
};

interface Reading {
  readonly month: number;
  readonly a: string;
  readonly b: string;
  readonly gap: string;
  readonly spread: string;
}

/** Words that all results share. */
const shared = {
  points: 'percentage points',
  it: 'It',
  to: (low: string, high: string) => `${low} to ${high}`,
  armA: 'A: today',
  armB: 'B: your change',
  arms: ['A', 'B'] as const,
  dimension: (dimension: string) => DIMENSIONS[dimension] ?? dimension,
  /** A group without its dimension, where that is said beside it. */
  groupValue: (dimension: string, value: string) => VALUES[`${dimension}=${value}`] ?? value,
  group: (dimension: string, value: string) =>
    `${DIMENSIONS[dimension] ?? dimension}: ${VALUES[`${dimension}=${value}`] ?? value}`,
  beingDrawn: 'This is being worked out.',
  chartsComing: 'The picture is on its way.',
  nothingMeasured: 'There was nothing to measure in one of the arms.',
  month: (month: number) => `Month ${month}`,
  unitByMonth: (unit: string) => `${unit}, by month`,
  csv: 'Copy as CSV',
  copied: (label: string) => `Copied as CSV: ${label}`,
  notCopied: 'The browser did not let the page copy. Open the table and copy from there.',
  table: 'The figures as a table',
  year: (year: number, from: number, until: number) => `Year ${year}, months ${from} to ${until}`,
  yearHeads: ['Year', 'A', 'B', 'B less A'],
  yearCaption: (label: string, unit: string) =>
    `${label}: mean of the months of each year, over all pairs of runs (${unit})`,
  metricLabel: 'What is shown',
  keysHint: 'Arrow keys move the month.',
  headings: {
    participation: 'Taking part',
    value: 'Value',
    people: 'What people believe and carry',
    leading: 'Leading and hosting',
    initiatives: 'Groups and projects',
    outcomes: 'Outcomes and needs',
    purse: 'Money, staff, agencies',
    groups: 'By group of citizens',
    own: 'Of this scenario',
  },
};

const sentences = {
  counts: {
    nothing: (label: string) => `${label}: there was nothing to measure in both arms.`,
    same: (label: string, n: number) => `${label} is exactly the same under B ${allPairs(n)}.`,
    higher: (label: string, k: number, n: number) =>
      `${label} is higher under B in ${k} of ${n} ${pairsWord(n)}`,
    lower: (label: string, k: number, n: number) =>
      `${label} is lower under B in ${k} of ${n} ${pairsWord(n)}`,
    alsoHigher: (k: number) => `higher in ${k}`,
    alsoLower: (k: number) => `lower in ${k}`,
    alsoEqual: (k: number) => `the same in ${k}`,
  },
  size: {
    one: (median: string) => `The difference is ${median}. One pair cannot say how sure this is.`,
    many: (median: string, spread: string) =>
      `The middle pair: ${median}. The middle 90% of pairs: ${spread}.`,
  },
  directions: {
    higher: 'higher under B',
    lower: 'lower under B',
    same: 'the same in both',
    mixed: 'pairs do not agree',
    none: 'nothing to measure',
  },
  shortDirections: { higher: 'up', lower: 'down', same: 'same', mixed: 'unclear', none: 'empty' },
  overTime: {
    mean: 'In an average month',
    sum: 'In all months together',
    end: 'In the last month',
  },
  levels: (when: string, a: string, b: string) => `${when}: ${a} in A, ${b} in B.`,
  sameInAll: (n: number) => `Exactly the same ${allPairs(n)}.`,
  reading: ({ month, a, b, gap, spread }: Reading) =>
    `Month ${month}: A ${a}, B ${b}. B less A ${gap} (middle 90% of pairs: ${spread}).`,
  parting: {
    never: (months: number) =>
      `Nothing is set differently in B, and all ${months} months are exactly the same in both arms.`,
    noEffect: (change: number) =>
      `B is set differently from month ${change}, but no result differs in any month.`,
    fromStart: (first: number) =>
      `The arms are set differently from the start. The first result differs in month ${first}.`,
    early: (first: number, change: number) =>
      `B is set differently from month ${change}, yet a result differs in month ${first} already: this should not be, please tell us.`,
    from: (change: number, first: number, pairs: number) =>
      `Until month ${first - 1} every result is exactly the same in both arms ${allPairs(pairs)}: same people, same luck. B is set differently from month ${change}; the first difference shows in month ${first}.`,
  },
};

const headline = {
  title: 'What happens',
  rough: (citizens: string, wanted: string) =>
    `A quick look at ${citizens} citizens. The full town of ${wanted} follows.`,
  working: (pairs: number, wanted: number) => `So far ${pairs} of ${wanted} pairs of runs are in this.`,
  unchanged: 'Both arms are the same.',
  zeros: (zero: number, all: number, n: number) =>
    zero === all
      ? `Every difference is exactly zero: all ${all} measures, ${allPairs(n)}, in every month.`
      : `${zero} of ${all} measures differ in no pair.`,
  moveLever: 'Move a lever to give B something of its own.',
  conditionsLater: 'What this rests on is worked out once all pairs are there.',
  restsOn: 'What this rests on',
  tile: (label: string) => `${label} under B`,
  tileSmall: (a: string, gap: string) => `A: ${a}. B less A: ${gap}`,
  staff: 'Staff hours a month that B would need',
  staffSmall: (available: string, neededA: string) => `B has ${available} hours. A would need ${neededA}.`,
  leftOut: 'of the most deprived quarter take part neither alone with support nor in groups under B',
  leftOutSmall: (a: string, least: string) => `A: ${a}. Of the least deprived quarter under B: ${least}`,
};

const difference = {
  title: 'The difference, month by month',
  lead: 'What B adds to A or takes from it, pair by pair. Above the line at zero, B is higher.',
  absolute: 'In its own unit',
  relative: 'In % of A',
  scale: 'Shown',
  ribbon: 'Around the line',
  ribbonChance: 'Chance: the middle 90% of pairs',
  ribbonPairs: 'Single pairs, at most 20',
  ribbonAssumptions: 'Assumptions: drawn anew in both arms',
  chanceNote: (n: number) =>
    `The ribbon shows chance alone: the middle 90% of ${n} pairs of runs under the same assumptions.`,
  pairsNote: (n: number) => `Each thin line is one of ${n} pairs; the thick line is their mean.`,
  assumptionsNote: (draws: number, varied: number, citizens: string) =>
    `The ribbon shows doubt about assumptions: the middle 90% of ${draws} draws of ${varied} assumptions, each draw the same in both arms, with ${citizens} citizens.`,
  assumptionsWait: 'Assumptions are being drawn. The line and ribbon of chance stand until then.',
  askAssumptions: 'Draw more assumptions',
  failed: (message: string) => `That did not work: ${message}`,
  relativeUnit: '% of A',
  chart: (finding: string) => `${finding} The figures are in the table below.`,
  reading: (month: number, gap: string, spread: string, of: string) =>
    `Month ${month}: B less A ${gap} (${of}: ${spread}).`,
  of: { chance: 'middle 90% of pairs', pairs: 'middle 90% of pairs', assumptions: 'middle 90% of draws' },
  unpaired: {
    title: 'Why pairs? Break them and see',
    lead: 'Both runs of a pair have the same people and the same luck. Here you can give each arm luck of its own.',
    button: 'Break the pairing',
    again: 'Break it again',
    working: 'Running both arms with luck of their own …',
    wider: (times: string, runs: string) =>
      `With luck of its own in each arm, the range is ${times} times as wide. To see as sharply without pairs you would need about ${runs} times as many runs.`,
    narrower: (times: string) =>
      `With luck of its own in each arm, the range is ${times} times as wide: here pairs do not help.`,
    exact: 'With the same luck, the pairs do not differ from each other at all.',
    paired: 'Same luck in both arms',
    broken: 'Luck of its own in each arm',
    caption: (label: string, unit: string) => `${label}, B less A: what pairs are worth (${unit})`,
    heads: ['', 'Mean', 'Middle 90% of pairs', 'Width'],
  },
};

const six = {
  file: (name: string, runs: number) =>
    `Dotted: ${name}${runs > 1 ? `, the mean of ${runs} runs` : ''}, from a file.`,
  takeAway: 'Take it away',
  title: 'Over time, both arms',
  lead: 'A is the solid blue line, B the broken orange one. Around each: the middle 90% of runs. Strips at the top mark months in which levers are set otherwise.',
  restTitle: 'Choose what is shown',
};

const replay = {
  title: 'Replay',
  play: 'Play',
  pause: 'Pause',
  back: 'One month back',
  forward: 'One month on',
  first: 'To the first month',
  last: 'To the last month',
  scrub: 'Month shown everywhere',
  speed: 'Speed',
  speeds: (months: number) => `${months} months a second`,
  reduced: 'You asked for less motion: it moves a year at a time, once a second.',
  at: (month: number, months: number) => `Month ${month} of ${months}`,
};

export const results = { ...shared, ...sentences, headline, difference, six, replay };
