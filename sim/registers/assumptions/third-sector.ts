/** Assumptions about third-sector bodies: what they have, whom they look after and what they want. */
import { assumed, group } from './shapes';

const NONE = 'no source gives it';

export const THIRD_SECTOR_ASSUMPTIONS = group('thirdSector', {
  hoursPerCitizen: assumed(
    0.01,
    [0, 0.3],
    'hours per month',
    'Hours per citizen of all third-sector bodies together, from budgets of their own.',
    NONE,
  ),
  lean: assumed(
    0.6,
    [0, 1],
    'share',
    'How far the needs of the most deprived fourth count for more than those of everyone.',
    'S0-26, S3-17',
  ),
  goal: assumed(-0.3, [-1, 1], 'design units', 'Goal of its own beside what its clients need.', 'S0-26'),
  pace: assumed(
    0.1,
    [0, 0.5],
    'share per month',
    'How fast a body learns from its clients what has changed.',
    'S0-22',
  ),
});
