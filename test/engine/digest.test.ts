import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { identityOf, runToEnd, startRun, type Column, type Columns, type Model } from '../../sim/engine';
import { flat, toyModel, toyScenario, type ToyWorld } from './toy-model';

/** The digest of a run whose final columns are the given ones. */
function digestOfColumns(columns: Columns): string {
  const model: Model<ToyWorld> = { ...toyModel, columns: () => columns };
  return runToEnd(model, toyScenario({ months: 1, burnIn: 0 })).digest;
}

function one(column: Column, name = 'a'): Columns {
  return new Map([[name, column]]);
}

describe('the digest of a run', () => {
  test('is the same twice', () => {
    expect(runToEnd(toyModel, toyScenario()).digest).toBe(runToEnd(toyModel, toyScenario()).digest);
  });

  test('is SHA-256 over titles and little-endian bytes', () => {
    const model: Model<ToyWorld> = {
      ...toyModel,
      metrics: ['visits'],
      observe: (_, values) => values.set('visits', 2.5),
      columns: () => new Map<string, Column>([['a', Float32Array.of(1)]]),
    };
    const { digest } = runToEnd(model, toyScenario({ months: 1, burnIn: 0 }));
    const hash = createHash('sha256')
      .update('["columns",1]["a","f32",1]')
      .update(Buffer.from([0, 0, 0x80, 0x3f]));
    const series = Buffer.alloc(8);
    series.writeDoubleLE(2.5);
    expect(digest).toBe(hash.update('["series",1]["visits","f64",1]').update(series).digest('hex'));
  });

  test('does not depend on what is recorded', () => {
    const { digest } = runToEnd(toyModel, toyScenario());
    expect(runToEnd(toyModel, toyScenario({ recordMetrics: [] })).digest).toBe(digest);
    expect(
      runToEnd(toyModel, toyScenario({ recordMetrics: ['visits'], recordGroups: ['age', 'sex'] })).digest,
    ).toBe(digest);
  });

  test('changes with one value of the final state, and with one value of a series', () => {
    const { digest } = runToEnd(toyModel, toyScenario());
    const touched = startRun(toyModel, toyScenario());
    while (!touched.done) touched.step();
    touched.world.weight[39] += 1e-6;
    expect(touched.result().digest).not.toBe(digest);
    const observe: Model<ToyWorld>['observe'] = (world, values) => {
      toyModel.observe(world, {
        set: (metric, value) => values.set(metric, value + (world.state[0] === 7 ? 1e-9 : 0)),
      });
    };
    expect(runToEnd({ ...toyModel, observe }, toyScenario()).digest).not.toBe(digest);
  });

  test('changes with name, kind and length of a column', () => {
    const digests = [
      one(Uint8Array.of(1, 0)),
      one(Uint8Array.of(1, 0), 'b'),
      one(Int8Array.of(1, 0)),
      one(Uint16Array.of(1)),
      one(Uint8Array.of(1)),
      one(Uint8Array.of(1, 0, 0)),
      new Map([...one(Uint8Array.of(1)), ...one(Uint8Array.of(0), 'b')]),
    ].map(digestOfColumns);
    expect(new Set(digests).size).toBe(digests.length);
  });

  test('sees one NaN and one zero in floats, whatever their bits', () => {
    const bits64 = (high: number, low: number) => new Float64Array(Uint32Array.of(low, high).buffer);
    const bits32 = (word: number) => new Float32Array(Uint32Array.of(word).buffer);
    expect(digestOfColumns(one(bits64(0x7ff80000, 0)))).toBe(digestOfColumns(one(bits64(0xfff80000, 1))));
    expect(digestOfColumns(one(bits32(0x7fc00000)))).toBe(digestOfColumns(one(bits32(0xffc00001))));
    expect(digestOfColumns(one(Float64Array.of(-0)))).toBe(digestOfColumns(one(Float64Array.of(0))));
    expect(digestOfColumns(one(Float32Array.of(-0)))).toBe(digestOfColumns(one(Float32Array.of(0))));
    expect(digestOfColumns(one(Float64Array.of(NaN)))).not.toBe(digestOfColumns(one(Float64Array.of(0))));
  });

  test('reads every element of a long column, and only those of a view', () => {
    const long = Float64Array.from({ length: 20_001 }, (_, i) => i);
    const whole = digestOfColumns(one(long));
    for (const i of [0, 8191, 8192, 20_000]) {
      const touched = long.slice();
      touched[i] = -1;
      expect(digestOfColumns(one(touched))).not.toBe(whole);
    }
    const wide = new Int32Array([7, 1, 2, 3, 7]);
    expect(digestOfColumns(one(wide.subarray(1, 4)))).toBe(digestOfColumns(one(Int32Array.of(1, 2, 3))));
  });
});

describe('the identity of a run', () => {
  test('changes with model version, seed and what the model reads', () => {
    const base = toyScenario();
    const levers = { 'levers.pull': flat(12, 0.5) };
    const identities = [
      identityOf('1', base),
      identityOf('2', base),
      identityOf('1', toyScenario({ seed: '43' })),
      identityOf('1', toyScenario({ seed: '42/1' })),
      identityOf('1', toyScenario({ months: 10 })),
      identityOf('1', toyScenario({ levers })),
    ];
    expect(new Set(identities).size).toBe(identities.length);
    for (const identity of identities) expect(identity).toMatch(/^[0-9a-f]{64}$/);
  });

  test('does not change with names, texts and recording', () => {
    const other = toyScenario({
      name: 'x',
      title: 'y',
      description: 'z',
      recordMetrics: ['visits'],
      recordGroups: ['sex'],
    });
    expect(identityOf('1', other)).toBe(identityOf('1', toyScenario()));
  });

  test('is part of the result', () => {
    const { identity, modelVersion, seed } = runToEnd(toyModel, toyScenario());
    expect(identity).toBe(identityOf('toy-1', toyScenario()));
    expect([modelVersion, seed]).toEqual(['toy-1', '42']);
  });
});
