import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { resolve } from 'node:path';

/** What this process holds. A lock that bears our own number but is not in here is left from before a restart. */
const ours = new Set<string>();

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (caught) {
    // EPERM: it lives, but belongs to someone else.
    return caught instanceof Error && 'code' in caught && caught.code === 'EPERM';
  }
};

const holderOf = async (path: string): Promise<{ pid: number; host: string } | null> => {
  const text = await readFile(path, 'utf8').catch(() => '');
  const [pid, host] = text.trim().split(' ');
  return pid && host && /^\d+$/u.test(pid) ? { pid: Number(pid), host } : null;
};

/**
 * Takes the lock file at `path` for this process: PGlite has no lock of its own, and two processes on one folder would
 * corrupt it. Returns how to release it. Throws when a living process of this machine holds it; a lock left by a dead
 * process, or by another container, is taken over.
 */
export const claimFolder = async (path: string): Promise<() => Promise<void>> => {
  const key = resolve(path);
  const mine = `${process.pid} ${hostname()}`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      await writeFile(key, mine, { flag: 'wx' });
      ours.add(key);
      return async () => {
        ours.delete(key);
        await rm(key, { force: true });
      };
    } catch (caught) {
      const taken = caught instanceof Error && 'code' in caught && caught.code === 'EEXIST';
      if (!taken || attempt > 2) throw caught;
    }
    const holder = await holderOf(key);
    const held =
      holder !== null &&
      holder.host === hostname() &&
      (holder.pid === process.pid ? ours.has(key) : isAlive(holder.pid));
    if (held) throw new Error(`the data folder is in use by process ${holder.pid}`);
    await rm(key, { force: true });
  }
};
