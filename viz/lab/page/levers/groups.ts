/** Which lever stands in which group of the panel. */
import { groupWords, type GroupName } from '../../words/en/levers';

export interface LeverGroup {
  readonly name: GroupName;
  readonly paths: readonly string[];
  /** Stands open when the page is opened. */
  readonly open: boolean;
}

const group = (name: GroupName, open: boolean, names: string): LeverGroup => ({
  name,
  open,
  paths: names
    .trim()
    .split(/\s+/)
    .map((path) => `levers.${path}`),
});

/** All levers, those with which most people begin first. */
export const LEVER_GROUPS: readonly LeverGroup[] = [
  group(
    'nudges',
    true,
    'nudge.intensity nudge.kind nudge.target ease.individual ease.collective reward.perHour',
  ),
  group(
    'asking',
    true,
    `invitation.rate openness engagement.active recruitment.focus recruitment.motives recruitment.message platform
    recurrence`,
  ),
  group(
    'hosting',
    true,
    'hosting.agency hosting.thirdSector hosting.shared hosting.citizens hosting.hybridity resourceSharing',
  ),
  group('leadership', true, 'leadership.sharing leadership.termLimit leadership.mayor management.effort'),
  group('promises', true, 'followThrough expectations.raised coAssessment audit conduct'),
  group(
    'support',
    false,
    'support.targeted training.citizens training.staff knowledgeSharing office spanners',
  ),
  group(
    'offers',
    false,
    `offer.coCommissioning offer.coDesign offer.coDelivery offer.coAssessment balance.prevention balance.detection
    balance.treatment balance.recovery prototyping sponsor adaptivity`,
  ),
  group(
    'rules',
    false,
    `budget.change targets.pressure regulation.strength regulation.informality finance.kind strategy.kind
    accountability.rule`,
  ),
  group('surroundings', false, 'dutyShift volatility churn media.pressure media.branding media.framing'),
];

/** The name of a group as it is shown. */
export const titleOf = ({ name }: LeverGroup): string => groupWords[name].title;
