/** Rows S2: activating collective co-production. Abstracts and one report, each by its authors. */
import { distinction, finding, from, lever, mechanism, question, tension, typology } from './shapes';

export const S2 = {
  ...from('Bovaird, Stoker, Jones, Loeffler and Pinilla Roncancio 2016', {
    'S2-01': mechanism(1, 'People co-produce more where it is easy.'),
    'S2-02': mechanism(1, 'They co-produce more where it can be done alone rather than in a group.'),
  }),
  ...from('Bovaird, Van Ryzin, Loeffler and Parrado 2015', {
    'S2-03': finding(1, 'A gulf lies between how much people do alone and how much they do together.'),
  }),
  ...from('Bovaird, Stoker, Jones, Loeffler and Pinilla Roncancio 2016', {
    'S2-04': finding(
      1,
      'Individual and collective co-production differ in character and in what goes with them.',
    ),
    'S2-05': finding(
      1,
      'On any issue, collective co-production is high where citizens feel that people can make a difference.',
    ),
    'S2-06': finding(1, 'Nudges towards more co-production work only weakly; they may have to be strong.'),
    'S2-07': lever(3, 'The data came from panels of citizens that councils run, in five areas.'),
  }),
  ...from('Bovaird, Van Ryzin, Loeffler and Parrado 2015', {
    'S2-08': finding(1, 'Much of the pay-off lies in what groups do, so the gulf stands in its way.'),
    'S2-09': mechanism(1, 'Outcomes rest on users and on the communities in which they live.'),
    'S2-10': mechanism(3, 'Pressure on public money since 2008 makes co-production topical.'),
    'S2-11': mechanism(
      1,
      'People can be moved from doing things alone to doing them together, complex governance included.',
    ),
  }),
  ...from('Bovaird, Stoker, Jones, Loeffler and Pinilla Roncancio 2016', {
    'S2-12': typology(
      1,
      'Four contributions: co-commissioning, co-design, co-delivery, co-assessment.',
      'Bovaird and Loeffler 2013',
    ),
    'S2-13': lever(
      2,
      'Two ways to more of it: commitment of the local authority, and involving communities directly.',
    ),
  }),
  ...from('Löffler, Parrado, Bovaird and Van Ryzin 2008', {
    'S2-14': finding(
      1,
      '4,951 adults in five European countries were interviewed by telephone in April and May 2008.',
    ),
    'S2-15': distinction(2, 'The countries were chosen for their different administrative cultures.'),
    'S2-16': typology(
      1,
      'Safety stands for the coercive state, local environment for regulation, health for welfare.',
    ),
    'S2-17': finding(
      1,
      'People do most for the local environment (index 61), less for health (52), least for safety (45).',
    ),
    'S2-18': finding(1, 'Professionals underestimate what citizens already do.'),
    'S2-19': mechanism(3, 'Information technology is one of the forces behind citizens taking part.'),
    'S2-20': mechanism(
      1,
      'Professionals and citizens share the tasks of delivery, and both inputs are needed.',
    ),
    'S2-21': mechanism(2, 'Providers seek cooperation in order to fit services to people and to save.'),
    'S2-22': tension(2, 'Users depend less on others and carry more responsibility.'),
    'S2-23': mechanism(1, 'A service is made and used in one act, so quality arises in the interaction.'),
    'S2-24': mechanism(
      2,
      'The aims: what users, families and communities know, more choice, and services that respond.',
    ),
    'S2-25': distinction(
      2,
      'Co-production is taking part in services whose outcomes hang in part on one’s own behaviour.',
    ),
    'S2-26': distinction(1, 'Citizens’ roles run from hero to zero.'),
    'S2-27': distinction(2, 'People also improve outcomes with no public agency involved.'),
    'S2-28': mechanism(1, 'Being involved changes what citizens think of services and expect of them.'),
    'S2-29': question(3, 'Will the role of citizens grow, and what stands in its way or drives it?'),
  }),
  ...from('Magno and Cassia 2011', {
    'S2-30': mechanism(
      2,
      'Officials hold that citizens’ suggestions are partial, and not best for the community as a whole.',
    ),
    'S2-31': mechanism(2, 'Officials hold that citizens’ suggestions look to the short term.'),
    'S2-32': mechanism(
      1,
      'Such scepticism goes with less co-production in practice, among 204 Italian local governments.',
    ),
    'S2-33': typology(
      2,
      'Citizens are involved in three steps: planning, delivery and measuring performance.',
    ),
  }),
  ...from('Bovaird and Loeffler 2008', {
    'S2-34': distinction(
      1,
      'Benefits are individual, or collective through what one co-producer’s act does for other users.',
    ),
    'S2-35': finding(1, 'In practice, co-production for individual benefit dominates.'),
  }),
  ...from('Löffler, Parrado, Bovaird and Van Ryzin 2008', {
    'S2-36': tension(2, 'Alone one goes faster; together one goes further.'),
  }),
};
