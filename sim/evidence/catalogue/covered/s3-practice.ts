/** What the project does about rows S3-35 to S3-68: where it goes wrong, what helps, and what is not known. */
import type { Covered } from '../types';
import { asked, byRule, level, open, structural } from './shapes';

export const COVERED_S3_PRACTICE: Covered = {
  'S3-35': open('A chair who wins the agenda tightens the hold on it, less so where norms are strong.', {
    metrics: ['value.destroyed.capture'],
    contrast: 'entrenched-chairs-take-the-agenda',
  }),
  'S3-36': open('Chairs who stay take more of the agenda; that fewer people meet is not found.', {
    contrast: 'entrenched-chairs-lose-encounters',
    scenarios: ['brazil-health-councils'],
  }),
  'S3-37': open('Bonds on rigid terms hold a design fast; causes of need are not told apart from needs.'),
  'S3-38': open('What is promised and not kept counts as an experience of nothing.', {
    metrics: ['value.destroyed.disillusion'],
  }),
  'S3-39': open('Promises beyond what is enacted raise expectations.', { metrics: ['agency.commitmentGap'] }),
  'S3-40': open('A prototype lets people see how a design fits.'),
  'S3-41': open('A prototype corrects a design before launch.'),
  'S3-42': open('A sponsor carries half of the support for a project.'),
  'S3-43': open('An office halves what is lost when staff change.'),
  'S3-44': open('Spanners ask across the bounds of groups.'),
  'S3-45': open('Shared knowledge makes officials’ beliefs err less.'),
  'S3-46': open('Tools that make roles clear are not told apart from training.'),
  'S3-47': open('An invitation speaks to those who hold one of its motives.'),
  'S3-48': open('A message speaks to what people know of its ground.'),
  'S3-49': open('Agencies may ask those in greatest need first, and support them.'),
  'S3-50': open('Active forms suit more motives.'),
  'S3-51': byRule('The lever lowers the chance of incivility in an encounter.', {
    metrics: ['value.destroyed.incivility'],
  }),
  'S3-52': open('Norms grow in meetings, and a renewed series carries them on.'),
  'S3-53': asked('Sweep levers.platform, and read who comes and how regularly.', {
    metrics: ['participation.collective.share', 'participation.newcomers'],
  }),
  'S3-54': open(
    'Open leadership tasks loosen the chair’s hold; hands-on also asks for an agenda that no group dominates.',
    { scenarios: ['brazil-health-councils'] },
  ),
  'S3-55': open('Invitations and seats kept for newcomers open a council; seats alone do little.', {
    scenarios: ['brazil-health-councils'],
  }),
  'S3-56': open('Those who expect an answer propose instead of monitoring.', {
    scenarios: ['brazil-health-councils'],
  }),
  'S3-57': open('Political efficacy moves joining, coming and speaking.', {
    contrast: 'belief-makes-hands-on',
    scenarios: ['brazil-health-councils'],
  }),
  'S3-58': open('Identity is the stock of norms, weighted by those who come.', {
    metrics: ['identity'],
    scenarios: ['brazil-health-councils'],
  }),
  'S3-59': byRule('Skilled staff raise the chance that a project is implemented.', {
    metrics: ['projects.implementedWithin24'],
  }),
  'S3-60': open('Strength of rules and the room that they leave are two levers.', {
    metrics: ['agenda.citizens', 'norms'],
  }),
  'S3-61': open('Moves between logics are counted.', {
    metrics: ['logic.changes'],
    scenarios: ['brazil-health-councils'],
  }),
  'S3-62': open('No price in relief is found for asking those in need instead of the skilled.', {
    metrics: ['value.net', 'governance.equality'],
  }),
  'S3-63': structural(
    'Value and governance are reported beside each other, and folded into one figure by no default.',
    { metrics: ['value.net', 'governance.equality'] },
  ),
  'S3-64': structural(
    'Stage, host and leadership are set apart from each other, so that they can be crossed.',
  ),
  'S3-65': open('Users who assess hear what became of open items.'),
  'S3-66': structural('Some citizens are out of agencies’ reach; third-sector bodies reach part of them.'),
  'S3-67': level('Effects can be split by group, service and place; net value can be below zero.', {
    metrics: ['value.net', 'outcome.gap'],
  }),
  'S3-68': structural('Leaders come from politics, professions, communities and business.', {
    mechanisms: ['leaderCapital'],
  }),
};
