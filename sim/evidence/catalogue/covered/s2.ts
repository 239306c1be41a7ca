/** What the project does about rows S2: activating collective co-production. */
import type { Covered } from '../types';
import { aCase, asked, byRule, context, level, open, structural } from './shapes';

export const COVERED_S2: Covered = {
  'S2-01': open('Effort stands in the way of acts and of joining, and ease takes it away.'),
  'S2-02': open('Acts in a group need a place, a time and somebody who asks.'),
  'S2-03': open('Both levels are reported, by service and by month.', {
    metrics: ['participation.individual.share', 'participation.collective.share'],
  }),
  'S2-04': structural(
    'Individual and collective acts are decided by different rules with terms of their own.',
    { metrics: ['participation.individual.share', 'participation.collective.share'] },
  ),
  'S2-05': open(
    'It moves collective acts more than willingness to act and trust do, but not more than free hours.',
    { contrast: 'political-efficacy-before-action', metrics: ['efficacy.political'] },
  ),
  'S2-06': open('A nudge reaches some, is remembered for a while and wears off with habit.', {
    scenarios: ['citizen-panel-nudges'],
  }),
  'S2-07': aCase('Five areas with panels of people who have agreed to be asked.', {
    scenarios: ['citizen-panel-nudges'],
  }),
  'S2-08': open('Joint work also serves users of the district who did not come.'),
  'S2-09': byRule('Acts of ties keep needs from beginning, and ties’ reports bring them to light.', {
    metrics: ['need.prevention'],
  }),
  'S2-10': open('Agencies whose budget is cut ask more people to share the load.', {
    scenarios: ['austerity-dumping'],
  }),
  'S2-11': open('Being asked is a gate of its own on the way to a group.', {
    metrics: ['participation.newcomers'],
  }),
  'S2-12': structural(
    'Every initiative belongs to one of the four stages, and sessions are counted by stage.',
    {
      metrics: [
        'participation.stage.coCommissioning',
        'participation.stage.coDesign',
        'participation.stage.coDelivery',
        'participation.stage.coAssessment',
      ],
    },
  ),
  'S2-13': open('Agencies turn hours to joint work, and invite.', {
    metrics: ['agency.orientation', 'agency.invitations'],
  }),
  'S2-14': aCase('The baseline is set up from the survey’s sample, places and time.', {
    scenarios: ['five-country-survey'],
  }),
  'S2-15': open('Administrative cultures are not told apart.'),
  'S2-16': structural('Services differ by the function of the state that they stand for.'),
  'S2-17': aCase(
    'The baseline is shown beside the survey’s index. The pulls of individual acts were inferred from it: no test.',
    {
      scenarios: ['five-country-survey'],
      metrics: [
        'participation.index.localEnvironment',
        'participation.index.publicHealth',
        'participation.index.communitySafety',
      ],
    },
  ),
  'S2-18': level('What agencies believe of citizens’ acts starts below what they do, and moves slowly.', {
    metrics: ['agency.beliefGap'],
  }),
  'S2-19': context('A force of the time of the source; levers.platform stands for it where it matters.'),
  'S2-20': byRule('Without one of the two inputs joint work yields nothing.', { metrics: ['value.created'] }),
  'S2-21': open(
    'Agencies ask more people where money is short; they do not ask more because designs fit badly.',
  ),
  'S2-22': open('Burden is reported beside the relief that it comes with.', {
    metrics: ['burden', 'value.created.relief'],
  }),
  'S2-23': structural('Relief, misfit and disappointment are booked where citizen and agency meet.', {
    metrics: ['value.created', 'value.destroyed'],
  }),
  'S2-24': level('How well designs suit those who spoke for them is reported as acceptance.', {
    metrics: ['governance.acceptance'],
  }),
  'S2-25': open('Need and relief depend on one’s own acts as well as on the service.'),
  'S2-26': level('Hours in groups are concentrated on few; many give none.', {
    metrics: ['participation.gini'],
  }),
  'S2-27': structural('Self-help is a channel of its own, counted apart.', {
    metrics: ['participation.selfHelp.share'],
  }),
  'S2-28': open('Experience is compared with expectations, and moves both these and trust.', {
    metrics: ['expectation'],
  }),
  'S2-29': asked('Forward runs under drivers that a scenario sets.', {
    metrics: ['participation.individual.share', 'participation.collective.share'],
  }),
  'S2-30': open(
    'Scepticism stands for the belief; that citizens’ voices are in truth partial is not assumed.',
  ),
  'S2-31': open('Citizens’ suggestions have no horizon.'),
  'S2-32': open('Officials who are sceptical accept fewer of citizens’ items.'),
  'S2-33': structural('Planning, delivery and measuring are stages of initiatives.', {
    metrics: ['participation.stage.coAssessment'],
  }),
  'S2-34': open('The ledger books relief of the participant and spill-over to others apart.', {
    metrics: ['value.created.relief', 'value.created.spillOver'],
  }),
  'S2-35': level('Many more people act alone with support in a month than take part in a group.', {
    metrics: ['participation.individual.share', 'participation.collective.share'],
  }),
  'S2-36': level('What comes to participants and what comes to others is reported month by month.', {
    metrics: ['value.private', 'value.collective'],
  }),
};
