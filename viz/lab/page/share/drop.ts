/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Files that are chosen or dropped, folders with all that is in them. */
import { useEffect, useState } from 'preact/hooks';
import type { GivenFile } from '../../share/opened';

/** Files beyond this are not gathered: no results folder holds so many. */
const MOST_FILES = 5_000;

/** A file under the name that it has within the folder that was given. */
function given(file: File, path: string): GivenFile {
  return { path, size: file.size, text: () => file.text(), arrayBuffer: () => file.arrayBuffer() };
}

/** Files of an input, with their folders where a folder was chosen. */
export function chosenFiles(list: FileList | null): GivenFile[] {
  return [...(list ?? [])].map((file) => given(file, file.webkitRelativePath || file.name));
}

function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const some = (): Promise<FileSystemEntry[]> => new Promise((done, fail) => reader.readEntries(done, fail));
  // A reader gives a hundred at a time, and an empty list at the end.
  const all = async (before: FileSystemEntry[]): Promise<FileSystemEntry[]> => {
    const more = await some();
    const now = [...before, ...more];
    return more.length === 0 || now.length > MOST_FILES ? now : all(now);
  };
  return all([]);
}

async function within(entry: FileSystemEntry, found: GivenFile[]): Promise<void> {
  if (found.length > MOST_FILES) return;
  if (entry.isDirectory) {
    for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) await within(inner, found);
    return;
  }
  const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail));
  found.push(given(file, entry.fullPath.replace(/^\//, '')));
}

/** Everything that was dropped. */
export async function droppedFiles(data: DataTransfer): Promise<GivenFile[]> {
  // Entries are gone once the event is over: they are taken before anything is waited for.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const files = [...data.files];
  if (!entries.some((entry) => entry !== null)) return files.map((file) => given(file, file.name));
  const found: GivenFile[] = [];
  for (const entry of entries) if (entry !== null) await within(entry, found);
  return found;
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * Lets files be dropped anywhere on the page.
 *
 * @returns whether files are being dragged over it now
 */
export function useDrop(take: (files: Promise<GivenFile[]>) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      setOver(false);
      take(droppedFiles(event.dataTransfer));
    };
    addEventListener('dragover', drag);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', drag);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [take]);
  return over;
}
