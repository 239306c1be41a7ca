import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRedisUrl, withoutPassword } from '../../sim/experiment/queue';
import { packBundle, packOutcome, unpackBundle, unpackOutcome } from '../../sim/experiment/queue/messages';
import { connect } from '../../sim/experiment/queue/connect';
import { describeWith, findProgram } from '../optional';
import { TestRedis } from './redis';
import { BUNDLE } from './stand-in';

describe('messages', () => {
  it('hand over any doubles to the bit', () => {
    const rest = { key: 'k', error: null, seconds: 0.5, worker: 'w' };
    fc.assert(
      fc.property(fc.bigUint64Array({ maxLength: 12 }), (bits) => {
        const values = new Float64Array(bits.buffer, bits.byteOffset, bits.length);
        const sent = JSON.parse(JSON.stringify(packOutcome({ ...rest, values }))) as ReturnType<
          typeof packOutcome
        >;
        const back = unpackOutcome('k', sent).values!;
        expect([...new BigUint64Array(back.buffer)]).toEqual([...bits]);
      }),
    );
  });

  it('hand over files to the byte', () => {
    expect(unpackBundle(packBundle(BUNDLE))).toEqual(BUNDLE);
  });
});

describe('addresses', () => {
  it.each([
    ['redis://localhost', true],
    ['redis://:secret@10.0.0.7:6380/2', true],
    ['rediss://user:secret@redis.example.org', true],
    ['localhost:6379', false],
    ['http://localhost:6379', false],
    ['redis://', false],
    ['redis://localhost/queue', false],
  ])('%s', (url, valid) => {
    expect(isRedisUrl(url)).toBe(valid);
  });

  it('are shown without their passwords', () => {
    expect(withoutPassword('redis://:secret@10.0.0.7:6380/2')).toBe('redis://:***@10.0.0.7:6380/2');
  });
});

describeWith('connections', 'redis-server', findProgram('redis-server'), (program) => {
  const refusal = async (url: string): Promise<string> => {
    const error = await connect(url, () => undefined).catch((thrown: Error) => thrown);
    return error instanceof Error ? error.message : 'none';
  };

  it('that cannot be had say why, in plain words and without the password', async () => {
    const redis = await TestRedis.start(program);
    const { port } = redis;
    const refused = await refusal(`redis://:mistaken@127.0.0.1:${port}`);
    expect(refused).toBe(`Redis at redis://:***@127.0.0.1:${port} refuses the password.`);
    expect(await refusal(`redis://127.0.0.1:${port}`)).toMatch(/wants a password/);
    await redis.end();
    expect(await refusal(`redis://127.0.0.1:${port}`)).toMatch(
      /^No Redis answers at redis:\/\/127\.0\.0\.1:\d+ \(ECONNREFUSED\)\./,
    );
  });
});
