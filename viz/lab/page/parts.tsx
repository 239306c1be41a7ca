/** Which parts stand where. */
import type { ScenarioForm } from '../state/types';
import type { Lab } from './lab';
import { AssumptionsPanel, LeversPanel, SettingsPanel } from './levers';
import { DifferencePanel, Headline, ReplayBar, SixCharts, StaffPanel, WhyPanel } from './results';
import { RunRecord } from './share';
import { StoriesMenu } from './stories';
import { Timeline } from './timeline';

export interface PartProps {
  readonly lab: Lab;
  readonly shipped: Readonly<Record<string, ScenarioForm>>;
}

/** What is set. */
export function LeverSide({ lab, shipped }: PartProps) {
  return (
    <>
      <StoriesMenu lab={lab} shipped={shipped} />
      <LeversPanel lab={lab} shipped={shipped} />
      <AssumptionsPanel lab={lab} shipped={shipped} />
      <SettingsPanel lab={lab} shipped={shipped} />
    </>
  );
}

/** What comes of it. */
export function ResultSide({ lab, shipped }: PartProps) {
  return (
    <>
      <Headline lab={lab} />
      <DifferencePanel lab={lab} />
      <ReplayBar lab={lab} />
      <SixCharts lab={lab} />
      <WhyPanel lab={lab} />
      <StaffPanel lab={lab} />
      <Timeline lab={lab} shipped={shipped} />
      <RunRecord lab={lab} shipped={shipped} />
    </>
  );
}
