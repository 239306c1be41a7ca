// `npm run check:notebooks`: makes a small experiment and a run, executes the notebooks of examples/ on them, and reads every
// Parquet file with pandas and DuckDB. `-- --venv FOLDER` keeps the Python packages in a folder for the next time.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, buildIfStale } from './build.mjs';

const PACKAGES = ['pandas', 'pyarrow', 'matplotlib', 'nbclient', 'nbformat', 'ipykernel', 'duckdb'];
const EXPERIMENT = 'scenarios/experiments/nudge-comparison.yaml';
const SCENARIO = 'scenarios/cases/five-country-survey.yaml';
const PNG = '89504e470d0a1a0a';

const { values: options } = parseArgs({ options: { venv: { type: 'string' } } });
const folder = mkdtempSync(join(tmpdir(), 'tandem-notebooks-'));
const results = join(folder, 'experiment');
const runs = join(folder, 'run');

/** Runs a program; ends this script where it fails. */
function run(program, args, env = {}) {
  const { status, error } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (status !== 0)
    throw new Error(`${program} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}.`);
}

const isThere = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/** Python of a virtual environment with all packages. */
function python() {
  const venv = resolve(options.venv ?? join(folder, 'venv'));
  const program = join(venv, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  if (!existsSync(program)) run(process.platform === 'win32' ? 'python' : 'python3', ['-m', 'venv', venv]);
  run(program, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES]);
  return program;
}

/** Installs R where it is missing and may be installed. */
function needR() {
  if (isThere('Rscript')) return;
  if (process.getuid?.() !== 0 || !isThere('apt-get'))
    throw new Error('Rscript is missing: install R first (r-base-core on Debian and Ubuntu).');
  run('apt-get', ['update', '--quiet']);
  const install = ['install', '--yes', '--quiet', '--no-install-recommends', 'r-base-core'];
  run('apt-get', install, { DEBIAN_FRONTEND: 'noninteractive' });
}

function makeResults() {
  const tandem = (...args) => run(process.execPath, [join(ROOT, 'dist/tandem.js'), ...args, '--quiet']);
  tandem('experiment', EXPERIMENT, '--out', results);
  const small = ['--set', 'population.size=100', '--set', 'horizon.months=36', '--replicates', '2'];
  tandem('run', SCENARIO, ...small, '--csv', '--out', runs);
}

/** Executes a notebook on the experiment; it has to draw a figure. */
function draws(program, ...args) {
  const figure = join(folder, `${parse(args.at(-1)).base}.png`);
  run(program, args, { TANDEM_FOLDER: results, TANDEM_FIGURE: figure });
  const bytes = existsSync(figure) ? readFileSync(figure) : Buffer.alloc(0);
  if (bytes.subarray(0, 8).toString('hex') !== PNG || bytes.length < 5000)
    throw new Error(`${args.at(-1)} has drawn no figure.`);
  console.log(`${args.at(-1)} has drawn a figure of ${bytes.length} bytes.`);
}

try {
  const venv = python();
  needR();
  await buildIfStale();
  makeResults();
  draws(venv, 'scripts/notebooks/execute.py', 'examples/python/read-experiment.ipynb');
  draws('Rscript', 'examples/r/read-experiment.R');
  run(venv, ['scripts/notebooks/tables.py', results, runs]);
  console.log('The notebooks hold, and pandas and DuckDB read every Parquet file.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
