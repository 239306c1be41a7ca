/** Which parts stand where. */
import type { ScenarioForm } from '../state/types';
import type { Lab } from './lab';

export interface PartProps {
  readonly lab: Lab;
  readonly shipped: Readonly<Record<string, ScenarioForm>>;
}

/** What is set. */
export function LeverSide(_props: PartProps) {
  return null;
}

/** What comes of it. */
export function ResultSide({ lab }: PartProps) {
  return <pre>{JSON.stringify(lab.view?.runs)}</pre>;
}
