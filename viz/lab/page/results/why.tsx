/** Why: from A's net value over causes to B's, what stands behind each cause, and single levers beside that. */
import { useMemo, useState } from 'preact/hooks';
import type { LedgerView } from '../../contract';
import { figure, signed, whole } from '../../../numbers';
import { results } from '../../words/en/results';
import { why } from '../../words/en/why';
import type { Lab } from '../lab';
import { Behind } from './behind';
import { useDrawing, useSame } from './canvas';
import { DataTable, Details, Switch, type Row } from './common';
import { LeverShares } from './lever-shares';
import { RATE_UNIT } from './measure';
import {
  causeName,
  largestCauses,
  ledgerSums,
  rateOf,
  splitCauses,
  waterfallRows,
  type Cause,
} from './waterfall';

const DECIMALS = 1;

/** `1,234 units more` with its sign, to the last digit. */
export const unitsText = (units: number): string => signed(units, 0);

/** What the waterfall shows. */
export function whyFinding(ledger: LedgerView): string {
  const { a, b } = ledger.net;
  const rate = (units: number): string => figure(rateOf(units, ledger), DECIMALS);
  const { gain, loss } = largestCauses(ledger);
  if (gain === null && loss === null) return why.nothing;
  const gap = signed(rateOf(b - a, ledger), DECIMALS);
  const name = (cause: Cause | null): string | null =>
    cause === null ? null : causeName(cause).toLowerCase();
  return `${why.finding(rate(a), rate(b), gap, RATE_UNIT)} ${why.largest(name(gain), name(loss))}`;
}

interface SumRow {
  readonly key: string;
  readonly label: Row['cells'][number];
  readonly sum: { readonly a: number; readonly b: number };
  readonly total?: boolean;
}

function causeRow(ledger: LedgerView, { key, label, sum: { a, b }, total = false }: SumRow): Row {
  const rate = (units: number): string => figure(rateOf(units, ledger), DECIMALS);
  return {
    ...{ key, total, units: b - a },
    cells: [
      label,
      rate(a),
      rate(b),
      signed(rateOf(b - a, ledger), DECIMALS),
      whole(a),
      whole(b),
      unitsText(b - a),
    ],
  };
}

interface TableProps {
  readonly ledger: LedgerView;
  readonly pairs: number;
  readonly open: (cause: string) => void;
}

/** A cause that can be looked behind. */
function CauseButton({ cause, open }: { readonly cause: Cause; readonly open: TableProps['open'] }) {
  const name = causeName(cause);
  return (
    <button
      type="button"
      class="link"
      data-cause={cause.key}
      aria-label={why.open(name)}
      onClick={() => open(cause.key)}
    >
      {name}
    </button>
  );
}

/** Causes that differ as buttons, the others folded, and sums that are exact. */
function CauseTable({ ledger, pairs, open }: TableProps) {
  const { differ, alike } = splitCauses(ledger);
  const sums = ledgerSums(ledger);
  const rowsOf = (causes: readonly Cause[]): Row[] =>
    causes.map((cause) =>
      causeRow(ledger, { key: cause.key, label: <CauseButton {...{ cause, open }} />, sum: cause }),
    );
  const rows = [
    ...rowsOf(differ),
    causeRow(ledger, { key: 'created', label: why.created, sum: sums.created, total: true }),
    causeRow(ledger, { key: 'destroyed', label: why.destroyed, sum: sums.destroyed, total: true }),
    causeRow(ledger, { key: 'net', label: why.net, sum: sums.net, total: true }),
  ];
  const table = { caption: why.caption(pairs, RATE_UNIT), heads: why.heads };
  const exact = sums.exact ? why.exact(unitsText(sums.net.b - sums.net.a)) : why.inexact;
  return (
    <>
      <DataTable {...table} rows={rows} />
      <p class="note">{`${exact} ${why.rounding(whole(ledger.scale))}`}</p>
      {alike.length > 0 && (
        <Details summary={why.same}>{() => <DataTable {...table} rows={rowsOf(alike)} />}</Details>
      )}
    </>
  );
}

interface PictureProps {
  readonly lab: Lab;
  readonly ledger: LedgerView;
  readonly cause: string | null;
  readonly open: (cause: string) => void;
}

/** The waterfall: a click on a bar, or up, down and Enter, look behind it. */
function Picture({ lab, ledger, cause, open }: PictureProps) {
  const [pointed, setPointed] = useState<string | null>(null);
  const data = useMemo(() => ({ rows: waterfallRows(ledger) }), [ledger]);
  const look = useSame({ selected: pointed ?? cause });
  const { canvas, drawing } = useDrawing(lab.charts?.drawWaterfall ?? null, data, look);
  const causes = data.rows.slice(1, -1).map(({ key }) => key);
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const at = causes.indexOf(pointed ?? cause ?? '');
    if (event.key === 'Enter' && at >= 0) open(causes[at]);
    if (step === undefined || causes.length === 0) return;
    event.preventDefault();
    const next = causes[Math.min(Math.max(at + step, 0), causes.length - 1)];
    setPointed(next);
    lab.say(data.rows.find(({ key }) => key === next)?.label ?? '');
  };
  const click = (event: MouseEvent): void => {
    const row = drawing.current?.rowAt(event.offsetY);
    if (!row || row.role === 'a' || row.role === 'b') return;
    setPointed(row.key);
    open(row.key);
  };
  return (
    <div class="plot bars" data-chart="why">
      <canvas
        ref={canvas}
        tabIndex={0}
        role="img"
        aria-label={why.chart(whyFinding(ledger))}
        onKeyDown={press}
        onClick={click}
      />
    </div>
  );
}

function Causes({ lab, ledger, pairs }: { lab: Lab; ledger: LedgerView; pairs: number }) {
  const [cause, setCause] = useState<string | null>(null);
  const found = ledger.causes.find(({ key }) => key === cause);
  const table = useMemo(() => <CauseTable {...{ ledger, pairs }} open={setCause} />, [ledger, pairs]);
  return (
    <>
      <figure class="card wide" data-chart-of="why">
        <figcaption>
          <p class="finding">{whyFinding(ledger)}</p>
        </figcaption>
        <Picture {...{ lab, ledger, cause }} open={setCause} />
        <p class="unit">{RATE_UNIT}</p>
        <p class="note">{why.key}</p>
        {table}
      </figure>
      {found && <Behind key={found.key} {...{ lab }} cause={found} close={() => setCause(null)} />}
    </>
  );
}

/** The panel. */
export function WhyPanel({ lab }: { readonly lab: Lab }) {
  const [mode, setMode] = useState('causes');
  const { view } = lab;
  const ledger = view?.ledger;
  return (
    <section id="why" aria-labelledby="why-title">
      <h2 id="why-title">{why.title}</h2>
      <p>{why.lead}</p>
      <Switch
        label={why.mode}
        value={mode}
        onChange={setMode}
        options={[
          { value: 'causes', label: why.modeCauses },
          { value: 'levers', label: why.modeLevers },
        ]}
      />
      {!ledger && <p>{results.beingDrawn}</p>}
      {mode === 'causes'
        ? ledger && <Causes {...{ lab, ledger }} pairs={view.pairs} />
        : view && <LeverShares lab={lab} />}
    </section>
  );
}
