import { type Log, reasonOf } from '../log.ts';
import type { Storage } from './storage.ts';

const DAY_MS = 86_400_000;
const EVERY_MS = 3_600_000;

/** Forgets conversations that have rested longer than `days`. Records how many in the audit trail. */
export const purgeExpired = async (
  storage: Storage,
  days: number,
  nowMs: number,
): Promise<number> => {
  const count = await storage.purge(nowMs - days * DAY_MS);
  if (count > 0) {
    await storage.audit({ atMs: nowMs, action: 'retention-purged', conversationId: null, count });
  }
  return count;
};

/** Purges now and every hour. */
export const startRetention = (
  storage: Storage,
  days: number,
  log: Log,
  nowMs: () => number = Date.now,
): { dispose(): void } => {
  const run = async (): Promise<void> => {
    try {
      const count = await purgeExpired(storage, days, nowMs());
      if (count > 0) log.info('Expired conversations were deleted', { count });
    } catch (caught) {
      log.error('Expired conversations could not be deleted', { reason: reasonOf(caught) });
    }
  };
  void run();
  const timer = setInterval(() => void run(), EVERY_MS);
  timer.unref();
  return { dispose: () => clearInterval(timer) };
};
