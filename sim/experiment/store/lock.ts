/** One process at a time writes a folder: a lock that a dead process does not hold for ever. */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { diskError } from '../../results/files/errors';

const LOCK = '.lock';

/** Milliseconds between two signs of life. */
const BEAT = 10_000;

/** Milliseconds without a sign of life after which a process of another machine, which cannot be asked, is taken for dead. */
const SILENCE = 120_000;

/** Who holds a folder. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as its system counts; null where that is not known. Tells a later process of the same number. */
  readonly began: string | null;
  /** Tells two locks of one process. */
  readonly mark: string;
}

/**
 * Takes a folder for this process.
 *
 * @returns what gives it back
 * @throws Error with a plain message where another process that is alive holds it
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, LOCK);
  const own: Holder = { pid: process.pid, host: hostname(), began: beganOf(process.pid), mark: randomUUID() };
  // Somebody else may take a dead process's lock at the same moment: then it is theirs.
  for (let attempt = 0; !created(path, own); attempt++) {
    const holder = holderOf(path);
    if (holder !== null && (isAlive(holder, path) || attempt > 2)) throw new Error(inUse(folder, holder));
    if (holder !== null) takeAway(path, holder);
  }
  const beat = setInterval(() => signOfLife(path), BEAT);
  beat.unref();
  return () => {
    clearInterval(beat);
    if (holderOf(path)?.mark === own.mark) rmSync(path, { force: true });
  };
}

function inUse(folder: string, { pid, host }: Holder): string {
  const where = host === hostname() ? '' : ` on ${host}`;
  return `${folder} is in use: process ${pid}${where} is writing to it. Wait until it has ended, or give another folder with --out.`;
}

function created(path: string, own: Holder): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx');
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false;
    throw diskError(error, path, 'write');
  }
  try {
    writeFileSync(file, JSON.stringify(own));
  } catch (error) {
    rmSync(path, { force: true });
    throw diskError(error, path, 'write');
  } finally {
    closeSync(file);
  }
  return true;
}

/** Who holds the lock; null where it is gone. */
function holderOf(path: string): Holder | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  try {
    return JSON.parse(text) as Holder;
  } catch {
    // Its process was stopped, or is just about to write: nobody can be asked.
    return { pid: 0, host: '', began: null, mark: text };
  }
}

function isAlive({ pid, host, began }: Holder, path: string): boolean {
  if (host !== hostname() || pid === 0) return !isSilent(path, pid === 0 ? 1000 : SILENCE);
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // It is there, and somebody else's.
    return (error as { code?: string }).code === 'EPERM';
  }
  const now = beganOf(pid);
  return began === null || now === null || began === now;
}

function isSilent(path: string, time: number): boolean {
  const status = statSync(path, { throwIfNoEntry: false });
  return status === undefined || Date.now() - status.mtimeMs > time;
}

/** When a process began, in ticks since its machine did; null where the system does not tell. */
function beganOf(pid: number): string | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    // A process that has ended and waits to be collected writes nothing any more.
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? null);
  } catch {
    return null;
  }
}

/** Removes a dead process's lock; one that somebody else has put in its place meanwhile goes back. */
function takeAway(path: string, dead: Holder): void {
  const aside = `${path}-${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (holderOf(aside)?.mark === dead.mark) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

function signOfLife(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // The lock has gone with its folder: the next write says so.
  }
}
