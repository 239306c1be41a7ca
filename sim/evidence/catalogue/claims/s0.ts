/** Rows S0: leadership and structure. The paper bears no date; the latest work that it cites is of 2012. */
import { distinction, finding, from, lever, mechanism, question, tension, typology } from './shapes';

export const S0 = from('Schlappa and Imani, about 2012', {
  'S0-01': mechanism(1, 'Co-production takes effect only where leadership is shared at least in part.'),
  'S0-02': question(2, 'Are hybrid forms with blurred boundaries the promising base for co-production?'),
  'S0-03': distinction(
    1,
    'Inquiry starts from what citizens and officials do together, not from the institution.',
  ),
  'S0-04': finding(
    3,
    'Governments restructure to save; that boundaries blur is a by-product.',
    'Osborne 2010; Billis 2010',
  ),
  'S0-05': mechanism(
    2,
    'Institutional change draws public agencies into co-producing.',
    'Brandsen and Pestoff 2008',
  ),
  'S0-06': mechanism(
    2,
    'Tight budgets made sharing the load with citizens attractive, in the 1970s and again now.',
  ),
  'S0-07': mechanism(1, 'Most urban services come from many actors, not from one authority.', 'Ostrom 1975'),
  'S0-08': distinction(
    1,
    'A paid official is the regular producer; the client who adds effort is a citizen producer.',
    'Ostrom 1975',
  ),
  'S0-09': distinction(
    1,
    'Nobody becomes safer, healthier or better educated without some effort of their own.',
  ),
  'S0-10': finding(
    2,
    'Scholars of the 1980s expected better quality and lower public spending at once.',
    'Brudney and England 1983; Levine 1984; Parks et al. 1981',
  ),
  'S0-11': typology(
    3,
    'Fields with reported gains: safety, childcare, housing, work, health, giving, new media.',
  ),
  'S0-12': typology(
    1,
    'Co-production: citizens make part of a service they use, with public money, with or without an official present.',
    'Pestoff 2012',
  ),
  'S0-13': typology(
    2,
    'Co-management: organisations work side by side and coordinate delivery with their own resources.',
    'Pestoff 2012',
  ),
  'S0-14': typology(
    2,
    'Co-governance: actors of several sectors settle priorities and plans together.',
    'Pestoff 2012',
  ),
  'S0-15': distinction(
    2,
    'The subject is citizens taking a direct part in delivering services paid for by the public.',
  ),
  'S0-16': lever(2, 'The setting is hard austerity and a society that changes fast.'),
  'S0-17': mechanism(
    2,
    'Structures for working with citizens are built and dismantled again and again.',
    'Currie and Lockett 2011',
  ),
  'S0-18': mechanism(
    2,
    'Deep barriers keep civil society and the third sector out, whatever schemes are set up.',
    'Seitanidi 2010',
  ),
  'S0-19': mechanism(
    3,
    'Where partnership is believed to yield little, it is given up and services are outsourced.',
  ),
  'S0-20': mechanism(
    2,
    'Co-production rests on networks, or makes them.',
    'Bovaird and Löffler 2012; Meijer 2012',
  ),
  'S0-21': question(2, 'Which organisational structure suits co-production best?'),
  'S0-22': question(
    1,
    'Does a space outside government, or a shared one, let each side bring its knowledge and resources?',
  ),
  'S0-23': mechanism(1, 'Without neutral ground the host can steer towards its own or personal priorities.'),
  'S0-24': tension(
    2,
    'Delivery across organisations breeds tension, and structure decides how it goes.',
    'Harris 2010; Huxham and Vangen 2005',
  ),
  'S0-25': question(1, 'Is an agency that hosts seen as living off what citizens contribute?'),
  'S0-26': question(1, 'Does a third-sector organisation that hosts gain from the work of officials?'),
  'S0-27': question(1, 'In a space outside both, do both sides visibly gain?'),
  'S0-28': question(2, 'Can hybrid organisations create the shared space?'),
  'S0-29': mechanism(
    1,
    'Taking part, engagement and empowerment lead towards collective leadership.',
    'Bolden 2011',
  ),
  'S0-30': mechanism(1, 'Distributed leadership emerges among many and is negotiated all the time.'),
  'S0-31': finding(
    1,
    'Sharing stays limited: somebody takes control so that performance targets are met.',
    'Currie et al. 2009, 2011',
  ),
  'S0-32': mechanism(2, 'To lead is to help to build a common purpose.', 'Thorpe et al. 2011'),
  'S0-33': mechanism(
    2,
    'Leader, followers and situation interact; there need not be one leader.',
    'Spillane 2006',
  ),
  'S0-34': question(1, 'Can officials answer for public resources where leadership is shared?'),
  'S0-35': question(
    2,
    'Can power, which lies in control over resources and processes, be negotiated?',
    'Jackson and Parry 2011',
  ),
  'S0-36': mechanism(
    2,
    'Sharing resources, power and information helps to cope with ambiguity and rapid change.',
  ),
  'S0-37': question(1, 'How far can leadership be shared between officials and citizens?'),
  'S0-38': finding(
    2,
    'Incidents in which leadership or structure helps or hinders should be recorded in order.',
  ),
});
