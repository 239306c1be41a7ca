/** Months, years, ranges, ribbons, copies: the small functions behind the charts. */
import { describe, expect, it } from 'vitest';
import { monthTicks } from '../../../viz/lab/charts/axes';
import { apart } from '../../../viz/lab/charts/overlays';
import { monthByKey } from '../../../viz/lab/page/results/canvas';
import { seriesCsv } from '../../../viz/lab/page/results/csv';
import { shownOf } from '../../../viz/lab/page/results/difference';
import { monthOf, yearRows } from '../../../viz/lab/page/results/months';
import { metricGroups } from '../../../viz/lab/page/results/metrics';
import { differenceRange, extentOf, seriesRange, steady } from '../../../viz/lab/page/results/ranges';
import { advance } from '../../../viz/lab/page/results/replay';
import { differenceData, pairingWorth, rangeOfData } from '../../../viz/lab/page/results/ribbons';
import { worthSentence } from '../../../viz/lab/page/results/unpaired';
import { BUILT_METRICS } from '../../../sim/registers';
import { assumptionsOf, brokenFigure } from './answers';
import { viewOf } from './fixture';

const view = viewOf();
const series = view.series.trust;

describe('years', () => {
  it('hold the means of their months, the last one as far as it goes', () => {
    const short = viewOf({ months: 30 }).series.trust;
    const rows = yearRows(short);
    expect(rows.map(({ from, until }) => [from, until])).toEqual([
      [1, 12],
      [13, 24],
      [25, 30],
    ]);
    expect(rows[2].b).toBeCloseTo(short.b.slice(24).reduce((sum, value) => sum + value) / 6, 12);
  });

  it('leave out months with nothing to measure', () => {
    const holes = Float64Array.from(series.a).fill(NaN, 1, 12);
    expect(yearRows({ ...series, a: holes })[0].a).toBe(series.a[0]);
    expect(yearRows({ ...series, a: holes.fill(NaN, 0, 1) })[0].a).toBeNaN();
  });
});

describe('the month of all readings', () => {
  it('is the last where none is chosen, and never beyond it', () => {
    expect([monthOf(null, 60), monthOf(90, 60), monthOf(0, 60), monthOf(7, 60)]).toEqual([60, 60, 1, 7]);
  });

  it('moves by months, years, and to the ends', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End', 'x'];
    expect(keys.map((key) => monthByKey(key, 10, 60))).toEqual([9, 11, 22, 1, 1, 60, null]);
  });

  it('plays at its speed, and a year a second where less motion is asked for', () => {
    expect(advance(0, 500, 12, false)).toEqual([6, 0]);
    expect(advance(0.5, 100, 12, false)[0]).toBe(1);
    expect(advance(0, 900, 12, true)[0]).toBe(0);
    expect(advance(0, 1000, 24, true)).toEqual([12, 0]);
  });
});

describe('ranges', () => {
  it('hold both arms with their ribbons', () => {
    const [low, high] = seriesRange('trust', series);
    for (const list of [series.aLow, series.bHigh, series.b])
      for (const value of list) {
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThanOrEqual(high);
      }
  });

  it('stay as they are while values fill them, and go where values leave them', () => {
    expect(steady([0, 10], [1, 8])).toEqual([0, 10]);
    expect(steady([0, 10], [1, 11])).toEqual([1, 11]);
    expect(steady([0, 10], [4, 6])).toEqual([4, 6]);
    expect(steady(null, [4, 6])).toEqual([4, 6]);
  });

  it('of differences hold zero, also where nothing differs', () => {
    expect(differenceRange([Float64Array.of(2, 3)], 1)[0]).toBeLessThanOrEqual(0);
    expect(differenceRange([Float64Array.of(0, 0)], 12_000)).toEqual([-1, 1]);
    expect(extentOf([Float64Array.of(NaN)])).toBeNull();
  });
});

describe('the chart of differences', () => {
  it('is in per cent of A where that is asked for', () => {
    const { mean } = differenceData(series, { relative: true, pairs: false });
    expect(mean.values[60]).toBeCloseTo((100 * series.difference[60]) / series.a[60], 12);
    const zero = { ...series, a: new Float64Array(120) };
    expect(differenceData(zero, { relative: true, pairs: false }).mean.values[60]).toBeNaN();
  });

  it('has a ribbon or single pairs, never both', () => {
    const ribbon = differenceData(series, { relative: false, pairs: false });
    const pairs = differenceData(series, { relative: false, pairs: true });
    expect([ribbon.pairs.length, ribbon.mean.low]).toEqual([0, series.differenceLow]);
    expect([pairs.pairs.length, pairs.mean.low]).toEqual([20, null]);
    expect(rangeOfData(pairs, 1)[1]).toBeGreaterThanOrEqual(
      Math.max(...series.pairs.map((own) => Math.max(...own))),
    );
  });

  it('takes assumptions from their own draws, and chance until these are there', () => {
    const drawn = assumptionsOf({});
    expect(shownOf(view, null, 'trust', 'assumptions')).toEqual({ kind: 'chance', values: series });
    expect(shownOf(view, drawn, 'trust', 'assumptions')).toEqual({
      ...{ kind: 'assumptions', values: drawn.series.trust },
    });
    expect(shownOf(view, drawn, 'trust', 'chance').values).toBe(series);
  });

  it('says how much wider a range is without pairs', () => {
    const paired = view.figures.trust;
    const broken = brokenFigure(paired, 4);
    expect(pairingWorth(paired, broken).times).toBeCloseTo(4, 9);
    expect(worthSentence(paired, broken)).toContain('4.0 times as wide');
    expect(worthSentence(paired, broken)).toContain('about 16 times as many runs');
    const exact = { ...paired, difference: { mean: 0, low: 0, high: 0 } };
    expect(worthSentence(exact, broken)).toContain('do not differ from each other at all');
  });
});

describe('a copy', () => {
  it('has every month in the metric’s own unit, to the last digit', () => {
    const [head, ...rows] = seriesCsv('trust', series).trimEnd().split('\n');
    expect(head.split(',')).toHaveLength(12);
    expect(rows).toHaveLength(120);
    const cells = rows[59].split(',');
    expect([cells[2], Number(cells[3]), Number(cells[9])]).toEqual([
      '60',
      series.a[59],
      series.difference[59],
    ]);
  });

  it('leaves a cell empty where there was nothing to measure', () => {
    const holes = Float64Array.from(series.a).fill(NaN, 0, 1);
    expect(
      seriesCsv('trust', { ...series, a: holes })
        .split('\n')[1]
        .split(',')[3],
    ).toBe('');
  });
});

describe('small things', () => {
  it('offers every metric once, under one heading', () => {
    const names = metricGroups([...BUILT_METRICS, 'own.formula', 'trust@deprivation=q1']).flatMap(
      ({ options }) => options.map(({ name }) => name),
    );
    expect(names.sort()).toEqual([...BUILT_METRICS, 'own.formula', 'trust@deprivation=q1'].sort());
  });

  it('sets ticks at the first month and at whole years', () => {
    expect(monthTicks(120)).toEqual([1, 24, 48, 72, 96, 120]);
    expect(monthTicks(24)).toEqual([1, 4, 8, 12, 16, 20, 24]);
    expect(monthTicks(1)).toEqual([1]);
  });

  it('keeps names at the ends of lines apart', () => {
    expect(apart(10, 40)).toEqual([10, 40]);
    const [one, other] = apart(20, 22);
    expect(other - one).toBe(14);
    expect(apart(22, 20)[0]).toBeGreaterThan(apart(22, 20)[1]);
  });
});
