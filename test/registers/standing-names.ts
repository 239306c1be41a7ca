/**
 * The names that scenario files, notebooks and papers rely on, written out by hand: changing the registers must not
 * change this list.
 */
export const STANDING_LEVERS = `
nudge.kind nudge.intensity nudge.target ease.individual ease.collective reward.perHour
hosting.agency hosting.thirdSector hosting.shared hosting.citizens hosting.hybridity
leadership.sharing leadership.termLimit leadership.mayor
invitation.rate recruitment.focus recruitment.motives recruitment.message
expectations.raised followThrough prototyping sponsor training.citizens training.staff support.targeted
office spanners knowledgeSharing resourceSharing recurrence engagement.active conduct openness
offer.coCommissioning offer.coDesign offer.coDelivery offer.coAssessment
balance.prevention balance.detection balance.treatment balance.recovery
regulation.strength regulation.informality budget.change dutyShift finance.kind strategy.kind
adaptivity platform media.pressure media.branding media.framing management.effort targets.pressure
accountability.rule coAssessment audit volatility churn
`
  .trim()
  .split(/\s+/)
  .map((name) => `levers.${name}`);

export const STANDING_SETTINGS = [
  'horizon.months',
  'horizon.burnIn',
  'population.size',
  'institutions.councils',
  'institutions.service',
  'institutions.stage',
];

export const STANDING_METRICS = `
participation.index.localEnvironment participation.index.publicHealth
participation.index.communitySafety participation.index.socialCare
participation.collectiveIndex.localEnvironment participation.collectiveIndex.publicHealth
participation.collectiveIndex.communitySafety participation.collectiveIndex.socialCare
participation.individual.share participation.collective.share participation.selfHelp.share
participation.withAgency.share participation.voice.share participation.action.share
participation.stage.coCommissioning participation.stage.coDesign
participation.stage.coDelivery participation.stage.coAssessment
participation.hours participation.gini participation.newcomers participation.exits
participation.exits.capacity participation.exits.dissatisfaction participation.exits.other
efficacy.personal efficacy.political trust trust.exposed expectation disconfirmation fatigue burden burden.carers
value.created value.destroyed value.net value.foregone
value.created.relief value.created.spillOver value.created.projectYield value.created.earlyDetection
value.created.hoursFreed
value.destroyed.misfit value.destroyed.strain value.destroyed.dumping value.destroyed.disillusion
value.destroyed.tokenism value.destroyed.capture value.destroyed.incivility value.destroyed.failedProject
value.destroyed.overstatedResults value.destroyed.hoursUsed
value.party.participant value.party.otherUsers value.party.community value.party.agency value.party.thirdSector
value.private value.collective value.public
leadership.sharing leadership.citizens leadership.capital leadership.visibility
agenda.citizens agenda.hostSurplus hosting.benefitGap
logic.handsOn logic.watchdog logic.ceremonial encounters.perInitiative initiatives.alive
projects.started projects.implemented projects.implementedWithin24 norms identity conflict
governance.accountability governance.equality governance.legitimacy governance.acceptance
outcome.localEnvironment outcome.publicHealth outcome.communitySafety outcome.socialCare outcome.gap
need.prevention need.detection need.treatment need.recovery detection.lag
cost.public staff.hours.needed staff.hours.available
agency.orientation agency.beliefGap agency.commitmentGap agency.invitations
`
  .trim()
  .split(/\s+/);

/** Levers that stand at nothing, or off, when a scenario does not name them. */
export const OFF_BY_DEFAULT = [
  'levers.nudge.intensity',
  'levers.leadership.mayor',
  'levers.dutyShift',
  'levers.churn',
  'levers.budget.change',
  'levers.leadership.termLimit',
];
