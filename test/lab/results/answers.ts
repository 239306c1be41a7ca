/** Answers to the page's questions, as the workers give them. */
import { FRAME_PLANES, PLANE, TOOK_PART, type Plane } from '../../../sim/model/observe/lives-layout';
import { FLAG } from '../../../sim/model/citizens';
import { GROUPS, HOSTS, PARTIES, SERVICES, STAGES } from '../../../sim/registers';
import type {
  AssumptionsView,
  BehindView,
  ContributionsView,
  FigureView,
  LivesView,
} from '../../../viz/lab/contract';
import { drawer, viewOf, type Options } from './fixture';

/** Entries behind a cause whose sums, by any place and by month, are the same. */
export function behindOf(cause: string): BehindView {
  const next = drawer(cause.length);
  const places = SERVICES.flatMap((service) =>
    STAGES.slice(0, 2).map((stage, at) => ({
      ...{ key: '', service, stage, host: HOSTS[at], party: PARTIES[at] },
      ...{ a: Math.round(next() * 3e7), b: Math.round(next() * 3e7) },
    })),
  );
  const [a, b] = (['a', 'b'] as const).map((arm) => places.reduce((sum, place) => sum + place[arm], 0));
  const spread = (sum: number): Float64Array => {
    const months = new Float64Array(120).fill(Math.floor(sum / 120));
    months[119] += sum - 120 * Math.floor(sum / 120);
    return months;
  };
  return {
    ...{ job: 1, cause, scale: 2 ** 20, places },
    monthly: { a: spread(a), b: spread(b) },
    entries: { key: 'entries', a: 412, b: 538 },
    people: [7, 120, 33].map((citizen) => ({
      ...{ key: String(citizen), citizen, a: Math.round(next() * 1e6), b: Math.round(next() * 4e6) },
      months: [14, 15, 40],
    })),
    promises: { a: { promised: 40, enacted: 22 }, b: { promised: 61, enacted: 23 } },
  };
}

/** Two levers that add up to the whole. */
export const contributions: ContributionsView = {
  ...{ job: 1, metric: 'value.net', pairs: 20 },
  levers: [
    { paths: ['levers.nudge.intensity'], share: { mean: 0.001, low: 0.0008, high: 0.0012 } },
    { paths: ['levers.hosting.initiatives'], share: { mean: 0.0005, low: -0.0001, high: 0.001 } },
  ],
  total: { mean: 0.0015, low: 0.0011, high: 0.0019 },
};

/** A figure whose pairs spread wider. */
export function brokenFigure(figure: FigureView, times: number): FigureView {
  const { mean, low, high } = figure.difference;
  const half = (times * (high! - low!)) / 2;
  return { ...figure, difference: { mean, low: mean! - half, high: mean! + half } };
}

/** Draws of assumptions. */
export function assumptionsOf(options: Options): AssumptionsView {
  const { series, figures } = viewOf({ ...options, seed: 4, effect: 0.2 });
  return { ...{ job: 1, draws: 32, wanted: 32, citizens: 300, varied: 41 }, series, figures };
}

/** Lives that are the same in both arms before the change; afterwards those of every third citizen differ. */
export function livesOf({ months = 120, changeFrom = 13 }: Options = {}, citizens = 1000): LivesView {
  const next = drawer(77);
  const size = FRAME_PLANES * citizens;
  const [a, b] = [new Uint8Array(months * size), new Uint8Array(months * size)];
  const levels = Array.from({ length: citizens }, () => [next(), next(), next()]);
  for (let month = 1; month <= months; month++)
    for (let i = 0; i < citizens; i++) {
      const at = (plane: Plane): number => (month - 1) * size + PLANE[plane] * citizens + i;
      const [one, two, three] = levels[i];
      const differs = month >= changeFrom && i % 3 === 0;
      for (const [bytes, lift] of [
        [a, 0],
        [b, differs ? 0.1 : 0],
      ] as const) {
        const share = (value: number): number => Math.round(255 * Math.min(1, Math.max(0, value)));
        bytes[at('personal')] = share(one + lift);
        bytes[at('free')] = share(two * (1 - 0.3 * (month / months)) - lift);
        bytes[at('trust')] = share(three);
        bytes[at('need')] = share(0.5 * two);
        bytes[at('tookPart')] =
          one + lift > 0.6 && (month + i) % 50 < 20
            ? TOOK_PART.aloneSupported
            : (i + month) % 7 === 0
              ? TOOK_PART.alone
              : 0;
        bytes[at('flagsLow')] = (month + i) % 20 === 0 ? FLAG.asked | (lift > 0 ? FLAG.supportedAct : 0) : 0;
        bytes[at('memberships')] = differs && lift > 0 ? 1 : 0;
      }
    }
  const codes = (count: number): Uint8Array => Uint8Array.from({ length: citizens }, (_, i) => i % count);
  return {
    ...{ job: 1, citizens, months, a, b },
    groups: { deprivation: codes(GROUPS.deprivation.length), age: codes(GROUPS.age.length), sex: codes(2) },
  };
}
