/** Everything to keep of a state: documents as the command prints them. */
import { comparisonDocument, compareRuns } from '../../../../sim/experiment/compare/runs';
import type { RunResult } from '../../../../sim/engine';
import type { KeepView } from '../../views';
import { pairedRuns } from '../view/build';
import type { Pair } from '../view/pair';
import type { Context } from './context';

const HEAD = 'arm,replicate,month,metric,value\r\n';

export async function keepView(context: Context): Promise<KeepView> {
  const { showing, around } = context;
  const { job, a, b } = showing;
  const pairs = await context.pairs();
  const comparison = comparisonDocument(compareRuns(a.scenario, b.scenario, pairedRuns(pairs)));
  await around.breathe();
  const pieces = [HEAD];
  for (const [place, pair] of pairs.entries()) {
    pieces.push(rowsOf('A', place + 1, pair.a), rowsOf('B', place + 1, pair.b));
    await around.breathe();
  }
  return {
    job: job.id,
    a: a.scenario.source,
    b: b.scenario.source,
    comparison,
    csv: new Blob(pieces, { type: 'text/csv;charset=utf-8' }),
    record: recordOf(context, pairs),
  };
}

/** Rows of one run; a cell with nothing to measure is empty. */
function rowsOf(arm: string, replicate: number, { series, months }: RunResult): string {
  let text = '';
  for (const [name, values] of series) {
    for (let month = 1; month <= months; month++) {
      const value = values[month - 1];
      text += `${arm},${replicate},${month},${name},${value === value ? value : ''}\r\n`;
    }
  }
  return text;
}

/** What names every run: with it anybody can make them again, and see that they are the same. */
function recordOf({ showing }: Context, pairs: readonly Pair[]): unknown {
  const { a, b, own } = showing;
  const [{ a: first }] = pairs;
  const named = (run: Pick<RunResult, 'identity' | 'digest'> | undefined) =>
    run ? { identity: run.identity, digest: run.digest } : null;
  return {
    modelVersion: first.modelVersion,
    a: { scenario: a.scenario.name, title: a.scenario.title },
    b: { scenario: b.scenario.name, title: b.scenario.title },
    seed: a.scenario.seed,
    months: first.months,
    burnIn: first.burnIn,
    population: first.population,
    run: { seed: a.scenario.seed, a: named(own?.a), b: named(own?.b) },
    pairs: pairs.map((pair, place) => ({
      replicate: place + 1,
      seed: pair.a.seed,
      a: named(pair.a),
      b: named(pair.b),
    })),
  };
}
