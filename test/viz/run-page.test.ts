import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS } from '../../sim/registers';
import { renderRunPage } from '../../viz/render';
import { replicatesDocument, runDocument } from './documents';
import { chartsOf, exactCells, withoutScript } from './page-text';

describe('the page of a run', () => {
  const document = runDocument();
  const page = withoutScript(
    renderRunPage(document, { title: 'Survey', command: 'npx tandem run survey.yaml --seed 42' }),
  );

  it('names the scenario, its identity, its digest and the command that repeats it', () => {
    expect(page).toContain('<h1>Survey</h1>');
    for (const text of [document.identity, document.digest, 'npx tandem run survey.yaml --seed 42']) {
      expect(page).toContain(`<code>${text}</code>`);
    }
  });

  it('says where the results stand that it does not forecast', () => {
    expect(page.indexOf('does not forecast your service')).toBeGreaterThan(0);
    expect(page.indexOf('does not forecast your service')).toBeLessThan(page.indexOf('<main'));
  });

  it('draws the values of the document', () => {
    const lines = chartsOf(page).flatMap((chart) => (chart.kind === 'lines' ? chart.lines : []));
    const drawn = (label: string) => lines.find((line) => line.label === label)?.values;
    expect(drawn('Local environment, alone')).toEqual(
      document.series['participation.index.localEnvironment'],
    );
    expect(drawn('Public health, together')).toEqual(
      document.series['participation.collectiveIndex.publicHealth'],
    );
    expect(drawn('Value destroyed')).toEqual(document.series['value.destroyed']);
    expect(drawn('Burden of carers')![0]).toBeNull();
  });

  it('has the ledger by cause and by party to the last digit', () => {
    const { byCause, byParty, created, destroyed, net } = document.ledger;
    const cells = exactCells(page);
    const expected = [...Object.values(byCause), created, -destroyed, net, ...Object.values(byParty), net];
    expect(cells).toEqual(expected);
    expect(Object.values(byCause).reduce((sum, units) => sum + units, 0)).toBe(net);
  });

  it('tells value for every 1,000 citizens and year', () => {
    const { created, unitsPerNeedMonth } = document.ledger;
    const rate = ((created / unitsPerNeedMonth) * 12_000) / (document.population * document.months);
    expect(page).toContain(`a year creates ${rate.toFixed(0)} need-months of value`);
    expect(page).toMatch(new RegExp(`All created</th>\\s*<td>${rate.toFixed(1)}</td>`));
  });

  it('shows the figures of the survey beside the run of that name, and of no other', () => {
    expect(page).toMatch(/Local environment<\/th>\s*<td>62\.7<\/td>\s*<td>61<\/td>/);
    const inferred = Object.values(ASSUMPTIONS).filter(({ source }) => source === 'levels of B-01').length;
    expect(inferred).toBeGreaterThan(0);
    expect(page).toContain(`${inferred} assumptions of the model were inferred from these very levels`);
    expect(renderRunPage(runDocument({ scenario: 'elsewhere' }))).not.toContain('Beside the survey');
  });

  it('has a table of every month for every chart of lines', () => {
    const charts = chartsOf(page).filter(({ kind }) => kind === 'lines');
    expect(charts.length).toBe(5);
    expect(page.match(/<th scope="row">120<\/th>/g)).toHaveLength(charts.length);
  });

  it('leaves out what is not recorded', () => {
    const { trust } = document.series;
    const short = renderRunPage(runDocument({ series: { trust } }));
    expect(chartsOf(short).map(({ id }) => id)).toEqual(['beliefs', 'causes']);
    expect(withoutScript(short)).toContain('Trust 0.470.');
    expect(withoutScript(short)).not.toMatch(/NaN|undefined|null/);
  });

  it('holds nothing that is fetched from elsewhere', () => {
    expect(page.match(/<(?:link|img|iframe|object|embed|script src)\b/g)).toBeNull();
    expect(page).toMatch(/default-src &#39;none&#39;/);
  });

  it('stays small enough to send by mail', () => {
    expect(renderRunPage(document).length).toBeLessThan(400_000);
  });
});

describe('the page of replicates', () => {
  const page = withoutScript(renderRunPage(replicatesDocument(20)));

  it('draws the mean and a ribbon of the middle runs, and says that it is chance', () => {
    const [chart] = chartsOf(page);
    if (chart.kind !== 'lines') throw new Error('The first chart has lines.');
    const [{ values, low, high }] = chart.lines;
    expect(low![0]).toBeLessThan(values[0]!);
    expect(high![0]).toBeGreaterThan(values[0]!);
    expect(page).toContain('they show chance alone');
  });

  it('adds the ledgers up and says so', () => {
    const { net } = runDocument().ledger;
    expect(exactCells(page)).toContain(20 * net);
    expect(page).toContain('Ledger units of all months and 20 runs, exact');
  });
});

describe('hostile names', () => {
  it('stay text', () => {
    const name = '</title><script>window.hacked = 1</script><img src=x onerror="window.hacked=1">';
    const page = withoutScript(
      renderRunPage(runDocument({ scenario: name, seed: name }), { title: name, command: name }),
    );
    expect(page).not.toContain('<script>window.hacked');
    expect(page).not.toContain('<img');
    expect(page.match(/<script/g)).toHaveLength(1);
  });
});
