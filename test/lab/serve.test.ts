/** `npm run lab` serves the built page, and nothing else, until it is stopped. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/build.mjs';

it('npm run lab serves the page on this machine', async () => {
  const server = spawn(process.execPath, [join(ROOT, 'scripts/serve-lab.mjs')], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0' },
  });
  try {
    let said = '';
    server.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    await expect.poll(() => said, { timeout: 60_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
    const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)!;
    const page = await fetch(address);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toBe(readFileSync(join(ROOT, 'dist/lab.html'), 'utf8'));
    expect((await fetch(`${address}package.json`)).status).toBe(404);
  } finally {
    const gone = once(server, 'exit');
    server.kill('SIGINT');
    await gone;
  }
});
