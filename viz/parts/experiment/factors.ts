/** What an experiment varied, and how. */
import { PARAMETERS } from '../../../sim/registers';
import type { DesignPlan, Factor, FactorDistribution } from '../../../sim/experiment/types';
import { html, type Html } from '../../html';
import { rounded, whole } from '../../numbers';
import { dataTable } from '../figures';
import { factorValue, valuesTaken, type ExperimentView } from './view';

/** Levels that are listed one by one. */
const MOST_LISTED = 8;

function distributionText(distribution: FactorDistribution): string {
  const { dist, ...numbers } = distribution;
  if (dist === 'uniform') return `${rounded(distribution.low)} to ${rounded(distribution.high)}, evenly`;
  const parts = Object.entries(numbers as Record<string, number>).map(
    ([name, value]) => `${name} ${rounded(value)}`,
  );
  return `${dist} (${parts.join(', ')})`;
}

/** Values that a factor took: as listed where few were named in the file, otherwise as drawn. */
function valuesText(view: ExperimentView, factor: Factor, place: number): string {
  const { method } = view.data.experiment.design;
  const { space } = factor;
  if (method === 'grid' || method === 'oneFactor' || method === 'list') {
    const values = valuesTaken(view.data, place).map((value) => factorValue(factor, value));
    return values.length <= MOST_LISTED
      ? values.join(', ')
      : `${values.length} values from ${values[0]} to ${values[values.length - 1]}`;
  }
  if (space.kind === 'choice') return space.options.join(', ');
  if (space.kind === 'levels') return space.values.map(rounded).join(', ');
  if (space.kind === 'integer') return `whole numbers from ${rounded(space.low)} to ${rounded(space.high)}`;
  return distributionText(space.distribution);
}

const ROLES = { lever: 'lever', uncertainty: 'assumption' } as const;

function factorRow(view: ExperimentView, factor: Factor, place: number): Html {
  const meaning = PARAMETERS[factor.name]?.meaning;
  const dummy = factor.write.kind === 'nothing';
  return html`<tr>
    <th scope="row">
      ${factor.name}${(meaning || dummy) && html`<br />`}
      <small>${dummy ? 'Changes nothing: a control for which no effect should be found.' : meaning}</small>
    </th>
    <td class="words">${dummy ? 'control' : ROLES[factor.role]}</td>
    <td class="words">${valuesText(view, factor, place)}</td>
    <td class="words">${factor.unit}</td>
  </tr>`;
}

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${whole(count)} ${count === 1 ? one : many}`;

/** How the rows were chosen, in a few words. */
export function designWords(plan: DesignPlan): string {
  switch (plan.method) {
    case 'grid':
      return 'every combination of the levels';
    case 'list':
      return 'as listed in the file';
    case 'oneFactor':
      return 'a baseline, and one factor at a time away from it';
    case 'latinHypercube':
      return 'a Latin hypercube';
    case 'sobolSequence':
      return 'a Sobol’ sequence';
    case 'morris':
      return `${plural(plan.trajectories, 'Morris trajectory', 'Morris trajectories')}`;
    case 'sobol':
      return `a Sobol’ design, ${plural(plan.n, 'base point')} in each of ${plural(plan.scrambles, 'scrambling')}`;
    case 'efast':
      return `eFAST, ${plural(plan.curves, 'curve')} of ${plural(plan.n, 'point')} for each factor`;
    case 'pareto':
      return `a search by NSGA-II, ${plural(plan.generations, 'generation')} of ${whole(plan.population)}`;
    case 'thresholds':
      return `a search for thresholds in ${plural(plan.steps, 'step')}`;
  }
}

/** The table of factors. */
export function factorTable(view: ExperimentView): Html {
  const { factors, design, groups } = view.data.experiment;
  const rows = factors.map((factor, place) => factorRow(view, factor, place));
  const together = groups.filter((group) => group.factors.length > 1);
  return html`<h2>What was varied</h2>
    <p>How the ${plural(view.data.design.rows, 'row')} were chosen: ${designWords(design)}.</p>
    <div class="card">
      ${dataTable('Factors', ['Factor', { words: 'Kind' }, { words: 'Values' }, { words: 'Unit' }], rows, true)}
      ${together.map(({ name, factors: places }) => {
        const names = places.map((place) => factors[place].name).join(', ');
        return html`<p class="note">${name}: ${names} move together.</p>`;
      })}
    </div>`;
}
