type Entries = Readonly<Record<string, object>>;
export function packRegister(entries: Entries): unknown[];
export function unpackRegister(packed: unknown[]): Entries;
