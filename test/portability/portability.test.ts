import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { arithmeticFingerprint, restoreRun, runToEnd, startRun } from '../../sim/engine';
import { coProduction } from '../../sim/model';
import { runScenario } from '../../sim/portable';
import { nodeReader } from '../../sim/results/files/reader';
import { loadScenario, withSeed, type Scenario } from '../../sim/scenario';
import { scenarioFromJson, scenarioToJson } from '../../sim/scenario/transport';
import { describeWith, findProgram } from '../optional';
import {
  fetchNode,
  inChromium,
  inFirefox,
  inJavaScriptCore,
  inNode,
  inWorker,
  PORTABLE,
  type EngineDigests,
} from './engines';

const NAMES = ['prompted', 'squeezed'] as const;

interface Case {
  readonly scenario: Scenario;
  readonly json: string;
  readonly digests: EngineDigests;
}

const cases = new Map<string, Case>();

beforeAll(async () => {
  for (const name of NAMES) {
    const scenario = await loadScenario(`test/portability/${name}.yaml`, nodeReader());
    const { identity, digest, derivedDigest, modelVersion } = runToEnd(coProduction, scenario);
    const arithmetic = arithmeticFingerprint();
    const digests = { identity, digest, derivedDigest, modelVersion, arithmetic };
    cases.set(name, { scenario, json: scenarioToJson(scenario), digests });
  }
});

const all = () => NAMES.map((name) => cases.get(name)!);

describe.each(NAMES)('the digest of %s is the same', (name) => {
  const given = () => cases.get(name)!;

  test('twice in one process', () => {
    const { scenario, digests } = given();
    expect(runToEnd(coProduction, scenario).digest).toBe(digests.digest);
  });

  test('after another run in the same process', () => {
    const { scenario, digests } = given();
    runToEnd(coProduction, withSeed(scenario, 'another'));
    expect(runToEnd(coProduction, scenario).digest).toBe(digests.digest);
  });

  test('from the scenario as JSON', () => {
    const { scenario, json, digests } = given();
    expect(scenarioFromJson(json)).toEqual(scenario);
    expect(digests).toMatchObject(runScenario(json));
  });

  test('in another process', async () => {
    expect(await inNode(given().json)).toEqual(given().digests);
  });

  test('in a bare context, without console, process and TextEncoder', () => {
    const context = createContext({ json: given().json });
    runInContext('delete globalThis.console', context); // V8 puts one into every context
    const kinds = runInContext('[typeof console, typeof process, typeof TextEncoder].join()', context);
    expect(kinds).toBe('undefined,undefined,undefined');
    runInContext(readFileSync(PORTABLE, 'utf8'), context);
    const text = runInContext('JSON.stringify(Tandem.runScenario(json))', context) as string;
    expect(given().digests).toMatchObject(JSON.parse(text) as object);
  });

  test('in a worker thread', async () => {
    expect(await inWorker(given().json)).toEqual(given().digests);
  });

  test('restored from a snapshot in burn-in, at its end, on the way and at the end', () => {
    for (const month of [-2, 0, 1, 11, 24])
      expect(given().digests).toMatchObject(runScenario(given().json, month));
  });

  test('with a snapshot taken every month', () => {
    const { scenario, digests } = given();
    let run = startRun(coProduction, scenario);
    while (!run.done) {
      run = restoreRun(coProduction, scenario, run.snapshot());
      run.step();
    }
    expect(run.result().digest).toBe(digests.digest);
  });

  test('with more, fewer or no metrics and groups recorded', () => {
    const { scenario, digests } = given();
    const recordings: Partial<Scenario>[] = [
      {
        recordMetrics: null,
        recordGroups: ['deprivation', 'age', 'sex', 'education', 'efficacy', 'need', 'activity'],
      },
      { recordMetrics: ['trust'], recordGroups: [] },
      { recordMetrics: [], recordGroups: [] },
    ];
    for (const recording of recordings) {
      const result = runToEnd(coProduction, { ...scenario, ...recording });
      expect(result.digest).toBe(digests.digest);
      expect(result.identity).toBe(digests.identity);
    }
  });
});

test('another seed gives another digest', () => {
  for (const { scenario, digests } of all()) {
    const other = runToEnd(coProduction, withSeed(scenario, `${scenario.seed}/1`));
    expect(other.digest).not.toBe(digests.digest);
    expect(other.identity).not.toBe(digests.identity);
  }
});

describeWith(
  'Chromium',
  'chromium',
  findProgram('/usr/bin/chromium', 'chromium', 'chromium-browser'),
  (program) => {
    test('gives the digests of Node', { timeout: 90_000 }, async () => {
      expect(await inChromium(jsons(), program)).toEqual(all().map(({ digests }) => digests));
    });
  },
);

// A second opinion beside Chromium and JavaScriptCore, taken where Firefox is there.
const withFirefox = (program: string) => {
  test('gives the digests of Node', { timeout: 90_000 }, async () => {
    expect(await inFirefox(jsons(), program)).toEqual(all().map(({ digests }) => digests));
  });
};
describeWith('Firefox', 'firefox-esr', findProgram('firefox-esr', 'firefox'), withFirefox, false);

const JSC = [
  'jsc',
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/jsc',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.0/jsc',
];

describeWith('JavaScriptCore', 'jsc', findProgram(...JSC), (program) => {
  test.each(NAMES)('gives the digest of Node for %s', async (name) => {
    expect(await inJavaScriptCore(cases.get(name)!.json, program)).toEqual(cases.get(name)!.digests);
  });
});

describe.each(['22', '24'])('Node %s', (major) => {
  test('gives the digests of this Node', { timeout: 180_000 }, async ({ skip }) => {
    // The registry need not have it for this machine, or be reachable: that is no fault of the code, under CI neither.
    const node = fetchNode(major);
    if ('reason' in node) return skip(node.reason);
    for (const { json, digests } of all()) expect(await inNode(json, node.program)).toEqual(digests);
  });
});

function jsons(): string[] {
  return all().map(({ json }) => json);
}
