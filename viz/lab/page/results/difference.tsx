/** B less A, month by month: one metric of all, with a ribbon of chance or of assumptions, or pair by pair. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DifferenceLook } from '../../charts/types';
import type { AssumptionsView, LabView, SeriesView } from '../../contract';
import type { ViewState } from '../../state/types';
import { whole } from '../../../numbers';
import { results } from '../../words/en/results';
import { useBands } from '../bands';
import type { Lab } from '../lab';
import { useQuestion } from './asking';
import { MonthCanvas, useSame } from './canvas';
import { Details, MetricChoice, Switch } from './common';
import { gapText, measureOf, withUnit } from './measure';
import { monthOf } from './months';
import { steady, type Range } from './ranges';
import { differenceData, gapMeasure, rangeOfData } from './ribbons';
import { countsSentence, partingSentence, sizeSentence } from './sentences';
import { CopyCsv, YearTable } from './six';
import { Unpaired } from './unpaired';

const { difference: text } = results;

type Kind = 'chance' | 'pairs' | 'assumptions';

/** Draws of assumptions that are asked for at first, and each time more are. */
const DRAWS = 32;

interface Shown {
  /** What is really shown: chance stands in while assumptions are drawn. */
  readonly kind: Kind;
  readonly values: SeriesView | undefined;
}

/** The series that a choice shows; the two ribbons are never mixed. */
export function shownOf(
  view: LabView | null,
  assumptions: AssumptionsView | null,
  metric: string,
  kind: Kind,
): Shown {
  const drawn = assumptions?.series[metric];
  if (kind === 'assumptions' && drawn) return { kind, values: drawn };
  return { kind: kind === 'assumptions' ? 'chance' : kind, values: view?.series[metric] };
}

/** What the ribbon or the thin lines are. */
function noteOf(lab: Lab, shown: Shown, wanted: Kind): string {
  const { view, assumptions } = lab;
  if (wanted === 'assumptions' && shown.kind !== 'assumptions') return text.assumptionsWait;
  if (shown.kind === 'assumptions' && assumptions)
    return text.assumptionsNote(assumptions.draws, assumptions.varied, whole(assumptions.citizens));
  if (shown.kind === 'pairs') return text.pairsNote(shown.values?.pairs.length ?? 0);
  return text.chanceNote(view?.pairs ?? 0);
}

/** The reading of a month, in the unit shown. */
function useReading(metric: string, shown: Shown, relative: boolean): (month: number) => string {
  const measure = gapMeasure(measureOf(metric), relative, text.relativeUnit);
  const ribbon = useMemo(
    () => shown.values && differenceData(shown.values, { relative, pairs: false }).mean,
    [shown.values, relative],
  );
  return (month) => {
    if (!ribbon?.low || !ribbon.high) return results.beingDrawn;
    const at = (values: Float64Array): string => gapText(values[month - 1], measure);
    const spread = results.to(at(ribbon.low), at(ribbon.high));
    const gap = withUnit(at(ribbon.values), measure.gapUnit);
    return text.reading(month, gap, spread, text.of[shown.kind]);
  };
}

interface PictureProps {
  readonly lab: Lab;
  readonly metric: string;
  readonly shown: Shown;
  readonly reading: (month: number) => string;
}

function Picture({ lab, metric, shown, reading }: PictureProps) {
  const { relative } = lab.state.view;
  const { values, kind } = shown;
  const key = `${metric} ${relative} ${kind}`;
  const before = useRef<{ key: string; range: Range } | null>(null);
  const data = useMemo(
    () => (values ? differenceData(values, { relative, pairs: kind === 'pairs' }) : null),
    [values, relative, kind],
  );
  const factor = relative ? 1 : measureOf(metric).factor;
  const range = useMemo<Range>(() => {
    if (!data) return [-1, 1];
    const found = steady(
      before.current?.key === key ? before.current.range : null,
      rangeOfData(data, factor),
    );
    before.current = { key, range: found };
    return found;
  }, [data, key]);
  const bands = useBands(lab.state);
  const month = monthOf(lab.state.view.month, values?.difference.length ?? lab.state.months);
  const changeFrom = lab.view?.changeFrom ?? null;
  const colour = kind === 'assumptions' ? 'teal' : 'plum';
  const look = useSame<DifferenceLook>({ ...{ month, range, factor, bands, changeFrom, colour } });
  const figures = lab.view?.figures[metric];
  const finding = figures ? countsSentence(measureOf(metric).label, figures) : results.beingDrawn;
  return (
    <MonthCanvas
      {...{ lab, data, look, reading }}
      id="difference"
      draw={lab.charts?.drawDifference ?? null}
      label={text.chart(finding)}
    />
  );
}

interface ChoicesProps {
  readonly lab: Lab;
  readonly kind: Kind;
  readonly choose: (kind: Kind) => void;
}

/** Metric, scale and what stands around the line. */
function Choices({ lab, kind, choose }: ChoicesProps) {
  const { view } = lab.state;
  const set = (change: Partial<ViewState>): void => lab.look((look) => ({ ...look, ...change }));
  return (
    <div class="choices">
      <MetricChoice
        names={lab.view ? Object.keys(lab.view.figures) : [view.difference]}
        label={results.metricLabel}
        value={view.difference}
        onChange={(difference) => set({ difference })}
      />
      <Switch
        label={text.scale}
        value={view.relative ? 'relative' : 'absolute'}
        onChange={(value) => set({ relative: value === 'relative' })}
        options={[
          { value: 'absolute', label: text.absolute },
          { value: 'relative', label: text.relative },
        ]}
      />
      <Switch
        label={text.ribbon}
        value={kind}
        onChange={(value) => choose(value as Kind)}
        options={[
          { value: 'chance', label: text.ribbonChance },
          { value: 'pairs', label: text.ribbonPairs },
          { value: 'assumptions', label: text.ribbonAssumptions },
        ]}
      />
    </div>
  );
}

/** Which kind is shown, and what is asked for it. */
function useKind(lab: Lab) {
  const [pairs, setPairs] = useState(false);
  const { ribbon } = lab.state.view;
  const kind: Kind = ribbon === 'assumptions' ? 'assumptions' : pairs ? 'pairs' : 'chance';
  const { waiting, failed, ask } = useQuestion(lab, 'assumptions', lab.state.view.difference);
  const job = lab.view?.done ? lab.view.job : null;
  useEffect(() => {
    if (kind === 'assumptions' && job !== null && !lab.assumptions) ask({ draws: DRAWS });
  }, [kind, job, lab.state.view.difference]);
  const choose = (next: Kind): void => {
    setPairs(next === 'pairs');
    lab.look((look) => ({ ...look, ribbon: next === 'assumptions' ? 'assumptions' : 'chance' }));
  };
  const more = (): void => ask({ draws: (lab.assumptions?.draws ?? 0) + DRAWS });
  return { kind, choose, waiting, failed, more };
}

/** What the figures of the whole run say, and until when the arms are alike. */
function Caption({ view, metric }: { readonly view: LabView | null; readonly metric: string }) {
  const figures = view?.figures[metric];
  const measure = measureOf(metric);
  return (
    <figcaption>
      <h3>{measure.label}</h3>
      {figures && (
        <p class="finding">
          {`${countsSentence(measure.label, figures)} ${sizeSentence(figures, measure)}`.trim()}
        </p>
      )}
      {view && <p class="parting">{partingSentence(view)}</p>}
    </figcaption>
  );
}

/** The chart with its choices, what it shows, and its figures. */
function DifferenceFigure({ lab, metric }: { readonly lab: Lab; readonly metric: string }) {
  const { kind, choose, waiting, failed, more } = useKind(lab);
  const shown = shownOf(lab.view, lab.assumptions, metric, kind);
  const { relative, month: chosen } = lab.state.view;
  const reading = useReading(metric, shown, relative);
  const values = lab.view?.series[metric];
  const month = monthOf(chosen, values?.a.length ?? lab.state.months);
  const measure = measureOf(metric);
  const unit = relative ? text.relativeUnit : measure.gapUnit || measure.unit;
  return (
    <figure class="card wide" data-metric={metric} data-ribbon={shown.kind}>
      <Caption view={lab.view} metric={metric} />
      <Choices {...{ lab, kind, choose }} />
      <Picture {...{ lab, metric, shown, reading }} />
      <p class="unit">{results.unitByMonth(unit)}</p>
      <p class="note">{noteOf(lab, shown, kind)}</p>
      <p class="reading">{reading(month)}</p>
      {kind === 'assumptions' && lab.assumptions && (
        <button type="button" disabled={waiting} onClick={more}>
          {text.askAssumptions}
        </button>
      )}
      {failed !== null && <p class="failed">{text.failed(failed)}</p>}
      {values && (
        <>
          <CopyCsv {...{ lab, values }} series={metric} />
          <Details summary={results.table}>{() => <YearTable {...{ values }} series={metric} />}</Details>
        </>
      )}
    </figure>
  );
}

/** The difference over time, and what pairs are worth. */
export function DifferencePanel({ lab }: { readonly lab: Lab }) {
  const metric = lab.state.view.difference;
  return (
    <section id="difference" aria-labelledby="difference-title">
      <h2 id="difference-title">{text.title}</h2>
      <p>{text.lead}</p>
      <DifferenceFigure {...{ lab, metric }} />
      <Unpaired {...{ lab, metric }} />
    </section>
  );
}
