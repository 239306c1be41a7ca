/** The page as a whole: head with tools, levers on one side, results on the other. */
import { useMemo, useState } from 'preact/hooks';
import type { ScenarioForm } from '../state/types';
import { words } from '../words/en';
import { Help } from './frame/help';
import { useKeys } from './frame/keys';
import { Problems } from './frame/problems';
import { Status } from './frame/status';
import { Tools } from './frame/tools';
import { LeversPanel } from './levers/panel';
import { Headline } from './results/headline';
import { LinkNotice } from './share/origin';
import type { Store } from './store';
import { StoriesMenu } from './stories';

export interface AppProps {
  readonly store: Store;
  readonly shipped: Readonly<Record<string, ScenarioForm>>;
  /** What should be known about the link or file that the page was opened with. */
  readonly notice: string | null;
  /** Within another page: results alone. */
  readonly embedded: boolean;
}

/** Title, tools and help. */
function Head({ store, shipped, notice, help, setHelp }: Omit<AppProps, 'embedded'> & HelpProps) {
  const { frame } = words;
  const { later: Later } = store;
  return (
    <header>
      <h1>{frame.title}</h1>
      <p class="lead">{frame.lead}</p>
      <Tools store={store} shipped={shipped} onHelp={() => setHelp(!help)} />
      {help && <Help onClose={() => setHelp(false)} />}
      {notice && <p class="limits">{notice}</p>}
      <LinkNotice lab={store} />
      {Later && <Later.Offers lab={store} shipped={shipped} />}
    </header>
  );
}

/** Levers: beside the results, or on narrow screens a sheet that a button opens. */
function Side({ store, shipped }: Pick<AppProps, 'store' | 'shipped'>) {
  const [open, setOpen] = useState(false);
  const { frame } = words;
  // Levers are drawn anew when the state is, not with every view.
  const { later: Later } = store;
  const levers = useMemo(
    () => (
      <>
        <StoriesMenu lab={store} shipped={shipped} />
        <LeversPanel lab={store} shipped={shipped} />
        {Later && <Later.MoreSettings lab={store} shipped={shipped} />}
      </>
    ),
    [store.state, store.problems, Later],
  );
  return (
    <>
      <aside id="levers" class={open ? 'sheet open' : 'sheet'} aria-label={frame.levers}>
        {levers}
      </aside>
      <button
        type="button"
        class="sheet-button"
        aria-expanded={open}
        aria-controls="levers"
        onClick={() => setOpen(!open)}
      >
        {open ? frame.backToResults : frame.changeLevers}
      </button>
    </>
  );
}

interface HelpProps {
  readonly help: boolean;
  readonly setHelp: (open: boolean) => void;
}

/** The page. */
export function App({ store, shipped, notice, embedded }: AppProps) {
  const [help, setHelp] = useState(false);
  useKeys(store, () => setHelp((open) => !open));
  const { frame } = words;
  const { later: Later } = store;
  return (
    <>
      <a class="skip" href="#results">
        {frame.skip}
      </a>
      {!embedded && <Head {...{ store, shipped, notice, help, setHelp }} />}
      <div class="sides">
        <main id="results" tabIndex={-1} aria-busy={store.settled ? 'false' : 'true'}>
          <Status store={store} />
          <Problems store={store} />
          <Headline lab={store} />
          {Later && <Later.MoreResults lab={store} shipped={shipped} />}
        </main>
        {!embedded && <Side store={store} shipped={shipped} />}
      </div>
      <footer>
        <p>{frame.footer}</p>
      </footer>
    </>
  );
}
