/// <reference lib="dom" />
/** A box for typing: what is typed stays while the page is drawn anew around it, and is taken when the box is left. */
import { useState } from 'preact/hooks';

/** What a box may be given beside its value. */
interface Attributes {
  readonly id?: string;
  readonly class?: string;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly autocomplete?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
  readonly [data: `data-${string}`]: string | number | undefined;
}

interface BoxProps extends Attributes {
  readonly value: number | null;
  /** Called with what was typed; null where that is nothing, or no number. */
  readonly take: (value: number | null) => void;
}

/** A number box. */
export function NumberInput({ value, take, ...rest }: BoxProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <input
      type="number"
      {...rest}
      value={draft ?? value ?? ''}
      onInput={(event) => setDraft(event.currentTarget.value)}
      onChange={({ currentTarget: box }) => {
        setDraft(null);
        take(Number.isFinite(box.valueAsNumber) ? box.valueAsNumber : null);
      }}
      onBlur={() => setDraft(null)}
    />
  );
}

interface TextProps extends Attributes {
  readonly value: string;
  readonly take: (value: string) => void;
}

/** A text box. */
export function TextInput({ value, take, ...rest }: TextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <input
      type="text"
      {...rest}
      value={draft ?? value}
      onInput={(event) => setDraft(event.currentTarget.value)}
      onChange={({ currentTarget: box }) => {
        setDraft(null);
        take(box.value);
      }}
      onBlur={() => setDraft(null)}
    />
  );
}
