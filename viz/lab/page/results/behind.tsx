/** What stands behind a cause in the run with the scenario's own seed: where it was booked, when, and for whom. */
import { useEffect, useMemo } from 'preact/hooks';
import type { SeriesData, SeriesLook } from '../../charts/types';
import type { BehindView } from '../../contract';
import { meaningOf } from '../../../labels';
import { figure, signed, whole } from '../../../numbers';
import { results } from '../../words/en/results';
import { why } from '../../words/en/why';
import { useBands } from '../bands';
import type { Lab } from '../lab';
import { useQuestion } from './asking';
import { MonthCanvas, useSame } from './canvas';
import { DataTable, type Row } from './common';
import { monthOf } from './months';
import { BY, placeName, sumOfPlaces, sumsBy, type PlaceSum } from './places';
import { differenceRange } from './ranges';
import { causeName, metricOfCause, type Cause } from './waterfall';

const { behind: text } = why;
const DECIMALS = 1;

const needMonths = (units: number, { scale }: BehindView): string => figure(units / scale, DECIMALS);

function sumRow(view: BehindView, label: string, { key, a, b }: PlaceSum, total = false): Row {
  const gap = signed((b - a) / view.scale, DECIMALS);
  return {
    ...{ key, total, units: b - a },
    cells: [label, needMonths(a, view), needMonths(b, view), gap, signed(b - a, 0)],
  };
}

/** Four ways to add up the same entries; each ends with the same exact sum. */
function PlaceTables({ view }: { readonly view: BehindView }) {
  const all = sumOfPlaces(view.places);
  return (
    <div class="cards">
      {BY.map((by) => (
        <div class="card" key={by} data-by={by}>
          <h4>{text.by[by]}</h4>
          <DataTable
            caption={text.caption(text.by[by])}
            heads={text.heads}
            rows={[
              ...sumsBy(view.places, by).map((sum) => sumRow(view, placeName(by, sum.key), sum)),
              sumRow(view, text.sum, all, true),
            ]}
          />
        </div>
      ))}
    </div>
  );
}

function Monthly({ lab, view, name }: { lab: Lab; view: BehindView; name: string }) {
  const { a, b } = view.monthly;
  const data = useMemo<SeriesData>(
    () => ({ a: { values: a, low: null, high: null }, b: { values: b, low: null, high: null } }),
    [a, b],
  );
  const factor = 1 / view.scale;
  const range = useMemo(() => differenceRange([a, b], factor), [a, b]);
  const bands = useBands(lab.state);
  const month = monthOf(lab.state.view.month, a.length);
  const look = useSame<SeriesLook>({ month, range, factor, bands, names: results.arms });
  const all = sumOfPlaces(view.places);
  const reading = (at: number): string =>
    text.reading(at, figure(a[at - 1] * factor, 2), figure(b[at - 1] * factor, 2));
  return (
    <>
      <h4>{text.monthly}</h4>
      <MonthCanvas
        {...{ lab, data, look, reading }}
        id="behind"
        draw={lab.charts?.drawSeries ?? null}
        label={text.monthlyFinding(name, needMonths(all.a, view), needMonths(all.b, view))}
      />
      <p class="unit">{text.monthlyUnit}</p>
      <p class="reading">{reading(month)}</p>
    </>
  );
}

/** Citizens for whom the cause differs most; one can be followed. */
function People({ lab, view }: { lab: Lab; view: BehindView }) {
  const follow = (citizen: number): void => {
    lab.look((look) => ({ ...look, citizen }));
    lab.say(text.followed(citizen + 1));
  };
  if (view.people.length === 0) return <p>{text.noPeople}</p>;
  return (
    <>
      <h4>{text.people}</h4>
      <DataTable
        caption={text.peopleCaption}
        heads={text.peopleHeads}
        rows={view.people.map(({ citizen, a, b, months }) => ({
          key: String(citizen),
          cells: [
            <button type="button" class="link" data-citizen={citizen} onClick={() => follow(citizen)}>
              {text.follow(citizen + 1)}
            </button>,
            figure(a / view.scale, 2),
            figure(b / view.scale, 2),
            signed((b - a) / view.scale, 2),
            months.slice(0, 12).join(', ') + (months.length > 12 ? ' …' : ''),
          ],
        }))}
      />
    </>
  );
}

function promiseSentences({ promises: { a, b } }: BehindView): string[] {
  if (a.promised + b.promised === 0) return [];
  return [['A', a] as const, ['B', b] as const].map(([arm, { promised, enacted }]) =>
    text.promises(arm, whole(promised), whole(enacted)),
  );
}

interface BehindProps {
  readonly lab: Lab;
  readonly cause: Cause;
  readonly close: () => void;
}

/** The panel below the waterfall. */
export function Behind({ lab, cause, close }: BehindProps) {
  const { answer, waiting, failed, ask } = useQuestion(lab, 'behind', cause.key);
  const job = lab.view?.job;
  useEffect(() => ask({ cause: cause.key }), [job, cause.key]);
  const name = causeName(cause);
  const all = answer && sumOfPlaces(answer.places);
  return (
    <div class="card wide" id="behind" data-cause={cause.key}>
      <h3>{text.title(name)}</h3>
      <p>{`${meaningOf(metricOfCause(cause))} ${text.lead}`}</p>
      <button type="button" onClick={close}>
        {text.close}
      </button>
      {waiting && <p class="waiting">{text.working}</p>}
      {failed !== null && <p class="failed">{results.difference.failed(failed)}</p>}
      {answer && all && (
        <>
          <p class="finding">
            {[
              text.bar(needMonths(all.a, answer), needMonths(all.b, answer)),
              text.entries(whole(answer.entries.a), whole(answer.entries.b)),
              ...promiseSentences(answer),
            ].join(' ')}
          </p>
          <PlaceTables view={answer} />
          <Monthly {...{ lab, name }} view={answer} />
          <People {...{ lab }} view={answer} />
        </>
      )}
    </div>
  );
}
