/** The record of the runs: everything that decides them, and the hashes that prove that they are the same elsewhere. */
import { whole } from '../../../numbers';
import { runCommand } from '../../share/commands';
import { TANDEM } from '../../share/versions';
import { formOf } from '../../state/start';
import type { ArmName } from '../../state/types';
import { share } from '../../words/en/share';
import type { PartProps } from '../parts';
import { CopyField } from './copy';
import { armFile } from './names';

/** Identity and digest of one arm's run. */
function ArmRun({ lab, arm }: Pick<PartProps, 'lab'> & { readonly arm: ArmName }) {
  const { record } = share;
  const run = lab.view?.runs[arm];
  return (
    <>
      <dt>{record.identity(arm)}</dt>
      <dd>
        <code id={`identity-${arm}`}>{run?.identity ?? '–'}</code>
      </dd>
      <dt>{record.digest(arm)}</dt>
      <dd>
        <code id={`digest-${arm}`}>{run?.digest ?? record.waiting}</code>
      </dd>
    </>
  );
}

/** What was run, and the command that runs it again. */
export function RunRecord({ lab, shipped }: PartProps) {
  const { state, view } = lab;
  const { record } = share;
  const start = formOf(state.start, shipped);
  const facts: readonly (readonly [string, string])[] = [
    [record.scenario, start.title || start.name],
    [record.seed, state.seed],
    [record.citizens, whole(state.population)],
    [record.months, whole(state.months)],
    [record.pairs, whole(state.pairs)],
    [record.model, view?.runs.a.modelVersion ?? '–'],
    [record.tandem, TANDEM],
  ];
  return (
    <section id="run-record" aria-labelledby="run-record-title">
      <h2 id="run-record-title">{record.title}</h2>
      <p>{record.what}</p>
      <dl>
        {facts.map(([term, value]) => [<dt key={term}>{term}</dt>, <dd key={`${term}=`}>{value}</dd>])}
        <ArmRun lab={lab} arm="a" />
        <ArmRun lab={lab} arm="b" />
      </dl>
      {(['a', 'b'] as const).map((arm) => (
        <CopyField
          key={arm}
          id={`command-${arm}`}
          label={record.command(arm)}
          text={runCommand(state, arm, start, armFile(lab, arm))}
          say={lab.say}
        />
      ))}
      {state.start.kind === 'own' && <p class="note">{record.ownFile}</p>}
      <p class="note">{record.meaning}</p>
    </section>
  );
}
