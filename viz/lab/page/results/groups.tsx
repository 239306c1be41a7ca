/** Groups of citizens in both arms: who takes part, who gains, who is left out. */
import { useState } from 'preact/hooks';
import type { GroupView, LabView } from '../../contract';
import { figure, percent, signed } from '../../../numbers';
import { results } from '../../words/en/results';
import { who } from '../../words/en/who';
import { DataTable, Select, type Row } from './common';

const { groups: text } = who;

/** Percentage points by which a gap must change before it is said to: less is within what luck does. */
const LEAST_CHANGE = 0.5;

/** The fairness headline: most beside least deprived, and what becomes of the gap; null where there are no such groups. */
export function fairnessSentence(groups: readonly GroupView[]): string | null {
  const quarter = (value: string): GroupView | undefined =>
    groups.find((group) => group.dimension === 'deprivation' && group.value === value);
  const [least, most] = [quarter('q1'), quarter('q4')];
  if (!least || !most) return null;
  const share = (value: number): string => percent(value, 1);
  const gaps = [0, 1].map((arm) => Math.abs(least.either[arm] - most.either[arm]) * 100);
  const [before, after] = gaps.map((gap) => figure(gap, 1));
  const change = gaps[1] - gaps[0];
  const verdict = Math.abs(change) < LEAST_CHANGE ? text.alike : change > 0 ? text.wider : text.narrower;
  const sentence = text.headline(
    share(most.either[0]),
    share(most.either[1]),
    share(least.either[0]),
    share(least.either[1]),
  );
  return `${sentence} ${text.gap(before, after, verdict)}`;
}

/** The row of a group, cells under the heads of the table. */
export function groupRow(group: GroupView, full: boolean): Row {
  const { dimension, value, citizens, alone, together, either, benefit, gained, lost } = group;
  const share = (part: number): string => percent(part, 1);
  return {
    key: `${dimension}-${value}`,
    total: dimension === 'all',
    cells: [
      full ? results.group(dimension, value) : results.groupValue(dimension, value),
      figure(citizens, 0),
      ...alone.map(share),
      ...together.map(share),
      ...alone.map((part) => share(1 - part)),
      ...either.map((part) => share(1 - part)),
      ...benefit.map((amount) => figure(amount, 1)),
      signed(benefit[1] - benefit[0], 1),
      figure(gained, 1),
      figure(lost, 1),
    ],
  };
}

/** The table, of all groups or by one dimension; everyone is always its first row. */
export function GroupTable({ view }: { readonly view: LabView }) {
  const [by, setBy] = useState('deprivation');
  const dimensions = [...new Set(view.groups.map(({ dimension }) => dimension))].filter(
    (name) => name !== 'all',
  );
  const shown = view.groups.filter(
    ({ dimension }) => dimension === 'all' || by === 'all' || dimension === by,
  );
  return (
    <div class="card wide" id="groups">
      <h3>{text.title}</h3>
      <p class="finding">{fairnessSentence(view.groups)}</p>
      <Select
        label={text.dimension}
        value={by}
        onChange={setBy}
        options={[
          ...dimensions.map((value) => ({ value, label: results.dimension(value) })),
          { value: 'all', label: text.all },
        ]}
      />
      <DataTable
        caption={text.caption(text.months(view.months))}
        heads={text.heads}
        rows={shown.map((group) => groupRow(group, by === 'all'))}
      />
      <p class="note">{text.unit}</p>
    </div>
  );
}
