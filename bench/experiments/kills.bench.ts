/** Processes killed at random moments, in the midst of an experiment: the answer must be the same to the byte. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis as Client } from 'ioredis';
import { forecast, note, progressOf } from '../progress';
import { TestRedis } from '../../test/queue/redis';

export const title =
  'Kills: the hash of all analyses after kill -9 of a worker, of Redis, and of the experiment';

const KILLS = 10;

/** Runs of the experiment: two arms. */
const RUNS = 120;

/** Milliseconds after the first results within which a kill falls. */
const LATEST = 4000;

interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly budget: string;
  readonly kept: boolean | null;
}

/** What came of one experiment. */
interface Result {
  readonly hash: string;
  readonly lines: number;
  readonly keys: number;
  /** Runs that were begun beyond the first time, as Redis saw it; null where no Redis was there to see it. */
  readonly repeated: number | null;
  /** Whether the kill fell while the experiment was still at work. */
  readonly inTime: boolean;
}

/** A random moment in the midst of an experiment, from its first results on. */
async function moment(place: string): Promise<void> {
  const ledger = join(place, 'runs.jsonl');
  while (!existsSync(ledger) || readFileSync(ledger).length === 0) await sleep(20);
  await sleep(Math.random() * LATEST);
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => child.once('exit', (code) => done(code)));
}

class Site {
  readonly folder = mkdtempSync(join(tmpdir(), 'tandem-kills-'));
  private count = 0;

  constructor(private readonly root: string) {
    const scenario = join(root, 'scenarios/cases/five-country-survey.yaml');
    writeFileSync(
      join(this.folder, 'kills.yaml'),
      `experiment: kills
title: Kills
scenario: ${scenario}
set:
  population.size: 400
  horizon: { months: 60, burnIn: 12 }
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
`,
    );
  }

  /** A new place for results, far from all others: neighbours would share their runs. */
  place(): string {
    return join(this.folder, String(++this.count), 'results');
  }

  tandem(...args: string[]): ChildProcess {
    const command = [join(this.root, 'dist/tandem.js'), ...args, '--quiet'];
    return spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] });
  }

  experiment(place: string, ...args: string[]): ChildProcess {
    return this.tandem('experiment', join(this.folder, 'kills.yaml'), '--out', place, ...args);
  }

  read(place: string, inTime: boolean, repeated: number | null): Result {
    const file = join(place, 'analysis/all.json');
    const hash = existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as { hash: string }).hash
      : 'none';
    const lines = readFileSync(join(place, 'runs.jsonl'), 'utf8').trimEnd().split('\n');
    const keys = new Set(lines.map((line) => (JSON.parse(line) as { key: string }).key));
    return { hash, lines: lines.length, keys: keys.size, repeated, inTime };
  }
}

// The bundle lies elsewhere: what it does not hold is found from the project's folder.
const { Redis } = createRequire(join(process.cwd(), 'package.json'))('ioredis') as { Redis: typeof Client };

/** Counts how often runs are begun, by the events of their queue. */
function watchBeginnings(url: string): { repeated: () => number; stop: () => void } {
  const client = new Redis(url, { maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  const begun = new Set<string>();
  const look = setInterval(() => {
    void client
      .keys('tandem:runs-*:events')
      .then(async (streams) => {
        for (const stream of streams)
          for (const [id, fields] of await client.xrange(stream, '-', '+'))
            if (fields[fields.indexOf('event') + 1] === 'active')
              begun.add(`${id} ${fields[fields.indexOf('jobId') + 1]}`);
      })
      .catch(() => undefined);
  }, 100);
  const runs = () => new Set([...begun].map((line) => line.split(' ')[1]));
  return {
    repeated: () => begun.size - runs().size,
    stop: () => {
      clearInterval(look);
      client.disconnect();
    },
  };
}

async function overRedis(site: Site, victim: 'worker' | 'Redis' | 'nobody'): Promise<Result> {
  const redis = await TestRedis.start('redis-server');
  const { repeated, stop } = watchBeginnings(redis.url);
  const worker = () => site.tandem('worker', '--redis', redis.url, '--workers', '1');
  const workers = [worker(), worker()];
  const place = site.place();
  const process = site.experiment(place, '--redis', redis.url, '--lost-after', '3');
  const over = ended(process);
  if (victim !== 'nobody') await moment(place);
  const inTime = process.exitCode === null;
  if (victim === 'worker') {
    workers[0].kill('SIGKILL');
    workers.push(worker());
  } else if (victim === 'Redis') {
    await redis.kill();
    await sleep(300);
    await redis.up();
  }
  await over;
  stop();
  for (const one of workers) one.kill('SIGKILL');
  await redis.end();
  return site.read(place, inTime, repeated());
}

async function here(site: Site, workers: string, kill: boolean): Promise<Result> {
  const place = site.place();
  const first = site.experiment(place, '--workers', workers);
  const over = ended(first);
  if (kill) {
    await moment(place);
    first.kill('SIGKILL');
  }
  const inTime = first.exitCode === null;
  await over;
  if (kill) await ended(site.experiment(place, '--workers', workers));
  return site.read(place, inTime, null);
}

function judged(what: string, results: readonly Result[], hash: string): Row[] {
  const same = results.filter((result) => result.hash === hash).length;
  const twice = results.reduce((sum, { lines, keys }) => sum + lines - keys, 0);
  const all = results.length;
  const rows: Row[] = [
    { what: `${what}: same hash`, value: same, unit: `of ${all}`, budget: 'all', kept: same === all },
    { what: `${what}: rows twice`, value: twice, unit: 'rows', budget: 'none', kept: twice === 0 },
  ];
  const inTime = results.filter((result) => result.inTime).length;
  rows.push({
    what: `${what}: still at work then`,
    value: inTime,
    unit: `of ${all}`,
    budget: '',
    kept: null,
  });
  const begun = results.flatMap(({ repeated }) => repeated ?? []);
  if (begun.length === 0) return rows;
  const most = Math.max(...begun);
  const again = { what: `${what}: most runs begun again`, value: most, unit: 'runs' };
  return [...rows, { ...again, budget: 'at most 2', kept: most <= 2 }];
}

async function killed(what: string, act: () => Promise<Result>): Promise<readonly [string, Result[]]> {
  const results: Result[] = [];
  const tell = progressOf(what, KILLS);
  for (let i = 0; i < KILLS; i++) {
    results.push(await act());
    tell(i + 1);
  }
  return [what, results];
}

export default async function measure({ root }: { readonly root: string }): Promise<Row[]> {
  const site = new Site(root);
  try {
    const start = performance.now();
    const { hash, keys } = await here(site, '1', false);
    const seconds = (performance.now() - start) / 1000;
    note(`${3 + 3 * KILLS} more experiments like the first: ${forecast(seconds, 3 + 3 * KILLS)}`);
    if (hash === 'none' || keys !== RUNS) throw new Error('The experiment itself does not work here.');
    return [
      ...judged('2 and 4 threads', [await here(site, '2', false), await here(site, '4', false)], hash),
      ...judged('Redis, two workers', [await overRedis(site, 'nobody')], hash),
      ...judged(...(await killed('a worker killed', () => overRedis(site, 'worker'))), hash),
      ...judged(...(await killed('Redis killed', () => overRedis(site, 'Redis'))), hash),
      ...judged(...(await killed('the experiment killed', () => here(site, '2', true))), hash),
    ];
  } finally {
    rmSync(site.folder, { recursive: true, force: true });
  }
}
