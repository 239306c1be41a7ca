/** Assumptions about projects, about how results come to be believed, and about payment by results. */
import { assumed, condition, group, LOGIT } from './shapes';

const NONE = 'no source gives it';

export const PROJECT_ASSUMPTIONS = {
  ...group('project', {
    base: assumed(-6.3, [-8, 0], LOGIT, 'Monthly pull of implementation.', 'B-80', 'inferred'),
    fit: assumed(1, [0, 3], LOGIT, 'How far a fitting design moves implementation.', 'S3-17'),
    support: assumed(0.35, [0, 1], 'from 0 to 1', 'Support for a project at its start.', 'S3-40'),
    supportSlope: assumed(3, [0, 5], LOGIT, 'How far full support moves implementation.', 'S3-40, S3-41'),
    skill: assumed(1, [0, 3], LOGIT, 'How far staff skill moves implementation.', 'S3-59'),
    seePlan: assumed(
      0.06,
      [0, 1],
      'share per month',
      'How far members and a sponsor see in a month from a plan how it would suit users.',
      'S3-40',
    ),
    seePrototype: assumed(
      0.5,
      [0, 1],
      'share per month',
      'How far members and a sponsor see it in a month from a prototype.',
      'S3-40 … S3-42',
    ),
    correction: assumed(
      0.6,
      [0, 1],
      'share',
      'How far one trial brings a design towards what it showed.',
      'S3-41',
    ),
    noise: assumed(
      0.25,
      [0, 2],
      'design units',
      'How far what a trial shows strays from what users need, since few take part.',
      NONE,
    ),
    hours: assumed(2, [0, 40], 'hours per month', 'Staff hours of a project in progress.', NONE),
    yield: assumed(
      0.3,
      [0, 2],
      'need-months per month',
      'What an implemented project of perfect fit yields.',
      'B-80',
    ),
    decay: assumed(0.02, [0, 0.2], 'share per month', 'How fast what was implemented wears off.', 'S1-10'),
    reach: assumed(
      0.15,
      [0, 1],
      'share',
      "How far a project moves the district's standard service.",
      'S3-07',
    ),
  }),
  ...group('assessment', {
    inflation: condition(
      assumed(0.15, [0, 0.4], 'share', 'How far users overstate what joint work did for them.', 'S3-25'),
      'how far users overstate results',
    ),
    unreachable: assumed(
      0.2,
      [0, 0.5],
      'share',
      'Users who cannot be found for an assessment or hold back; twice as many among the most deprived.',
      'S3-66',
    ),
    reply: assumed(
      0.4,
      [0, 1],
      'share',
      'What an answer with reasons to an item is worth, relative to acting on it.',
      'B-59; Ulbig 2008',
    ),
  }),
  ...group('finance', {
    target: assumed(
      0.3,
      [0.01, 5],
      'need-months per user served',
      'Reported result at which a bond pays in full.',
      'S3-23, B-79',
    ),
    pace: assumed(0.15, [0, 1], 'share per month', 'How fast payment follows reported results.', NONE),
    negotiation: assumed(
      3,
      [0, 24],
      'months',
      'Months in which the design of an initiative can still change before rigid terms fix it.',
      'S3-37',
    ),
  }),
} as const;
