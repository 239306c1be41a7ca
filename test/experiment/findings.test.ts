import { describe, expect, it } from 'vitest';
import { findingValues } from '../../sim/experiment';
import type { Finding, FormulaTree } from '../../sim/scenario';
import { runOf } from '../results/runs';

const name = (series: string): FormulaTree => ({ kind: 'name', name: series });

/** A finding about trust in months 3 and 4. */
function finding(over: Partial<Finding> = {}): Finding {
  return {
    source: 'A 2010',
    found: 'It grows.',
    output: 'trust',
    tree: name('trust'),
    inputs: ['trust'],
    months: [3, 4],
    against: null,
    ...over,
  };
}

describe('what a run gives beside a finding', () => {
  const run = runOf({ trust: [0.25, 0.5, 1, NaN], burden: [2, 2, 4, 0] });

  it('is the mean over the months that have something to measure', () => {
    expect(findingValues([finding()], [run])).toEqual([
      {
        ...{ source: 'A 2010', found: 'It grows.', output: 'trust', months: [3, 4], against: null },
        ...{ value: 1, level: 1, levelAgainst: null, interval: null, values: [1], missing: null },
      },
    ]);
  });

  it('is the change between two windows where they are set against one another', () => {
    const [change] = findingValues([finding({ against: [1, 2] })], [run]);
    expect(change).toMatchObject({ value: 0.625, level: 1, levelAgainst: 0.375 });
  });

  it('is a formula of each month, averaged', () => {
    const tree: FormulaTree = { kind: 'call', fn: 'divide', args: [name('trust'), name('burden')] };
    const [ratio] = findingValues([finding({ tree, inputs: ['trust', 'burden'], months: [1, 4] })], [run]);
    expect(ratio.value).toBeCloseTo((0.125 + 0.25 + 0.25) / 3, 15);
  });

  it('has a mean and an interval over runs, of those in which there is something', () => {
    const runs = [1, 3, NaN].map((level) => runOf({ trust: [0, 0, level, level] }));
    const [value] = findingValues([finding()], runs);
    expect(value).toMatchObject({ value: 2, values: [1, 3, null] });
    // A share is cut to its range; what is no metric of its own has Student's t with one degree of freedom: 12.706 times
    // the standard error of 1.
    expect(value.interval).toEqual([0, 1]);
    const [free] = findingValues([finding({ output: '+ trust' })], runs);
    expect(free.interval![0]).toBeCloseTo(2 - 12.7062, 3);
    expect(free.interval![1]).toBeCloseTo(2 + 12.7062, 3);
  });

  it.each<[string, Partial<Finding>, string]>([
    ['a run that is too short', { against: [5, 6] }, 'the run has 4 months, and month 6 is needed'],
    [
      'a series that is not kept',
      { inputs: ['norms'], tree: name('norms') },
      'the run does not record norms',
    ],
    ['nothing to measure', { months: [4, 4] }, 'there was nothing to measure in these months'],
  ])('is nothing for %s, and it says why', (_, over, missing) => {
    expect(findingValues([finding(over)], [run])).toMatchObject([{ value: null, interval: null, missing }]);
  });
});
