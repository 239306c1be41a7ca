/** Attributes of citizens: what each means, in which unit and range, and how it is drawn where a file says nothing. */
import { GROUPS, type Status } from '../registers';
import type { Attribute, Distribution } from './types';

/** The register entry of one attribute. */
export interface AttributeEntry {
  readonly meaning: string;
  readonly unit: string;
  readonly source: string;
  readonly status: Status;
  /** Both ends allowed; draws beyond are set to them. */
  readonly range: readonly [number, number];
  readonly default: Distribution;
  /** Present where the attribute is one of a few groups, or (age) can be given as shares of them. */
  readonly groups?: readonly string[];
  /** True where survey answers on any scale are stretched over the range; false where they count as they are. */
  readonly rescaled: boolean;
}

const share = { unit: 'share', range: [0, 1], rescaled: true } as const;
const groups = (names: readonly string[]) =>
  ({ unit: 'group', range: [0, names.length - 1], rescaled: false, groups: names }) as const;

/** Attributes by name; a scenario file gives them below `population`. */
export const ATTRIBUTE_ENTRIES: Readonly<Record<Attribute, AttributeEntry>> = {
  age: {
    meaning: 'Age: as shares of the four age bands, or as a distribution in years.',
    unit: 'years',
    range: [18, 110],
    rescaled: false,
    groups: GROUPS.age,
    default: { dist: 'shares', shares: [0.27, 0.36, 0.27, 0.1] },
    source:
      'S2-14 (adults of five European countries, 2008); the shares are round figures, not read off a table',
    status: 'assumed',
  },
  sex: {
    meaning: 'Sex, in the two groups that the survey reports.',
    ...groups(GROUPS.sex),
    default: { dist: 'shares', shares: [0.51, 0.49] },
    source: 'S2-14; the shares are round figures, not read off a table',
    status: 'assumed',
  },
  education: {
    meaning: 'Highest level of education.',
    ...groups(GROUPS.education),
    default: { dist: 'shares', shares: [0.3, 0.45, 0.25] },
    source: 'S2-14; the shares are round figures, not read off a table',
    status: 'assumed',
  },
  deprivation: {
    meaning: 'Rank in deprivation: the share of citizens who are better off than this one.',
    ...share,
    default: { dist: 'uniform', low: 0, high: 1 },
    source: 'a rank is uniform by its definition',
    status: 'inferred',
  },
  'efficacy.personal': {
    meaning: 'Personal self-efficacy at the start: the belief that one can do what one sets out to do.',
    ...share,
    default: { dist: 'beta', a: 3, b: 3 },
    source: 'B-17, B-19 name its effect, not its spread',
    status: 'assumed',
  },
  'efficacy.political': {
    meaning:
      'Political self-efficacy at the start: the belief that people can make a difference in a service.',
    ...share,
    default: { dist: 'beta', a: 3, b: 5 },
    source: 'B-20 (26–38 % think that they can influence decisions), B-19',
    status: 'assumed',
  },
  hours: {
    meaning: 'Hours a month that a citizen could give to services and neighbours if it wished to.',
    unit: 'hours per month',
    range: [0, 200],
    rescaled: false,
    // About ten hours a week at most: without a cap a heavy tail concentrates effort more than surveys show.
    default: { dist: 'lognormal', median: 16, sigma: 0.8, range: [0, 43.3] },
    source: 'B-10, B-12 for the cap of about ten hours a week; the median is free',
    status: 'assumed',
  },
  voice: {
    meaning: 'Propensity to speak up: to propose, to report, to rate.',
    ...share,
    default: { dist: 'beta', a: 2, b: 3 },
    source: 'S3-18 … S3-20 tell voice from action, without a figure',
    status: 'assumed',
  },
  action: {
    meaning: 'Propensity to lend a hand: to deliver and to act.',
    ...share,
    default: { dist: 'beta', a: 3, b: 3 },
    source: 'S3-18 … S3-20 tell voice from action, without a figure',
    status: 'assumed',
  },
  trust: {
    meaning: 'Trust in the agencies before the run, to which trust slowly returns.',
    ...share,
    default: { dist: 'beta', a: 3, b: 3 },
    source: 'B-77, B-78 disagree on what moves it; its level is free',
    status: 'assumed',
  },
};
