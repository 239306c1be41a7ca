/** Six charts with both arms: what each shows in a sentence, the reading at the month, a table, and a copy as CSV. */
import { useMemo, useRef } from 'preact/hooks';
import type { SeriesData, SeriesLook } from '../../charts/types';
import type { SeriesView } from '../../contract';
import { results } from '../../words/en/results';
import { useBands } from '../bands';
import type { Lab } from '../lab';
import { MonthCanvas, useSame } from './canvas';
import { ArmKey, DataTable, Details, MetricChoice } from './common';
import { copyText, seriesCsv } from './csv';
import { gapText, measureOf, valueText } from './measure';
import { monthOf, yearRows } from './months';
import { seriesRange, steady, type Range } from './ranges';
import { findingOf, readingOf, titleOf } from './sentences';

/** Means of years in both arms. */
export function YearTable({ series, values }: { readonly series: string; readonly values: SeriesView }) {
  const measure = measureOf(series);
  const rows = yearRows(values).map(({ year, from, until, a, b, difference }) => ({
    key: String(year),
    cells: [
      results.year(year, from, until),
      valueText(a, measure),
      valueText(b, measure),
      gapText(difference, measure),
    ],
  }));
  return (
    <DataTable
      caption={results.yearCaption(measure.label, measure.unit)}
      heads={results.yearHeads}
      rows={rows}
    />
  );
}

/** Copies one chart's figures. */
export function CopyCsv({ lab, series, values }: { lab: Lab; series: string; values: SeriesView }) {
  const copy = async (): Promise<void> => {
    const done = await copyText(seriesCsv(series, values));
    lab.say(done ? results.copied(measureOf(series).label) : results.notCopied);
  };
  return (
    <button type="button" onClick={() => void copy()}>
      {results.csv}
    </button>
  );
}

/** A range wide enough for one more line. */
function withLine([low, high]: Range, line: Float64Array | null): Range {
  const known = (line ?? new Float64Array()).filter((value) => value === value);
  return [Math.min(low, ...known), Math.max(high, ...known)];
}

/** Which file lies beside both arms, and a way to take it away. */
function FileKey({ lab }: { readonly lab: Lab }) {
  if (lab.overlay === null) return null;
  const { name, runs } = lab.overlay;
  return (
    <p class="file-key">
      <span class="dots" aria-hidden="true" /> {results.six.file(name, runs)}{' '}
      <button type="button" id="take-file-away" onClick={() => lab.lay(null)}>
        {results.six.takeAway}
      </button>
    </p>
  );
}

/** The picture of one metric. */
function SeriesPicture({ lab, series, id }: { lab: Lab; series: string; id: string }) {
  const values = lab.view?.series[series];
  const file = lab.overlay?.series[series] ?? null;
  const before = useRef<{ series: string; range: Range } | null>(null);
  const data = useMemo<SeriesData | null>(
    () =>
      values
        ? {
            a: { values: values.a, low: values.aLow, high: values.aHigh },
            b: { values: values.b, low: values.bLow, high: values.bHigh },
            file,
          }
        : null,
    [values, file],
  );
  const { factor } = measureOf(series);
  const range = useMemo<Range>(() => {
    if (!values) return [0, 1];
    const old = before.current?.series === series ? before.current.range : null;
    const found = steady(old, withLine(seriesRange(series, values), file));
    before.current = { series, range: found };
    return [found[0] * factor, found[1] * factor];
  }, [series, values, file]);
  const bands = useBands(lab.state);
  const month = monthOf(lab.state.view.month, values?.a.length ?? lab.state.months);
  const look = useSame<SeriesLook>({ month, range, factor, bands, names: results.arms });
  return (
    <MonthCanvas
      {...{ lab, id, data, look }}
      draw={lab.charts?.drawSeries ?? null}
      label={results.difference.chart(findingOf(series, lab.view?.figures[series]))}
      reading={(at) => readingOf(series, values, at)}
    />
  );
}

/** One of the six. */
function ChartCard({ lab, place }: { lab: Lab; place: number }) {
  const series = lab.state.view.charts[place];
  const { view } = lab;
  const values = view?.series[series];
  const month = monthOf(lab.state.view.month, values?.a.length ?? lab.state.months);
  const choose = (name: string): void =>
    lab.look((look) => ({ ...look, charts: look.charts.map((own, at) => (at === place ? name : own)) }));
  const names = view ? Object.keys(view.figures) : lab.state.view.charts;
  return (
    <figure class="card" id={`chart-${place + 1}`} data-metric={series}>
      <figcaption>
        <h3>{titleOf(series, view?.figures[series])}</h3>
        <p class="finding">{findingOf(series, view?.figures[series])}</p>
      </figcaption>
      <MetricChoice {...{ names }} label={results.metricLabel} value={series} onChange={choose} />
      <SeriesPicture {...{ lab, series }} id={`chart-${place + 1}`} />
      <p class="unit">{results.unitByMonth(measureOf(series).unit)}</p>
      <p class="reading">{readingOf(series, values, month)}</p>
      {values && (
        <>
          <CopyCsv {...{ lab, series, values }} />
          <Details summary={results.table}>{() => <YearTable {...{ series, values }} />}</Details>
        </>
      )}
    </figure>
  );
}

/** The charts over time. */
export function SixCharts({ lab }: { readonly lab: Lab }) {
  const { a, b, view } = lab.state;
  return (
    <section class="six" id="over-time" aria-labelledby="over-time-title">
      <h2 id="over-time-title">{results.six.title}</h2>
      <p>{results.six.lead}</p>
      <ArmKey a={a.title ? `A: ${a.title}` : results.armA} b={b.title ? `B: ${b.title}` : results.armB} />
      <FileKey lab={lab} />
      <div class="cards">
        {view.charts.map((_, place) => (
          <ChartCard key={place} lab={lab} place={place} />
        ))}
      </div>
    </section>
  );
}
