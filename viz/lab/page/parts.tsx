/** Which parts stand where. */
import type { ScenarioForm } from '../state/types';
import type { Lab } from './lab';
import { DifferencePanel, Headline, ReplayBar, SixCharts } from './results';
import { RunRecord } from './share';

export interface PartProps {
  readonly lab: Lab;
  readonly shipped: Readonly<Record<string, ScenarioForm>>;
}

/** What is set. */
export function LeverSide(_props: PartProps) {
  return null;
}

/** What comes of it. */
export function ResultSide({ lab, shipped }: PartProps) {
  return (
    <>
      <Headline lab={lab} />
      <DifferencePanel lab={lab} />
      <ReplayBar lab={lab} />
      <SixCharts lab={lab} />
      <RunRecord lab={lab} shipped={shipped} />
    </>
  );
}
