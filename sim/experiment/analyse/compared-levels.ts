/** Main effects: an output over the levels of each factor, with all other factors as the design has them. */
import { mean, meanInterval } from '../statistics';
import type { Analysis, ExperimentData, RunRecord } from '../types';
import type { FactorLevel, LevelComparison } from './comparison';
import { countOf, estimateOf, finiteOrNull, intervalInWords, inWords, outputOf, valueInWords } from './rows';
import { onScale, withUnit } from './units';

/** Cells of all tables of two factors beyond which they are left out. */
const MOST_CELLS = 5000;

interface Asked {
  readonly data: ExperimentData;
  readonly rows: readonly (readonly RunRecord[])[];
  readonly column: number;
  readonly confidence: number;
}

/** A level with its mean in every replicate that all of its rows have. */
interface Level extends FactorLevel {
  readonly each: ReadonlyMap<number, number>;
}

/** Whether the rows of a design can be read level by level. */
export function hasLevels({ experiment }: ExperimentData): boolean {
  return experiment.design.method === 'grid' || experiment.design.method === 'oneFactor';
}

/** Compares the levels of every factor in one column. */
export function compareLevels(asked: Asked): LevelComparison {
  const { data, rows, column, confidence } = asked;
  const { experiment, columns } = data;
  const levels = experiment.factors.map((_, place) => levelsOf(asked, place));
  const factors = experiment.factors.map(({ name, unit }, place) => {
    const means = levels[place].flatMap(({ mean: own }) => own.estimate ?? []);
    const range = finiteOrNull(Math.max(...means) - Math.min(...means));
    return { factor: name, unit, levels: levels[place].map(({ each: _each, ...level }) => level), range };
  });
  const output = columns[column];
  const unit = outputOf(experiment, output)?.unit ?? '';
  return {
    ...{ kind: 'comparison', about: 'levels', output, unit, confidence, factors, notes: [] },
    tables: experiment.design.method === 'grid' ? tablesOf(asked, levels) : [],
    runs: rows.reduce((sum, runs) => sum + runs.filter(({ error }) => error === null).length, 0),
    ...sentenceOf(factors, levels, { output, unit, confidence }),
  };
}

function levelsOf(asked: Asked, place: number): Level[] {
  const { data, confidence } = asked;
  const { factors } = data.experiment;
  const own = rowsThatTell(data, place);
  const value = (row: number) => data.design.values[row * factors.length + place];
  const values = [...new Set(own.map(value))].sort((a, b) => a - b);
  return values.map((level) => {
    const at = own.filter((row) => value(row) === level);
    const each = replicateMeans(asked, at);
    const runs = at.reduce((sum, row) => sum + valuesOf(asked, row).size, 0);
    const interval = meanInterval([...each.values()], confidence);
    const estimate =
      each.size > 0 ? interval.estimate : mean(at.flatMap((row) => [...valuesOf(asked, row).values()]));
    const label = valueInWords(factors[place], level);
    return { value: level, label, runs, mean: estimateOf({ ...interval, estimate }), each };
  });
}

/** Rows in which only this factor is moved; in a grid all of them. */
function rowsThatTell({ experiment, design }: ExperimentData, place: number): number[] {
  const all = Array.from({ length: design.rows }, (_, row) => row);
  const { design: plan, factors } = experiment;
  if (plan.method !== 'oneFactor') return all;
  return all.filter((row) =>
    plan.baseline.every(
      (base, other) => other === place || design.values[row * factors.length + other] === base,
    ),
  );
}

function valuesOf({ rows, column }: Asked, row: number): Map<number, number> {
  const there = rows[row].filter(({ error, values }) => error === null && Number.isFinite(values[column]));
  return new Map(there.map(({ replicate, values }) => [replicate, values[column]]));
}

/** The mean over rows in each replicate that all of them have: rows that share luck are no independent values. */
function replicateMeans(asked: Asked, rows: readonly number[]): Map<number, number> {
  const values = rows.map((row) => valuesOf(asked, row));
  const shared = [...(values[0]?.keys() ?? [])].filter((replicate) =>
    values.every((own) => own.has(replicate)),
  );
  return new Map(shared.map((replicate) => [replicate, mean(values.map((own) => own.get(replicate)!))]));
}

function tablesOf(asked: Asked, levels: readonly (readonly Level[])[]): LevelComparison['tables'] {
  const { factors } = asked.data.experiment;
  const pairs = factors.flatMap((_, x) => factors.map((__, y) => [x, y] as const)).filter(([x, y]) => x < y);
  const cells = pairs.reduce((sum, [x, y]) => sum + levels[x].length * levels[y].length, 0);
  if (cells > MOST_CELLS) return [];
  const { values } = asked.data.design;
  const at = (row: number, place: number) => values[row * factors.length + place];
  const all = asked.rows.map((_, row) => mean([...valuesOf(asked, row).values()]));
  return pairs.map(([x, y]) => ({
    x: factors[x].name,
    y: factors[y].name,
    means: levels[x].map(({ value: left }) =>
      levels[y].map(({ value: right }) =>
        finiteOrNull(
          mean(all.filter((own, row) => own === own && at(row, x) === left && at(row, y) === right)),
        ),
      ),
    ),
  }));
}

function sentenceOf(
  factors: LevelComparison['factors'],
  levels: readonly (readonly Level[])[],
  { output, unit, confidence }: Pick<LevelComparison, 'output' | 'unit' | 'confidence'>,
): Pick<Analysis, 'sentence' | 'verdict'> {
  const order = factors.map((_, place) => place).filter((place) => factors[place].range !== null);
  order.sort((a, b) => factors[b].range! - factors[a].range!);
  if (order.length === 0)
    return { sentence: `There was nothing to measure of ${output}.`, verdict: 'unclear' };
  const [top] = order;
  const [low, high] = endsOf(levels[top]);
  const shared = [...low.each.keys()].filter((replicate) => high.each.has(replicate));
  const difference = meanInterval(
    shared.map((replicate) => high.each.get(replicate)! - low.each.get(replicate)!),
    confidence,
  );
  const range = `${inWords(low.mean.estimate!)} at ${low.label} to ${withUnit(inWords(high.mean.estimate!), unit)}`;
  const name = onScale(output, unit);
  const rest = order.slice(1).map((place) => `${factors[place].factor} (${inWords(factors[place].range!)})`);
  const others = rest.length > 0 ? ` Differences between levels of the others: ${rest.join(', ')}.` : '';
  const moved = `${factors[top].factor}, from ${range} at ${high.label}`;
  if (!(difference.low > 0)) {
    const why = Number.isNaN(difference.low)
      ? ''
      : `, ${intervalInWords(estimateOf(difference), confidence)}`;
    const sentence = `Not enough runs to say what moves ${name}: most of all ${moved}${why} (${countOf(shared.length, 'replicate')}).${others}`;
    return { sentence, verdict: 'unclear' };
  }
  const sure = intervalInWords(estimateOf(difference), confidence);
  const sentence = `${name} moves most with ${moved}: a difference of ${inWords(difference.estimate)} (${sure}, ${countOf(shared.length, 'replicate')}).${others}`;
  return { sentence, verdict: 'clear' };
}

/** Levels with the lowest and the highest mean. */
function endsOf(levels: readonly Level[]): readonly [Level, Level] {
  const there = levels.filter(({ mean: own }) => own.estimate !== null);
  const lowest = there.reduce((best, one) => (one.mean.estimate! < best.mean.estimate! ? one : best));
  const highest = there.reduce((best, one) => (one.mean.estimate! > best.mean.estimate! ? one : best));
  return [lowest, highest];
}
