/** Rows S3-01 to S3-34: what co-production is, how it goes, and its dark side. An editorial, and the papers that it presents. */
import { distinction, finding, from, mechanism, typology } from './shapes';

export const S3_FORMS = from('Bovaird, Flemig, Loeffler and Osborne 2019', {
  'S3-01': mechanism(2, 'Long austerity made co-production look like at least part of a remedy.'),
  'S3-02': finding(1, 'Top managers espouse co-production widely; practice honours it mostly in the breach.'),
  'S3-03': mechanism(1, 'Its dark side: agencies drop care onto families, friends and neighbours.'),
  'S3-04': finding(2, 'It spreads little, even where it seems to be part of the strategy.'),
  'S3-05': finding(
    3,
    'Fifty-three studies cover many countries and services.',
    'Sicilia, Sancino, Nabatchi and Guarini 2019',
  ),
  'S3-06': typology(
    1,
    'Co-commissioning: citizens take part in setting priorities.',
    'Bovaird and Loeffler 2013',
  ),
  'S3-07': typology(1, 'Co-design: citizens take part in shaping a service.', 'Bovaird and Loeffler 2013'),
  'S3-08': typology(1, 'Co-delivery: citizens take part in doing the work.', 'Bovaird and Loeffler 2013'),
  'S3-09': typology(
    1,
    'Co-assessment: citizens take part in judging what came of it.',
    'Bovaird and Loeffler 2013',
  ),
  'S3-10': distinction(
    3,
    'Co-production is one process within service delivery and the making of value.',
    'Osborne 2018; Alford 2016',
  ),
  'S3-11': typology(2, 'Consumer mode: citizens shape the encounter alone.', 'Osborne and Strokosch 2013'),
  'S3-12': typology(2, 'Participative mode: citizens shape planning.', 'Osborne and Strokosch 2013'),
  'S3-13': typology(
    2,
    'Enhanced mode: citizens bring about innovation; participative cases sometimes grow into it.',
    'Osborne and Strokosch 2013',
  ),
  'S3-14': finding(1, 'On the whole it can improve services and outcomes.', 'Loeffler and Bovaird 2016'),
  'S3-15': mechanism(1, 'It has to be embedded in an institution that knows its strengths and limits.'),
  'S3-16': mechanism(
    1,
    'Regulation can foster collaboration and self-efficacy, though only under some institutional logics.',
    'Lino, Aquino, Azevedo and Brumatti 2019',
  ),
  'S3-17': mechanism(
    1,
    'It matters to engage citizens with the skills and knowledge that fit.',
    'Loeffler and Bovaird 2019',
  ),
  'S3-18': distinction(
    1,
    'Citizens’ voice is one thing, citizens’ action another.',
    'Loeffler and Bovaird 2019',
  ),
  'S3-19': finding(
    1,
    'Those who like to speak are not always experts by experience.',
    'Loeffler and Bovaird 2019',
  ),
  'S3-20': finding(
    1,
    'Experts by experience, often disadvantaged, may lack the confidence to speak and dislike scrutiny.',
    'Loeffler and Bovaird 2019',
  ),
  'S3-21': mechanism(
    1,
    'The balance of voice and action has to change from prevention to detection, treatment and recovery.',
    'Loeffler and Bovaird 2019',
  ),
  'S3-22': finding(1, 'There is no one best way.', 'Sicilia, Sancino, Nabatchi and Guarini 2019'),
  'S3-23': finding(
    2,
    'Of two social impact bonds in prisons, one succeeded (UK) and one failed (USA).',
    'Broccardo and Mazzuca 2019',
  ),
  'S3-24': finding(
    2,
    'A charity changed its approach as a funder required: results were mixed, then better tailored.',
    'Loeffler and Bovaird 2019',
  ),
  'S3-25': mechanism(1, 'Beneficiaries may have reasons to overstate outcomes.', 'Yang and Northcott 2019'),
  'S3-26': finding(
    1,
    'Half of 18 projects of an innovation lab were implemented in two years, which is held to be many.',
    'Whicher and Crick 2019',
  ),
  'S3-27': typology(
    1,
    'Hands-on logic: joint work is frequent, with an agenda that several parties set; 3 of 15 councils.',
    'Lino, Aquino, Azevedo and Brumatti 2019',
  ),
  'S3-28': typology(
    1,
    'Watchdog logic: a council monitors the budget and its goals.',
    'Lino, Aquino, Azevedo and Brumatti 2019',
  ),
  'S3-29': typology(
    1,
    'Ceremonial logic: a council meets for form’s sake.',
    'Lino, Aquino, Azevedo and Brumatti 2019',
  ),
  'S3-30': finding(1, 'Strategies that emerge do better than those fully planned.'),
  'S3-31': mechanism(
    1,
    'Citizens spot new problems sooner than rigid monitoring does.',
    'Loeffler and Bovaird 2019',
  ),
  'S3-32': mechanism(
    1,
    'A flexible design lets ideas be tried as needs emerge; a rigid plan misses them.',
    'Broccardo and Mazzuca 2019',
  ),
  'S3-33': mechanism(
    1,
    'Law helps where it lets informal norms grow that make interaction worthwhile.',
    'Lino, Aquino, Azevedo and Brumatti 2019',
  ),
  'S3-34': mechanism(
    1,
    'Co-production can destroy value as well as create it.',
    'Williams, Kang and Johnson 2016; Järvi, Kähkönen and Torvinen 2018',
  ),
});
