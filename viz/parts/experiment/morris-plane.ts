/** The plane of Morris: how much each factor moves an output, and how unevenly. */
import type { MorrisAnalysis } from '../../../sim/experiment/analyse/sensitivity-types';
import type { NamedPoint, PointChart } from '../../charts';
import { decimalsFor, figure } from '../../numbers';
import { dataTable } from '../figures';
import { chartFigure } from './figure';
import { columnLabel, columnUnit, tableRow, type ExperimentView, type Placed, type Section } from './view';

/** Slopes of the lines below which effects are nearly even, of one direction, and below and above which mixed. */
const SLOPES = [0.1, 0.5, 1];

/** What the spread of effects beside their mean size says (Garcia Sanchez and others 2014). */
function reading(muStar: number, sigma: number): string {
  const ratio = sigma / muStar;
  if (!(ratio > 0.1)) return 'nearly linear';
  if (ratio <= 0.5) return 'always the same direction';
  return ratio <= 1 ? 'nearly always the same direction' : 'bends, or depends on other factors';
}

/** Points of the plane with a table that says what each place means. */
export function planeFigure(view: ExperimentView, { analysis, id }: Placed<MorrisAnalysis>): Section {
  const known = analysis.factors.flatMap(({ label, muStar, sigma }) =>
    muStar.estimate === null || sigma === null ? [] : [{ label, muStar: muStar.estimate, sigma }],
  );
  const points = known
    .map(({ label, muStar, sigma }): NamedPoint => ({ x: muStar, y: sigma, name: label }))
    .sort((a, b) => b.x - a.x);
  const unit = columnUnit(view, analysis.output);
  const bends = known.filter(({ muStar, sigma }) => sigma > muStar).length;
  const chart: PointChart = {
    ...{ kind: 'points', id: `${id}-plane`, slopes: SLOPES, fromZero: true },
    title: `${columnLabel(view, analysis.output)}: how evenly factors act`,
    axes: { x: 'mean size of the effect, μ*', y: 'spread of the effect, σ' },
    finding: `The further right, the more a factor matters; the higher, the more its effect differs from place to place. ${bends} of ${known.length} factors lie above the steepest line: their effects bend or depend on others.`,
    groups: [{ label: 'Factors', colour: 'blue', marker: 'circle', points }],
  };
  const decimals = decimalsFor(points.flatMap(({ x, y }) => [x, y]));
  const rows = [...known]
    .sort((a, b) => b.muStar - a.muStar)
    .map(({ label, muStar, sigma }) =>
      tableRow(label, [figure(muStar, decimals), figure(sigma, decimals), reading(muStar, sigma)]),
    );
  return chartFigure(chart, {
    unit: `Both axes in the unit of the output${unit && ` (${unit})`}.`,
    notes: ['Lines: σ at a tenth, at half and at all of μ*.'],
    table: dataTable(chart.title, ['Factor', 'μ*', 'σ', 'Reading'], rows, true),
    folded: true,
  });
}
