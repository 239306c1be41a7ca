/// <reference lib="dom" />
/** What a file holds, in words, with what can be done with it. */
import { useEffect, useRef } from 'preact/hooks';
import type { Opened } from '../../share/opened';
import { share } from '../../words/en/share';
import type { OpenProps } from './open-panel';
import { ExperimentOpened } from './opened-experiment';
import { ComparisonOpened, RunsOpened } from './opened-runs';
import { ScenarioOpened } from './opened-scenario';

interface OpenedProps extends OpenProps {
  readonly opened: Opened;
  readonly close: () => void;
}

/** A state from a lab file. */
function LabOpened({
  lab,
  opened,
  close,
}: OpenedProps & { readonly opened: Extract<Opened, { kind: 'lab' }> }) {
  const take = (): void => {
    lab.act(share.open.undoLab, () => opened.state);
    close();
  };
  return (
    <>
      <p>{share.open.isLab}</p>
      <button type="button" id="open-as-lab" onClick={take}>
        {share.open.takeLab}
      </button>
    </>
  );
}

function Content(props: OpenedProps) {
  const { opened } = props;
  switch (opened.kind) {
    case 'nothing':
      return (
        <ul class="problems">
          {opened.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      );
    case 'lab':
      return <LabOpened {...props} opened={opened} />;
    case 'scenario':
      return <ScenarioOpened {...props} scenario={opened.scenario} />;
    case 'runs':
      return <RunsOpened {...props} runs={opened.runs} />;
    case 'comparison':
      return <ComparisonOpened {...props} a={opened.a} b={opened.b} sentence={opened.sentence} />;
    case 'experiment':
      return <ExperimentOpened {...props} experiment={opened.experiment} />;
  }
}

/** The panel under the tools. The focus goes there once, so that the keyboard finds what was opened. */
export function OpenedPart(props: OpenedProps) {
  const { opened, close } = props;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const notes = 'notes' in opened ? opened.notes : [];
  return (
    <section class="card opened" aria-labelledby="opened-title" data-opened={opened.kind}>
      <h2 id="opened-title" ref={head} tabIndex={-1}>
        {opened.kind === 'nothing' ? share.open.notOpened : share.open.title}
      </h2>
      <Content {...props} />
      {notes.map((note) => (
        <p class="note" key={note}>
          {note}
        </p>
      ))}
      <button type="button" id="open-close" onClick={close}>
        {share.open.close}
      </button>
    </section>
  );
}
