/** The example project, with the built library in place of an installed one; `npm run check:example` installs it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ROOT } from '../house/sources';

const folder = mkdtempSync(join(tmpdir(), 'tandem-example-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

it('passes its tests with what dist/ exports as tandem/testing', () => {
  const exported = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    exports: Record<string, { default: string }>;
  };
  const config = join(folder, 'vitest.config.mjs');
  const test = { setupFiles: ['setup.js'], testTimeout: 120_000 };
  const alias = { 'tandem/testing': join(ROOT, exported.exports['./testing'].default) };
  const root = join(ROOT, 'examples/sweeps-in-tests');
  writeFileSync(config, `export default ${JSON.stringify({ root, test, resolve: { alias } })};`);
  const report = join(folder, 'report.json');
  const args = ['run', '--config', config, '--root', root, '--reporter=json', `--outputFile=${report}`];
  const env = { ...process.env, VITEST: undefined, VITEST_WORKER_ID: undefined };
  const { stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  expect({ numPassedTests, numFailedTests }, stderr).toEqual({ numPassedTests: 3, numFailedTests: 0 });
}, 300_000);
