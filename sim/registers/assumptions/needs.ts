/** Assumptions about needs: how they begin, are noticed, treated and come back. */
import { assumed, group } from './shapes';

const NONE = 'no source gives it';

export const NEED_ASSUMPTIONS = {
  ...group('need', {
    'onset.localEnvironment': assumed(
      0.0115,
      [0.001, 0.05],
      'per month',
      'Hazard of a new need in the local environment.',
      NONE,
    ),
    'onset.publicHealth': assumed(
      0.0105,
      [0.001, 0.05],
      'per month',
      'Hazard of a new need in public health.',
      NONE,
    ),
    'onset.communitySafety': assumed(
      0.009,
      [0.001, 0.05],
      'per month',
      'Hazard of a new need in community safety.',
      NONE,
    ),
    'onset.socialCare': assumed(
      0.008,
      [0.001, 0.05],
      'per month',
      'Hazard of a new need in social care.',
      NONE,
    ),
    deprivation: assumed(
      1.2,
      [0, 1.9],
      'ratio',
      'How much more often needs begin among the most deprived than among the least.',
      NONE,
    ),
    frailty: assumed(
      0.8,
      [0, 1.5],
      'log hazard',
      'Spread of the lasting frailty by which people of the same deprivation differ in how often needs begin and come back.',
      'Vaupel, Manton and Stallard 1979',
    ),
    prevention: assumed(
      0.6,
      [0, 2],
      'exponent',
      'How far own and neighbours’ acts keep needs from beginning.',
      'S0-09, S2-09',
    ),
    growth: assumed(0.05, [0, 0.3], 'share per month', 'How fast an unnoticed need grows.', 'S3-31'),
    monitoring: assumed(
      0.15,
      [0.01, 0.9],
      'probability',
      'Monthly chance that routine monitoring notices a need.',
      'S3-31',
    ),
    relapse: assumed(0.02, [0, 0.1], 'per month', 'Hazard of a relapse in recovery.', NONE),
    recovered: assumed(0.06, [0.01, 0.15], 'per month', 'Hazard of being fully recovered.', NONE),
    spell: assumed(4, [0.5, 20], 'need-months', 'What a need that begins costs before it is over.', NONE),
    standardHours: assumed(
      0.4,
      [0.05, 5],
      'hours per month',
      'Staff hours due to a person in treatment.',
      NONE,
    ),
    standardEffect: assumed(
      0.72,
      [0.02, 2],
      'need per hour',
      'Need that an hour of the standard service takes away at a perfect fit.',
      NONE,
    ),
    idealSpread: assumed(0.6, [0, 2], 'design units', 'How far people differ in what suits them.', 'S2-24'),
    idealShift: assumed(
      1,
      [-2, 2],
      'design units',
      'How far what suits the most deprived lies from what suits the least.',
      'S3-20',
    ),
    driftStep: assumed(
      0.08,
      [0, 0.5],
      'design units per month',
      'Monthly step of what people need at full volatility.',
      'S3-30',
    ),
  }),
  ...group('balance', {
    'voice.ties': assumed(
      0.3,
      [0, 1],
      'ratio',
      'How far answered reports of ties keep needs from beginning or coming back, against acts.',
      'S3-21 (which gives no direction)',
    ),
    'voice.treatment': assumed(
      0.5,
      [0, 1],
      'share',
      'Share of the misfit of the standard service that an answered report takes away for a month.',
      'S2-24, S3-21',
    ),
  }),
} as const;
