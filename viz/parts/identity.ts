/** What one needs to get the same bytes again: names, hashes and the command. */
import { html, type Html } from '../html';

export interface Identity {
  /** Term and value, in order. */
  readonly entries: readonly (readonly [string, string | readonly string[]])[];
  readonly command: string;
  /** What equal hashes mean; that of a run's digest where nothing is said. */
  readonly meaning?: string;
}

const DIGEST =
  'The same scenario, seed and model version give the same digest on every machine. If your digest differs, one of the three does.';

const MOST_SHOWN = 3;

function codes(value: string | readonly string[]): Html {
  if (typeof value === 'string') return html`<code>${value}</code>`;
  const rest = value.length - MOST_SHOWN;
  const shown = value.slice(0, MOST_SHOWN).map((one) => html`<code>${one}</code><br />`);
  return html`${shown}${rest > 0 && `and ${rest} more`}`;
}

/** The section's list. */
export function identityList({ entries, command, meaning = DIGEST }: Identity): Html {
  return html`<dl>
      ${entries.map(
        ([term, value]) =>
          html`<dt>${term}</dt>
            <dd>${codes(value)}</dd>`,
      )}
      <dt>Command that repeats it</dt>
      <dd><code>${command}</code></dd>
    </dl>
    <p>${meaning}</p>`;
}

/** A word of a command line, quoted for a shell where it needs to be. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
