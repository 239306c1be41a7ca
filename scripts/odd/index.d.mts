export const ODD: string;

export interface SourceFile {
  readonly path: string;
  readonly name: string;
  /** The docstring at the head of the file, '' where there is none. */
  readonly header: string;
  /** Files that it imports, by path. */
  readonly imports: readonly string[];
  readonly assumptions: ReadonlySet<string>;
  readonly levers: ReadonlySet<string>;
  readonly mechanisms: ReadonlySet<string>;
}

export interface Column {
  readonly name: string;
  readonly doc: string;
  readonly section: string;
}

export interface Sources {
  readonly code: {
    readonly files: readonly SourceFile[];
    readonly steps: readonly { readonly phase: string; readonly name: string; readonly file: string }[];
    readonly tables: readonly { readonly name: string; readonly columns: readonly Column[] }[];
  };
}

/** Everything that the description is derived from. */
export function readAll(root: string): Promise<Sources>;
/** The whole text of docs/ODD.md. */
export function oddOf(all: Sources): string;
/** Whether a text has an equation. */
export function hasEquation(text: string): boolean;
/** Rows of the catalogue that a text cites, ranges filled, and works that it cites by author and year. */
export function citedIn(text: string): { rows: string[]; works: string[] };
