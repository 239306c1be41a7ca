/** Errors of the file system in plain words. */

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENOTEMPTY: 'the folder is not empty',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead in a circle',
};

/** An error of the file system with a plain message; other errors come back as they are. */
export function diskError(error: unknown, path: string, act: 'read' | 'write'): Error {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) {
    return error instanceof Error ? error : new Error(String(error));
  }
  const reason = REASONS[code] ?? `the system says ${code}`;
  return Object.assign(new Error(`Cannot ${act} ${path}: ${reason}.`, { cause: error }), { code });
}
