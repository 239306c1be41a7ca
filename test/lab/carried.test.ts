/** What the page carries: data as the registers have it, libraries without what is never reached. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/build.mjs';
import { unpackRegister } from '../../scripts/lab-data.mjs';
import { without } from '../../scripts/lab-without.mjs';
import { CLAIMS } from '../../sim/evidence/catalogue';
import * as others from '../../sim/registers';
import { ATTRIBUTE_ENTRIES } from '../../sim/scenario';
import { meaningOf } from '../../viz/labels';
import { sourcesOf } from '../../viz/lab/page/levers/evidence';
import { metricOfCause } from '../../viz/lab/page/results/waterfall';

const registers = { ...others, ATTRIBUTE_ENTRIES };

const page = readFileSync(join(ROOT, 'dist/lab.html'), 'utf8');
const block = <T>(id: string): T => JSON.parse(new RegExp(`id="${id}">([^]*?)</script>`).exec(page)![1]) as T;

const carried = Object.fromEntries(
  Object.entries(block<Record<string, unknown[]>>('registers')).map(([name, packed]) => [
    name,
    unpackRegister(packed),
  ]),
);

it('the page is small enough to be sent', () => {
  expect(Buffer.byteLength(page)).toBeLessThan(850_000);
  expect(gzipSync(page, { level: 9 }).length).toBeLessThan(260_000);
  const [, worker] = /id="worker">([^]*?)<\/script>/.exec(page)!;
  const [, own] = /<script>([^]*?)<\/script>\n<\/body>/.exec(page)!;
  expect(Buffer.byteLength(worker + own)).toBeLessThan(350_000);
});

describe('registers', () => {
  it.each(['LEVERS', 'ASSUMPTIONS'] as const)('hold all of %s', (name) => {
    expect(carried[name]).toEqual(JSON.parse(JSON.stringify(registers[name])));
    expect(Object.keys(carried[name])).toEqual(Object.keys(registers[name]));
  });

  it.each(['METRICS', 'MECHANISMS', 'SETTINGS', 'ATTRIBUTE_ENTRIES'] as const)(
    'hold nothing else than %s, in its order',
    (name) => {
      expect(JSON.parse(JSON.stringify(registers[name]))).toMatchObject(carried[name]);
      expect(Object.keys(carried[name])).toEqual(Object.keys(registers[name]));
    },
  );

  it('say what every cause means', () => {
    for (const [sign, causes] of [
      [1, registers.CREATED_CAUSES],
      [-1, registers.DESTROYED_CAUSES],
    ] as const)
      for (const key of causes) {
        const metric = metricOfCause({ key, sign });
        expect(carried.METRICS[metric]).toMatchObject({ meaning: meaningOf(metric) });
      }
  });
});

it('the evidence behind every lever and assumption can be read', () => {
  const rows = block<Record<string, unknown>>('rows');
  const parameters = { ...registers.LEVERS, ...registers.ASSUMPTIONS };
  const cited = Object.values(parameters).flatMap(({ source }) => sourcesOf(source).rows);
  const claims: Readonly<Record<string, { readonly claim: string; readonly source: string }>> = CLAIMS;
  const known = [...new Set(cited)].filter((id) => Object.hasOwn(claims, id)).sort();
  expect(known.length).toBeGreaterThan(100);
  expect(Object.keys(rows).sort()).toEqual(known);
  for (const id of known) expect(rows[id]).toEqual([claims[id].claim, claims[id].source]);
});

describe('what is taken out of a library', () => {
  const text =
    'export class A { one() { return 1; } two() { return this.one(); } }\nfunction f() { function g() { return 2; } return g(); }\nexport { f };';
  const left = (...names: string[]) => without(ts, 'x.js', text, names);

  it('throws when it is called all the same, and the rest stands', () => {
    expect(left('A.one')).toMatch(
      /^export class A { one\(\) { throw .*; } two\(\) { return this\.one\(\); } }/,
    );
    expect(left('g')).toMatch(/function f\(\) { function g\(\) { throw .*; } return g\(\); }/);
    expect(left('*')).toBe(left('*').replace(/return/g, ''));
    expect(left('*')).toMatch(/export function A\(\) { throw .*; }\nexport function f\(\) { throw/);
  });

  it('must be there: a library that has changed is looked at anew', () => {
    expect(() => left('A.three')).toThrow('There is no A.three in x.js');
  });
});
