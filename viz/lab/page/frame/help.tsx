/** Help: how the page works, and its keys. */
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../../words/en';

/** A section that opens under the tools; the focus goes to its heading. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const { frame } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="card help" id="help" aria-labelledby="help-title">
      <h2 id="help-title" tabIndex={-1} ref={heading}>
        {frame.howTitle}
      </h2>
      {frame.how.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <h3>{frame.keysTitle}</h3>
      <dl class="keys">
        {frame.keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={onClose}>
        {frame.close}
      </button>
    </section>
  );
}
