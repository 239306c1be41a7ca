import { describe, expect, it } from 'vitest';
import { METRICS } from '../../sim/registers';
import {
  dropOutcomes,
  overTime,
  packResult,
  replicatesDocument,
  runDocument,
  summarise,
  unpackResult,
} from '../../sim/results';
import { row, runOf } from './runs';

const flow = Object.entries(METRICS).find(([, { overTime: how }]) => how === 'sum')?.[0];

describe('the document of a run', () => {
  it('has month k at index k − 1, null where there is nothing, and the ledger in whole units', () => {
    const document = runDocument(runOf({ trust: [0.5, NaN, 0.25] }, { ledger: [row({ units: 7 })] }));
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    expect(document).toMatchObject({ scenario: 'by-hand', seed: 's/1', months: 3, population: 4 });
    expect(document.series).toEqual({ trust: [0.5, null, 0.25] });
    expect(document.ledger).toMatchObject({ created: 7, net: 7, byStage: { coDelivery: 7 } });
  });

  it('of replicates has a list for each, also where there is one', () => {
    const runs = [runOf({ trust: [1, 2] }), runOf({ trust: [3, 4] }, { digest: 'other' })];
    expect(replicatesDocument(runs, 's')).toMatchObject({
      seed: 's',
      replicates: 2,
      digest: ['d'.repeat(64), 'other'],
      series: {
        trust: [
          [1, 2],
          [3, 4],
        ],
      },
    });
    const one = replicatesDocument(runs.slice(1), 's');
    expect(one.series).toEqual({ trust: [[3, 4]] });
    expect(one.digest).toEqual(['other']);
    expect(one.ledger).toHaveLength(1);
    expect(() => replicatesDocument([], 's')).toThrow('at least one run');
  });
});

describe('one figure a run', () => {
  it('is a mean over the months that have something to measure', () => {
    expect(overTime('trust', [0.2, NaN, 0.4])).toBeCloseTo(0.3, 15);
    expect(overTime('trust@deprivation=q1', [0.2, 0.4])).toBeCloseTo(0.3, 15);
    expect(overTime('trust', [NaN, NaN])).toBeNaN();
    expect(overTime('my own metric', [1, 2, 6])).toBe(3);
  });

  it('is a sum where the register says so', () => {
    expect(flow).toBeDefined();
    expect(overTime(flow!, [1, NaN, 2])).toBe(3);
    expect(overTime(flow!, [NaN])).toBeNaN();
  });

  it('comes for every series in its order', () => {
    expect([...summarise(runOf({ trust: [1, 3], other: [2, 2] }).series)]).toEqual([
      ['trust', 2],
      ['other', 2],
    ]);
  });
});

describe('a packed result', () => {
  const big = Float32Array.from([9, 1, 2, 9]);
  const result = runOf(
    { trust: [0.5, NaN], other: [1, -2] },
    {
      ledger: [row(), row({ month: 2, cause: 'misfit', units: -5 })],
      outcomes: { groups: { sex: Uint8Array.of(0, 1) }, values: { need: big.subarray(1, 3) } },
    },
  );

  it('comes back whole from another thread', () => {
    const packed = structuredClone(packResult(result, true));
    expect(unpackResult(packed)).toEqual(result);
    expect(unpackResult(packed).ledger).toEqual(result.ledger);
  });

  it('carries no more than its own citizens', () => {
    expect(packResult(result, true).outcomes.values.need.buffer.byteLength).toBe(8);
    expect(unpackResult(packResult(result, false)).outcomes).toEqual({ groups: {}, values: {} });
  });

  it('keeps its ledger when citizens are dropped', () => {
    const dropped = dropOutcomes(unpackResult(packResult(result, true)));
    expect(dropped.outcomes.values).toEqual({});
    expect(dropped.ledger).toEqual(result.ledger);
    expect(dropped.series).toEqual(result.series);
  });
});
