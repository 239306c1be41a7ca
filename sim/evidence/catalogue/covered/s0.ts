/** What the project does about rows S0: leadership and structure. */
import type { Covered } from '../types';
import { asked, context, level, open, structural } from './shapes';

export const COVERED_S0: Covered = {
  'S0-01': open(
    'A middling degree of sharing lowers the host’s surplus; that value at large gains is not found.',
    { mechanisms: ['sharedLeadership'], contrast: 'some-sharing-beats-none' },
  ),
  'S0-02': asked('Sweep levers.hosting.hybridity and read who decides and who gains.', {
    metrics: ['hosting.benefitGap', 'agenda.hostSurplus'],
  }),
  'S0-03': structural('Every entry of the value ledger belongs to one encounter between named parties.', {
    metrics: ['value.created', 'value.destroyed'],
  }),
  'S0-04': context(
    'Why structures change is outside the model; hosting can be changed in any month of a run.',
  ),
  'S0-05': level(
    'How far agencies turn to joint work moves with what it yields, and is reported month by month.',
    { metrics: ['agency.orientation'] },
  ),
  'S0-06': open('Agencies whose budget is cut ask more people.', { scenarios: ['austerity-dumping'] }),
  'S0-07': structural(
    'Output comes from citizens, agencies and third-sector bodies, each with hours of its own.',
    { metrics: ['staff.hours.needed', 'value.party.thirdSector'] },
  ),
  'S0-08': structural('Production takes citizens’ hours and staff hours as two inputs.', {
    metrics: ['participation.hours', 'staff.hours.needed'],
  }),
  'S0-09': open('Acts of one’s own keep needs from beginning and relieve them.'),
  'S0-10': level('Outcomes and public cost are reported side by side and never folded into one figure.', {
    metrics: ['outcome.publicHealth', 'cost.public'],
  }),
  'S0-11': structural(
    'Four services differ in onset of need, in acts and in how staff and citizens work together.',
  ),
  'S0-12': structural(
    'An act without public money, material, space, staff or answer is self-help; all others are counted apart.',
    { metrics: ['participation.selfHelp.share', 'participation.withAgency.share'] },
  ),
  'S0-13': level(
    'Initiatives in which organisations meet without citizens are told from others by what happened in them.',
    { metrics: ['initiatives.type.coManagement'] },
  ),
  'S0-14': level(
    'Initiatives in which three groups set priorities are told from others by what happened in them.',
    { metrics: ['initiatives.type.coGovernance', 'agenda.citizens'] },
  ),
  'S0-15': structural(
    'The baseline consists of citizens who deliver services together with public agencies.',
    { metrics: ['participation.withAgency.share'] },
  ),
  'S0-16': structural(
    'Budgets and volatility are drivers that a scenario sets month by month (levers.budget.change, levers.volatility).',
    { metrics: ['cost.public'], scenarios: ['austerity-dumping'] },
  ),
  'S0-17': open('Norms grow in meetings, and end with the initiative.'),
  'S0-18': open('Closed seats keep newcomers out, but no mechanism of its own stands for the barrier.'),
  'S0-19': open('Agencies move hours to what has yielded more than they expected.'),
  'S0-20': open('Ties ask each other, and see who takes part; joint work makes no new ties.'),
  'S0-21': asked('Every mix of hosts can be crossed with every degree of sharing; nothing favours one.', {
    metrics: ['value.net', 'leadership.sharing'],
    scenarios: ['shared-neutral-space'],
  }),
  'S0-22': open('In a shared space no host orders the agenda.', { scenarios: ['shared-neutral-space'] }),
  'S0-23': open('A host’s order matters where time is short.', { scenarios: ['shared-neutral-space'] }),
  'S0-24': open('Conflict follows from the distance between ideals and from weak norms.', {
    metrics: ['conflict'],
  }),
  'S0-25': open('People notice when their share of the agenda is less than their share of proposals.', {
    contrast: 'agency-host-is-felt-to-be-unfair',
    metrics: ['hosting.benefitGap'],
  }),
  'S0-26': open('A third-sector host gets more of its own items decided.', {
    scenarios: ['shared-neutral-space'],
  }),
  'S0-27': open('The gap between what both sides gain is reported; neutral ground does not narrow it.', {
    metrics: ['hosting.benefitGap'],
    scenarios: ['shared-neutral-space'],
  }),
  'S0-28': asked('Hybridity loosens the hold of a single host; a shared space can be set.', {
    metrics: ['agenda.hostSurplus'],
  }),
  'S0-29': open('Those who believe that they can make a difference take open tasks more often.', {
    contrast: 'empowered-citizens-lead',
  }),
  'S0-30': level('Who leads is counted act by act, month by month.', {
    metrics: ['leadership.sharing', 'leadership.citizens'],
  }),
  'S0-31': open('Chairs take tasks back when targets are missed.'),
  'S0-32': open('Norms grow faster in meetings in which citizens lead.'),
  'S0-33': structural('Leadership tasks are taken by whoever is there; civic leaders can be switched off.', {
    mechanisms: ['leaderCapital'],
    metrics: ['leadership.sharing'],
  }),
  'S0-34': open('Accountability asks how clearly one body answers, and how often citizens hear reasons.'),
  'S0-35': asked('Sweep what opens resources and the order of the agenda, and read who decides.', {
    metrics: ['agenda.citizens', 'agenda.hostSurplus'],
  }),
  'S0-36': open(
    'Shared knowledge makes designs fit; that sharing pays more where needs change is not found.',
    { contrast: 'sharing-pays-under-change' },
  ),
  'S0-37': open('Sweep levers.leadership.sharing: the response is a curve with its interval.', {
    metrics: ['value.net', 'leadership.sharing'],
  }),
  'S0-38': structural(
    'Each entry of the ledger has its cause, stage and host, so what helped and what hindered can be counted.',
    { metrics: ['value.created', 'value.destroyed'] },
  ),
};
