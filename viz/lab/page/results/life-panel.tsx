/** One citizen in both arms: who it is, how things stand at the month, and what happened month by month. */
import { useMemo } from 'preact/hooks';
import type { SeriesData, SeriesLook } from '../../charts/types';
import type { LivesView } from '../../contract';
import { figure, percent } from '../../../numbers';
import { results } from '../../words/en/results';
import { who } from '../../words/en/who';
import { useBands } from '../bands';
import type { Lab } from '../lab';
import { MonthCanvas, useSame } from './canvas';
import { ArmKey, DataTable, type Row } from './common';
import { citizenAt, lifeLog, traitsOf } from './life';
import { monthOf } from './months';
import { axesOf, firstParts, partingMonth, shareOverTime, STATES, statesAt, type Axis } from './people';

const { life: text } = who;
const AXES = Object.keys(who.planes) as Axis[];

interface LifeProps {
  readonly lab: Lab;
  readonly lives: LivesView;
  readonly citizen: number;
}

/** When the two lives part. */
export function partingOfLives(lives: LivesView, citizen: number): string {
  const month = partingMonth(lives, citizen);
  if (month === null) return text.never;
  return month === 1 ? text.atOnce : text.parted(month);
}

/** How things stand with the citizen in both arms at the month. */
function StateTable({ lives, citizen, month }: Omit<LifeProps, 'lab'> & { readonly month: number }) {
  const firsts = useMemo(() => ({ a: firstParts(lives, 'a'), b: firstParts(lives, 'b') }), [lives]);
  const [a, b] = (['a', 'b'] as const).map((arm) => citizenAt(lives, arm, month, citizen));
  const state = (arm: 'a' | 'b'): string =>
    who.picture.states[STATES[statesAt(lives, arm, month, firsts[arm])[citizen]]];
  const row = (label: string, one: string, other: string): Row => ({
    key: label,
    cells: [label, one, other],
  });
  const shares = AXES.map((axis) => row(who.planes[axis], percent(a[axis]), percent(b[axis])));
  return (
    <DataTable
      caption={text.now(month)}
      heads={text.stateHeads}
      rows={[
        row(text.state, state('a'), state('b')),
        row(text.hours, figure(a.hours, 2), figure(b.hours, 2)),
        row(text.borne, figure(a.hoursBorne, 2), figure(b.hoursBorne, 2)),
        row(text.memberships, figure(a.memberships, 0), figure(b.memberships, 0)),
        ...shares,
      ]}
    />
  );
}

/** One share of the citizen over time, in both arms. */
function ShareChart({ lab, lives, citizen, axis }: LifeProps & { readonly axis: Axis }) {
  const data = useMemo<SeriesData>(() => {
    const line = (arm: 'a' | 'b') => ({
      values: shareOverTime(lives, arm, axis, citizen),
      low: null,
      high: null,
    });
    return { a: line('a'), b: line('b') };
  }, [lives, citizen, axis]);
  const range = useMemo(() => [0, 100] as const, []);
  const bands = useBands(lab.state);
  const month = monthOf(lab.state.view.month, lives.months);
  const look = useSame<SeriesLook>({ month, range, factor: 100, bands, names: results.arms });
  const reading = (at: number): string =>
    text.reading(at, percent(data.a.values[at - 1]), percent(data.b.values[at - 1]));
  const label = text.chart(who.planes[axis]);
  return (
    <>
      <h4>{label}</h4>
      <ArmKey a="A" b="B" />
      <MonthCanvas
        {...{ lab, data, look, reading }}
        id="life"
        draw={lab.charts?.drawSeries ?? null}
        label={`${label}. ${reading(month)}`}
      />
      <p class="reading">{reading(month)}</p>
    </>
  );
}

function Log({ lives, citizen }: Omit<LifeProps, 'lab'>) {
  const rows = useMemo(
    () =>
      lifeLog(lives, citizen).map(({ month, a, b }) => ({
        key: String(month),
        cells: [String(month), a || text.quiet, b || text.quiet].map((cell, place) =>
          place > 0 && a !== b ? <span class="differs">{cell}</span> : cell,
        ),
      })),
    [lives, citizen],
  );
  return (
    <>
      <div class="life-log">
        <DataTable caption={text.logCaption} heads={text.logHeads} rows={rows} whole={false} />
      </div>
      <p class="note">{text.onlyEvents}</p>
    </>
  );
}

/** The life of the citizen who is followed. */
export function Life({ lab, lives, citizen }: LifeProps) {
  const [, axis] = axesOf(lab.state.view.axes);
  const month = monthOf(lab.state.view.month, lives.months);
  const traits = traitsOf(lives, citizen);
  return (
    <div class="card wide" id="life" data-citizen={citizen}>
      <h3>{text.title(citizen + 1)}</h3>
      <p>{`${traits.length > 0 ? `${text.traits(traits)} ` : ''}${text.same}`}</p>
      <p class="finding">{partingOfLives(lives, citizen)}</p>
      <StateTable {...{ lives, citizen, month }} />
      <ShareChart {...{ lab, lives, citizen, axis }} />
      <Log {...{ lives, citizen }} />
    </div>
  );
}
