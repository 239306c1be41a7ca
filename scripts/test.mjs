// `npm test`: installs what the suites need, then lint, types, generated files and all tests.
// The last line is `N passed, N failed`; it counts every test, and lint, types and generated files as one each.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { ROOT, buildIfStale } from './build.mjs';
import { installMissing } from './install.mjs';

const started = Date.now();
/** Far more than two idle cores need: where a machine does other things too, a slow run is better than none. */
const LIMIT_MINUTES = 45;

/** Programs that suites drive, and the Debian packages that hold them; releases of Debian name some differently. */
const PROGRAMS = [
  { program: 'chromium', choices: [['chromium']] },
  { program: 'firefox-esr', choices: [['firefox-esr']] },
  { program: 'jsc', choices: [['libjavascriptcoregtk-4.0-bin'], ['libjavascriptcoregtk-bin']] },
  { program: 'dieharder', choices: [['dieharder']] },
  { program: 'gcc', choices: [['gcc', 'libc6-dev']] },
  { program: 'redis-server', choices: [['redis-server']] },
];

const say = (line) => process.stderr.write(`${line}\n`);

function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function aptGet(...args) {
  const options = [
    '-qq',
    '-o',
    'Acquire::Retries=1',
    '-o',
    'Acquire::http::Timeout=20',
    '-o',
    'DPkg::Lock::Timeout=60',
  ];
  const { status } = spawnSync('apt-get', [...options, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/** On Debian as root, installs missing programs; elsewhere the suites that need them skip themselves by name. */
function installPrograms() {
  const missing = PROGRAMS.filter(({ program }) => !isOnPath(program));
  if (missing.length === 0) return;
  const names = missing.map(({ program }) => program).join(', ');
  const canInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version') && isOnPath('apt-get');
  if (!canInstall) return say(`Not installed, suites that need them are skipped: ${names}`);
  say(`Installing programs for the tests: ${names} …`);
  if (!aptGet('update')) say('apt-get update failed; trying with the lists that are there.');
  // One by one: a package that cannot be had must not keep the others away.
  for (const { program, choices } of missing) {
    const installed = choices.some((packages) =>
      aptGet('install', '-y', '--no-install-recommends', ...packages),
    );
    if (!installed) say(`${program} could not be installed.`);
  }
}

/** Runs a tool of node_modules or a script with this Node; true when it was content. */
function passes(...args) {
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

function check(name, ...commands) {
  say(`\n— ${name}`);
  const passed = commands.map((command) => passes(...command)).every(Boolean);
  say(`${name}: ${passed ? 'passed' : 'FAILED'}`);
  return passed;
}

/** Runs vitest; gives its JSON report, or nothing when it broke down before writing one. */
function runTests() {
  say('\n— tests');
  const folder = mkdtempSync(join(tmpdir(), 'tandem-test-'));
  const report = join(folder, 'report.json');
  const timeout = LIMIT_MINUTES * 60_000 - (Date.now() - started);
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    timeout,
  });
  const tests = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  rmSync(folder, { recursive: true, force: true });
  return { tests, status };
}

/** Skipped tests by suite: `file › suite` → count. */
function skippedSuites(tests) {
  const suites = new Map();
  for (const { name, assertionResults } of tests.testResults) {
    for (const { status, ancestorTitles, title } of assertionResults) {
      if (status === 'passed' || status === 'failed') continue;
      const suite = [relative(ROOT, name), ancestorTitles[0] ?? title].join(' › ');
      suites.set(suite, (suites.get(suite) ?? 0) + 1);
    }
  }
  return suites;
}

function reportSkipped(suites) {
  const total = [...suites.values()].reduce((sum, count) => sum + count, 0);
  if (total > 0) say(`\n${total} skipped:`);
  for (const [suite, count] of suites) say(`  ${suite}: ${count}`);
  if (total > 0 && process.env.CI === 'true') say('CI=true: a skipped test counts as failed.');
  return process.env.CI === 'true' ? total : 0;
}

function finish(passed, failed) {
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

try {
  installMissing();
  installPrograms();
  await buildIfStale();
} catch (error) {
  say(error.message);
  finish(0, 1);
}

const bin = (path) => join('node_modules', path);
const checks = [
  check(
    'lint',
    [bin('eslint/bin/eslint.js'), '.'],
    [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
  ),
  check('types', [bin('typescript/bin/tsc'), '--noEmit']),
  check('generated files', ['scripts/generate.mjs', '--check']),
];
const { tests, status } = runTests();
const good = checks.filter(Boolean).length;
if (!tests) finish(good, checks.length - good + 1);

let failed = checks.length - good + tests.numFailedTests + reportSkipped(skippedSuites(tests));
// A file that breaks before its first test, or an error outside every test, fails no test that vitest counts.
failed += tests.testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
).length;
if (status !== 0 && failed === 0) failed = 1;
finish(good + tests.numPassedTests, failed);
