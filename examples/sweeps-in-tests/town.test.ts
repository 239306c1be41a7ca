import { expect, it } from 'vitest';
import { contrast, sweep } from 'tandem/testing';

const town = { scenario: 'my-town.yaml', over: [13, 36] as const, seed: 'town' };

it('promises that are kept keep up trust', async () => {
  const curve = await sweep({
    ...town,
    lever: 'levers.followThrough',
    values: [0, 0.5, 1],
    output: 'trust.exposed',
    pairs: 10,
  });
  expect(curve).toIncrease({ by: 0.002 });
});

it('care that is handed to families burdens them, with as many runs as that takes', async () => {
  const curve = await contrast({
    base: town.scenario,
    change: ['levers.dutyShift=0.5'],
    output: 'burden',
    over: town.over,
    seed: town.seed,
    budget: { runs: 80 },
  });
  // A curve with a budget grows while the matcher looks at it: await the matcher too.
  await expect(curve).toExceed(0.01);
});

it('citizens take what leadership is open to them, and trust hardly notices', async () => {
  const sharing = { ...town, lever: 'levers.leadership.sharing', values: [0, 1], pairs: 10 };
  expect(await sweep({ ...sharing, output: 'leadership.citizens' })).toIncrease({ by: 0.1 });
  expect(await sweep({ ...sharing, output: 'trust.exposed' })).toBeFlatWithin(0.02);
});
