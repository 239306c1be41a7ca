/** Stories to begin with: what each asks, what to look for, and what to try. */

export interface StoryWords {
  readonly title: string;
  readonly question: string;
  /** One sentence: what there is to see. */
  readonly look: string;
  readonly steps: readonly string[];
}

/** The name of the story in which nothing changes. */
export const BASELINE_STORY = 'status-quo';

/** Words of the menu. */
export const storyMenuWords = {
  title: 'Begin with a story',
  label: 'Story',
  look: 'Look for:',
  steps: 'Try this',
  kinds: { change: 'One change in an ordinary place', case: 'Places that have been studied' },
  custom: (title: string) => `Custom (from “${title}”)`,
  own: 'Your own',
  again: (title: string) => `Back to “${title}”`,
  chosen: (title: string) => `Story: ${title}`,
} as const;

/** Words by the name of the scenario file, in the order of the menu. */
export const storyWords = {
  'nudge-hard': {
    title: 'Nudge hard, promise much',
    question: 'Everyone is visited or called, and much is promised. What happens if nothing else changes?',
    look: 'A few more people come to groups at first, then the gain fades, while disappointment more than doubles and trust goes down.',
    steps: [
      'See which cause of lost value grows most under “Why”.',
      'Set “Promise more than there is room for” back to A: does trust still fall?',
      'Now set “Act on what was agreed” to 0.9: can promises be kept?',
    ],
  },
  'open-doors': {
    title: 'Open the doors',
    question: 'Ask more people, by lot, and make it easy to come. Who takes part then?',
    look: 'Half as many again take part in groups, but fewer act alone, staff need more hours, and fewer people feel that they can make a difference.',
    steps: [
      'Compare hours needed with hours there: what do newcomers cost?',
      'Move “Invitations” back to A and keep the rest: is being asked the cause?',
      'Look at the poorest and the best-off quarter: for whom did the doors open?',
    ],
  },
  leadership: {
    title: 'Share the lead',
    question: 'Open the tasks of leaders to all, and let chairs hand over. Does it help?',
    look: 'Acts of leading are shared far more evenly, and citizens lead more, but net value hardly follows.',
    steps: [
      'Move “Share the lead” to 1, then to 0.4: is more always better?',
      'Set “Longest time in the chair” back to A: which of the two does the work?',
      'Under “Assumptions”, raise what shared leadership costs: does the result hold?',
    ],
  },
  hosting: {
    title: 'Move to a shared space',
    question: 'Meetings leave the agency’s offices for a place that nobody owns. What changes?',
    look: 'What hosts win beyond their share of the agenda shrinks by nearly half, while net value hardly moves.',
    steps: [
      'Move “Meetings at charities” up instead: is one host as good as another?',
      'Under “Assumptions”, put how far hosts favour themselves to its low end: what is left?',
      'Swap the shared space for citizens’ own places.',
    ],
  },
  'over-asked': {
    title: 'Over-asked community',
    question: 'The same people are asked for more and more. How long do they go on?',
    look: 'More is done alone, but in the last years fewer people come to groups than without the campaign, and fewer groups are left.',
    steps: [
      'Look at fatigue from year to year.',
      'Move “Seats kept for newcomers” up to 0.6: does it help to let others in?',
      'Halve “Invitations”: is there an amount that lasts?',
    ],
  },
  'misfit-offer': {
    title: 'Misfit offer',
    question: 'More people are asked, for something that does not fit them. What is it worth?',
    look: 'More come to groups in later years, but what it is worth hardly changes, and fewer feel that they can make a difference.',
    steps: [
      'Put “Try out before launch” at 0.8: does what people do bring more then?',
      'Put “Doing rather than listening” back to A.',
      'Move “Change of needs” up in the last years: what does a service that does not follow cost then?',
    ],
  },
  'broken-promises': {
    title: 'Broken promises',
    question: 'Much is promised, little is done, and then all is put right. Does trust come back?',
    look: 'Value and trust fall in the years of little action; see how much of both is back by the end.',
    steps: [
      'In the timeline, let the good years begin a year later.',
      'Set “Promise more than there is room for” back to A: does keeping quiet help?',
      'Under “Assumptions”, put how fast trust repairs to both ends: nobody has measured it.',
    ],
  },
  'budget-cut': {
    title: 'Budget cut',
    question: 'A quarter of the money goes and every duty stays. What does the saving cost?',
    look: 'Public cost falls at once; fewer groups meet, more need goes unmet, and staff would need more hours than they have.',
    steps: [
      'Move the cut from a quarter to a tenth.',
      'Use the money that is left otherwise: more for “Act on what was agreed”, less for the rest.',
      'Compare it with “Austerity and shifted duties”.',
    ],
  },
  'austerity-duty-shift': {
    title: 'Austerity and shifted duties',
    question: 'The budget is cut and care is left to families. Is that a saving?',
    look: 'See public cost beside the burden of carers: the saving is not gone, it is carried by others.',
    steps: [
      'Take “Care left to families” out: how much of the loss is it?',
      'Look at who pays under “Who gains and who pays”.',
      'Add “Help for those in greatest need” at 0.6.',
    ],
  },
  'stop-after-a-year': {
    title: 'Stop after a year',
    question: 'A year with everything in it, and then the money ends. What stays?',
    look: 'In that year five in a hundred more people act; a year later some still come to groups, and after a few years next to nothing is left.',
    steps: [
      'In the timeline, make the year two years: does what was won last twice as long?',
      'Let “Groups go on with the same people” rise to 0.8 from month 25.',
      'Add a “Standing office” from month 25: does it keep what was won?',
    ],
  },
  nudges: {
    title: 'Prompts, then visits',
    question:
      'Reminders first, later personal visits, then more for the poorest quarter. Which of them moves people?',
    look: 'Steps in the line at months 25, 61, 85 and 97, and how long each of them lasts.',
    steps: [
      'Try another “Kind of nudge”.',
      'Aim nudges at groups only: acts in groups are harder to move.',
      'Compare with making acts easier, at the same cost.',
    ],
  },
  'status-quo': {
    title: 'Status quo',
    question: 'An ordinary place in which nothing is changed. How do people and agencies live?',
    look: 'Both arms are the same to the last digit: whatever differs later comes from what you change.',
    steps: [
      'Move one lever, and see that nothing differs before month 13.',
      'Look at how far single runs differ by chance alone.',
      'Change the seed: other people, other luck.',
    ],
  },
  'bristol-mayor': {
    title: 'An elected mayor for Bristol',
    question:
      'A city chooses one visible leader in month 37, in years of cuts. What would have been without?',
    look: 'Both arms are the city as it was. Switch the mayor off in B and see what he changed.',
    steps: [
      'Set “Directly elected mayor” to no in B.',
      'Then take the cut out of B instead: which of the two moved the lines?',
    ],
  },
  'citizen-panel-nudges': {
    title: 'Citizen panels and nudges',
    question: 'Councils nudge lightly for a year, and later strongly. Do people do more in groups?',
    look: 'Two small bumps: a light nudge hardly shows, a strong one does while it lasts.',
    steps: [
      'Set “What nudges ask for” to things done alone in B.',
      'Make acts in groups easier in B instead.',
    ],
  },
  'brazil-health-councils': {
    title: 'Health councils in Brazil',
    question: 'The law demands fifteen councils with seats for users. Do citizens have a say in them?',
    look: 'Nothing changes in ten years: see whose items are decided.',
    steps: [
      'Move “Share the lead” up in B.',
      'Give councils a “Longest time in the chair” of 36 months in B.',
    ],
  },
  'shared-neutral-space': {
    title: 'From hosts to a shared neutral space',
    question: 'Meetings move from single hosts to places run together. Whose gain is it?',
    look: 'From month 49 benefit is more equal between hosts and citizens.',
    steps: [
      'In B, keep meetings at the agency: what would not have happened?',
      'Switch off “A single host orders the agenda in its own favour” under “Parts of the model”.',
    ],
  },
  'austerity-dumping': {
    title: 'Austerity and dumping in England',
    question: 'Budgets fall year after year and care is left to families. Who carries it?',
    look: 'Public cost falls, and the burden of carers rises with care that is handed over.',
    steps: [
      'Set “Care left to families” to 0 in B: the cut without the dumping.',
      'Set “Budget of agencies” to 0 in B: the dumping without the cut.',
    ],
  },
} as const satisfies Readonly<Record<string, StoryWords>>;
