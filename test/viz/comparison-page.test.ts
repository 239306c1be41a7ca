import { describe, expect, it } from 'vitest';
import { renderComparisonPage } from '../../viz/render';
import { chartsOf, exactCells, withoutScript } from './page-text';
import { comparisonDocument } from './documents';

describe('the page of a comparison', () => {
  const document = comparisonDocument();
  const page = withoutScript(renderComparisonPage(document));

  it('says what came out, and that it is no forecast', () => {
    expect(page).toContain(`<p class="headline">${document.sentence}</p>`);
    expect(page).toContain('does not forecast your service');
  });

  it('draws both arms and the ribbon of the paired difference', () => {
    const charts = chartsOf(page);
    const { a, b, difference, low, high } = document.monthly['value.net'];
    const arms = charts.find(({ id }) => id === 'arms-value.net');
    const differences = charts.find(({ id }) => id === 'difference-value.net');
    if (arms?.kind !== 'lines' || differences?.kind !== 'lines') throw new Error('Both are charts of lines.');
    expect(arms.lines.map(({ values }) => values)).toEqual([a, b]);
    expect(differences.lines[0]).toMatchObject({ values: difference, low, high });
  });

  it('gives no ribbon and no verdict where one pair cannot have any', () => {
    const nothing = document.monthly.trust.low.map(() => null);
    const alone = comparisonDocument({
      ...{ pairs: 1, metrics: { trust: { ...document.metrics.trust, difference: oneOf(0.01) } } },
      monthly: { trust: { ...document.monthly.trust, low: nothing, high: nothing } },
    });
    const text = withoutScript(renderComparisonPage(alone));
    const chart = chartsOf(text).find(({ id }) => id === 'difference-trust');
    expect(chart?.kind === 'lines' && chart.lines[0].low).toBeUndefined();
    expect(text).toContain('One pair cannot say how sure this is.');
    expect(text).toContain('<td>cannot tell</td>');
  });

  it('tells an effect from one whose interval includes zero', () => {
    const row = (label: string) => page.match(new RegExp(`<th scope="row">${label}<br.*?</tr>`, 's'))![0];
    expect(row('Net value')).toContain('<td>higher in B</td>');
    expect(row('Net value')).toContain('<td>100%</td>');
    expect(row('Value destroyed')).toContain('<td>cannot tell</td>');
    expect(page).toContain('It includes zero');
  });

  it('has who gains, who pays and every cause to the last digit', () => {
    const { byParty, byCause, net } = document.ledger;
    const differences = (lines: typeof byParty) => Object.values(lines).map(({ difference }) => difference);
    expect(exactCells(page)).toEqual([
      ...differences(byParty),
      net.difference,
      ...differences(byCause),
      net.difference,
    ]);
  });

  it('sets who gains beside who pays, a saving that citizens pay for among it', () => {
    const side = (title: string) => page.match(new RegExp(`<h3>${title}</h3>.*?</ul>`, 's'))![0];
    expect(side('Gains')).toContain('<b>+8.3</b> The agencies: net value');
    expect(side('Gains')).toContain('<b>−0.723</b> Public purse: public cost');
    expect(side('Gains')).not.toContain('those who took part');
    expect(side('Pays')).toContain('<b>−78.5</b> Those who took part: net value');
    expect(side('Pays')).toContain('<b>+0.133</b> All citizens: burden');
    expect(page).toContain('Cannot tell from these pairs: other users of the services (net value).');
    expect(page).toContain(document.who.shifted);
    expect(page).toContain('<th scope="row">Most deprived quarter</th>');
    const without = renderComparisonPage(comparisonDocument({ who: { ...document.who, shifted: null } }));
    expect(without).not.toContain('A saving that citizens pay for');
  });

  it('says what the direction rests on, those assumptions first that turn it around', () => {
    expect(page).toContain(document.conditions.sentence);
    const table = page.match(/One assumption at a time.*?<\/table>/s)![0];
    const rows = [...table.matchAll(/<tr>\s*<th scope="row">(.*?)<br.*?<\/tr>/gs)];
    expect(rows[0][1].trim()).toBe('What an imposed hour weighs');
    expect(rows[0][0]).toContain('turns at 0.071');
    expect(rows[0][0]).toContain('<td>turns around</td>');
    // Net value a citizen and month, told for 1,000 citizens and a year.
    expect(rows[0][0]).toContain('<td>−48.0</td>');
    expect(rows.slice(1).every(([row]) => row.includes('the same direction'))).toBe(true);
    expect(rows).toHaveLength(4);
    const conditions = { ...document.conditions, mode: 'none' as const, tried: [] };
    const none = renderComparisonPage(comparisonDocument({ conditions }));
    expect(none).not.toContain('One assumption at a time');
  });

  it('says who changes, or why nobody can be followed', () => {
    expect(page).toContain('Deprivation of the neighbourhood, quarter: q4');
    expect(page).toContain('<td>41.5</td>');
    const notes = ['The arms differ in seed (A: 1, B: 2): pairs do not share their luck.'];
    const apart = renderComparisonPage(comparisonDocument({ changed: null, paired: false, notes }));
    expect(apart).toContain('Citizens cannot be followed from one world into the other here');
    expect(apart).toContain(notes[0]);
    expect(apart).not.toContain('the same luck, so what differs comes from the change');
  });

  it('names both identities and the command', () => {
    for (const code of [document.a.digest[0], document.b.identity[2]])
      expect(page).toContain(`<code>${code}</code>`);
    expect(page).toContain('npx tandem compare five-country-survey.yaml nudges.yaml --pairs 20 --seed 42');
  });
});

function oneOf(estimate: number) {
  return { n: 1, estimate, low: null, high: null };
}
