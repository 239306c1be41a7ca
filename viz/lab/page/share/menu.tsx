/// <reference lib="dom" />
/** A button that unfolds what belongs to it; Escape, or a press elsewhere, folds it again. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

interface MenuProps {
  readonly id: string;
  readonly label: string;
  /** Made when it is opened: what nobody looks at costs nothing. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A disclosure: native button, `aria-expanded`, and the part that it controls right behind it. */
export function Menu({ id, label, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const part = useId();
  const button = useRef<HTMLButtonElement>(null);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const elsewhere = (event: PointerEvent): void => {
      if (!whole.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener('pointerdown', elsewhere);
    return () => removeEventListener('pointerdown', elsewhere);
  }, [open]);
  return (
    <div class="menu" ref={whole} onKeyDown={press}>
      <button
        type="button"
        id={id}
        ref={button}
        aria-expanded={open}
        aria-controls={part}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div id={part} class="menu-part" hidden={!open}>
        {open && children(() => setOpen(false))}
      </div>
    </div>
  );
}
