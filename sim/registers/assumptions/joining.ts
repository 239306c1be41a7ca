/** Assumptions about being asked, joining, coming and leaving. */
import { assumed, group, LOGIT } from './shapes';

const NONE = 'no source gives it';

export const JOINING_ASSUMPTIONS = {
  ...group('asking', {
    invitation: assumed(
      0.12,
      [0.01, 0.5],
      'probability',
      'Monthly probability of an invitation at full rate.',
      'Verba, Schlozman and Brady 1995',
    ),
    platform: assumed(
      0.08,
      [0, 0.5],
      'probability',
      'Monthly probability that a full platform reaches a young graduate.',
      'B-99',
    ),
    tie: assumed(
      0.06,
      [0, 0.3],
      'probability',
      'Probability of being asked by each tie who took part last month.',
      'Verba, Schlozman and Brady 1995',
    ),
  }),
  ...group('selfOrganised', {
    base: assumed(
      -3.1,
      [-7, 0],
      LOGIT,
      'Pull of a group act that citizens organise themselves.',
      'levels of B-04',
      'inferred',
    ),
    action: assumed(
      0.6,
      [0, 1.5],
      'logit per SD',
      'How far the propensity to act moves self-organised group acts.',
      NONE,
    ),
    hours: assumed(2, [0.5, 20], 'hours', 'Hours of a self-organised group act.', NONE),
  }),
  ...group('join', {
    base: assumed(-1.3, [-6, 2], LOGIT, 'Pull of joining when asked.', NONE),
    efficacyPolitical: assumed(
      0.5,
      [0.2, 1],
      'logit per SD',
      'How far political self-efficacy moves collective acts.',
      'B-17, B-19',
    ),
    match: assumed(1, [0, 3], LOGIT, 'What serving all motives adds.', 'B-33'),
    expectation: assumed(0.6, [0, 2], LOGIT, 'How far expecting much of the agency moves joining.', 'B-31'),
    need: assumed(0.5, [0, 2], LOGIT, 'How far full need moves collective acts.', 'E-03'),
    cost: assumed(0.8, [0, 2], LOGIT, 'Trouble of taking part that ease can take away.', 'B-41, B-45'),
    places: assumed(40, [8, 500], 'members', 'Members that an initiative can hold.', NONE),
    seats: assumed(
      8,
      [1, 100],
      'members per month',
      'Newcomers that a fully open initiative takes in a month.',
      'S3-55',
    ),
  }),
  ...group('cooperation', {
    conditional: assumed(0.5, [0.45, 0.6], 'share', 'Share of conditional cooperators.', 'B-100', 'measured'),
    freeRiders: assumed(0.33, [0.2, 0.35], 'share', 'Share of free riders.', 'B-100', 'measured'),
    hump: assumed(
      0.14,
      [0.1, 0.15],
      'share',
      'Share of those who cooperate most at a middling example.',
      'B-100',
      'measured',
    ),
    slope: assumed(
      0.8,
      [0.5, 0.95],
      LOGIT,
      'How far a full example of ties moves conditional cooperators.',
      'B-100',
      'inferred',
    ),
  }),
  ...group('membership', {
    hours: assumed(
      4,
      [1, 20],
      'hours per month',
      'Median of the hours that citizens want to give.',
      'B-09, B-10',
      'inferred',
    ),
    hoursSigma: assumed(
      1.1,
      [0.3, 2],
      'log hours',
      'Spread of the hours that citizens want to give.',
      'B-10',
      'inferred',
    ),
    hoursCap: assumed(
      40,
      [20, 60],
      'hours per month',
      'Most hours that a citizen can want to give.',
      'B-12',
      'inferred',
    ),
  }),
  ...group('leave', {
    base: assumed(
      0.01,
      [0.005, 0.02],
      'per month',
      'Hazard of leaving without any other reason.',
      'B-56',
      'inferred',
    ),
    capacity: assumed(
      0.05,
      [0, 0.3],
      'per month',
      'Hazard of leaving for those with no free hours at all.',
      'B-57',
    ),
    fatigue: assumed(
      0.05,
      [0, 0.3],
      'per month',
      'Hazard of leaving for those who are wholly tired.',
      'C-10',
    ),
    dissatisfaction: assumed(
      0.06,
      [0, 0.3],
      'per month',
      'Hazard added by each unit of dissatisfaction above the tolerated one.',
      'B-57, S3-38',
    ),
    tolerance: assumed(0.6, [0, 3], 'sum of shortfalls', 'Dissatisfaction that members put up with.', NONE),
  }),
  ...group('attend', {
    base: assumed(0.6, [-3, 3], LOGIT, 'Pull of coming to a session as a member.', NONE),
    ownActed: assumed(
      1,
      [0, 3],
      LOGIT,
      'What it adds to have had an own item acted on in each of twelve months.',
      'B-51',
    ),
    norms: assumed(0.6, [0, 2], LOGIT, 'What fully grown norms add.', 'S3-52'),
  }),
} as const;
