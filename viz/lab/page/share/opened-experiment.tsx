/** An experiment that was run elsewhere: what it says, and its rows, each of which can become B. */
import { useState } from 'preact/hooks';
import { rounded } from '../../../numbers';
import type { OpenedExperiment, OpenedRow } from '../../share/opened';
import { asStart } from '../../share/places';
import { rowAsB } from '../../share/rows';
import { share } from '../../words/en/share';
import type { OpenProps } from './open-panel';
import { place, ProblemList, useScenario } from './opened-scenario';

type ExperimentProps = OpenProps & {
  readonly experiment: OpenedExperiment;
  readonly close: () => void;
};

/** Rows that are shown before more are asked for. */
const FIRST_ROWS = 20;

const FIRST_SENTENCES = 6;

const cellText = (value: number | string): string => (typeof value === 'number' ? rounded(value) : value);

/** One row of the design. */
function Row({
  row,
  factors,
  onB,
}: {
  row: OpenedRow;
  factors: readonly string[];
  onB: (() => void) | null;
}) {
  const values = new Map(row.values.map(({ factor, value }) => [factor, value]));
  return (
    <tr data-row={row.row}>
      <th scope="row">{row.row + 1}</th>
      {factors.map((factor) => (
        <td key={factor}>{values.has(factor) ? cellText(values.get(factor)!) : share.open.asInScenario}</td>
      ))}
      {onB && (
        <td>
          <button type="button" onClick={onB} aria-label={share.open.rowAsB(row.row + 1)}>
            {share.open.asRowB}
          </button>
        </td>
      )}
    </tr>
  );
}

/** The rows of the design as a table. */
function Rows({
  experiment,
  onRow,
}: {
  experiment: OpenedExperiment;
  onRow: ((row: OpenedRow) => void) | null;
}) {
  const [all, setAll] = useState(false);
  const { rows } = experiment;
  const factors = [...new Set(rows.flatMap(({ values }) => values.map(({ factor }) => factor)))];
  const shown = all ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <>
      <div class="scroll" tabIndex={0} role="group" aria-label={share.open.rows}>
        <table>
          <caption>{share.open.rows}</caption>
          <thead>
            <tr>
              {[share.open.row, ...factors, ...(onRow ? [share.open.use] : [])].map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.row} {...{ row, factors }} onB={onRow && (() => onRow(row))} />
            ))}
          </tbody>
        </table>
      </div>
      {!all && rows.length > FIRST_ROWS && (
        <button type="button" onClick={() => setAll(true)}>
          {share.open.allRows(rows.length)}
        </button>
      )}
    </>
  );
}

/** Rows once the scenario that they change is read. */
function RowsOfScenario(props: ExperimentProps) {
  const { lab, shipped, experiment, close } = props;
  const answer = useScenario(lab, experiment.scenario!);
  if (answer === null) return <p>{share.open.checking}</p>;
  if (!answer.ok)
    return (
      <>
        <ProblemList problems={answer.problems} />
        <Rows experiment={experiment} onRow={null} />
      </>
    );
  const take = (row: OpenedRow): void => {
    const base = asStart(lab.state, answer.scenario);
    const { state, notes } = rowAsB(base.state, row, experiment.factors, shipped);
    place(lab, share.open.undoRow(row.row + 1), { state, notes: [...base.notes, ...notes] });
    close();
  };
  return <Rows experiment={experiment} onRow={take} />;
}

/** What an experiment says. */
export function ExperimentOpened(props: ExperimentProps) {
  const { experiment } = props;
  const { sentences, rows, scenario, title, modelVersion } = experiment;
  const [all, setAll] = useState(false);
  return (
    <>
      <p>{share.open.isExperiment(title, modelVersion)}</p>
      <ul class="answers">
        {sentences.slice(0, all ? Infinity : FIRST_SENTENCES).map(({ text, clear }, at) => (
          <li key={at}>
            {!clear && !text.startsWith(share.open.unclear.slice(0, -1)) && (
              <b class="verdict">{share.open.unclear}</b>
            )}{' '}
            {text}
          </li>
        ))}
      </ul>
      {!all && sentences.length > FIRST_SENTENCES && (
        <button type="button" onClick={() => setAll(true)}>
          {share.open.allSentences(sentences.length)}
        </button>
      )}
      {rows.length > 0 &&
        (scenario ? <RowsOfScenario {...props} /> : <Rows experiment={experiment} onRow={null} />)}
    </>
  );
}
