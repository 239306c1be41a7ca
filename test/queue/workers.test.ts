import { expect, it } from 'vitest';
import { coProduction } from '../../sim/model';
import { arithmeticFingerprint } from '../../sim/engine';
import { signExperiment } from '../../sim/experiment/queue/registry';
import { describeWith, findProgram } from '../optional';
import { collect, keysOf, Setup, until } from './setup';
import { standIn, tasks } from './stand-in';

/** Longer than a test may last: whoever waits for a lost worker here waits in vain. */
const NEVER = 600_000;

describeWith('workers on Redis', 'redis-server', findProgram('redis-server'), (program) => {
  const setup = new Setup(program);

  it('give back what is under way when they are stopped, and others make it', async () => {
    const [slow, quick] = [standIn(NEVER), standIn(2)];
    const stopped = setup.worker(slow);
    const queue = await setup.queue('given back', NEVER);
    const all = tasks(20);
    const outcomes = collect(queue, all);
    await until(() => slow.begun.length === 2);
    setup.worker(quick);
    await until(() => quick.made.length === 18);
    await stopped.stop();
    expect(setup.said).toContain('Gave 2 runs back to the queue.');
    expect(keysOf(await outcomes)).toEqual(keysOf(all));
    expect(quick.made.length).toBe(20);
  });

  /** Takes every sign away that somebody is making a run, as if whoever does were frozen. */
  function freeze(key: string): () => void {
    const outside = setup.outside();
    const look = setInterval(() => {
      void outside.keys(`*:${key}:lock`).then((locks) => outside.del('none', ...locks));
    }, 20);
    return () => clearInterval(look);
  }

  it('that vanish lose their runs to others', async () => {
    const [slow, quick] = [standIn(NEVER), standIn(2)];
    setup.worker(slow, 1);
    const queue = await setup.queue('vanished', 800);
    const all = tasks(6);
    const outcomes = collect(queue, all);
    await until(() => slow.begun.length === 1);
    const thaw = freeze(slow.begun[0]);
    setup.worker(quick);
    expect(keysOf(await outcomes)).toEqual(keysOf(all));
    thaw();
    expect(quick.made).toContain(slow.begun[0]);
  });

  it('that vanish again and again over one run make it a failed one', async () => {
    const [hanging, ...others] = tasks(4);
    const maker = standIn(2, '', undefined, hanging.seed);
    setup.worker(maker, 8);
    const queue = await setup.queue('fatal', 400);
    const thaw = freeze(hanging.key);
    const outcomes = await collect(queue, [hanging, ...others]);
    thaw();
    const failed = outcomes.filter(({ error }) => error !== null);
    expect(failed.map(({ key }) => key)).toEqual([hanging.key]);
    expect(failed[0].error).toMatch(/^Every worker that began this run vanished/);
    expect(maker.begun.filter((key) => key === hanging.key).length).toBe(6);
  });

  it('of another model version or another arithmetic take no part, and say why', async () => {
    const own = { modelVersion: coProduction.version, arithmetic: arithmeticFingerprint() };
    const note = { queue: 'runs-other', title: 'Other', bundle: 'none', lostAfter: 1000, ...own };
    const outside = setup.outside();
    await signExperiment(outside, { ...note, modelVersion: '9.9.9' });
    await signExperiment(outside, { ...note, queue: 'runs-odd', title: 'Odd', arithmetic: 'others' });
    setup.worker();
    await until(() => setup.said.filter((line) => line.startsWith('Leaves')).length === 2);
    expect(setup.said).toContain(
      `Leaves Other to others: this worker has model ${coProduction.version}, the experiment asks for 9.9.9.`,
    );
    expect(setup.said.some((line) => /^Leaves Odd to others: .*arithmetic/.test(line))).toBe(true);
  });

  it('that reckon other keys give the run back, and the experiment is told', async () => {
    const other = standIn(2, '', () => 'another key');
    const queue = await setup.queue('other keys');
    setup.worker(other);
    const all = tasks(10);
    const outcomes = collect(queue, all);
    await until(() => setup.said.some((line) => /^Worker .* takes no part: .*other keys/.test(line)));
    expect(other.begun).toEqual([]);
    setup.worker(standIn(2));
    expect(keysOf(await outcomes)).toEqual(keysOf(all));
  });

  it('end by themselves when there has been nothing to do for as long as they were told', async () => {
    setup.worker(standIn(2), 1, 1);
    await until(() => setup.said.some((line) => line.startsWith('Nothing to do for 1 second')));
  });
});
