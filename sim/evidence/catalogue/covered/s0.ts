/** What the project does about rows S0: leadership and structure. */
import type { Covered } from '../types';
import { asked, context, level, open, structural } from './shapes';

export const COVERED_S0: Covered = {
  'S0-01': open('Value at middling sharing against none.', { mechanisms: ['sharedLeadership'] }),
  'S0-02': asked('Sweep levers.hosting.hybridity and read what both sides put in.', {
    metrics: ['hosting.benefitGap'],
  }),
  'S0-03': structural('Every entry of the value ledger belongs to one encounter between named parties.', {
    metrics: ['value.created', 'value.destroyed'],
  }),
  'S0-04': context(
    'Why structures change is outside the model; hosting can be changed in any month of a run.',
  ),
  'S0-05': open('A reform that raises what joint work yields, and the orientation that follows.', {
    metrics: ['agency.orientation'],
  }),
  'S0-06': open('A smaller budget, and the invitations that agencies send.', {
    metrics: ['agency.invitations'],
  }),
  'S0-07': open('Output without one kind of actor.', { metrics: ['value.created'] }),
  'S0-08': structural('Production takes citizens’ hours and staff hours as two inputs.', {
    metrics: ['participation.hours', 'staff.hours.needed'],
  }),
  'S0-09': open('Outcomes where citizens put in less of their own.'),
  'S0-10': level('Outcomes and public cost are reported side by side and never folded into one figure.', {
    metrics: ['outcome.publicHealth', 'cost.public'],
  }),
  'S0-11': structural(
    'Services differ in onset of need, in their individual acts and in how staff and citizens work together.',
  ),
  'S0-12': structural(
    'An act without public money, material, space, staff or answer is self-help; all others are counted apart.',
    { metrics: ['participation.selfHelp.share', 'participation.withAgency.share'] },
  ),
  'S0-13': open('Initiatives in which organisations meet without citizens.'),
  'S0-14': open('Priorities by who sits at the table.', { metrics: ['agenda.citizens'] }),
  'S0-15': structural(
    'The baseline consists of citizens who deliver services together with public agencies.',
    { metrics: ['participation.withAgency.share'] },
  ),
  'S0-16': structural(
    'Budgets and volatility are drivers that a scenario sets month by month (levers.budget.change, levers.volatility).',
    { metrics: ['cost.public'] },
  ),
  'S0-17': open('Trust and identity where initiatives are often dismantled.', {
    metrics: ['identity', 'trust.exposed'],
  }),
  'S0-18': open('What citizens bring to the agenda where initiatives are closed.', {
    metrics: ['agenda.citizens'],
  }),
  'S0-19': open('Hours for joint work where it yields little.', { metrics: ['agency.orientation'] }),
  'S0-20': open('Joining with and without ties.'),
  'S0-21': asked('Every mix of hosts can be crossed with every degree of sharing; nothing favours one.', {
    metrics: ['value.net', 'leadership.sharing'],
  }),
  'S0-22': asked('Compare hosts by what each side brings.', { metrics: ['agenda.citizens'] }),
  'S0-23': open('The surplus that a single host keeps.', { metrics: ['agenda.hostSurplus'] }),
  'S0-24': level('Conflict follows from distance between ideals and from weak norms.', {
    metrics: ['conflict'],
  }),
  'S0-25': asked('Compare hosts by who gains for an hour given.', { metrics: ['hosting.benefitGap'] }),
  'S0-26': asked('Compare hosts by what the third sector gains.', { metrics: ['value.party.thirdSector'] }),
  'S0-27': asked('Compare hosts by the gap between what both sides gain.', {
    metrics: ['hosting.benefitGap'],
  }),
  'S0-28': asked('Hybridity softens a single host; a shared space can be set.', {
    metrics: ['agenda.hostSurplus'],
  }),
  'S0-29': open('Leadership by citizens where they are more confident.', {
    metrics: ['leadership.citizens'],
  }),
  'S0-30': level('Who leads is counted act by act, month by month.', {
    metrics: ['leadership.sharing', 'leadership.citizens'],
  }),
  'S0-31': open('Realised sharing under target pressure.', { metrics: ['leadership.sharing'] }),
  'S0-32': open('Identity by how many lead.', { metrics: ['identity'] }),
  'S0-33': structural(
    'Leadership tasks are taken by whoever is there; the civic leader can be switched off.',
    { mechanisms: ['leaderCapital'], metrics: ['leadership.sharing'] },
  ),
  'S0-34': asked('Sweep levers.leadership.sharing and read accountability.', {
    metrics: ['governance.accountability'],
  }),
  'S0-35': asked('Sweep what opens resources and the order of the agenda, and read who decides.', {
    metrics: ['agenda.citizens', 'agenda.hostSurplus'],
  }),
  'S0-36': open('Gains from sharing in a volatile and in a calm place.'),
  'S0-37': asked('Sweep levers.leadership.sharing: the response is a curve with its interval.', {
    metrics: ['value.net', 'leadership.sharing'],
  }),
  'S0-38': structural(
    'Each entry of the ledger has its cause, stage and host, so what helped and what hindered can be counted.',
    { metrics: ['value.created', 'value.destroyed'] },
  ),
};
