/// <reference lib="dom" />
/** Text that is there to be copied. */
import { useId, useRef } from 'preact/hooks';
import { share } from '../../words/en/share';

interface CopyProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly say: (message: string) => void;
}

/** Copies a field's text; where the browser does not allow it, the text is left selected. */
async function copyFrom(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return false;
  }
}

/** A text in a field of its own, with a button that copies it. */
export function CopyField({ id, label, text, say }: CopyProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const note = useId();
  const copy = async (): Promise<void> => {
    const done = field.current !== null && (await copyFrom(field.current));
    say(done ? share.copied(label) : share.notCopied);
  };
  return (
    <div class="copy">
      <label for={note}>{label}</label>
      <textarea id={note} ref={field} data-copy={id} readOnly rows={2} spellcheck={false} value={text} />
      <button type="button" id={id} onClick={() => void copy()}>
        {share.copy}
      </button>
    </div>
  );
}
