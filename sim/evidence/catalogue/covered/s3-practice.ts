/** What the project does about rows S3-35 to S3-68: where it goes wrong, what helps, and what is not known. */
import type { Covered } from '../types';
import { asked, level, open, structural } from './shapes';

export const COVERED_S3_PRACTICE: Covered = {
  'S3-35': open('Capture where norms are weak.', { metrics: ['value.destroyed.capture'] }),
  'S3-36': open('Encounters under a chair who stays.', { metrics: ['encounters.perInitiative'] }),
  'S3-37': open('What a bond pays for, and what it leaves.'),
  'S3-38': open('Promises not kept.', { metrics: ['trust.exposed', 'participation.exits.dissatisfaction'] }),
  'S3-39': open('Trust by the gap of word and deed.', { metrics: ['agency.commitmentGap', 'trust.exposed'] }),
  'S3-40': open('Support for what was not tried out.', { metrics: ['projects.implemented'] }),
  'S3-41': open('Implementation of what was tried out.', { metrics: ['projects.implementedWithin24'] }),
  'S3-42': open('Prototypes with the sponsor there.', { metrics: ['projects.implementedWithin24'] }),
  'S3-43': open('An office for co-production.'),
  'S3-44': open('Spanners between groups.'),
  'S3-45': open('Shared knowledge.'),
  'S3-46': open('Tools that make roles clear are not told apart from training.'),
  'S3-47': open('Messages to several motives.'),
  'S3-48': open('What a message says.'),
  'S3-49': open('Support for those in greatest need.'),
  'S3-50': open('Active and passive engagement.'),
  'S3-51': open('Conduct.', { metrics: ['value.destroyed.incivility'] }),
  'S3-52': open('Series that are renewed.', { metrics: ['norms'] }),
  'S3-53': open('A platform that keeps contact regular.'),
  'S3-54': open('Joint agendas and hands-on practice.'),
  'S3-55': open('Openness and hands-on practice.'),
  'S3-56': open('Expectations and hands-on practice.'),
  'S3-57': open('Political efficacy and hands-on practice.'),
  'S3-58': open('Identity and hands-on practice.', { metrics: ['identity'] }),
  'S3-59': open('Skilled staff and implementation.', { metrics: ['projects.implementedWithin24'] }),
  'S3-60': asked('Sweep the strength of rules and the room they leave.', {
    metrics: ['agenda.citizens', 'norms'],
  }),
  'S3-61': open('Moves between logics.'),
  'S3-62': open('Recruitment for skill and by lot.', { metrics: ['value.net', 'governance.equality'] }),
  'S3-63': structural(
    'Value and governance are reported beside each other, and folded into one figure by no default.',
    { metrics: ['value.net', 'governance.equality'] },
  ),
  'S3-64': structural(
    'Stage, host and leadership are set apart from each other, so that they can be crossed.',
  ),
  'S3-65': open('Answers to users where they assess.', { metrics: ['governance.accountability'] }),
  'S3-66': open('Those whom no invitation reaches.'),
  'S3-67': level('Effects can be split by group, service and place; net value can be below zero.', {
    metrics: ['value.net', 'outcome.gap'],
  }),
  'S3-68': open('Leaders from several realms.'),
};
