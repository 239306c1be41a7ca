/** Rows S1: public leadership. Posts of the journal Policy & Politics, each by its author. */
import { actor, distinction, finding, from, lever, mechanism, question, tension, typology } from './shapes';

export const S1 = {
  ...from('Ferlie 2021', {
    'S1-01': typology(2, 'A move is claimed from lower-order co-production to higher-level co-creation.'),
    'S1-02': finding(
      1,
      'The organisational capabilities for that move are not yet deep or wide enough; evidence is mixed.',
    ),
    'S1-03': mechanism(
      2,
      'It takes strategic management to get from small projects to a whole organisation.',
    ),
    'S1-04': typology(2, 'The public value school of strategy is the linchpin.'),
    'S1-05': typology(3, 'The planning school of strategy is promising.'),
    'S1-06': typology(3, 'The culture school of strategy is promising.'),
    'S1-07': question(
      2,
      'How does strategy form in networks of many agencies? Cooperative strategy may help.',
    ),
    'S1-08': lever(2, 'Open digital platforms of government or the third sector are promising.'),
  }),
  ...from('Sørensen, Bryson and Crosby 2021', {
    'S1-09': mechanism(
      2,
      'Co-creation gathers resources for complex problems and yields what citizens accept as valuable.',
    ),
    'S1-10': mechanism(2, 'Leaders can align the goals of diverse groups so that value lasts.'),
    'S1-11': mechanism(
      1,
      'Public leaders engage, inspire and mobilise those who hold legitimacy, authority and capability.',
    ),
    'S1-12': distinction(2, 'They mobilise across organisations and sectors, not public staff alone.'),
    'S1-13': mechanism(2, 'What is aimed at is shaped and reshaped on the way, not set beforehand.'),
    'S1-14': actor(2, 'Politicians, public managers and managers of non-profit bodies all lead.'),
  }),
  ...from('Bennister 2015', {
    'S1-15': mechanism(1, 'Leadership capital is a stock of credit that has been built up.'),
    'S1-16': mechanism(1, 'Leaders spend or squander it; its returns diminish and it wears out.'),
    'S1-17': mechanism(2, 'It decides whether leaders succeed, stay in office and win elections.'),
  }),
  ...from('Sweeting 2014', {
    'S1-18': lever(
      2,
      'A directly elected mayor gives a city one visible figure; its effect needs before and after.',
    ),
    'S1-19': finding(2, 'In abrasive politics leaders did not last, able as they were.'),
    'S1-20': lever(3, 'Metro mayors are a reform that cities adopt one after another.'),
  }),
  ...from('Coombes 2014', {
    'S1-21': finding(
      2,
      'To govern is above all to manage processes; hard problems have no easy answers.',
      'Klijn',
    ),
    'S1-22': mechanism(
      1,
      'Back stage, many actors depend on each other: decisions are complex and take time and dedication.',
      'Klijn',
    ),
    'S1-23': mechanism(1, 'It is managerial effort that makes the difference.', 'Klijn'),
    'S1-24': mechanism(2, 'Front stage follows the logic of media: daily, instant, short-term.', 'Klijn'),
    'S1-25': mechanism(2, 'Branding and image are used because people can relate to them.', 'Klijn'),
    'S1-26': tension(2, 'Problems have many facets; messages must be simple.', 'Klijn'),
    'S1-27': tension(1, 'Leading by connecting stands against a strong personal profile.', 'Klijn'),
    'S1-28': tension(1, 'Long-term dedication stands against short-term visibility.', 'Klijn'),
    'S1-29': tension(2, 'Building trust stands against framing everything as conflict.', 'Klijn'),
    'S1-30': finding(2, 'Managers have to work on both stages, and the tensions will last or grow.', 'Klijn'),
    'S1-31': mechanism(3, 'A brand should stand for identity, value and commitment, not for selling alone.'),
  }),
  ...from('Lendvai 2014', {
    'S1-32': finding(
      3,
      'Complexity and fragmentation are the theme; partnership may make the ungovernable governable.',
    ),
    'S1-33': question(2, 'Does collaboration do well on legitimacy, accountability and social justice?'),
  }),
  ...from('Torfing 2014', {
    'S1-34': mechanism(
      2,
      'Innovation is pushed from within: by budgets, failed policies and professional ambition.',
    ),
    'S1-35': mechanism(
      2,
      'It is pushed from outside: by demanding citizens, critical publics, media and competition.',
    ),
    'S1-36': mechanism(2, 'Innovation made together has to be led and managed.'),
  }),
};
