import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadScenario, prepareScenario } from '../../sim/scenario';
import { simpleScalar } from '../../sim/scenario/settings';
import { parseText, placesOf } from '../../sim/scenario/parse';
import { Problems } from '../../sim/scenario/problems';
import { nodeReader } from '../../sim/results/files/reader';
import { memoryFiles } from './memory-files';

const FILES = ['scenarios/levers/nudges.yaml', 'scenarios/populations/from-survey.yaml'];

/** Settings as rows of an experiment give them, some of which do not fit one another. */
const setting = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }).map((value) => `levers.nudge.intensity=${value}`),
  fc.integer({ min: 1, max: 30 }).map((at) => `levers.leadership.sharing=[{at: ${at}, value: 0.9, ramp: 4}]`),
  fc.double({ min: 0, max: 1, noNaN: true }).map((value) => `levers.hosting.shared=${value}`),
  fc.constantFrom('prompt', 'pledge', 'contact', 'none').map((kind) => `levers.nudge.kind=${kind}`),
  fc.double({ min: -3, max: 3, noNaN: true }).map((value) => `assumptions.join.base=${value}`),
  fc.boolean().map((on) => `mechanisms.fatigue=${on}`),
  fc.integer({ min: 5, max: 400 }).map((size) => `population.size=${size}`),
  fc.constantFrom(24, 36, 0).map((months) => `horizon.months=${months}`),
  fc.constant('derived.mine=trust * 2'),
  fc.constant('record.metrics=[trust]'),
);
const settings = fc.uniqueArray(setting, { selector: (text) => text.split('=')[0], maxLength: 4 });

describe('a scenario that is prepared once', () => {
  it.each(FILES)('%s is laid out as if it were read anew each time', async (file) => {
    const prepared = prepareScenario(file, nodeReader());
    await fc.assert(
      fc.asyncProperty(settings, async (set) => {
        const [anew, again] = await Promise.allSettled([
          loadScenario(file, nodeReader(), { set, seed: 'x' }),
          prepared.resolve({ set, seed: 'x' }),
        ]);
        // Errors are compared by their message, scenarios by everything that they hold.
        if (anew.status === 'rejected')
          expect(String((again as PromiseRejectedResult).reason)).toBe(String(anew.reason));
        else expect(again).toEqual(anew);
      }),
      { numRuns: 40, seed: 11 },
    );
  });

  it('reads its files no more than once', async () => {
    const files = memoryFiles({
      'a.yaml': 'extends: b.yaml\nhorizon.months: 12',
      'b.yaml': 'population.size: 50',
    });
    let reads = 0;
    const prepared = prepareScenario('a.yaml', { ...files, read: (path) => (reads++, files.read(path)) });
    for (const size of [60, 70, 80]) {
      expect((await prepared.resolve({ set: [`population.size=${size}`] })).population.size).toBe(size);
    }
    expect(reads).toBe(2);
  });

  it('tells the problems of its file every time', async () => {
    const prepared = prepareScenario('a.yaml', memoryFiles({ 'a.yaml': 'levers.nudge.intensity: 2' }));
    for (let time = 0; time < 2; time++)
      await expect(prepared.resolve()).rejects.toThrow(
        'a.yaml:1:25 levers.nudge.intensity: found the number 2',
      );
  });
});

describe('settings that need no parser', () => {
  const parsed = (text: string): unknown => {
    const located = parseText(text, placesOf('x', text), new Problems());
    return located?.kind === 'scalar' ? located.value : undefined;
  };

  it('mean what the parser says', () => {
    const number = fc.oneof(fc.double({ noNaN: true }), fc.integer()).map(String);
    const word = fc.stringMatching(/^[a-zA-Z]{1,6}$/);
    const odd = fc.constantFrom(
      '-0',
      '0',
      '007',
      '1e5',
      '1e400',
      'true',
      'False',
      'NULL',
      'y',
      'no',
      'inf',
      '.5',
      '1.',
    );
    fc.assert(
      fc.property(fc.oneof(number, word, odd), (text) => {
        const simple = simpleScalar(text);
        if (simple !== null) expect(simple).toBe(parsed(text));
      }),
      { numRuns: 500, seed: 5 },
    );
    expect(simpleScalar('0.25')).toBe(0.25);
    expect(simpleScalar('prompt')).toBe('prompt');
  });
});
