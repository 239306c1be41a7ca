/** Questions about the runs with the state's own seed. */
import { LEDGER_SCALE } from '../../../../sim/exact';
import { whole } from '../../../numbers';
import type { BehindView, LivesView } from '../../views';
import { work as words } from '../../words/en/work';
import { frameBytes } from '../../../../sim/model';
import { MOST_LIFE_BYTES } from '../limits';
import { ownRun } from '../runs/arm';
import type { WantedRun } from '../runs/order';
import type { RunRecord } from '../runs/record';
import type { Watch, Watched } from '../runs/watch';
import { promisesIn } from '../view/staff';
import { makeAll, type Context } from './context';

/** Citizens who are named as those for whom most differs. */
const MOST_PEOPLE = 20;

/** The runs of both arms with the state's own seed, watched from their start. */
async function ownRuns(context: Context, watch: Watch): Promise<readonly [RunRecord, RunRecord]> {
  const { a, b, unchanged } = context.showing;
  const wanted = (unchanged ? [a] : [a, b]).map((arm): WantedRun[] => [ownRun(arm, null, watch)]);
  const [[left], [right] = [left]] = await makeAll(context, wanted);
  return [left, right];
}

/** Frames of every citizen after each month. */
export async function livesView(context: Context): Promise<LivesView> {
  const { job, a } = context.showing;
  const { months, population } = a.scenario;
  const bytes = frameBytes(population.size) * months;
  if (bytes > MOST_LIFE_BYTES)
    throw new RangeError(words.tooManyLives(whole(Math.floor(MOST_LIFE_BYTES / frameBytes(1) / months))));
  const [left, right] = await ownRuns(context, { kind: 'lives' });
  return {
    ...{ job: job.id, citizens: population.size, months },
    ...{ a: left.watched!.lives!, b: right.watched!.lives!, groups: left.outcomes.groups },
  };
}

/** Where, when and for whom a cause was booked. */
export async function behindView(context: Context, cause: string): Promise<BehindView> {
  const [left, right] = await ownRuns(context, { kind: 'cause', cause });
  const [staffA, staffB] = await ownRuns(context, { kind: 'staff' });
  const [a, b] = [left, right].map(({ watched }) => watched!.cause!);
  return {
    ...{ job: context.showing.job.id, cause, scale: LEDGER_SCALE },
    places: placesOf(a, b),
    monthly: { a: a.monthly, b: b.monthly },
    entries: { key: 'entries', a: a.entries, b: b.entries },
    people: peopleOf(a, b),
    promises: { a: promisesIn(staffA.watched!.staff!), b: promisesIn(staffB.watched!.staff!) },
  };
}

type Booked = NonNullable<Watched['cause']>;

function placesOf(a: Booked, b: Booked): BehindView['places'] {
  const places = new Map<string, BehindView['places'][number]>();
  for (const [arm, { places: own }] of [['a', a] as const, ['b', b] as const]) {
    for (const { units, ...place } of own) {
      const key = [place.service, place.stage, place.host, place.party].join('/');
      const before = places.get(key) ?? { key, a: 0, b: 0, ...place };
      places.set(key, { ...before, [arm]: units });
    }
  }
  return [...places.values()].sort((one, other) => gap(other) - gap(one));
}

/** Those for whom the difference is largest; of equal ones the first. */
function peopleOf(a: Booked, b: Booked): BehindView['people'] {
  const people = new Map<number, { a: number; b: number; months: Set<number> }>();
  for (const [arm, { people: own }] of [['a', a] as const, ['b', b] as const]) {
    for (const { citizen, units, months } of own) {
      const one = people.get(citizen) ?? { a: 0, b: 0, months: new Set<number>() };
      one[arm] = units;
      for (const month of months) one.months.add(month);
      people.set(citizen, one);
    }
  }
  return [...people]
    .map(([citizen, { a: left, b: right, months }]) => {
      const sorted = [...months].sort((one, other) => one - other);
      return { key: String(citizen), citizen, a: left, b: right, months: sorted };
    })
    .sort((one, other) => gap(other) - gap(one) || one.citizen - other.citizen)
    .slice(0, MOST_PEOPLE);
}

function gap({ a, b }: { readonly a: number; readonly b: number }): number {
  return Math.abs(b - a);
}
