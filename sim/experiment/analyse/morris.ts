/** Elementary effects of an experiment, with intervals over its trajectories. */
import { morrisEffects } from '../sensitivity';
import type { AnalysisPlan, ExperimentData } from '../types';
import { countOf, finiteOrNull, intervalInWords, inWords, outputOf } from './rows';
import {
  droppedNotes,
  dummyPlace,
  headOf,
  inputsOf,
  NOTHING,
  notEnough,
  placesOf,
  ranking,
  rowValues,
  spreadOver,
  type RowValues,
} from './sensitivity';
import type { MorrisAnalysis } from './sensitivity-types';
import { onScale, withUnit } from './units';

/** Elementary effects of each output (Morris 1991; Campolongo et al. 2007). */
export function analyseMorris(data: ExperimentData, plan: AnalysisPlan): MorrisAnalysis[] {
  if (data.design.method !== 'morris' || data.design.units === null)
    throw new Error('Elementary effects need a design of the method "morris".');
  return rowValues(data, plan).map((told) => morrisOf(data, told));
}

function morrisOf({ experiment, design }: ExperimentData, told: RowValues): MorrisAnalysis {
  const found = morrisEffects({
    ...{ units: design.units!, dims: experiment.factors.length, values: told.values },
    groups: placesOf(experiment),
  });
  const factors = inputsOf(experiment).map((name, k) => ({
    ...name,
    mu: spreadOver([...found.effects[k]], told.confidence),
    muStar: spreadOver([...found.sizes[k]], told.confidence),
    sigma: finiteOrNull(found.sigma[k]),
    scaledMuStar: finiteOrNull(found.scaledMuStar[k]),
    scaledSigma: finiteOrNull(found.scaledSigma[k]),
  }));
  const control = dummyPlace(experiment);
  const said = {
    ...headOf(
      told,
      ranking(experiment, factors, (k) => factors[k].muStar.estimate),
    ),
    ...{ chance: told.chance, dropped: found.dropped, trajectories: found.trajectories, factors },
    dummy: { muStar: control < 0 ? NOTHING : factors[control].muStar },
  };
  const notes = droppedNotes(found.dropped, 'trajectory');
  return { kind: 'morris', ...wordsOf(said, outputOf(experiment, told.output)?.unit ?? ''), notes, ...said };
}

type Said = Omit<MorrisAnalysis, 'kind' | 'sentence' | 'verdict' | 'notes'>;

function wordsOf(said: Said, unit: string): Pick<MorrisAnalysis, 'sentence' | 'verdict'> {
  const { output, confidence, runs, trajectories } = said;
  const byName = new Map(said.factors.map((factor) => [factor.factor, factor]));
  const [best, next] = said.ranking.map((name) => byName.get(name)!);
  const control = said.dummy.muStar.high ?? 0;
  if (typeof best?.muStar.low !== 'number' || best.muStar.low <= control)
    return {
      sentence: notEnough(
        output,
        runs,
        `no effect stands out from nothing over ${trajectories} trajectories`,
      ),
      verdict: 'unclear',
    };
  const isFirst = next === undefined || best.muStar.low > (next.muStar.high ?? Infinity);
  const lead = isFirst
    ? `${best.label} moves ${onScale(output, unit)} most: over its whole range it`
    : `${best.label} and ${next.label} move ${onScale(output, unit)} most, in an order that these runs do not tell: over its whole range ${best.label}`;
  const size = withUnit(inWords(best.muStar.estimate!), unit);
  return {
    sentence: `${lead} changes ${output} by ${size} on average (${intervalInWords(best.muStar, confidence)}; ${countOf(runs, 'run')}).`,
    verdict: isFirst ? 'clear' : 'unclear',
  };
}
