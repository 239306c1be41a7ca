/** What the reader answers: texts of scenario files, formulas and Parquet files, as plain data. Nothing is evaluated. */
import { parse } from '../../../sim/scenario/formula-parser';
import { readFormula, wordsOf, type ParsedFormula } from '../../../sim/scenario/formula-read';
import type { Located } from '../../../sim/scenario/located';
import { parseText, placesOf } from '../../../sim/scenario/parse';
import { Problems, ScenarioError } from '../../../sim/scenario/problems';
import type { Problem } from '../../../sim/scenario/types';
import type { ReaderAnswer, ReaderRequest } from '../contract';
import { readTable } from './parquet';

/** What a text holds; null where it is empty or something is wrong with it, which is then among the problems. */
export interface ReadText {
  readonly root: Located | null;
  readonly problems: readonly Problem[];
}

/** Reads a YAML or JSON text with the position of every value. */
export function readText(name: string, text: string): ReadText {
  const problems = new Problems();
  const root = parseText(text, placesOf(name, text), problems);
  return { root, problems: problemsIn(problems, name) };
}

/** The problems in the order of their lines. */
function problemsIn(problems: Problems, file: string): readonly Problem[] {
  try {
    problems.throwIfAny([file]);
    return [];
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
}

/** Reads a formula as the command does; nothing is evaluated. */
export function parseFormula(text: string, names: readonly string[]): ParsedFormula {
  const scanned = wordsOf(text, names);
  return scanned.ok ? readFormula(scanned.words, names, parse) : scanned;
}

function valueOf(request: ReaderRequest): unknown {
  if (request.kind === 'text') return readText(request.name, request.text);
  if (request.kind === 'formula') return parseFormula(request.text, request.names);
  return readTable(request.bytes);
}

/** Answers a request; whatever goes wrong is an answer too. */
export async function read(request: ReaderRequest): Promise<ReaderAnswer> {
  try {
    return { ok: true, value: await valueOf(request) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
