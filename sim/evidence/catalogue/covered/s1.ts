/** What the project does about rows S1: public leadership. */
import type { Covered } from '../types';
import { asked, context, level, open, structural } from './shapes';

export const COVERED_S1: Covered = {
  'S1-01': open('How many initiatives reach a higher level.'),
  'S1-02': open('How far skill holds back what initiatives reach.'),
  'S1-03': open('Spread of initiatives with and without a strategy.'),
  'S1-04': open('A strategy that ranks offers by value for all.'),
  'S1-05': open('A strategy that plans ahead.'),
  'S1-06': open('A strategy that changes the culture of staff.'),
  'S1-07': open('Agencies with goals of their own that have to agree.'),
  'S1-08': open('A digital platform, and whom it brings in.'),
  'S1-09': level('Acceptance is reported beside value.', { metrics: ['governance.acceptance'] }),
  'S1-10': open('Value that lasts longer where goals are aligned.'),
  'S1-11': open('Joining where leaders mobilise more.'),
  'S1-12': open('Means from other sectors that staff alone do not have.'),
  'S1-13': structural('A design is made anew from the ideals of those who decide, and moves during a run.'),
  'S1-14': open('Kinds of leader with means of their own.'),
  'S1-15': level('Capital is a stock with gains, spending and wear.', { metrics: ['leadership.capital'] }),
  'S1-16': open('Capital over a term, and what a further unit of it does.', {
    metrics: ['leadership.capital'],
  }),
  'S1-17': open('Replacement of leaders with little capital.', { metrics: ['leadership.capital'] }),
  'S1-18': open('The years before and after a city elects a mayor.', { metrics: ['leadership.visibility'] }),
  'S1-19': open('Terms of leaders where conflict is framed.'),
  'S1-20': context(
    'That cities adopt the office one after another is outside one locality; it can be adopted in any month of a run.',
  ),
  'S1-21': open('Management effort against other levers.'),
  'S1-22': open('Output with many actors and little process effort.'),
  'S1-23': open('Management effort where many actors meet.'),
  'S1-24': open('Leaders’ time under media pressure.', { metrics: ['leadership.visibility'] }),
  'S1-25': open('Branding, attention and expectations.', { metrics: ['expectation'] }),
  'S1-26': open('Simple messages that reach more people and fit fewer.'),
  'S1-27': open('Profile against connecting.', { metrics: ['leadership.visibility'] }),
  'S1-28': open('Early and late output of leaders with a short horizon.'),
  'S1-29': open('Trust under conflict framing.', { metrics: ['trust'] }),
  'S1-30': structural('A leader’s time is divided between profile, connecting and process in every month.', {
    metrics: ['leadership.visibility'],
  }),
  'S1-31': open('Brands that carry identity.'),
  'S1-32': context('The theme of a conference; how many actors meet is part of every scenario.'),
  'S1-33': asked('Legitimacy, accountability and equality are reported beside value.', {
    metrics: ['governance.legitimacy', 'governance.accountability', 'governance.equality'],
  }),
  'S1-34': open('Innovation after cuts and failures.'),
  'S1-35': open('Innovation where citizens speak up.'),
  'S1-36': open('Innovation without leadership.'),
};
