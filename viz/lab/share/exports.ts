/// <reference lib="dom" />
/** Files that leave the page: what they are called, and how they are handed to the browser. */

/** Signs of an identity in a name: as in the names of results folders. */
const SIGNS = 12;

/** A text as a part of a file's name on any system. */
export function fileWord(text: string): string {
  const word = text
    .normalize('NFKD')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 60);
  return word === '' ? 'scenario' : word;
}

/** `five-country-survey-b-1a2b3c4d5e6f.json`: the same runs, the same name. */
export function fileName(name: string, what: string, identity: string, ending: string): string {
  const parts = [fileWord(name), what === '' ? '' : fileWord(what), identity.slice(0, SIGNS)].filter(
    (part) => part !== '',
  );
  return `${parts.join('-')}.${ending}`;
}

/** JSON as files hold it. */
export function jsonFile(value: unknown): Blob {
  return new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' });
}

/** Hands a file to the browser, which puts it where it puts downloads. */
export function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser needs the address until it has begun to write.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
