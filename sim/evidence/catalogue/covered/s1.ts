/** What the project does about rows S1: public leadership. */
import type { Covered } from '../types';
import { aCase, asked, byRule, context, level, open, structural } from './shapes';

export const COVERED_S1: Covered = {
  'S1-01': level('Initiatives are told apart by how much citizens decide in them.', {
    metrics: ['initiatives.mode.consumer', 'initiatives.mode.participative', 'initiatives.mode.enhanced'],
  }),
  'S1-02': level(
    'How many initiatives reach the mode in which citizens decide most is reported; in the baseline they are not few.',
    { metrics: ['initiatives.mode.enhanced'] },
  ),
  'S1-03': open(
    'A strategy ranks what agencies offer; spread from small projects to a whole organisation is not followed.',
  ),
  'S1-04': byRule(
    'Under a strategy of public value, agencies rank their offers by what they have yielded for all.',
    { metrics: ['value.net'] },
  ),
  'S1-05': byRule('Under a strategy of planning, agencies offer by a fixed plan.', {
    metrics: ['initiatives.alive'],
  }),
  'S1-06': byRule('Under a strategy of culture, what staff hold for right moves slowly towards joint work.', {
    metrics: ['agency.orientation'],
  }),
  'S1-07': open('Agencies of four services share one budget rule; they do not have to agree on goals.'),
  'S1-08': asked('Sweep levers.platform by age and education, and read who comes in and what is decided.', {
    metrics: ['participation.newcomers', 'agenda.citizens'],
  }),
  'S1-09': level('Acceptance is reported beside value.', { metrics: ['governance.acceptance'] }),
  'S1-10': open('How long value lasts does not depend on aligned goals.'),
  'S1-11': open('Each kind of leader opens means of its own, by time and capital.'),
  'S1-12': structural(
    'Business sponsors, third-sector bodies and communities bring means that public staff do not have.',
  ),
  'S1-13': structural('A design is made anew from the ideals of those who decide, and moves during a run.'),
  'S1-14': structural(
    'Leaders are politicians, managers and people of the third sector, communities, business and unions.',
    { mechanisms: ['leaderCapital'] },
  ),
  'S1-15': level('Capital is a stock with gains, spending and wear.', { metrics: ['leadership.capital'] }),
  'S1-16': open(
    'Capital wears by itself and is spent on conflict and new initiatives; its use grows with its square root.',
  ),
  'S1-17': byRule('A leader with little capital is replaced sooner.', {
    mechanisms: ['leaderCapital'],
    metrics: ['leadership.capital'],
  }),
  'S1-18': open('Citizens give all that they notice to one figure instead of many.', {
    scenarios: ['bristol-mayor'],
  }),
  'S1-19': open('Conflict takes capital, and leaders with little are replaced.', {
    scenarios: ['bristol-mayor'],
  }),
  'S1-20': aCase('The office can be brought in in any month of a run.', { scenarios: ['bristol-mayor'] }),
  'S1-21': open('Process work eases coordination, at hours of its own.'),
  'S1-22': open('Coordination costs output with every further kind of actor.'),
  'S1-23': open('A manager’s time for process eases coordination.'),
  'S1-24': open('Media pressure draws leaders’ time to their profile.'),
  'S1-25': byRule('Branding raises what people notice and what they expect.', { metrics: ['expectation'] }),
  'S1-26': open('Messages differ in whom they speak to, not in how simple they are.'),
  'S1-27': open('Pressure turns leaders to their profile; that fewer people come together is not found.', {
    contrast: 'profile-costs-participation',
  }),
  'S1-28': open('Media pressure stands for the short view.'),
  'S1-29': open(
    'Framing makes the distance between two sides look longer and costs leaders capital; it does not touch trust.',
  ),
  'S1-30': structural('A leader’s time is divided between profile, connecting and process in every month.', {
    metrics: ['leadership.visibility'],
  }),
  'S1-31': open('A brand has no content of its own.'),
  'S1-32': context('The theme of a conference; how many actors meet is part of every scenario.'),
  'S1-33': asked('Legitimacy, accountability and equality are reported beside value.', {
    metrics: ['governance.legitimacy', 'governance.accountability', 'governance.equality'],
  }),
  'S1-34': open('Cuts raise invitations; innovation has no state of its own.'),
  'S1-35': open('Voice brings needs to light; innovation has no state of its own.'),
  'S1-36': open('Projects need a meeting that decides; what leaders do for them is not told apart.'),
};
