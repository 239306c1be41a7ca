/** Staff hours: what was promised and what there was time for, what hours went into, by service. */
import { useMemo } from 'preact/hooks';
import { partColour } from '../../charts/part-colours';
import type { HoursData } from '../../charts/types';
import type { LabView, StaffView } from '../../contract';
import { figure, signed } from '../../../numbers';
import { staff } from '../../words/en/staff';
import type { Lab } from '../lab';
import { useDrawing } from './canvas';
import { DataTable, type Row } from './common';
import { serviceName } from './places';
import { rowOf, staffSentence, useName, usesOf } from './staff-words';

const LOOK = {};
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the bars show. */
export function hoursFinding(view: StaffView): string {
  const uses = usesOf(view);
  const sum = (arm: 'a' | 'b'): string =>
    figure(
      uses.reduce((total, use) => total + use[arm], 0),
      0,
    );
  const largest = [...uses].sort((one, other) => other.b - one.b)[0];
  return staff.chartFinding(sum('a'), sum('b'), largest ? useName(largest.use) : '–');
}

/** Keys of the parts: colours, and stripes after the fifth. */
function PartKeys({ names }: { readonly names: readonly string[] }) {
  return (
    <ul class="legend">
      {names.map((name, place) => {
        const { colour, hatched } = partColour(place);
        return (
          <li key={name}>
            <svg class="swatch part" viewBox="0 0 36 12" aria-hidden="true" focusable="false">
              <path class={`line ${colour}`} d={hatched ? 'M2 6h4m4 0h4m4 0h4m4 0h4' : 'M2 6h30'} />
            </svg>{' '}
            {capital(name)}
          </li>
        );
      })}
    </ul>
  );
}

function HoursPicture({ lab, view }: { lab: Lab; view: StaffView }) {
  const uses = useMemo(() => usesOf(view), [view]);
  const data = useMemo<HoursData>(
    () => ({
      rows: ['A', 'B'],
      parts: uses.map(({ use, a, b }) => ({ label: useName(use), values: [a, b] })),
      needed: (['a', 'b'] as const).map((arm) => rowOf(view, arm)?.hoursNeeded ?? null),
    }),
    [view],
  );
  const { canvas } = useDrawing(lab.charts?.drawHours ?? null, data, LOOK);
  return (
    <>
      <PartKeys names={uses.map(({ use }) => useName(use))} />
      <div class="plot bars" data-chart="staff">
        <canvas ref={canvas} role="img" aria-label={hoursFinding(view)} />
      </div>
      <p class="unit">{staff.unit}</p>
      <p class="note">{staff.chartNote}</p>
    </>
  );
}

function UseTable({ view }: { readonly view: StaffView }) {
  const uses = usesOf(view);
  const row = (key: string, label: string, a: number, b: number, total = false): Row => ({
    ...{ key, total },
    cells: [label, figure(a, 1), figure(b, 1), signed(b - a, 1)],
  });
  const sum = (arm: 'a' | 'b'): number => uses.reduce((total, use) => total + use[arm], 0);
  return (
    <DataTable
      caption={staff.useCaption}
      heads={staff.useHeads}
      rows={[
        ...uses.map(({ use, a, b }) => row(use, capital(useName(use)), a, b)),
        row('sum', staff.sum, sum('a'), sum('b'), true),
      ]}
    />
  );
}

/** Rows of the table by service: each service in both arms, then all of them. */
export function serviceRows(view: StaffView): Row[] {
  const services = [...new Set(view.rows.map(({ service }) => service))];
  const ordered = [
    ...services.filter((service) => service !== 'all'),
    ...services.filter((service) => service === 'all'),
  ];
  return ordered.flatMap((service) =>
    (['a', 'b'] as const).flatMap((arm): Row[] => {
      const row = rowOf(view, arm, service);
      if (!row) return [];
      const numbers = [
        ...[row.hoursAvailable, row.hoursNeeded],
        ...[row.promised, row.promisedPossible, row.enacted],
        ...[row.reports, row.reportsPossible, row.answers],
      ];
      const name = service === 'all' ? staff.all : serviceName(service);
      const cells = [name, arm.toUpperCase(), ...numbers.map((value) => figure(value, 1))];
      return [{ ...{ cells, key: `${service}-${arm}` }, total: service === 'all' }];
    }),
  );
}

/** The panel. The month of all readings changes nothing in it. */
export function StaffPanel({ lab }: { readonly lab: Lab }) {
  return useMemo(() => <Told lab={lab} view={lab.view} />, [lab.view, lab.charts]);
}

function Told({ lab, view }: { readonly lab: Lab; readonly view: LabView | null }) {
  const sentences = view === null ? [] : [staffSentence(view, 'a'), staffSentence(view, 'b')];
  const there = view !== null && sentences.every((sentence) => sentence !== null);
  return (
    <section id="staff" aria-labelledby="staff-title">
      <h2 id="staff-title">{staff.title}</h2>
      {!there && <p>{staff.none}</p>}
      {there && (
        <>
          <p>{staff.lead}</p>
          {sentences.map((sentence, place) => (
            <p class="finding" key={place} data-arm={place === 0 ? 'a' : 'b'}>
              {sentence}
            </p>
          ))}
          <p class="note">{staff.possibleNote}</p>
          <div class="card wide">
            <h3>{staff.chart}</h3>
            <p class="finding">{hoursFinding(view.staff)}</p>
            <HoursPicture {...{ lab }} view={view.staff} />
            <UseTable view={view.staff} />
          </div>
          <div class="card wide">
            <DataTable caption={staff.caption} heads={staff.heads} rows={serviceRows(view.staff)} />
          </div>
        </>
      )}
    </section>
  );
}
