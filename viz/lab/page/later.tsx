/** Parts that are evaluated after the first preview: all but the head, the levers and the headline. */
import { useMemo, useRef } from 'preact/hooks';
import type { LabView } from '../contract';
import { StartBeneath } from './bands';
import type { Lab } from './lab';
import { AssumptionsPanel } from './levers/assumptions';
import { useStart } from './levers/context';
import { SettingsPanel } from './levers/settings';
import type { PartProps } from './parts';
import { DifferencePanel, ReplayBar, SixCharts, StaffPanel, WhoPanel, WhyPanel } from './results';
import { AutosaveOffer, ExportMenu, OpenPanel, RunRecord, ShareMenu, usePrinting } from './share';
import type { Store } from './store';
import { Timeline } from './timeline';

/** What is set besides levers. */
export function MoreSettings({ lab, shipped }: PartProps) {
  return (
    <>
      <AssumptionsPanel lab={lab} shipped={shipped} />
      <SettingsPanel lab={lab} shipped={shipped} />
    </>
  );
}

/**
 * What long parts are given: the newest view of the town at full size. A quick look comes many times a second while a slider is
 * dragged, and is shown in the headline and the charts alone.
 */
function useCalm(lab: Lab): Lab {
  const last = useRef<LabView | null>(null);
  if (lab.view !== null && (!lab.view.rough || last.current === null)) last.current = lab.view;
  const view = last.current;
  const parts = [view, lab.state.view, lab.charts, lab.assumptions, lab.state.months];
  return useMemo(() => Object.create(lab, { view: { value: view } }) as Lab, parts);
}

/** What comes of it, below the headline. */
export function MoreResults({ lab, shipped }: PartProps) {
  usePrinting(lab);
  const calm = useCalm(lab);
  const long = useMemo(
    () => (
      <>
        <WhyPanel lab={calm} />
        <WhoPanel lab={calm} />
        <StaffPanel lab={calm} />
      </>
    ),
    [calm],
  );
  const set = useMemo(() => <Timeline lab={lab} shipped={shipped} />, [lab.state]);
  const record = useMemo(() => <RunRecord lab={calm} shipped={shipped} />, [calm, lab.state]);
  const { start } = useStart({ lab, shipped });
  return (
    <StartBeneath.Provider value={start}>
      <DifferencePanel lab={lab} />
      <ReplayBar lab={lab} />
      <SixCharts lab={lab} />
      {long}
      {set}
      {record}
    </StartBeneath.Provider>
  );
}

interface ToolsProps extends Omit<PartProps, 'lab'> {
  readonly store: Store;
}

/** What is shared, opened and kept. */
export function MoreTools({ store, shipped }: ToolsProps) {
  return (
    <>
      <ShareMenu lab={store} />
      <ExportMenu lab={store} />
      <OpenPanel lab={store} shipped={shipped} onOverlay={store.lay} />
    </>
  );
}

/** What was kept from last time. */
export function Offers({ lab, shipped }: PartProps) {
  return <AutosaveOffer lab={lab} shipped={shipped} />;
}
