/** Assumptions about what joint work is designed for, what it yields, and what those who come make of it. */
import { assumed, condition, group } from './shapes';

const NONE = 'no source gives it';

const RHO = 'How far one input can stand in for the other: below 0 both are needed; in ';
const WEIGHT = "Weight of citizens' input in joint output in ";
const SPILL = 'Output that reaches other users, relative to what reaches those who came; in ';

export const PRODUCTION_ASSUMPTIONS = {
  ...group('design', {
    pace: assumed(
      0.25,
      [0.05, 1],
      'share per session',
      'How far one session moves a design towards what is wanted of it.',
      'S1-13',
    ),
    partiality: condition(
      assumed(
        0,
        [0, 1],
        'share',
        'How much further than they stand from all users speakers pull the design their own way.',
        'S2-30, which gives the view of officials and no measured trait',
      ),
      'how partial citizens are',
    ),
    shortSight: assumed(
      0,
      [0, 1],
      'share',
      'How much sooner wears off what citizens alone decided, for looking at the near future.',
      'S2-31, which gives the view of officials and no measured trait',
    ),
  }),
  ...group('fit', {
    tailoring: condition(
      assumed(
        0.55,
        [0, 0.9],
        'share',
        'How far staff bring a design towards what a person needs who is there and speaks.',
        'S2-21, S2-24',
      ),
      'how far joint work is tailored',
    ),
    silent: assumed(
      0.5,
      [0, 1],
      'share',
      'What is tailored to those who come and stay silent, relative to those who speak.',
      'S3-19, S3-20',
    ),
  }),
  ...group('production', {
    coCommissioning: assumed(
      2.4,
      [0, 12],
      'need',
      'Output of a co-commissioning session at reference inputs.',
      NONE,
    ),
    coDesign: assumed(3, [0, 12], 'need', 'Output of a co-design session at reference inputs.', NONE),
    coDelivery: assumed(6, [0, 12], 'need', 'Output of a co-delivery session at reference inputs.', NONE),
    coAssessment: assumed(
      2.4,
      [0, 12],
      'need',
      'Output of a co-assessment session at reference inputs.',
      NONE,
    ),
    citizenHours: assumed(20, [5, 100], 'hours', "Citizens' hours of a reference session.", NONE),
    staffHours: assumed(3, [1, 20], 'hours', 'Staff hours of a reference session.', NONE),
    'share.localEnvironment': assumed(0.6, [0.2, 0.8], 'share', `${WEIGHT}the local environment.`, 'B-29'),
    'share.publicHealth': assumed(0.5, [0.2, 0.8], 'share', `${WEIGHT}public health.`, 'B-29'),
    'share.communitySafety': assumed(0.5, [0.2, 0.8], 'share', `${WEIGHT}community safety.`, 'B-29'),
    'share.socialCare': assumed(0.4, [0.2, 0.8], 'share', `${WEIGHT}social care.`, 'B-29'),
    'rho.localEnvironment': assumed(
      0.3,
      [-1.5, 0.8],
      'exponent',
      `${RHO}the local environment, where clearing a park takes hands, whoever's.`,
      'B-29; Parks et al. 1981',
    ),
    'rho.publicHealth': assumed(
      -0.6,
      [-1.5, 0.8],
      'exponent',
      `${RHO}public health, where advice and own conduct need each other.`,
      'B-29; Parks et al. 1981',
    ),
    'rho.communitySafety': assumed(
      -0.3,
      [-1.5, 0.8],
      'exponent',
      `${RHO}community safety.`,
      'B-29; Parks et al. 1981',
    ),
    'rho.socialCare': assumed(
      -0.8,
      [-1.5, 0.8],
      'exponent',
      `${RHO}social care, where professional and own care need each other.`,
      'B-29; Parks et al. 1981',
    ),
    leaders: condition(
      assumed(0.03, [0, 0.1], 'share', 'Output lost to coordination with each leader more.', NONE),
      'what shared leadership costs in coordination',
    ),
    actors: assumed(
      0.12,
      [0, 0.4],
      'share',
      'Output lost to coordination with each group at the table more, without process effort.',
      'S1-22, B-93',
    ),
    purpose: assumed(0.3, [0, 0.8], 'share', 'Output lost where no common norms have grown.', 'S0-32, S3-58'),
  }),
  ...group('spill', {
    localEnvironment: assumed(0.8, [0, 1], 'share', `${SPILL}the local environment.`, 'S2-34'),
    publicHealth: assumed(0.3, [0, 1], 'share', `${SPILL}public health.`, 'S2-34'),
    communitySafety: assumed(0.7, [0, 1], 'share', `${SPILL}community safety.`, 'S2-34, B-74'),
    socialCare: assumed(0.2, [0, 1], 'share', `${SPILL}social care.`, 'S2-34'),
  }),
  ...group('conduct', {
    incivility: condition(
      assumed(
        0.06,
        [0, 0.3],
        'probability',
        'Chance of poor conduct in an encounter where nothing is done about it.',
        'S3-51',
      ),
      'how often encounters go wrong',
    ),
  }),
  ...group('experience', {
    reliefReference: assumed(0.15, [0.02, 1], 'need', 'Relief that counts as a full success.', NONE),
  }),
} as const;
