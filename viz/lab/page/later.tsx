/** Parts that are evaluated after the first preview: all but the head, the levers and the headline. */
import { AssumptionsPanel } from './levers/assumptions';
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

/** What comes of it, below the headline. */
export function MoreResults({ lab, shipped }: PartProps) {
  usePrinting(lab);
  return (
    <>
      <DifferencePanel lab={lab} />
      <ReplayBar lab={lab} />
      <SixCharts lab={lab} />
      <WhyPanel lab={lab} />
      <WhoPanel lab={lab} />
      <StaffPanel lab={lab} />
      <Timeline lab={lab} shipped={shipped} />
      <RunRecord lab={lab} shipped={shipped} />
    </>
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
