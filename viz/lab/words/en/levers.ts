/** Levers, assumptions, settings and changes over time. Names, meanings, units and sources come from the registers. */
import type { LeverCost } from '../../../../sim/registers';

/** Groups of levers in the order in which they are shown; `open` groups stand open at first. */
export const groupWords = {
  nudges: { title: 'Nudges and ease', what: 'How easy, noticed and rewarded helping is.' },
  asking: { title: 'Asking and opening', what: 'Who is asked, how, and whether there is room for them.' },
  hosting: {
    title: 'Hosting',
    what: 'Where people meet. The four shares always add up to 1: move one, and the others make room.',
  },
  leadership: { title: 'Leadership', what: 'Who leads, and for how long.' },
  promises: { title: 'Promises and answers', what: 'What is promised, what is done, and who checks.' },
  support: { title: 'Training and support', what: 'What staff and citizens get to do it well.' },
  offers: { title: 'What is offered', what: 'What people are asked to work on, and how it is tried out.' },
  rules: { title: 'Rules, money and targets', what: 'What law, budgets and targets ask for.' },
  surroundings: { title: 'Surroundings', what: 'What happens to a place whether it likes it or not.' },
} as const;

export type GroupName = keyof typeof groupWords;

const BASES: Readonly<Record<LeverCost['basis'], string>> = {
  citizen: 'for every 1,000 citizens',
  initiative: 'for each group that meets',
  invitation: 'for each invitation',
  act: 'for each hour of a rewarded act',
  session: 'for each meeting',
  project: 'for each project in work',
  agency: 'for each agency',
  none: '',
};

const STATUS = {
  measured: 'Measured: the starting value was read off a study.',
  inferred: 'Inferred: the starting value was worked out from studies, not read off one.',
  assumed: 'Assumed: nobody has measured the starting value, so try others.',
} as const;

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const levers = {
  title: 'Your change (B)',
  lead: 'Move a lever. A stays as it is today; B is what you make of it, from the month in which changes start.',
  search: 'Find a lever',
  found: (n: number) => (n === 0 ? 'No lever fits.' : `${count(n, 'lever fits', 'levers fit')}.`),
  differ: (n: number) =>
    n === 0 ? 'Nothing differs from A yet.' : `${count(n, 'lever differs', 'levers differ')} from A`,
  hosting: 'Where people meet',
  clear: 'Clear all changes',
  cleared: 'All levers of B back to A',
  reset: 'Back to A',
  wasReset: (label: string) => `${label} back to A`,
  toDefault: (value: string) => `Set to the model’s own value, ${value}`,
  act: (label: string, value: string) => `${label}: ${value}`,
  today: (value: string) => `A: ${value}`,
  inA: '(as in A)',
  changing: (low: string, high: string) => `A: from ${low} to ${high} over time`,
  exact: (label: string) => `${label}: exact value`,
  between: (value: string, low: string, high: string) => `${value}, between “${low}” and “${high}”`,
  at: (value: string, words: string) => `${value}, “${words}”`,
  steps: (n: number) => `Changes over time: ${count(n, 'step', 'steps')}.`,
  stepsShort: (n: number) => count(n, 'step', 'steps'),
  toTimeline: 'See them in the timeline',
  one: 'Use one value instead',
  addStep: 'Change it over time',
  more: 'What it does, what it costs, how sure we are',
  moreFree: 'What it does, how sure we are',
  does: 'In the model',
  range: 'It can go',
  rangeOf: (low: string, high: string, unit: string) => `from ${low} to ${high} (${unit})`,
  options: (names: readonly string[]) => names.join(', '),
  cost: 'Cost',
  costFree: (why: string) => `Nothing of its own. ${why}`,
  costOf: (amount: string, basis: LeverCost['basis'], full: string, why: string) =>
    `${full}, ${amount} a month ${BASES[basis]}. ${why}`,
  atFull: 'At full',
  forEach: 'For each euro of it',
  hours: (hours: string) => `${hours} staff hours`,
  money: (euros: string) => `€${euros}`,
  and: ' and ',
  sources: 'Sources',
  status: STATUS,
  sure: 'How sure',
  start: (value: string) => `The model starts from ${value} where a scenario says nothing else.`,
  rowsLead: 'Rows of our evidence file behind it:',
  benchmarks: (ids: string) =>
    `${ids}: figures from published studies, against which we hold the model. “tandem explain” and the guide to the evidence say more.`,
  yes: 'yes',
  no: 'no',
  none: 'none',
} as const;

export const assumptionWords = {
  title: 'Assumptions',
  lead: 'What nobody decides and nobody has measured well. Both arms share them, so that what differs comes from your change.',
  conditions: 'What results rest on most',
  conditionsWhat:
    'Results have been known to turn round with these. Try both ends before you believe a result.',
  others: 'All others',
  search: 'Find an assumption',
  found: (n: number) =>
    n === 0 ? 'No assumption fits.' : `${count(n, 'assumption fits', 'assumptions fit')}.`,
  unlock: 'Let B have assumptions of its own',
  unlocked: 'B may have assumptions of its own',
  locked: 'A and B share all assumptions again',
  banner:
    'The arms differ in assumptions, not only in policy: what differs in the results may come from either.',
  bannerOpen: 'B may have assumptions of its own. So far there are none.',
  reset: 'Put all assumptions back',
  wasReset: 'All assumptions put back',
  changed: (n: number) => (n === 0 ? 'None is changed.' : `${count(n, 'is', 'are')} changed.`),
  both: 'A and B',
  a: 'A',
  b: 'B',
  plausible: (low: string, high: string, unit: string) => `Plausible: ${low} to ${high} (${unit}).`,
  usual: (value: string) => `Usually ${value}.`,
  back: 'Put back',
  act: (name: string, value: string) => `Assumption “${name}”: ${value}`,
  actB: (name: string, value: string) => `Assumption “${name}” in B: ${value}`,
} as const;

export const settingWords = {
  title: 'Settings of the run',
  citizens: 'Citizens',
  citizensWhat: 'More citizens take longer, and chance matters less.',
  years: 'Years',
  yearsLeast: (months: number) => `At least ${months} months: the story changes something until then.`,
  pairs: 'Pairs of runs',
  pairsWhat: 'Each pair gives A and B the same people and the same luck.',
  seed: 'Seed',
  seedWhat: 'Any text. The same seed gives the same luck again.',
  changeFrom: 'Month in which changes start',
  changeFromWhat: 'Before it A and B live the same life.',
  mechanisms: 'Parts of the model, on or off',
  mechanismsWhat: 'Switch one off in both arms to see what it does. Results rest on all of them.',
  act: (what: string, value: string) => `${what}: ${value}`,
  on: 'on',
  off: 'off',
  copy: 'Make A what B is now',
  copied: 'A is now what B is',
  swap: 'Swap A and B',
  swapped: 'A and B swapped',
} as const;

export const timelineWords = {
  title: 'Changes over time',
  none: 'Nothing changes over time. Move a lever, or add a change here.',
  lead: 'Drag a bar, or type months in the table: both do the same. With the keyboard: arrow keys move a bar by a month, with Shift by a year, Home and End to the first and last month; the handles at its ends do the same for its start and end.',
  arms: { a: 'A', b: 'B', both: 'A and B' },
  bar: (label: string, arm: string, value: string, from: number, until: number) =>
    `${label}, ${arm}: ${value} in months ${from} to ${until}`,
  fromUntil: (from: number, until: number) => `months ${from} to ${until}`,
  stays: 'the end',
  end: 'end',
  starts: (label: string) => `First month: ${label}`,
  ends: (label: string) => `Last month: ${label}`,
  caption: 'Every change of B. Empty “until” means that it stays to the end.',
  captionA: 'Changes of A, which are shown and not edited here.',
  lever: 'Lever',
  value: 'Value',
  from: 'From month',
  until: 'Until month',
  ramp: 'Reached over months',
  extra: 'Repeats, and for whom',
  remove: 'Remove',
  removeOf: (label: string, month: number) => `: ${label}, from month ${month}`,
  add: 'Add a change',
  addTo: 'Lever to change',
  every: (months: number) => `every ${months} months`,
  pulse: (months: number) => `for ${months} months`,
  lastsUntil: (month: number) => `until month ${month}`,
  group: (dimension: string, name: string) => `only ${dimension}: ${name}`,
  added: (label: string) => `A change of ${label} added`,
  removed: (label: string) => `A change of ${label} removed`,
  moved: (label: string, from: number, until: number | null) =>
    `${label}: months ${from} to ${until ?? 'the end'}`,
  edited: (label: string) => `Change of ${label}`,
  month: (month: number) => `Month ${month}`,
} as const;

/** Groups of assumptions, in the order in which they are shown. */
export const assumptionGroupWords = {
  citizens: 'What citizens are like',
  needs: 'Needs',
  acts: 'Acts and nudges',
  joining: 'Being asked and joining',
  meeting: 'Meetings and who leads them',
  production: 'What joint work yields',
  projects: 'Projects, results and pay',
  institutions: 'Agencies, charities and leaders',
  councils: 'Councils',
  ledger: 'What counts how much',
  rest: 'Others',
} as const;

export type AssumptionGroupName = keyof typeof assumptionGroupWords;
