import type { Timer } from '../ports.ts';

/** The page's timers. */
export const browserTimer: Timer = {
  after(delayMs, run) {
    const id = setTimeout(run, delayMs);
    return () => clearTimeout(id);
  },
};
