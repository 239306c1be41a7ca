/** Mechanisms that can be switched off by name, so that the effect of each can be measured. */
import type { MechanismEntry } from './types';

function mechanism(submodel: string, rows: readonly string[], meaning: string): MechanismEntry {
  return { submodel, rows, meaning, unit: 'on or off', default: true, built: true };
}

export const MECHANISMS = {
  ties: mechanism('sight', ['S0-20', 'S2-09'], 'Citizens see what their ties need, do and experience.'),
  asking: mechanism(
    'asking',
    ['S2-13', 'S2-21'],
    'Only those who are asked may join; without it everyone is.',
  ),
  politicalEfficacy: mechanism(
    'standards',
    ['S2-05', 'S3-57'],
    'Believing that people can make a difference moves acts, joining, coming, speaking and leading.',
  ),
  ease: mechanism('effort', ['S2-01'], 'Effort that agencies take out of acts moves those acts.'),
  expectations: mechanism(
    'learning',
    ['S3-38', 'S1-25'],
    'Promises and image raise what people expect of agencies.',
  ),
  fatigue: mechanism('capacity', ['S2-22'], 'Hours given and imposed tire people.'),
  careTies: mechanism(
    'capacity',
    ['S3-03'],
    'Shifted duties fall on the ties who look after people in need.',
  ),
  nudges: mechanism('nudging', ['S2-06'], 'Nudges move the acts at which they aim.'),
  voiceDetection: mechanism(
    'needs',
    ['S3-31'],
    'Answered reports bring needs to light before routine monitoring does.',
  ),
  reports: mechanism('reports', ['S3-18'], 'People in need report to the agency and hear back or do not.'),
  conditionalCooperation: mechanism(
    'membership',
    ['S0-20'],
    'Whether ties take part moves joining, by type of cooperator.',
  ),
  citizenFounding: mechanism(
    'founding',
    ['S2-11'],
    'Citizens who organise themselves ask the agency for an initiative.',
  ),
  hostOrder: mechanism(
    'agenda',
    ['S0-23'],
    'A single host orders the agenda in its own favour when time is short.',
  ),
  entrenchment: mechanism(
    'institutions',
    ['S3-35', 'S3-36'],
    'A chair who wins the agenda tightens the hold on it.',
  ),
  sharedLeadership: mechanism(
    'leading',
    ['S0-29', 'S0-30'],
    'Citizens take leadership tasks that are open to them.',
  ),
  targetPressure: mechanism(
    'leading',
    ['S0-31'],
    'Chairs take leadership tasks back when targets are missed.',
  ),
  scepticism: mechanism('agenda', ['S2-32'], "Officials discount citizens' items."),
  complementarity: mechanism('production', ['S2-20', 'S0-08'], "Citizens' and staff input need each other."),
  monitoring: mechanism(
    'sessions',
    ['S3-28'],
    'Speakers who expect no answer ask for accounts instead of proposing.',
  ),
  prototyping: mechanism(
    'projects',
    ['S3-40', 'S3-41'],
    'Prototypes correct a design and let people see its fit.',
  ),
  fiscalMotive: mechanism(
    'planning',
    ['S0-06', 'S2-10'],
    'Agencies whose budget is cut ask more people to share the load.',
  ),
  conflict: mechanism(
    'institutions',
    ['S0-24', 'S1-19', 'S1-29'],
    'Citizens and officials who want different things come into conflict.',
  ),
  coAssessment: mechanism(
    'assessment',
    ['S3-25', 'S3-65'],
    'Users assess what joint work did for them, and hear what became of open items.',
  ),
  misjudgement: mechanism(
    'drivers',
    ['S2-18', 'S0-36'],
    'Officials take users for better off than they are, less so where knowledge is shared.',
  ),
  incivility: mechanism('experience', ['S3-51'], 'Some encounters are marred by poor conduct.'),
  payByResult: mechanism('finance', ['S3-23', 'S3-37'], 'Bonds pay initiatives by reported results.'),
  spillOver: mechanism(
    'spill',
    ['S2-08', 'S2-34'],
    'Joint work also serves users of the district who did not come.',
  ),
  adaptation: mechanism(
    'drivers',
    ['S3-30', 'S3-32'],
    'The standard service follows what people need, and monitoring new kinds of need, as far as agencies adapt.',
  ),
  norms: mechanism('institutions', ['S3-33', 'S3-58'], 'Good contact lets informal norms grow.'),
  orientation: mechanism(
    'institutions',
    ['S0-05', 'S0-19'],
    'Agencies move hours towards what joint work yields.',
  ),
  leaderCapital: mechanism(
    'leaders',
    ['S1-15', 'S1-16'],
    'A civic leader has capital that widens reach and eases coordination.',
  ),
  learning: mechanism('learning', ['S2-28', 'S3-38'], 'Experience moves efficacy, expectations and trust.'),
  vicariousLearning: mechanism('learning', ['S2-11'], 'People learn from what their ties experienced.'),
} as const satisfies Record<string, MechanismEntry>;
