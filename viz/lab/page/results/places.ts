/** Entries behind a cause, added up by where they were booked. */
import { labelOf, shortLabelOf } from '../../../labels';
import type { BehindView } from '../../contract';
import { why } from '../../words/en/why';

export const BY = ['service', 'stage', 'host', 'party'] as const;
export type By = (typeof BY)[number];

export interface PlaceSum {
  readonly key: string;
  readonly a: number;
  readonly b: number;
}

/** Sums of a cause's entries by one of their places, the largest difference first. */
export function sumsBy(places: BehindView['places'], by: By): PlaceSum[] {
  const sums = new Map<string, PlaceSum>();
  for (const place of places) {
    const key = place[by];
    const before = sums.get(key) ?? { key, a: 0, b: 0 };
    sums.set(key, { key, a: before.a + place.a, b: before.b + place.b });
  }
  return [...sums.values()].sort((one, other) => Math.abs(other.b - other.a) - Math.abs(one.b - one.a));
}

/** All entries together. */
export function sumOfPlaces(places: BehindView['places']): PlaceSum {
  return {
    key: 'sum',
    a: places.reduce((total, { a }) => total + a, 0),
    b: places.reduce((total, { b }) => total + b, 0),
  };
}

const partyName = (party: string): string => {
  const name = labelOf(`value.party.${party}`).replace(/^Net value for /, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** A service as people read it. */
export const serviceName = (service: string): string => shortLabelOf(`participation.index.${service}`);

/** A place as people read it. */
export function placeName(by: By, key: string): string {
  if (by === 'service') return serviceName(key);
  if (by === 'party') return partyName(key);
  return (by === 'stage' ? why.stages : why.hosts)[key] ?? key;
}
