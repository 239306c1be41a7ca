/** Parts of a page, read back. */
import { expect } from 'vitest';
import type { Chart } from '../../viz/charts';

/** The charts that a page holds as data. */
export function chartsOf(page: string): Chart[] {
  const block = page.match(/<script type="application\/json" id="charts">(.*?)<\/script>/s);
  return JSON.parse(block![1]) as Chart[];
}

/** The page less the script that is the same in every page, so that a failure can be read. */
export function withoutScript(page: string): string {
  return page.replace(/<script>.*?<\/script>/s, '');
}

/** Whole numbers of the cells of exact ledger units: what a reader sees and what the cell means must agree. */
export function exactCells(page: string): number[] {
  const cells = [...page.matchAll(/<td data-units="(-?\d+)">([^<]*)<\/td>/g)];
  for (const [, units, text] of cells) {
    expect(Number(text.replaceAll(',', '').replace('−', '-'))).toBe(Number(units));
  }
  return cells.map(([, units]) => Number(units));
}
