/** Assumptions about citizens: who they are, what tires them, how they learn. */
import { assumed, condition, group } from './shapes';

const NONE = 'no source gives it';

export const CITIZEN_ASSUMPTIONS = {
  ...group('population', {
    segregation: assumed(0.6, [0, 0.95], 'loading', 'How far neighbours share their deprivation.', NONE),
    motiveShare: assumed(
      0.5,
      [0.1, 0.9],
      'share',
      'Share of citizens who hold each of the four motives.',
      'B-33, S3-47',
    ),
    far: assumed(
      0.15,
      [0, 1],
      'probability',
      'Probability that a tie reaches beyond the neighbourhood.',
      'Watts and Strogatz 1998',
    ),
    districtSize: assumed(
      300,
      [50, 2000],
      'citizens',
      'Citizens in a district, within which initiatives meet.',
      NONE,
    ),
  }),
  ...group('support', {
    hours: assumed(
      2,
      [0, 10],
      'hours per month',
      'Hours that full targeted support frees for each of the neediest.',
      'S3-49, B-45',
    ),
    confidence: assumed(
      0.4,
      [0, 1],
      'from 0 to 1',
      'What full targeted support adds to the confidence of the neediest to speak.',
      'S3-20, S3-49',
    ),
  }),
  ...group('fatigue', {
    gain: assumed(
      0.05,
      [0.02, 0.1],
      'per month',
      'Fatigue gained in a month in which all spare hours are given.',
      'C-10',
    ),
    recovery: assumed(
      0.12,
      [0.05, 0.25],
      'share per month',
      'Share of fatigue that is gone after a month.',
      'C-10',
    ),
  }),
  ...group('duty', {
    most: assumed(
      0.5,
      [0.05, 1],
      'share',
      'Largest part of the hours left after levers that sessions fixed by law can take.',
      'S3-60',
    ),
    careShare: assumed(
      0.5,
      [0.1, 1],
      'share',
      'Share of the standard service that duty shift can leave to families.',
      'S3-03',
    ),
    perStaffHour: assumed(
      8,
      [1, 40],
      'hours per hour',
      'Hours that a family spends in place of one hour of trained staff.',
      'S3-03',
    ),
    careHours: assumed(
      3,
      [0.5, 40],
      'hours per month',
      'Most care that a person in full need takes when the duty is shifted.',
      'S3-03',
    ),
  }),
  ...group('efficacy', {
    mastery: assumed(
      0.15,
      [0.05, 0.3],
      'share',
      'How far one success moves self-efficacy towards it.',
      'C-11',
    ),
    loss: condition(
      assumed(
        1.5,
        [1, 3],
        'ratio',
        'How much more a failure moves self-efficacy than a success.',
        'B-62, E-11',
      ),
      'how much more failures teach than successes',
    ),
    vicarious: assumed(
      0.35,
      [0.2, 0.6],
      'ratio',
      'Weight of what ties experienced against own experience.',
      'Bandura 1977',
    ),
  }),
  ...group('expectation', {
    pace: assumed(
      0.25,
      [0.1, 0.5],
      'share',
      'How far one experience moves what is expected of the next.',
      'B-61',
    ),
    attention: assumed(
      0.15,
      [0, 0.5],
      'share per month',
      'How far full promises lift the expectations of those who hear them.',
      'B-60',
    ),
    branding: assumed(
      0.05,
      [0, 0.3],
      'share per month',
      'How far full branding lifts the expectations of those who meet it.',
      'S1-25, B-78',
    ),
  }),
  ...group('trust', {
    gain: assumed(
      0.1,
      [0.01, 0.2],
      'per experience',
      'How far a full positive surprise raises trust.',
      'B-61',
    ),
    loss: assumed(
      1.5,
      [1, 3],
      'ratio',
      'How much more a disappointment lowers trust than a surprise raises it.',
      'B-62, E-11',
    ),
    pull: condition(
      assumed(0.02, [0.005, 0.05], 'share per month', "Pull of trust back to a person's baseline.", NONE),
      'how fast trust repairs',
    ),
  }),
} as const;
