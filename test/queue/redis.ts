/** A real Redis for tests: the configuration that ships, on a port and in a folder of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** From the project's folder, in which tests and benchmarks are run. */
const CONFIGURATION = resolve('deploy/redis/redis.conf');
const PASSWORD = 'only-for-tests';

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

export class TestRedis {
  private child: ChildProcess | undefined;
  private readonly folder = mkdtempSync(join(tmpdir(), 'tandem-redis-'));

  private constructor(
    private readonly program: string,
    readonly port: number,
  ) {}

  /** Starts a Redis with the shipped configuration. */
  static async start(program: string): Promise<TestRedis> {
    const redis = new TestRedis(program, await freePort());
    await redis.up();
    return redis;
  }

  get url(): string {
    return `redis://:${PASSWORD}@127.0.0.1:${this.port}`;
  }

  /** Starts it again, with what it has written down. */
  async up(): Promise<void> {
    const args = ['--port', String(this.port), '--dir', this.folder, '--requirepass', PASSWORD];
    this.child = spawn(this.program, [CONFIGURATION, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    const { stdout } = this.child;
    let said = '';
    await new Promise<void>((ready, fail) => {
      stdout!.on('data', (chunk: Buffer) => {
        said += chunk.toString('utf8');
        if (said.includes('Ready to accept connections')) ready();
      });
      this.child!.once('exit', () => fail(new Error(`redis-server ended:\n${said}`)));
    });
  }

  /** Ends it as a power switch ends a process, without any chance to save. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
