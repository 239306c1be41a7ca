/** Series of metrics: what the model sets each month, checked by name, kept as one array a metric. */
import { GROUPS } from '../registers';
import { compileFormula, type DerivedMetric, type Scenario } from '../scenario';
import type { Model, MonthValues } from './types';

/** A metric of a table. */
interface Slot {
  readonly metric: string;
  readonly series: Float64Array;
  /** Recorded month, from 1, in which the series was last set; 0 before the first. */
  lastSet: number;
}

/** Metrics of one origin (everyone, or one group of citizens), each with a value for every recorded month. */
class Table implements MonthValues {
  readonly series = new Map<string, Float64Array>();
  private readonly slots = new Map<string, Slot>();
  /**
   * Slots in the order in which they were set last, and how many of them this month has set: a model sets its metrics in
   * the same order every month, so that the next is nearly always known without looking its name up.
   */
  private readonly sequence: Slot[] = [];
  private next = 0;
  private month = 0;

  /**
   * @param suffix what the names of the series have behind the metric, such as `@deprivation=q1`
   * @param open whether the first recorded month says which metrics there are
   */
  constructor(
    private readonly known: ReadonlySet<string>,
    private readonly months: number,
    private readonly suffix: string,
    private readonly open: boolean,
  ) {
    if (!open) for (const metric of known) this.add(metric);
  }

  begin(month: number): void {
    this.month = month;
    this.next = 0;
  }

  set(metric: string, value: number): void {
    const expected = this.sequence[this.next];
    const slot = expected !== undefined && expected.metric === metric ? expected : this.slotOf(metric);
    if (value === Infinity || value === -Infinity) throw this.fault(metric, `was set to ${value}`);
    if (slot.lastSet === this.month) throw this.fault(metric, 'was set twice');
    slot.lastSet = this.month;
    this.sequence[this.next++] = slot;
    slot.series[this.month - 1] = value + 0; // −0 becomes 0
  }

  end(): void {
    if (this.next === this.slots.size) return;
    for (const { metric, lastSet } of this.slots.values())
      if (lastSet !== this.month) throw this.fault(metric, 'was not set');
  }

  /** A series of a metric that has none yet, filled in month by month. */
  add(metric: string): Float64Array {
    const series = new Float64Array(this.months);
    this.series.set(metric, series);
    this.slots.set(metric, { metric, series, lastSet: 0 });
    return series;
  }

  private slotOf(metric: string): Slot {
    if (!this.known.has(metric)) throw this.fault(metric, 'is not among the metrics of the model');
    if (!this.slots.has(metric)) {
      if (!this.open || this.month > 1) throw this.fault(metric, 'was not set in month 1');
      this.add(metric);
    }
    return this.slots.get(metric)!;
  }

  private fault(metric: string, what: string): Error {
    return new Error(`Metric ${metric}${this.suffix} ${what} (month ${this.month}).`);
  }
}

/** One group of citizens that is recorded beside everyone. */
interface GroupTable {
  readonly dimension: string;
  readonly code: number;
  readonly suffix: string;
  readonly table: Table;
}

/**
 * Records a run. Every metric of the model is computed and kept whatever the scenario records, so that recording can
 * change no digest; `handedOut` picks what a result shows.
 */
export class Recorder<W> {
  private readonly everyone: Table;
  private readonly groups: readonly GroupTable[];

  constructor(
    private readonly model: Model<W>,
    private readonly scenario: Scenario,
  ) {
    const known = new Set(model.metrics);
    this.everyone = new Table(known, scenario.months, '', false);
    this.groups = scenario.recordGroups.flatMap((dimension) =>
      GROUPS[dimension].map((value, code) => {
        const suffix = `@${dimension}=${value}`;
        return { dimension, code, suffix, table: new Table(known, scenario.months, suffix, true) };
      }),
    );
  }

  /** Reads the month just run; `month` is 1 for the first recorded one. */
  record(world: W, month: number): void {
    this.everyone.begin(month);
    this.model.observe(world, this.everyone);
    this.everyone.end();
    for (const { dimension, code, table } of this.groups) {
      table.begin(month);
      this.model.observeGroup(world, dimension, code, table);
      table.end();
    }
  }

  /** Every metric of the model, in the order of the register. */
  all(): ReadonlyMap<string, Float64Array> {
    return this.everyone.series;
  }

  /** Series of groups, by full name. */
  byGroup(): Map<string, Float64Array> {
    const series = new Map<string, Float64Array>();
    for (const { suffix, table } of this.groups) {
      for (const metric of this.model.metrics) {
        const values = table.series.get(metric);
        if (values !== undefined) series.set(metric + suffix, values);
      }
    }
    return series;
  }

  /** Series that the scenario defines by formulas. */
  derived(): Map<string, Float64Array> {
    const series = new Map<string, Float64Array>();
    for (const metric of this.scenario.derived) {
      series.set(metric.name, this.derive(metric, series));
    }
    return series;
  }

  /** What a result shows: recorded metrics, their groups, derived metrics. */
  handedOut(): Map<string, Float64Array> {
    const names = this.scenario.recordMetrics;
    const wanted = (name: string) => names === null || names.includes(name.split('@')[0]);
    const built = [...this.all(), ...this.byGroup()].filter(([name]) => wanted(name));
    return new Map([...built, ...this.derived()]);
  }

  /** Puts back series of a snapshot, the first `recorded` months of each. */
  restore(series: ReadonlyMap<string, Float64Array>, recorded: number): void {
    const copy = (table: Table, metric: string, name: string) => {
      const past = series.get(name);
      if (past === undefined) return;
      (table.series.get(metric) ?? table.add(metric)).set(past.subarray(0, recorded));
    };
    for (const metric of this.model.metrics) copy(this.everyone, metric, metric);
    for (const { suffix, table } of this.groups) {
      if (recorded > 0 && !this.model.metrics.some((metric) => series.has(metric + suffix))) {
        throw new Error(
          `The snapshot has no series of the group ${suffix.slice(1)}, which the scenario records.`,
        );
      }
      for (const metric of this.model.metrics) copy(table, metric, metric + suffix);
    }
  }

  private derive(metric: DerivedMetric, derived: ReadonlyMap<string, Float64Array>): Float64Array {
    const seriesOf = (name: string) => {
      const series = this.everyone.series.get(name) ?? derived.get(name);
      if (series === undefined) throw new Error(`${metric.name} reads ${name}, which is not a metric.`);
      return series;
    };
    const inputs = metric.inputs.map(seriesOf);
    const evaluate = compileFormula(metric.tree);
    const values = new Float64Array(this.scenario.months);
    for (let i = 0; i < values.length; i++) {
      const result = inputs.some((series) => Number.isNaN(series[i]))
        ? NaN
        : evaluate((name) => seriesOf(name)[i]);
      // A quotient by zero is nothing to measure, as a mean over nobody is.
      values[i] = Number.isFinite(result) ? result + 0 : NaN;
    }
    return values;
  }
}
