/** What the project does about rows S2: activating collective co-production. */
import type { Covered } from '../types';
import { aCase, asked, context, level, open, structural } from './shapes';

export const COVERED_S2: Covered = {
  'S2-01': open('Taking part by how easy it is.'),
  'S2-02': open('Acts of the same use, alone and in a group.'),
  'S2-03': open('How far individual acts lie above collective ones.', {
    metrics: ['participation.individual.share', 'participation.collective.share'],
  }),
  'S2-04': structural(
    'Individual and collective acts are decided by different rules with terms of their own.',
    { metrics: ['participation.individual.share', 'participation.collective.share'] },
  ),
  'S2-05': open('Political efficacy against all else that moves collective acts.', {
    metrics: ['efficacy.political', 'participation.collective.share'],
  }),
  'S2-06': open('A light nudge, and how long it lasts.'),
  'S2-07': open('A panel of those who like to take part.'),
  'S2-08': open('Value of an hour in a group and alone.'),
  'S2-09': open('Needs of those whose neighbours act.'),
  'S2-10': context('The time of the source; budgets can be cut in any scenario.'),
  'S2-11': open('From acts alone to acts in a group.', { metrics: ['participation.newcomers'] }),
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
  'S2-13': open('Commitment of agencies, and outreach.', {
    metrics: ['agency.orientation', 'agency.invitations'],
  }),
  'S2-14': aCase('The baseline is set up from the survey’s sample, places and time.', {
    scenarios: ['five-country-survey'],
  }),
  'S2-15': open('Administrative cultures as settings.'),
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
  'S2-20': open('Output without one of the two inputs.'),
  'S2-21': open('Invitations by fit and by cost.'),
  'S2-22': level('Burden is reported beside the relief that it comes with.', {
    metrics: ['burden', 'value.created.relief'],
  }),
  'S2-23': structural('Relief, misfit and disappointment are booked where citizen and agency meet.', {
    metrics: ['value.created', 'value.destroyed'],
  }),
  'S2-24': open('Designs that fit better where experience is brought in.'),
  'S2-25': structural('Need and relief depend on one’s own acts as well as on the service.'),
  'S2-26': level('Hours in groups are concentrated on few; many give none.', {
    metrics: ['participation.gini'],
  }),
  'S2-27': structural('Self-help is a channel of its own, counted apart.', {
    metrics: ['participation.selfHelp.share'],
  }),
  'S2-28': open('Trust and expectations of those involved.', { metrics: ['trust.exposed', 'expectation'] }),
  'S2-29': asked('Forward runs under drivers that a scenario sets.', {
    metrics: ['participation.individual.share', 'participation.collective.share'],
  }),
  'S2-30': open('Partial voices, and the belief that voices are partial.'),
  'S2-31': open('Short horizons of those who decide.'),
  'S2-32': open('Collective co-production among sceptical officials.'),
  'S2-33': structural('Planning, delivery and measuring are stages of initiatives.', {
    metrics: ['participation.stage.coAssessment'],
  }),
  'S2-34': structural('The ledger books relief of the participant and spill-over to others apart.', {
    metrics: ['value.created.relief', 'value.created.spillOver'],
  }),
  'S2-35': open('Share of individual acts in all acts.'),
  'S2-36': open('Which comes sooner, which reaches further.'),
};
