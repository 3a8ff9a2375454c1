import type { StopSignal } from '#core';

/** Waits by the real clock; resolves at once when `stop` fires. */
export const sleep = (ms: number, stop: StopSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stop.aborted) {
      resolve();
      return;
    }
    const finish = () => {
      clearTimeout(timer);
      stop.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    stop.addEventListener('abort', finish);
  });
