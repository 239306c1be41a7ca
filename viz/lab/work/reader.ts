/** What the lead asks of the reader, by way of the page. */
import type { FormulaParser, ParsedFormula } from '../../../sim/scenario/formula';
import type { Located } from '../../../sim/scenario/located';
import type { Problem } from '../../../sim/scenario';
import type { FromLead, ReaderAnswer, ReaderRequest } from '../contract';
import { work as words } from '../words/en/work';
import { READER_PATIENCE } from './limits';
import type { Surroundings } from './runs/around';

/** What the reader makes of a text. */
export interface ReadText {
  readonly root: Located | null;
  readonly problems: readonly Problem[];
}

/** Formulas that are kept as read. */
const MOST_FORMULAS = 500;

export class ReaderLine {
  private count = 0;
  private readonly waiting = new Map<number, (answer: ReaderAnswer) => void>();
  private readonly formulas = new Map<string, ParsedFormula>();

  constructor(
    private readonly post: (message: FromLead) => void,
    private readonly around: Surroundings,
  ) {}

  /** Takes an answer of the reader. */
  hear(id: number, answer: ReaderAnswer): void {
    this.waiting.get(id)?.(answer);
  }

  /**
   * The values of a text with their places.
   *
   * @throws Error where the reader fails or is silent
   */
  async text(name: string, text: string): Promise<ReadText> {
    const answer = await this.ask({ kind: 'text', name, text });
    if (!answer.ok) throw new Error(words.unreadable(answer.message));
    return answer.value as ReadText;
  }

  /** A formula as the command reads it; one that is not read in time is a fault of the formula. */
  readonly formula: FormulaParser = async (text, names) => {
    const key = JSON.stringify([text, names]);
    const known = this.formulas.get(key);
    if (known) return known;
    const answer = await this.ask({ kind: 'formula', text, names });
    if (!answer.ok) return { ok: false, offset: 0, found: words.readerSilent, allowed: words.shorterFormula };
    if (this.formulas.size >= MOST_FORMULAS) this.formulas.clear();
    const parsed = answer.value as ParsedFormula;
    this.formulas.set(key, parsed);
    return parsed;
  };

  private ask(request: ReaderRequest): Promise<ReaderAnswer> {
    const id = ++this.count;
    return new Promise((resolve) => {
      const settle = (answer: ReaderAnswer): void => {
        callOff();
        this.waiting.delete(id);
        resolve(answer);
      };
      const callOff = this.around.after(READER_PATIENCE, () =>
        settle({ ok: false, message: words.readerSilent }),
      );
      this.waiting.set(id, settle);
      this.post({ kind: 'read', id, request });
    });
  }
}
