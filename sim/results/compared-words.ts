/** The words of "who gains and who pays" and of what that rests on: declared once for the summary, the page and the document. */

/** Whom a line is about. */
export type WhoSection = 'party' | 'column' | 'purse' | 'citizens' | 'deprivation' | 'need';

interface Measure {
  /** A few words, as the head of a column. */
  readonly label: string;
  readonly unit: string;
  readonly decimals: number;
  /** What more of it is for those whom the line is about. */
  readonly more: 'good' | 'bad' | 'neither';
}

/** What is told of each; means over months where nothing else is said. */
export const WHO_MEASURES = {
  value: {
    label: 'net value',
    unit: 'need-months per 1,000 citizens and year',
    decimals: 1,
    more: 'good',
  },
  benefit: {
    label: 'value received',
    unit: 'need-months per 1,000 of them and year',
    decimals: 1,
    more: 'good',
  },
  need: { label: 'need', unit: 'from 0 to 1', decimals: 4, more: 'bad' },
  trust: { label: 'trust', unit: 'from 0 to 1, at the end', decimals: 3, more: 'good' },
  burden: { label: 'burden', unit: 'hours per citizen and month', decimals: 3, more: 'bad' },
  hours: { label: 'hours given', unit: 'hours per citizen and month', decimals: 3, more: 'neither' },
  monthsAlone: { label: 'acting alone', unit: 'months a year', decimals: 2, more: 'neither' },
  monthsInGroups: { label: 'in groups', unit: 'months a year', decimals: 2, more: 'neither' },
  cost: { label: 'public cost', unit: 'EUR per citizen and month', decimals: 3, more: 'bad' },
  hoursNeeded: { label: 'staff hours needed', unit: 'hours a month', decimals: 1, more: 'bad' },
  hoursAvailable: { label: 'staff hours available', unit: 'hours a month', decimals: 1, more: 'neither' },
  monthsShort: {
    label: 'months in which more is needed than is there',
    unit: 'share of months',
    decimals: 2,
    more: 'bad',
  },
} as const satisfies Record<string, Measure>;
export type WhoMeasure = keyof typeof WHO_MEASURES;

/** Groups of citizens and columns of the balance in words; parties have theirs in the register of metrics. */
export const WHO_WORDS: Readonly<Record<string, string>> = {
  'column/private': 'private: those who took part',
  'column/collective': 'collective: other users, third sector',
  'column/public': 'public: the community, the agencies',
  'purse/cost': 'public purse',
  'purse/staff': 'staff of the agencies',
  'citizens/all': 'all citizens',
  'citizens/carers': 'citizens with care put on them',
  'deprivation/q1': 'least deprived quarter',
  'deprivation/q2': 'second quarter',
  'deprivation/q3': 'third quarter',
  'deprivation/q4': 'most deprived quarter',
  'need/low': 'four fifths with lower need',
  'need/high': 'fifth with the highest need',
};

/** What a verdict is called in a table. */
export const WHO_VERDICTS = {
  gains: 'gains',
  pays: 'pays',
  more: 'more',
  less: 'less',
  unclear: 'cannot tell',
  same: 'the same',
  nothing: 'nothing there',
} as const;

/** How far a comparison looks for the assumptions on which the sign of its headline rests. */
export const CONDITIONS_MODES = {
  none: 'not at all',
  weights: 'those of the ledger, exactly and at no cost',
  few: 'also what is assumed of behaviour, run anew in three pairs',
  all: 'that in all pairs',
} as const;
export type ConditionsMode = keyof typeof CONDITIONS_MODES;

/** What an end of a range does to the sign, as a table says it. */
export const CONDITION_STATUS = {
  holds: 'the same direction',
  flips: 'turns around',
  mayFlip: 'may turn around',
  unsure: 'cannot tell',
  appears: 'has a direction',
  unclear: 'cannot tell',
} as const;
