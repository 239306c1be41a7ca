/** What the workers say: limits of the page, files that it cannot reach, runs that fail. */
export const work = {
  tooManyCitizens: (most: string) => `at most ${most} citizens on this page; the command runs more`,
  tooManyMonths: (most: string) => `at most ${most} months on this page; the command runs more`,
  pairsAllowed: (most: string) => `a whole number of pairs from 1 to ${most} on this page`,
  notShipped: (name: string) => `${name}, which did not come with this page`,
  surveys: 'survey data, which this page cannot reach',
  noSurveys: 'citizens drawn from distributions; the command reads surveys',
  notAScenario: 'something that is no scenario',
  aScenario: 'names with values, such as "seed: 42"',
  forbiddenName: (name: string) => `the name "${name}"`,
  otherNames: 'other names',
  tooDeep: 'lists and names nested too deeply',
  lessDeep: (most: string) => `at most ${most} levels`,
  readerSilent: 'a formula that could not be read in time',
  shorterFormula: 'a shorter formula',
  runFailed: (message: string) => `A run failed: ${message}`,
  unreadable: (message: string) => `The file could not be read: ${message}`,
  tooManyLives: (most: string) =>
    `Lives month by month take too much room here: for so many months at most ${most} citizens can be followed.`,
  noState: 'There is nothing on the page yet to ask about.',
} as const;
