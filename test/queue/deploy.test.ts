import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { parse } from 'yaml';
import { describeWith, findProgram } from '../optional';
import { TestRedis } from './redis';

const FOLDER = resolve(import.meta.dirname, '../../deploy/redis');

describeWith('the shipped configuration', 'redis-server', findProgram('redis-server'), (program) => {
  it('is what a queue needs', async () => {
    const redis = await TestRedis.start(program);
    const client = new Redis(redis.url);
    const settings = ['appendonly', 'appendfsync', 'maxmemory-policy', 'save', 'bind', 'protected-mode'];
    const values = await Promise.all(settings.map((name) => client.config('GET', name)));
    expect(values.map((pair) => (pair as string[])[1])).toEqual([
      ...['yes', 'everysec', 'noeviction', '', '127.0.0.1 -::1', 'yes'],
    ]);
    client.disconnect();
    await redis.end();
  });
});

describe('the compose file', () => {
  interface Compose {
    readonly services: { readonly redis: Record<string, unknown> };
    readonly volumes: Record<string, unknown>;
  }
  const { services, volumes } = parse(readFileSync(`${FOLDER}/compose.yaml`, 'utf8')) as Compose;
  const { command, ports, volumes: mounted } = services.redis as Record<string, string[]>;

  it('starts Redis with that configuration, a password, and a volume that outlives it', () => {
    expect(command.at(-1)).toContain('redis-server /etc/redis.conf');
    expect(command.at(-1)).toContain('--requirepass "$$REDIS_PASSWORD"');
    expect(mounted).toContain('./redis.conf:/etc/redis.conf:ro');
    const kept = mounted.filter((mount) => mount.endsWith(':/data')).map((mount) => mount.split(':')[0]);
    expect(kept.every((name) => Object.hasOwn(volumes, name))).toBe(true);
    expect(kept.length).toBe(1);
  });

  it('and listens on this machine alone where nothing else is said', () => {
    expect(ports).toEqual(['${REDIS_ADDRESS:-127.0.0.1}:6379:6379']);
  });
});
