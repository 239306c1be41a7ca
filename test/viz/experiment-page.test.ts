import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../sim/experiment/types';
import type { Chart, IntervalChart } from '../../viz/charts';
import { renderExperimentPage } from '../../viz/render';
import { ALL, discovery, levels, morris, pareto, sobol, thresholds } from './analyses';
import { dataOf, documentOf } from './experiments';
import { chartsOf, withoutScript } from './page-text';

const pageOf = (analyses: readonly Analysis[], changes = {}): string =>
  withoutScript(renderExperimentPage(documentOf(analyses, changes), dataOf()));

function chartIn<K extends Chart['kind']>(page: string, kind: K, id: string): Chart & { kind: K } {
  const chart = chartsOf(page).find((one) => one.id === id);
  expect(chart?.kind).toBe(kind);
  return chart as Chart & { kind: K };
}

/** Text of the cells in the row with a head. */
function cellsOf(html: string, head: string): string[] {
  const row = html.split('<tr').find((part) => new RegExp(`<th scope="row">\\s*${head}\\s*<`).test(part));
  return [...(row ?? '').matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, text]) => text.trim());
}

/** What stands between the heading of a figure and its end. */
const figureOf = (page: string, id: string): string => page.split(`id="${id}"`)[1].split('</figure>')[0];

describe('the page of an experiment', () => {
  const page = pageOf(ALL);

  it('says every sentence of the analyses, and which of them the runs do not carry', () => {
    for (const { sentence } of ALL) expect(page).toContain(sentence);
    expect(page.match(/class="verdict"/g)).toHaveLength(
      ALL.filter(({ verdict }) => verdict === 'unclear').length,
    );
  });

  it('leads from each sentence to a figure that is there', () => {
    const targets = [...page.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(10);
    for (const id of targets) expect(page).toContain(`id="${id}"`);
  });

  it('names the experiment, its identity, its hash and the command', () => {
    expect(page).toContain('<h1>Who leads, and who follows</h1>');
    for (const text of ['ab'.repeat(32), 'cd'.repeat(32), 'npx tandem experiment shared-lead.yaml'])
      expect(page).toContain(`<code>${text}</code>`);
  });

  it('has a title, a finding, a name and a table for every chart', () => {
    const charts = chartsOf(page);
    expect(charts.length).toBeGreaterThan(12);
    expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length);
    for (const { id, finding } of charts) {
      const figure = figureOf(page, id);
      expect(figure).toContain('<table');
      expect(figure).toMatch(/<canvas[^>]*aria-label="[^"]+"/);
      expect(finding.length).toBeGreaterThan(10);
    }
  });

  it('holds nothing that is fetched from elsewhere, and no value that was not there', () => {
    expect(page.match(/<(?:link|img|iframe|object|embed|script src)\b/g)).toBeNull();
    expect(page).not.toMatch(/NaN|undefined|\[object/);
    expect(renderExperimentPage(documentOf(ALL), dataOf()).length).toBeLessThan(400_000);
  });
});

describe('sensitivity', () => {
  const page = pageOf([sobol, morris]);
  const chart: IntervalChart = chartIn(page, 'intervals', 'sobol-1');

  it('draws total and first shares from the most to the least, then chance and the control', () => {
    expect(chart.rows).toEqual([
      ...['nudge.intensity', 'trust.repair', 'leadership.sharing', 'Chance', 'Control: does nothing'],
    ]);
    const [total, first] = chart.series;
    expect(total.marks.map(({ estimate }) => estimate)).toEqual([0.5234, 0.2678, 0.0345, 0.2111, 0.0007]);
    expect(first.marks[0]).toEqual(sobol.factors[0].first);
  });

  it('says the same in its table, with intervals', () => {
    expect(cellsOf(figureOf(page, 'sobol-1'), 'trust.repair')).toEqual([
      '0.268',
      '0.218 to 0.318',
      '0.179',
      '0.129 to 0.229',
    ]);
    expect(page).toContain('makes 21% of the variance (16% to 26%)');
    expect(page).toContain('2 points were left out');
    expect(cellsOf(page, 'nudge.intensity with trust.repair')).toEqual(['0.081', '0.031 to 0.131']);
  });

  it('draws the plane of Morris, and says what a place in it means', () => {
    const plane = chartIn(page, 'points', 'morris-2-plane');
    expect(plane.groups[0].points[0]).toEqual({ x: 0.4, y: 0.02, name: 'nudge.intensity' });
    expect(cellsOf(figureOf(page, 'morris-2-plane'), 'nudge.intensity').at(-1)).toBe('nearly linear');
    expect(cellsOf(figureOf(page, 'morris-2-plane'), 'trust.repair').at(-1)).toMatch(/bends/);
  });
});

describe('factors and rows', () => {
  const page = pageOf([
    levels,
    ...ALL.filter(({ kind, output }) => kind === 'comparison' && output !== 'value.net'),
  ]);

  it('draws a line over the levels of a number, and rows for options', () => {
    const line = chartIn(page, 'lines', 'comparison-1-1');
    expect(line.places?.values).toEqual([0, 0.25, 0.5, 1]);
    expect(line.lines[0].values[1]).toBeCloseTo(0.5317, 12);
    expect(chartIn(page, 'intervals', 'comparison-1-2').rows).toEqual(['posters', 'visits']);
  });

  it('shades two factors together from the least to the most', () => {
    expect(page).toMatch(/<td class="shade-0">0\.400<\/td>/);
    expect(page).toMatch(/<td class="shade-7">0\.900<\/td>/);
  });

  it('draws differences over months with their intervals', () => {
    const months = chartsOf(page).find(({ id }) => id.endsWith('-months'));
    if (months?.kind !== 'lines') throw new Error('Months are lines.');
    expect(months.places?.values).toEqual([12, 24, 36, 48]);
    const [posters, visits] = months.lines;
    expect([posters.label, visits.label]).toEqual(['posters', 'visits']);
    expect(visits.values).toEqual([0.012, 0.024, 0.036, 0.048]);
    expect(visits.high![3]).toBeCloseTo(0.058, 12);
  });
});

describe('boxes, fronts and thresholds', () => {
  const page = pageOf([discovery, pareto, thresholds]);

  it('draws the box within what was tried', () => {
    const [repair, nudge, ...others] = chartIn(page, 'parts', 'scenarioDiscovery-1').rows;
    expect(others).toEqual([]);
    expect([repair.from, nudge.to]).toEqual([0, 1]);
    const { design, experiment } = dataOf();
    const tried = (factor: number): number[] =>
      Array.from(
        { length: design.rows },
        (_, row) => design.values[row * experiment.factors.length + factor],
      );
    const share = (factor: number, value: number): number => {
      const [least, most] = [Math.min(...tried(factor)), Math.max(...tried(factor))];
      return (value - least) / (most - least);
    };
    expect(repair.to).toBeCloseTo(share(2, 0.05), 12);
    expect(nudge.from).toBeCloseTo(share(0, 0.4), 12);
    for (const text of ['channel is posters', 'trust.repair at most 0.05']) expect(page).toContain(text);
    expect(cellsOf(page, 'Coverage: cases of interest that are in the box')).toEqual([
      '83%',
      '80%',
      '75% to 85%',
    ]);
    expect(cellsOf(page, 'In the box')).toEqual(['8', '3']);
  });

  it('tells cases of interest apart', () => {
    const { groups } = chartIn(page, 'points', 'scenarioDiscovery-1-cases');
    expect(groups.map(({ points }) => points.length)).toEqual([20, 10]);
  });

  it('draws the front, what it beats, and what is outside the limits', () => {
    const { groups } = chartIn(page, 'points', 'pareto-2');
    expect(groups.map(({ points }) => points.length)).toEqual([12, 8, 3]);
    expect(groups[2].points[1]).toEqual({ x: 0.5, y: 50, name: '2' });
    expect(page).toContain('Public cost at most 90 EUR a citizen');
  });

  it('says at which value a conclusion turns around', () => {
    expect(page).toContain('flips if trust.repair is below 0.03');
    expect(page).toContain('0.028 to 0.033');
    const { series } = chartIn(page, 'intervals', 'thresholds-3');
    expect(series.map(({ marks }) => marks[0].estimate)).toEqual([-0.1, 0.3]);
  });
});

describe('runs', () => {
  it('that failed are counted and listed with their errors', () => {
    const page = pageOf([sobol]);
    expect(page).toContain('1 of 30 runs failed (3.3%)');
    expect(page).toMatch(/row 7, replicate 1<\/th>\s*<td class="words"><code>2026\/7<\/code><\/td>/);
  });

  it('of which too many failed lead to no conclusion', () => {
    const refused = '20 of 30 runs failed (66.7 %), more than the 10 % that the file allows.';
    const page = pageOf([], { refused });
    expect(page).toContain(`<p class="headline">${refused}</p>`);
    expect(chartsOf(page)).toEqual([]);
  });

  it('show why replicates stopped', () => {
    const page = pageOf(ALL);
    expect(cellsOf(page, 'visits').at(-1)).toBe('higher');
    expect(page).toContain('one stopped at 50 replicates');
    expect(page).toMatch(/<td>the most that the file allows<\/td>/);
  });
});

describe('hostile names', () => {
  it('stay text', () => {
    const name = '</title><script>window.hacked = 1</script><img src=x onerror="window.hacked=1">';
    const data = dataOf({ name, title: name, description: name });
    const factors = sobol.factors.map((factor) => ({ ...factor, label: name }));
    const page = withoutScript(
      renderExperimentPage(documentOf([{ ...sobol, factors, sentence: name } as Analysis]), data),
    );
    expect(page).not.toContain('<script>window.hacked');
    expect(page).not.toContain('<img');
  });
});
