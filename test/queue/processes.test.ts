import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { BASELINE, COMMAND, emptyFolder, tandem } from '../cli/command';
import { describeWith, findProgram } from '../optional';
import { TestRedis } from './redis';
import { until } from './setup';

const RUNS = 80;

const EXPERIMENT = `experiment: over-redis
title: Over Redis
scenario: ${BASELINE}
set:
  population.size: 200
  horizon: { months: 36, burnIn: 6 }
factors:
  nudge:
    settings:
      none: {}
      prompt: { levers.nudge.kind: prompt, levers.nudge.intensity: 0.8 }
design: { method: grid }
seeds: { replicates: ${RUNS / 2} }
outputs:
  participation: { metric: participation.collective.share, at: end }
analysis: [summary, comparison]
`;

describeWith('an experiment over Redis', 'redis-server', findProgram('redis-server'), (program) => {
  const processes: ChildProcess[] = [];
  let redis: TestRedis | undefined;
  afterEach(async () => {
    for (const child of processes.splice(0)) child.kill('SIGKILL');
    await redis?.end();
  });

  function start(...args: string[]): ChildProcess {
    const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    processes.push(child);
    return child;
  }

  /** Keys of the runs that a folder's ledger has, one a line. */
  function ledger(folder: string): string[] {
    try {
      const text = readFileSync(join(folder, 'runs.jsonl'), 'utf8');
      return [...text.matchAll(/"key":"([0-9a-f]{64})"/g)].map(([, key]) => key);
    } catch {
      return [];
    }
  }

  it('gives the hash of one without it, after a worker, Redis and the experiment itself were killed', async () => {
    const [here, there] = [emptyFolder(), emptyFolder()];
    const file = join(here, 'experiment.yaml');
    writeFileSync(file, EXPERIMENT);
    const alone = await tandem([
      'experiment',
      file,
      '--workers',
      '2',
      '--json',
      '--quiet',
      '--out',
      join(here, 'r'),
    ]);
    const { hash } = JSON.parse(alone.stdout) as { hash: string };
    expect(hash).toMatch(/^[0-9a-f]{64}$/);

    redis = await TestRedis.start(program);
    const work = ['worker', '--redis', redis.url, '--workers', '1'];
    const [first] = [start(...work), start(...work)];
    const folder = join(there, 'r');
    const ask = ['experiment', file, '--redis', redis.url, '--lost-after', '2', '--out', folder];
    const killed = start(...ask);
    await until(() => ledger(folder).length > 5);
    first.kill('SIGKILL');
    await redis.kill();
    killed.kill('SIGKILL');
    expect(ledger(folder).length).toBeLessThan(RUNS);
    await sleep(200);
    await redis.up();
    const { code, stdout, stderr } = await tandem([...ask, '--json']);
    expect(stderr).toMatch(/^\d workers? with \d threads? at redis:/m);
    expect(stderr).not.toContain('only-for-tests');
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { hash: string }).hash).toBe(hash);
    const keys = ledger(folder);
    expect(new Set(keys).size).toBe(RUNS);
    expect(keys.length).toBe(RUNS);
  });

  it('tells what is wrong with an address, and does not begin', async () => {
    const file = join(emptyFolder(), 'experiment.yaml');
    writeFileSync(file, EXPERIMENT);
    const wrong = await tandem(['experiment', file, '--redis', 'localhost']);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('Allowed: redis://');
    const nobody = await tandem(['worker', '--redis', 'redis://127.0.0.1:1']);
    expect(nobody.code).toBe(1);
    expect(nobody.stderr).toMatch(/^No Redis answers at redis:\/\/127\.0\.0\.1:1 \(ECONNREFUSED\)/);
  });
});
