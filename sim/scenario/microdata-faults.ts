/** Problems of a data file: the first few told one by one, the rest counted. */
import { WHOLE_FILE } from './problems';
import type { Reporter } from './population-report';

/** Problems of one data file that are told one by one. */
const MOST_TOLD = 20;

export class DataFaults {
  /** Problems found so far, told or not. */
  count = 0;

  constructor(
    private readonly file: string,
    private readonly reporter: Reporter,
  ) {}

  /** True while places are still worth working out. */
  get telling(): boolean {
    return this.count < MOST_TOLD;
  }

  /** @param path the name of the column, or null for the file as a whole */
  tell(
    line: number,
    column: number,
    path: string | null,
    found: string,
    allowed: string,
    didYouMean?: string,
  ): void {
    if (this.telling) {
      const word = path === null || path === '' ? WHOLE_FILE : path.replace(/\s/g, '_');
      this.reporter.tellAt({ file: this.file, line, column }, word, found, allowed, didYouMean);
    }
    this.count++;
  }

  /** Tells how many there were beyond those told. */
  close(): void {
    if (this.count <= MOST_TOLD) return;
    const found = `and ${this.count - MOST_TOLD} more problems`;
    this.reporter.tellAt({ file: this.file, line: 1, column: 1 }, WHOLE_FILE, found, 'none');
  }
}
