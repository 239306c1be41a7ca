/** Runs that were made elsewhere: their lines beside A and B, their scenario as a start, and whether they come out here too. */
import { useState } from 'preact/hooks';
import { whole } from '../../../numbers';
import type { ScenarioForm } from '../../state/types';
import type { OpenedRuns } from '../../share/opened';
import { asB, asStart } from '../../share/places';
import { formOf, type Shipped } from '../../state/start';
import { share } from '../../words/en/share';
import type { Lab } from '../lab';
import type { OpenProps } from './open-panel';
import { place, ProblemList, useScenario } from './opened-scenario';

type RunsProps = OpenProps & { readonly runs: OpenedRuns; readonly close: () => void };

/** The scenario that a document does not hold, where it is one that came with the page: by its name. */
function shippedForm(name: string, shipped: Shipped): ScenarioForm | null {
  const file = Object.keys(shipped).find(
    (one) => formOf({ kind: 'shipped', file: one }, shipped).name === name,
  );
  return file === undefined ? null : { extends: file };
}

type Check = 'idle' | 'running' | 'same' | 'other' | { readonly failed: string };

/** "This file reproduces here": the first of its runs is made again, and the digests are compared. */
function Verify({ lab, runs, form }: { lab: Lab; runs: OpenedRuns; form: ScenarioForm }) {
  const [check, setCheck] = useState<Check>('idle');
  const { verify } = share;
  const here = lab.view?.runs.a.modelVersion;
  if (here !== undefined && here !== runs.modelVersion)
    return <p class="note">{verify.otherModel(runs.modelVersion, here)}</p>;
  const run = async (): Promise<void> => {
    setCheck('running');
    try {
      const { same } = await lab.ask('verify', { form, seed: runs.seed, digest: runs.digest });
      setCheck(same ? 'same' : 'other');
      lab.say(same ? verify.same : verify.other);
    } catch (error) {
      setCheck({ failed: (error as Error).message });
    }
  };
  if (check === 'running') return <p>{verify.running}</p>;
  if (check === 'same') return <p class="verified">✓ {verify.same}</p>;
  if (check === 'other') return <p class="limits">{verify.other}</p>;
  return (
    <>
      {typeof check === 'object' && <p class="limits">{verify.failed(check.failed)}</p>}
      <button type="button" id="open-verify" onClick={() => void run()}>
        {verify.button}
      </button>
    </>
  );
}

/** Lines beside A and B. */
function OverlayButton({ runs, onOverlay }: Pick<RunsProps, 'runs' | 'onOverlay'>) {
  if (!onOverlay) return null;
  return (
    <button type="button" class="open-overlay" onClick={() => onOverlay(runs.overlay)}>
      {share.open.overlay(runs.name)}
    </button>
  );
}

/** What can be done with the scenario of runs. */
function RunScenario({ lab, runs, shipped, close }: RunsProps) {
  const answer = useScenario(lab, runs.scenario ?? { name: '', text: '' });
  if (runs.scenario === null) {
    const form = shippedForm(runs.name, shipped);
    return form === null ? <p class="note">{share.open.noScenario}</p> : <Verify {...{ lab, runs, form }} />;
  }
  if (answer === null) return <p>{share.open.checking}</p>;
  if (!answer.ok) return <ProblemList problems={answer.problems} />;
  const found = answer.scenario;
  const start = (): void => {
    place(lab, share.open.undoStart(found.title || found.name), asStart(lab.state, found));
    close();
  };
  return (
    <div class="buttons">
      <button type="button" id="open-as-start" onClick={start}>
        {share.open.asStart}
      </button>
      <Verify lab={lab} runs={runs} form={found.form} />
    </div>
  );
}

/** A run, or replicates of one scenario. */
export function RunsOpened(props: RunsProps) {
  const { runs } = props;
  const { overlay, name, population, months, modelVersion } = runs;
  return (
    <>
      <p>{share.open.isRuns(overlay.runs, name, whole(population), whole(months), modelVersion)}</p>
      <OverlayButton {...props} />
      <RunScenario {...props} />
    </>
  );
}

type ComparisonProps = OpenProps & {
  readonly a: OpenedRuns;
  readonly b: OpenedRuns;
  readonly sentence: string;
  readonly close: () => void;
};

/** A comparison: what it found, the lines of each of its arms, and both scenarios as A and B. */
export function ComparisonOpened(props: ComparisonProps) {
  const { a, b, sentence } = props;
  return (
    <>
      <p>{share.open.isComparison(a.name, b.name, whole(a.overlay.runs))}</p>
      {sentence !== '' && <p>{sentence}</p>}
      <OverlayButton {...props} runs={a} />
      <OverlayButton {...props} runs={b} />
      {a.scenario !== null && b.scenario !== null && <BothArms {...props} />}
      {a.scenario === null && <RunScenario {...props} runs={a} />}
    </>
  );
}

/** Both scenarios of a comparison, one as the start, the other as B over it. */
function BothArms({ lab, shipped, a, b, close }: ComparisonProps) {
  const first = useScenario(lab, a.scenario!);
  const second = useScenario(lab, b.scenario!);
  if (first === null || second === null) return <p>{share.open.checking}</p>;
  if (!first.ok) return <ProblemList problems={first.problems} />;
  if (!second.ok) return <ProblemList problems={second.problems} />;
  const take = (): void => {
    const start = asStart(lab.state, first.scenario);
    const both = asB(start.state, second.scenario, shipped);
    const what = share.open.undoBoth(a.name, b.name);
    place(lab, what, { state: both.state, notes: [...start.notes, ...both.notes] });
    close();
  };
  return (
    <div class="buttons">
      <button type="button" id="open-both" onClick={take}>
        {share.open.both}
      </button>
      <Verify lab={lab} runs={a} form={first.scenario.form} />
    </div>
  );
}
