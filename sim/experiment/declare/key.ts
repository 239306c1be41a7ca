/** The key of a run: what decides its figures, and nothing else. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { arithmeticFingerprint } from '../../engine';
import { coProduction } from '../../model';
import type { Scenario } from '../../scenario';
import { canonicalJson } from '../../scenario/canonical';
import type { OutputSpec } from '../types';

let arithmetic: string | undefined;

/**
 * SHA-256 over the scenario as the model reads it, the model's version, the arithmetic of this engine, the seed and the
 * outputs: equal for two runs exactly where they give the same figures for the same reasons.
 *
 * @param scenario its own seed, names and texts are not read
 * @returns 64 hexadecimal digits
 */
export function runKey(scenario: Scenario, seed: string, outputs: readonly OutputSpec[]): string {
  return runKeys(scenario, outputs)(seed);
}

/** The same for many seeds of one scenario, which is hashed once. */
export function runKeys(scenario: Scenario, outputs: readonly OutputSpec[]): (seed: string) => string {
  arithmetic ??= arithmeticFingerprint();
  const read = new Set(outputs.flatMap(({ inputs }) => inputs));
  const parts = {
    arithmetic,
    model: coProduction.version,
    scenario: hashOf(scenario.canonical),
    // Metrics that the scenario derives are no part of what the model reads, and decide outputs all the same.
    derived: scenario.derived.filter(({ name }) => read.has(name)).map(({ name, tree }) => [name, tree]),
    outputs: outputs.map(({ columns, tree, take, over, every }) => ({ columns, tree, take, over, every })),
  };
  return (seed) => hashOf(canonicalJson({ ...parts, seed }));
}

function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
