/** What is wrong with a state from a link or a file. */
export const checkWords = {
  noState: 'This holds no state of the laboratory.',
  schema: 'This was made by another version of the laboratory, in a form that this page does not know.',
  unknown: (name: string) => `the name “${name.slice(0, 60)}” is not known here`,
  missing: (name: string) => `“${name}” is missing`,
  map: 'a set of names with values was expected',
  list: 'a list was expected',
  text: 'a text was expected',
  flag: 'true or false was expected',
  finite: 'a number that is not infinite was expected',
  number: ([low, high]: readonly [number, number], whole: boolean) =>
    `a ${whole ? 'whole number' : 'number'} from ${low} to ${high} was expected`,
  oneOf: (options: readonly string[]) => `one of ${options.join(', ')} was expected`,
  long: (most: number) => `the text is longer than ${most} signs`,
  many: 'there is too much in it',
  empty: 'a list of different names or changes was expected, and not an empty one',
  month: 'a change needs one month to begin: at or from',
  ramp: 'only numbers can change step by step',
  group: 'a change for one group of citizens is not possible here',
  two: 'two names were expected',
  file: 'this page has no scenario file of that name',
} as const;
