/** What each changed lever adds to the difference: another question than causes, and labelled as such. */
import { LEVERS, type LeverPath } from '../../../../sim/registers';
import type { ContributionsView, Spread } from '../../contract';
import { results } from '../../words/en/results';
import { why } from '../../words/en/why';
import type { Lab } from '../lab';
import { useQuestion } from './asking';
import { DataTable, type Row } from './common';
import { gapText, measureOf } from './measure';
import { spreadText } from './sentences';

const METRIC = 'value.net';
const { levers: text } = why;

/** What a lever is called, with its path. */
function Lever({ path }: { readonly path: string }) {
  const entry = Object.hasOwn(LEVERS, path) ? LEVERS[path as LeverPath] : undefined;
  return (
    <>
      {entry?.label ?? entry?.meaning ?? path}
      <br />
      <small>
        <code>{path}</code>
      </small>
    </>
  );
}

function Shares({ answer }: { readonly answer: ContributionsView }) {
  const measure = measureOf(answer.metric);
  const row = (key: string, label: Row['cells'][number], share: Spread, total = false): Row => ({
    ...{ key, total },
    cells: [label, gapText(share.mean, measure), spreadText(share, measure)],
  });
  if (answer.levers.length === 0) return <p>{text.none}</p>;
  return (
    <DataTable
      caption={text.caption(measure.label, answer.pairs, measure.gapUnit || measure.unit)}
      heads={text.heads}
      rows={[
        ...answer.levers.map(({ paths, share }) =>
          row(
            paths.join(),
            paths.map((path) => (
              <div key={path}>
                <Lever path={path} />
              </div>
            )),
            share,
          ),
        ),
        row('total', text.total, answer.total, true),
      ]}
    />
  );
}

/** Asks for the shares, and shows them. */
export function LeverShares({ lab }: { readonly lab: Lab }) {
  const { answer, waiting, failed, ask } = useQuestion(lab, 'contributions', METRIC);
  return (
    <div class="card wide" id="lever-shares">
      <p>{text.lead}</p>
      <button type="button" disabled={waiting || !lab.view?.done} onClick={() => ask({ metric: METRIC })}>
        {text.button}
      </button>
      {waiting && <p class="waiting">{text.working}</p>}
      {failed !== null && <p class="failed">{results.difference.failed(failed)}</p>}
      {answer && <Shares answer={answer} />}
    </div>
  );
}
