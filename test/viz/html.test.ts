import { describe, expect, it } from 'vitest';
import { html, jsonBlock } from '../../viz/html';
import { figure, quantile, signed } from '../../viz/numbers';
import { shellWord } from '../../viz/parts/identity';

describe('templates', () => {
  it('escape everything that is put into them', () => {
    const name = `<script>alert("1" & '2')</script>`;
    expect(html`<p title="${name}">${name}</p>`.text).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;">&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;</p>',
    );
  });

  it('take over what other templates made, and lists', () => {
    const items = ['<', '>'].map((sign) => html`<li>${sign}</li>`);
    expect(html`<b>${items}${null}${false}${undefined}${0}</b>`.text).toBe(
      '<b><li>&lt;</li><li>&gt;</li>0</b>',
    );
  });

  it('write data that cannot end its own block and comes back as it was', () => {
    const value = { name: '</script><!--<script>\u2028&amp;' };
    const { text } = jsonBlock(value);
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual(value);
  });
});

describe('figures', () => {
  it.each([
    [1234.5678, 1, '1,234.6'],
    [-0.5, 2, '−0.50'],
    [-0.0001, 2, '0.00'],
    [NaN, 2, '–'],
    [null, 2, '–'],
    [9007199254740991, 0, '9,007,199,254,740,991'],
  ])('%s with %s decimals is %s', (value, decimals, text) => {
    expect(figure(value, decimals)).toBe(text);
  });

  it('of differences carry their sign, unless nothing is left of it', () => {
    expect([0.25, -0.25, 0.0001, 0].map((value) => signed(value, 2))).toEqual([
      '+0.25',
      '−0.25',
      '0.00',
      '0.00',
    ]);
  });

  it('lie between neighbours for a quantile', () => {
    expect(quantile([4, null, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([null, NaN], 0.5)).toBeNaN();
  });
});

describe('commands', () => {
  it('are quoted where a shell would read them otherwise', () => {
    expect(['a/b.yaml', 'my town', "it's; rm"].map(shellWord)).toEqual([
      'a/b.yaml',
      "'my town'",
      `'it'\\''s; rm'`,
    ]);
  });
});
