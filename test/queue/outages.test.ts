import { expect, it } from 'vitest';
import { describeWith, findProgram } from '../optional';
import { collect, keysOf, Setup, until } from './setup';
import { standIn, tasks } from './stand-in';

describeWith('Redis that breaks down', 'redis-server', findProgram('redis-server'), (program) => {
  const setup = new Setup(program);

  it('with the shipped configuration loses nothing when it is killed: no run comes twice, few are made twice', async () => {
    const maker = standIn(20);
    setup.worker(maker);
    const queue = await setup.queue('killed');
    const all = tasks(100);
    const outcomes = collect(queue, all);
    await until(() => maker.made.length > 30);
    await setup.redis.kill();
    await until(() => setup.said.some((line) => line.includes('is gone: waiting')));
    await setup.redis.up();
    expect(keysOf(await outcomes)).toEqual(keysOf(all));
    // At most the two that were under way.
    expect(maker.made.length).toBeLessThanOrEqual(all.length + 2);
    expect(setup.said.some((line) => line.endsWith('is back.'))).toBe(true);
  });

  it('and forgets everything gets all that is missing again', async () => {
    const maker = standIn(20);
    setup.worker(maker);
    const queue = await setup.queue('forgotten');
    const all = tasks(100);
    const outcomes = collect(queue, all);
    await until(() => maker.made.length > 30);
    await setup.outside().flushall();
    expect(keysOf(await outcomes)).toEqual(keysOf(all));
  });
});
