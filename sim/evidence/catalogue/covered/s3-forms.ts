/** What the project does about rows S3-01 to S3-34: forms of co-production, how it goes, and its dark side. */
import type { Covered } from '../types';
import { asked, context, level, open, structural } from './shapes';

export const COVERED_S3_FORMS: Covered = {
  'S3-01': open('Joint work under a cut budget.', { metrics: ['agency.orientation'] }),
  'S3-02': level('What agencies promise less what they enact.', { metrics: ['agency.commitmentGap'] }),
  'S3-03': open('Duty shifted onto care ties.', {
    metrics: ['burden.carers', 'value.destroyed.dumping', 'cost.public'],
  }),
  'S3-04': level('How many initiatives there are is an output.', { metrics: ['initiatives.alive'] }),
  'S3-05': context('What a review covers.'),
  'S3-06': open('What co-commissioning changes.', { metrics: ['participation.stage.coCommissioning'] }),
  'S3-07': open('What co-design changes.', { metrics: ['participation.stage.coDesign'] }),
  'S3-08': open('What co-delivery changes.', { metrics: ['participation.stage.coDelivery'] }),
  'S3-09': open('What co-assessment changes.', { metrics: ['participation.stage.coAssessment'] }),
  'S3-10': structural('Relief depends on how a design fits a person’s own need, not on output alone.', {
    metrics: ['value.created.relief'],
  }),
  'S3-11': open('Initiatives in which citizens shape the encounter alone.'),
  'S3-12': open('Initiatives in which citizens shape planning.'),
  'S3-13': open('Initiatives in which citizens bring about innovation.'),
  'S3-14': level('Value created, destroyed and net are outputs, with their causes.', {
    metrics: ['value.net'],
  }),
  'S3-15': open('One lever in an agency that is able and in one that is not.'),
  'S3-16': open('Regulation under different logics.', { metrics: ['norms'] }),
  'S3-17': open('Recruitment of those who know.'),
  'S3-18': structural('To speak and to act are decisions of their own.', {
    metrics: ['participation.voice.share', 'participation.action.share'],
  }),
  'S3-19': open('Those who speak, and what they have lived through.', {
    metrics: ['participation.voice.share'],
  }),
  'S3-20': open('Confidence of those in need.', { metrics: ['participation.voice.share'] }),
  'S3-21': open('Balance of voice and action by phase of need.'),
  'S3-22': asked('Cross levers with contexts: the best set is an output.', { metrics: ['value.net'] }),
  'S3-23': open('Bonds that adapt and bonds that do not.'),
  'S3-24': open('A funder that imposes a change.'),
  'S3-25': open('Reported and true benefit.'),
  'S3-26': level('The share of projects implemented within two years.', {
    metrics: ['projects.implementedWithin24'],
  }),
  'S3-27': open('Councils classified by what they do.'),
  'S3-28': open('Councils classified by what they do.'),
  'S3-29': open('Councils classified by what they do.'),
  'S3-30': open('Adaptive and planned working under change.'),
  'S3-31': open('How soon needs come to light.', { metrics: ['detection.lag'] }),
  'S3-32': open('Rigid designs under change.'),
  'S3-33': open('Norms under rules that leave room.', { metrics: ['norms'] }),
  'S3-34': level('Destroyed value is booked beside created value and never netted.', {
    metrics: ['value.destroyed'],
  }),
};
