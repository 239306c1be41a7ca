/** The fixed vocabularies of the model: the order of each list is the order of its codes in the columns. */

/** Services in the order of their codes; `sector` is the function of the state in which citizens meet it (S2-16). */
export const SERVICES = ['localEnvironment', 'publicHealth', 'communitySafety', 'socialCare'] as const;
export type Service = (typeof SERVICES)[number];

/** Services that the model simulates, a leading part of SERVICES. */
export const BUILT_SERVICES = SERVICES;

export const STAGES = ['coCommissioning', 'coDesign', 'coDelivery', 'coAssessment'] as const;
export type Stage = (typeof STAGES)[number];

export const PHASES = ['prevention', 'detection', 'treatment', 'recovery'] as const;
export type Phase = (typeof PHASES)[number];

/** Kinds of host. `agency` and `thirdSector` are single hosts; in a `shared` space no host owns the order of the agenda. */
export const HOSTS = ['agency', 'thirdSector', 'shared', 'citizens'] as const;
export type Host = (typeof HOSTS)[number];

export const NUDGE_KINDS = ['prompt', 'pledge', 'feedback', 'socialNorm', 'contact'] as const;
export const NUDGE_TARGETS = ['individual', 'collective', 'both'] as const;
export const RECRUITMENT_FOCI = ['skill', 'lot', 'need', 'mixed'] as const;
export const MOTIVES = ['material', 'solidary', 'expressive', 'civic'] as const;
export const MESSAGES = ['outcome', 'gap', 'ease'] as const;
export const FINANCE_KINDS = ['grant', 'bondFlexible', 'bondRigid'] as const;
export const STRATEGIES = ['none', 'planning', 'culture', 'publicValue'] as const;

/** Causes of value created, then of value destroyed: the sign of every ledger entry follows from its cause. */
export const CREATED_CAUSES = [
  'relief',
  'spillOver',
  'projectYield',
  'earlyDetection',
  'hoursFreed',
] as const;
export const DESTROYED_CAUSES = [
  'misfit',
  'strain',
  'dumping',
  'disillusion',
  'tokenism',
  'capture',
  'incivility',
  'failedProject',
  'overstatedResults',
  'hoursUsed',
] as const;
export const CAUSES = [...CREATED_CAUSES, ...DESTROYED_CAUSES] as const;
export type Cause = (typeof CAUSES)[number];

/** Parties of the ledger. Private = participant; collective = otherUsers + thirdSector; public = community + agency. */
export const PARTIES = ['participant', 'otherUsers', 'community', 'agency', 'thirdSector'] as const;
export type Party = (typeof PARTIES)[number];

/** Dimensions by which citizens can be grouped in a recording, and the values of each. */
export const GROUPS = {
  deprivation: ['q1', 'q2', 'q3', 'q4'],
  age: ['18-34', '35-54', '55-74', '75+'],
  sex: ['women', 'men'],
  education: ['basic', 'secondary', 'higher'],
  efficacy: ['q1', 'q2', 'q3', 'q4'],
  need: ['low', 'high'],
  activity: ['none', 'individual', 'collective'],
} as const;
export type GroupDimension = keyof typeof GROUPS;
