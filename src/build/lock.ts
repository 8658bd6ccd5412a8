import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Says which build is at work in a folder, and since when. */
const lockFile = '.build-lock';

interface Holder {
  pid: number;
  /** When its process began, as the system counts; empty where it does not tell. A number is given again to later processes. */
  began: string;
  since: string;
}

/** Another build is at work in the folder. */
export class Busy extends Error {
  constructor({ pid, since }: Holder) {
    super(
      `Another build (process ${pid}) has been at work in this folder since ${since}: wait until it is done, or end it.`,
    );
  }
}

/** Makes this process the only one that builds in `folder`, until what is returned is called. Takes over what a killed build has left. */
export function lock(folder: string): () => void {
  const file = join(folder, lockFile);
  const own = `${file}.${process.pid}`;
  const since = `${new Date().toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  const me: Holder = { pid: process.pid, began: beginOf(process.pid), since };
  // Whole or not at all: whoever finds the lock can read who holds it.
  writeFileSync(own, JSON.stringify(me));
  try {
    for (;;) {
      try {
        linkSync(own, file);
        return () => rmSync(file, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const found = read(file);
      if (found && isAtWork(found)) throw new Busy(found);
      if (found) takeAway(file, found);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** Nothing where the holder has just let go. */
function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    // No lock that a build has written.
    return { pid: 0, began: '', since: '' };
  }
}

/** Removes the lock of a build that is gone. Another may have done so and locked: then its lock is put back. */
function takeAway(file: string, gone: Holder): void {
  const aside = `${file}.gone.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const taken = read(aside);
  if (taken && (taken.pid !== gone.pid || taken.since !== gone.since)) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

function isAtWork({ pid, began }: Holder): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // It is another user's, and there.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = beginOf(pid);
  return began === '' || now === '' || began === now;
}

/** When a process began: the 22nd field of https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; elsewhere it is not told. */
function beginOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is a name in brackets, which may hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
