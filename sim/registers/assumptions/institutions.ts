/** Assumptions about needs, agencies, leaders, initiatives and the weights of the ledger. */
import { assumed, condition, group, LOGIT, weightOf } from './shapes';

const NONE = 'no source gives it';

export const INSTITUTION_ASSUMPTIONS = {
  ...group('targets', {
    openNeeds: assumed(
      0.02,
      [0.001, 0.2],
      'share',
      'Share of citizens with an open need that the target of a service allows.',
      NONE,
    ),
  }),
  ...group('standard', {
    pace: assumed(
      0.06,
      [0, 0.5],
      'share per month',
      'How fast a fully adaptive agency brings its standard to what it believes.',
      'S3-30',
    ),
  }),
  ...group('belief', {
    pace: assumed(0.03, [0, 0.5], 'share per month', 'How fast officials learn what people need.', 'S2-18'),
    error: assumed(
      -0.5,
      [-1.5, 0],
      'design units',
      'How much better off officials take users to be than they are, where no knowledge is shared.',
      'S2-18, S3-20',
    ),
    goal: assumed(
      0.4,
      [-1, 1],
      'design units',
      "Officials' own goal beside what they believe that users need.",
      'S0-23',
    ),
    share: assumed(
      0.7,
      [0.5, 0.9],
      'share',
      'Part of what citizens do that officials see.',
      'S2-18',
      'inferred',
    ),
    indexPace: assumed(
      0.02,
      [0, 0.3],
      'share per month',
      'How fast officials notice what citizens do.',
      'S2-18',
    ),
  }),
  ...group('agency', {
    hoursPerCitizen: assumed(
      0.107,
      [0.01, 2],
      'hours per month',
      'Staff hours per citizen of all agencies together.',
      NONE,
    ),
    wage: assumed(45, [15, 150], 'EUR per hour', 'Cost of a staff hour.', NONE),
    leverCap: assumed(0.7, [0.1, 1], 'share', 'Largest part of the budget that levers can take.', NONE),
    orientation: assumed(
      0.3,
      [0.05, 0.8],
      'share',
      'Share of free staff hours for co-production at the start.',
      'B-98',
    ),
    orientationPace: assumed(
      0.004,
      [0, 0.05],
      'per month',
      'How fast orientation follows what joint work yields.',
      'S0-05, S1-06',
    ),
    scepticism: condition(
      assumed(0.4, [0.1, 0.7], 'share', "How far officials discount citizens' items.", 'B-98, S2-32'),
      'how partial officials are against what citizens propose',
    ),
    skill: assumed(0.3, [0, 1], 'from 0 to 1', 'Staff skill in working with citizens at the start.', 'S1-02'),
  }),
  ...group('training', {
    citizens: assumed(
      0.05,
      [0, 0.3],
      'share per session',
      'How fast full training raises the skill of citizens who come.',
      'S3-45, B-28',
    ),
    pace: assumed(0.05, [0, 0.3], 'share per month', 'How fast full training raises staff skill.', 'S3-59'),
    decay: assumed(0.01, [0, 0.1], 'share per month', 'How fast staff skill is lost through turnover.', NONE),
  }),
  ...group('initiative', {
    hours: assumed(
      4,
      [1, 40],
      'hours per month',
      'Staff hours that an agency wants free before it opens an initiative.',
      NONE,
    ),
    idle: assumed(3, [1, 12], 'months', 'Months without a session after which an initiative ends.', 'C-04'),
    series: assumed(
      24,
      [6, 120],
      'months',
      'Length of a series of sessions before it has to be renewed.',
      NONE,
    ),
    renewal: assumed(
      0.4,
      [0, 1],
      'probability',
      'Chance of renewal without a policy of recurrence.',
      'S3-52',
    ),
    churn: assumed(
      0.08,
      [0, 0.5],
      'per month',
      'Hazard that reorganisation ends an initiative at full churn.',
      'S0-17',
    ),
  }),
  ...group('founding', {
    base: assumed(
      -4,
      [-8, 0],
      LOGIT,
      'Pull of asking the agency for an initiative after a self-organised act.',
      NONE,
    ),
    efficacy: assumed(
      2,
      [0, 5],
      LOGIT,
      'How far full political self-efficacy moves asking for one.',
      'S2-11',
    ),
  }),
  ...group('norms', {
    start: assumed(0.2, [0, 1], 'from 0 to 1', 'Informal norms of a new initiative.', NONE),
    gain: assumed(0.06, [0.01, 0.3], 'share per month', 'How fast good contact lets norms grow.', 'S3-33'),
    decay: assumed(0.01, [0, 0.1], 'share per month', 'How fast norms fade.', NONE),
    newcomers: assumed(0.3, [0, 1], 'share', 'Norms lost when all members are new.', NONE),
    contribution: assumed(
      1,
      [0, 3],
      'ratio',
      'How much faster norms grow where citizens carry all leadership tasks than where they carry none.',
      'S0-32',
    ),
  }),
  ...group('leader', {
    start: assumed(0.5, [0.1, 1], 'from 0 to 1', 'Capital of a new leader.', 'B-97'),
    wear: assumed(0.015, [0.005, 0.05], 'share per month', 'How fast leadership capital wears down.', 'B-97'),
    profile: assumed(
      0.3,
      [0.05, 1],
      'weight',
      "Weight of profile in a leader's time without media pressure.",
      'S1-27',
    ),
    connecting: assumed(0.4, [0.05, 1], 'weight', "Weight of connecting in a leader's time.", 'S1-27'),
    process: assumed(0.4, [0.05, 1], 'weight', "Weight of process in a leader's time.", 'S1-21'),
    gain: assumed(
      0.15,
      [0, 1],
      'per project and 1,000 citizens',
      'Capital gained by an implemented project that all see.',
      'S1-16',
    ),
    spend: assumed(
      0.01,
      [0, 0.2],
      'per initiative and 1,000 citizens',
      'Capital spent on a new initiative.',
      'S1-16',
    ),
    conflict: assumed(0.01, [0, 0.5], 'per unit and 1,000 citizens', 'Capital spent on conflict.', 'S1-19'),
    awareGain: assumed(0.08, [0, 0.5], 'share per month', 'How fast profile makes the leader known.', 'B-96'),
    awareFade: assumed(0.04, [0, 0.3], 'share per month', 'How fast the leader is forgotten.', 'B-96'),
    hazard: assumed(
      0.02,
      [0, 0.2],
      'per month',
      'Hazard that a leader without capital is replaced.',
      'S1-17',
    ),
    term: assumed(48, [12, 120], 'months', 'Length of a term of office.', NONE),
  }),
  ...group('ledger', {
    hour: weightOf(
      ['hoursFreed', 'hoursUsed', 'overstatedResults'],
      'what an hour of staff is worth',
      assumed(
        0.4,
        [0.05, 2],
        'need-months per hour',
        'Shadow value of a staff hour: what it would have done in the standard service.',
        NONE,
      ),
    ),
    strain: weightOf(
      ['strain', 'dumping'],
      'what an imposed or unwanted hour weighs',
      assumed(0.02, [0, 0.2], 'need-months per hour', 'What an hour beyond the desired ones weighs.', NONE),
    ),
    disappointment: weightOf(
      ['disillusion', 'tokenism', 'capture', 'incivility', 'failedProject'],
      'what a disappointment weighs',
      assumed(0.25, [0, 2], 'need-months', 'What a full disappointment weighs.', NONE),
    ),
  }),
} as const;
