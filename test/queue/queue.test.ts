import { expect, it } from 'vitest';
import { describeWith, findProgram } from '../optional';
import { collect, keysOf, Setup, until } from './setup';
import { standIn, tasks, valuesOf } from './stand-in';

const bits = (values: Float64Array): bigint[] => [...new BigUint64Array(values.buffer)];

describeWith('a queue on Redis', 'redis-server', findProgram('redis-server'), (program) => {
  const setup = new Setup(program);

  it('brings back every run once, to the bit, and leaves nothing behind', async () => {
    const maker = standIn(2);
    const worker = setup.worker(maker);
    const queue = await setup.queue('once');
    // More than are put into the queue at a time.
    const all = tasks(700);
    const outcomes = await collect(queue, all);
    expect(keysOf(outcomes)).toEqual(keysOf(all));
    const byKey = new Map(outcomes.map(({ key, values }) => [key, values!]));
    for (const task of all) expect(bits(byKey.get(task.key)!)).toEqual(bits(valuesOf(task)));
    expect(maker.made.length).toBe(all.length);
    await queue.stored(keysOf(outcomes));
    await queue.close();
    await worker.stop();
    expect(await setup.outside().keys('*')).toEqual([]);
  });

  it('says that it waits for workers, and how many there are', async () => {
    const queue = await setup.queue('waiting');
    const outcomes = collect(queue, tasks(3));
    await until(() => setup.said.some((line) => line.startsWith('No workers at')));
    expect(setup.said.join('\n')).toContain('tandem worker --redis URL');
    setup.worker(standIn(5), 3);
    expect((await outcomes).length).toBe(3);
    await collect(queue, tasks(3, ['again']));
    await until(() => setup.said.some((line) => line.startsWith('1 worker with 3 threads at')));
  });

  it('brings back a run that fails with its error, and makes it again when it is asked again', async () => {
    const maker = standIn(2, 'S/3');
    setup.worker(maker);
    const queue = await setup.queue('failing');
    const all = tasks(5);
    const failed = (await collect(queue, all)).filter(({ error }) => error !== null);
    expect(failed.map(({ key, error, values }) => ({ key, error, values }))).toEqual([
      { key: all[3].key, error: 'Something in it broke.', values: null },
    ]);
    await collect(queue, [all[3]]);
    expect(maker.made.filter((key) => key === all[3].key).length).toBe(2);
    expect(maker.made.length).toBe(6);
  });

  it('finds under its name what workers have made while nobody was there to take it', async () => {
    const maker = standIn(20);
    setup.worker(maker);
    const first = await setup.queue('left');
    const all = tasks(40);
    const stop = new AbortController();
    const begun = collect(first, all, stop.signal).catch((error: Error) => error.message);
    await until(() => maker.made.length > 5);
    // It is gone without a word, as a process that is killed.
    stop.abort(new Error('Killed.'));
    expect(await begun).toBe('Killed.');
    await until(() => maker.made.length === all.length);
    const outcomes = await collect(await setup.queue('left'), all);
    expect(keysOf(outcomes)).toEqual(keysOf(all));
    expect(maker.begun.length).toBe(all.length);
  });

  it('takes back what no worker has begun when it is closed in the midst of it', async () => {
    const maker = standIn(20);
    setup.worker(maker);
    const queue = await setup.queue('stopped');
    const stop = new AbortController();
    const begun = collect(queue, tasks(400), stop.signal).catch((error: Error) => error.message);
    await until(() => maker.begun.length > 5);
    stop.abort(new Error('Stopped.'));
    expect(await begun).toBe('Stopped.');
    await queue.close();
    const { length } = maker.begun;
    expect(length).toBeLessThan(400);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(maker.begun.length).toBeLessThanOrEqual(length + 2);
  });

  it('serves several experiments at a time without mixing them', async () => {
    setup.worker(standIn(2));
    const [a, b] = [await setup.queue('a'), await setup.queue('b')];
    const [ofA, ofB] = [tasks(30, ['a']), tasks(30, ['b'])];
    const [fromA, fromB] = await Promise.all([collect(a, ofA), collect(b, ofB)]);
    expect(keysOf(fromA)).toEqual(keysOf(ofA));
    expect(keysOf(fromB)).toEqual(keysOf(ofB));
  });

  it('fails with whatever the taker of outcomes throws', async () => {
    setup.worker(standIn(2));
    const queue = await setup.queue('full');
    const run = queue.run(tasks(3), () => Promise.reject(new Error('The disk is full.')));
    await expect(run).rejects.toThrow('The disk is full.');
  });
});
