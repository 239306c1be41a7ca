/** What pairs are worth: the same comparison with luck of its own in each arm, beside the one with the same luck. */
import type { FigureView } from '../../contract';
import { figure } from '../../../numbers';
import { results } from '../../words/en/results';
import type { Lab } from '../lab';
import { useQuestion } from './asking';
import { DataTable } from './common';
import { gapText, measureOf } from './measure';
import { pairingWorth } from './ribbons';
import { spreadText } from './sentences';

const { unpaired: text } = results.difference;

/** What breaking the pairs shows, in a sentence. */
export function worthSentence(paired: FigureView, broken: FigureView): string {
  const { times } = pairingWorth(paired, broken);
  if (times === null) return text.exact;
  if (Number.isNaN(times)) return results.nothingMeasured;
  const written = figure(times, 1);
  return times > 1 ? text.wider(written, figure(times * times, 0)) : text.narrower(written);
}

interface Whisker {
  readonly low: number;
  readonly mean: number;
  readonly high: number;
  readonly className: string;
}

/** Both ranges on one scale, with a line at zero. */
function Whiskers({ rows }: { readonly rows: readonly Whisker[] }) {
  const ends = [0, ...rows.flatMap(({ low, high }) => [low, high])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const at = (value: number): number => 2 + (96 * (value - least)) / (most - least || 1);
  return (
    <svg
      class="whiskers"
      viewBox="0 0 100 24"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path class="zero" d={`M${at(0)} 0v24`} />
      {rows.map(({ low, mean, high, className }, row) => (
        <g key={className} class={className}>
          <path d={`M${at(low)} ${6 + 12 * row}H${at(high)}`} />
          <path d={`M${at(mean)} ${2 + 12 * row}v8`} />
        </g>
      ))}
    </svg>
  );
}

function Worth({ metric, paired, broken }: { metric: string; paired: FigureView; broken: FigureView }) {
  const measure = measureOf(metric);
  const worth = pairingWorth(paired, broken);
  const row = (key: string, label: string, found: FigureView, wide: number) => ({
    key,
    cells: [
      label,
      gapText(found.difference.mean, measure),
      spreadText(found.difference, measure),
      figure(wide * measure.factor, measure.gapDecimals),
    ],
  });
  const whiskers = [paired, broken].map(({ difference: { low, mean, high } }, place) => ({
    ...{ low: low ?? 0, mean: mean ?? 0, high: high ?? 0 },
    className: ['kept', 'broken'][place],
  }));
  return (
    <>
      <p class="finding">{worthSentence(paired, broken)}</p>
      <Whiskers rows={whiskers} />
      <DataTable
        caption={text.caption(measure.label, measure.gapUnit || measure.unit)}
        heads={text.heads}
        rows={[
          row('kept', text.paired, paired, worth.paired),
          row('broken', text.broken, broken, worth.broken),
        ]}
      />
    </>
  );
}

/** The switch that teaches why runs come in pairs. */
export function Unpaired({ lab, metric }: { readonly lab: Lab; readonly metric: string }) {
  const { answer, waiting, failed, ask } = useQuestion(lab, 'unpaired', metric);
  const paired = lab.view?.figures[metric];
  return (
    <div class="card" id="unpaired">
      <h3>{text.title}</h3>
      <p>{text.lead}</p>
      <button type="button" disabled={waiting || !lab.view?.done} onClick={() => ask({ metric })}>
        {answer ? text.again : text.button}
      </button>
      {waiting && <p class="waiting">{text.working}</p>}
      {failed !== null && <p class="failed">{results.difference.failed(failed)}</p>}
      {answer && paired && <Worth {...{ metric, paired }} broken={answer} />}
    </div>
  );
}
