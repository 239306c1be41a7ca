/** Rows S3-35 to S3-68: where it goes wrong, what helps, and what is not known. An editorial, and the papers that it presents. */
import { actor, finding, from, lever, mechanism, question, tension, typology } from './shapes';

const LINO = 'Lino, Aquino, Azevedo and Brumatti 2019';
const SICILIA = 'Sicilia, Sancino, Nabatchi and Guarini 2019';
const LOEFFLER = 'Loeffler and Bovaird 2019';
const WHICHER = 'Whicher and Crick 2019';
const YANG = 'Yang and Northcott 2019';

export const S3_PRACTICE = from('Bovaird, Flemig, Loeffler and Osborne 2019', {
  'S3-35': mechanism(
    1,
    'Where norms are weakly embedded, groups capture the interaction to legitimise their own discourse.',
    LINO,
  ),
  'S3-36': mechanism(
    1,
    'A state actor who stays on as president of a council cuts co-productive interaction.',
    LINO,
  ),
  'S3-37': mechanism(
    2,
    'Social impact bonds can favour narrow, piecemeal work that leaves causes alone.',
    'Broccardo and Mazzuca 2019',
  ),
  'S3-38': mechanism(
    1,
    'Expectations raised and not followed through end in disillusion and withdrawal.',
    WHICHER,
  ),
  'S3-39': mechanism(1, 'Using the word while going on as before loses trust.', 'Flemig and Osborne 2019'),
  'S3-40': mechanism(
    1,
    'Without a prototype that checks foreseen risks, stakeholders support implementation less.',
    WHICHER,
  ),
  'S3-41': mechanism(1, 'Prototyping, testing and iterating make implementation likelier.', WHICHER),
  'S3-42': mechanism(2, 'They do so above all when the sponsor takes part.', WHICHER),
  'S3-43': lever(1, 'Co-production offices and officers help.', SICILIA),
  'S3-44': lever(1, 'Boundary spanning with partners and community volunteers helps.', SICILIA),
  'S3-45': lever(2, 'Opportunities to share knowledge help.', SICILIA),
  'S3-46': lever(3, 'Tools such as service blueprints help.', SICILIA),
  'S3-47': lever(1, 'Recruitment should appeal to several motives.', SICILIA),
  'S3-48': lever(
    1,
    'Messages should stress social outcomes, gaps in the service and how easy it is.',
    SICILIA,
  ),
  'S3-49': lever(
    1,
    'Information and resources should come through regular contact, first to those in greatest need.',
    SICILIA,
  ),
  'S3-50': mechanism(2, 'Active forms of engagement are likely to work best.', SICILIA),
  'S3-51': mechanism(2, 'Poor attitudes and bad behaviour must be dealt with.', SICILIA),
  'S3-52': lever(1, 'Recurring engagement makes co-production regular and institutional.', SICILIA),
  'S3-53': lever(2, 'Digital and social media help to make it regular.', SICILIA),
  'S3-54': mechanism(1, 'Hands-on councils need an agenda that is set jointly.', LINO),
  'S3-55': mechanism(1, 'They need openness to many stakeholders.', LINO),
  'S3-56': mechanism(1, 'They need positive expectations of active participation.', LINO),
  'S3-57': mechanism(1, 'They need citizens with higher political self-efficacy.', LINO),
  'S3-58': mechanism(1, 'They need a collective identity that emerges.', LINO),
  'S3-59': lever(2, 'Staff need further skills, and attention has to shift to implementation.', WHICHER),
  'S3-60': question(2, 'How do different formal rules shape power, and with it outcomes?', LINO),
  'S3-61': question(
    1,
    'How can redesign move councils from watchdog or ceremonial to a more co-productive logic?',
    LINO,
  ),
  'S3-62': tension(
    1,
    'Effectiveness favours those who know and care; good governance wants wide and equal engagement.',
    LOEFFLER,
  ),
  'S3-63': typology(
    2,
    'A public value model sets outcomes against principles of public governance.',
    LOEFFLER,
  ),
  'S3-64': typology(
    3,
    'Public service logic looks at form, locus, process and value together.',
    'Osborne 2018',
  ),
  'S3-65': mechanism(2, 'Co-assessment can make organisations answer more to their users.', YANG),
  'S3-66': mechanism(
    2,
    'Some beneficiaries cannot be found, or hold back for status, vulnerability or place.',
    YANG,
  ),
  'S3-67': finding(
    1,
    'It does not work for all problems, nor for everyone, everywhere or every time.',
    'Pollitt 2013',
  ),
  'S3-68': actor(3, 'New civic leadership of a place co-creates public innovation.', 'Hambleton 2019'),
});
