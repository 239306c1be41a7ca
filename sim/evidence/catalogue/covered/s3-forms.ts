/** What the project does about rows S3-01 to S3-34: forms of co-production, how it goes, and its dark side. */
import type { Covered } from '../types';
import { context, level, open, structural } from './shapes';

export const COVERED_S3_FORMS: Covered = {
  'S3-01': open('Care that families take over saves money.', { scenarios: ['austerity-dumping'] }),
  'S3-02': level('What agencies promise less what they enact.', { metrics: ['agency.commitmentGap'] }),
  'S3-03': open('Shifted duties fall on the ties who look after people in need.', {
    scenarios: ['austerity-dumping'],
    metrics: ['burden.carers', 'value.destroyed.dumping', 'cost.public'],
  }),
  'S3-04': level('How many initiatives there are is an output.', { metrics: ['initiatives.alive'] }),
  'S3-05': context('What a review covers.'),
  'S3-06': structural(
    'Co-commissioning is a stage with an agenda and projects; agencies offer it by levers.offer.coCommissioning.',
    { metrics: ['participation.stage.coCommissioning'] },
  ),
  'S3-07': structural(
    'Co-design is a stage with a design and projects; agencies offer it by levers.offer.coDesign.',
    { metrics: ['participation.stage.coDesign'] },
  ),
  'S3-08': structural(
    'Co-delivery is the stage that yields most; agencies offer it by levers.offer.coDelivery.',
    { metrics: ['participation.stage.coDelivery'] },
  ),
  'S3-09': structural('Co-assessment is a stage, and a lever by which users assess what was done.', {
    metrics: ['participation.stage.coAssessment'],
  }),
  'S3-10': structural('Relief depends on how a design fits a person’s own need, not on output alone.', {
    metrics: ['value.created.relief'],
  }),
  'S3-11': level('Initiatives are told apart by how much citizens decide in them.', {
    metrics: ['initiatives.mode.consumer'],
  }),
  'S3-12': level('Initiatives are told apart by how much citizens decide in them.', {
    metrics: ['initiatives.mode.participative'],
  }),
  'S3-13': level(
    'Initiatives are told apart by how much citizens decide in them; a mode can change during a run.',
    { metrics: ['initiatives.mode.enhanced'] },
  ),
  'S3-14': level('Value created, destroyed and net are outputs, with their causes.', {
    metrics: ['value.net'],
  }),
  'S3-15': open('Series that go on, an office and trained staff stand for embedding.'),
  'S3-16': open('A law fixes meetings and leaves more or less room.', {
    scenarios: ['brazil-health-councils'],
  }),
  'S3-17': open('Agencies may ask those first whom they hold to be skilled.'),
  'S3-18': structural('To speak and to act are decisions of their own.', {
    metrics: ['participation.voice.share', 'participation.action.share'],
  }),
  'S3-19': level('Who speaks can be split by need, deprivation and education (record.groups).', {
    metrics: ['participation.voice.share'],
  }),
  'S3-20': level(
    'Confidence to speak falls with deprivation and under scrutiny; who speaks can be split by both need and deprivation.',
    { metrics: ['participation.voice.share'] },
  ),
  'S3-21': open('The same hours go to voice or to action, phase by phase.', {
    contrast: 'balance-differs-by-phase',
  }),
  'S3-22': open('What serves best differs by phase of need.', { metrics: ['value.net'] }),
  'S3-23': open('A bond pays by reported results, on terms that may change or not.'),
  'S3-24': open('A funder who imposes another approach is not simulated.'),
  'S3-25': open('Those who gained tell of more than they gained.'),
  'S3-26': level('The share of projects implemented within two years.', {
    metrics: ['projects.implementedWithin24'],
  }),
  'S3-27': open('Councils are classified by what they did in twelve months.', {
    scenarios: ['brazil-health-councils'],
  }),
  'S3-28': open('Those who expect no answer ask for accounts instead of proposing.', {
    scenarios: ['brazil-health-councils'],
  }),
  'S3-29': level('Councils that meet seldom or in which one group decides, and that do not monitor.', {
    metrics: ['logic.ceremonial'],
    scenarios: ['brazil-health-councils'],
  }),
  'S3-30': open('The standard service follows what people need, as far as agencies adapt.'),
  'S3-31': open('Answered reports bring needs to light.'),
  'S3-32': open('New kinds of need escape monitoring that keeps to its plan.'),
  'S3-33': open('Norms grow by good contact as far as rules leave room.', {
    scenarios: ['brazil-health-councils'],
  }),
  'S3-34': open('Destroyed value is booked beside created value and never netted.', {
    metrics: ['value.destroyed'],
    contrast: 'darkest-settings',
  }),
};
