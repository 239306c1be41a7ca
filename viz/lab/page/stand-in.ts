/** Stands for parts that are not there yet. */
import type { LabState, ScenarioForm, ViewState } from '../state/types';

export class History {
  undoable: string | null = null;
  redoable: string | null = null;
  constructor(public state: LabState) {}
  step(_what: string, state: LabState, _dragging: boolean): void {
    this.state = state;
  }
  look(view: ViewState): void {
    this.state = { ...this.state, view };
  }
  undo(): string | null {
    return null;
  }
  redo(): string | null {
    return null;
  }
}

export async function startingState(
  _location: Location,
  _shipped: Record<string, ScenarioForm>,
): Promise<{ state: LabState; notice: string | null }> {
  const state: LabState = {
    schema: 1,
    start: { kind: 'shipped', file: 'cases/five-country-survey.yaml' },
    story: null,
    seed: '2008',
    population: 1000,
    months: 120,
    pairs: 20,
    changeFrom: 13,
    a: { title: '', levers: {} },
    b: { title: '', levers: {} },
    assumptions: {},
    assumptionsOfB: null,
    mechanisms: {},
    view: {
      charts: [
        'participation.collective.share',
        'participation.individual.share',
        'value.net',
        'trust',
        'efficacy.political',
        'cost.public',
      ],
      difference: 'value.net',
      relative: false,
      month: null,
      ribbon: 'chance',
      axes: ['efficacyPersonal', 'free'],
      citizen: null,
    },
  };
  return { state, notice: null };
}
