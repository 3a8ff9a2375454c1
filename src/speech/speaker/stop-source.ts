import type { StopSignal } from '#core';

/** Something that can be stopped once, and the signal that says so; AbortController without the DOM. */
export interface StopSource {
  readonly signal: StopSignal;
  stop(): void;
}

export const createStopSource = (): StopSource => {
  const listeners = new Set<() => void>();
  let aborted = false;
  return {
    signal: {
      get aborted() {
        return aborted;
      },
      addEventListener(_type, listener) {
        listeners.add(listener);
      },
      removeEventListener(_type, listener) {
        listeners.delete(listener);
      },
    },
    stop() {
      if (aborted) return;
      aborted = true;
      for (const listener of listeners) listener();
      listeners.clear();
    },
  };
};
