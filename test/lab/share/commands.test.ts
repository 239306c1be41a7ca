/** The commands that the page shows, executed by bash with the built command: the same runs as the state stands for. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coProduction } from '../../../sim/model';
import { identityOf, runToEnd } from '../../../sim/engine';
import type { Scenario } from '../../../sim/scenario';
import { loadScenario } from '../../../sim/scenario';
import { nodeReader } from '../../../sim/results/files';
import { parse } from '../../../sim/scenario/formula-parser';
import { compareCommand, runCommand } from '../../../viz/lab/share/commands';
import { formOf } from '../../../viz/lab/state/start';
import { initialState } from '../../../viz/lab/state/initial';
import type { ArmName, LabState } from '../../../viz/lab/state/types';
import { COMMAND, ROOT, runProgram } from '../../cli/command';
import { SHIPPED } from './shipped';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'tandem-commands-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const STATE: LabState = {
  ...initialState(),
  population: 50,
  months: 18,
  pairs: 2,
  seed: 'it\'s $HOME `x` "!" \\ ünï',
  a: { title: '', levers: { 'levers.openness': 0.4 } },
  b: {
    title: 'B',
    levers: {
      'levers.nudge.kind': 'contact',
      'levers.nudge.intensity': [{ at: 13, value: 0.6, ramp: 3 }],
      'levers.openness': 'month > 12 ? 0.9 : 0.4',
      'levers.invitation.rate': [{ from: 5, until: 9, value: 0.2, group: { deprivation: 'q4' } }],
    },
  },
  assumptions: { 'assumptions.join.base': -1.25 },
  assumptionsOfB: { 'assumptions.ledger.strain': 0.15 },
};

/** The arm as the workers make it: the file with the state laid over it. */
function armOf(state: LabState, arm: ArmName): Promise<Scenario> {
  if (state.start.kind !== 'shipped') throw new Error('only shipped starts here');
  const values: [string, unknown][] = [
    ['population.size', state.population],
    ['horizon.months', state.months],
    ...Object.entries(state[arm].levers),
    ...Object.entries({ ...state.assumptions, ...(arm === 'b' ? state.assumptionsOfB : {}) }),
  ];
  const set = values.map(([path, value]) => `${path}=${JSON.stringify(value)}`);
  return loadScenario(join(ROOT, 'scenarios', state.start.file), nodeReader(), { set, seed: state.seed });
}

/** Runs a command line in bash, with the built command in the place of `npx tandem`. */
async function inBash(command: string, cwd: string): Promise<Record<string, unknown>> {
  const line = command.replace(/^npx tandem /, `'${process.execPath}' '${COMMAND}' `);
  const { code, stdout, stderr } = await runProgram('bash', ['-c', `${line} --json --quiet`], { cwd });
  if (code !== 0) throw new Error(`${line}\n${stderr}`);
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('commands', () => {
  it.each(['a', 'b'] as const)('repeat arm %s: the same identity and the same digest', async (arm) => {
    const scenario = await armOf(STATE, arm);
    const run = runToEnd(coProduction, scenario);
    const command = runCommand(STATE, arm, formOf(STATE.start, SHIPPED), 'x.json');
    const document = await inBash(command, ROOT);
    expect(document.seed).toBe(STATE.seed);
    expect(document.identity).toBe(identityOf(coProduction.version, scenario));
    expect(document.digest).toBe(run.digest);
  });

  it('say nothing that the file says already', () => {
    const start = formOf({ kind: 'shipped', file: 'cases/five-country-survey.yaml' }, SHIPPED);
    const state = { ...initialState(), population: start.population, months: start.months };
    expect(runCommand(state, 'b', start, 'x.json')).toBe(
      'npx tandem run scenarios/cases/five-country-survey.yaml --seed 2008',
    );
  });

  it('compare both arms from the files that the page saves', async () => {
    for (const arm of ['a', 'b'] as const)
      writeFileSync(join(home, `tandem-${arm}.json`), JSON.stringify((await armOf(STATE, arm)).source));
    const document = await inBash(compareCommand(STATE, 'tandem-a.json', 'tandem-b.json'), home);
    expect(document.pairs).toBe(2);
    const [a, b] = [document.a, document.b] as { identity: string[] }[];
    const first = await armOf({ ...STATE, seed: `${STATE.seed}/1` }, 'a');
    expect(a.identity[0]).toBe(identityOf(coProduction.version, first));
    expect(b.identity[0]).not.toBe(a.identity[0]);
  });

  it('run a scenario of one’s own from the file that the page saves', () => {
    const own: LabState = { ...STATE, start: { kind: 'own', name: 'x', form: {} } };
    expect(runCommand(own, 'b', { population: 1, months: 1 }, "my b's.json")).toBe(
      `npx tandem run 'my b'\\''s.json'`,
    );
  });
});

it('the parser of formulas is the one of mathjs, with positions of what it does not take', () => {
  expect(() => parse('1 +')).toThrow(/char/);
});
