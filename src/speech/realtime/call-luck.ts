import type { Talk } from '../ports.ts';

/** After a call that failed, none is offered for so long; twice that after each further one, up to the most. */
const FIRST_MS = 2 * 60_000;
const MOST_MS = 30 * 60_000;

/** Remembers for a while that calls do not work here, so that visitors are offered what does. */
export interface CallLuck {
  /** Whether a call is worth a try. */
  readonly good: boolean;
  failed(): void;
  /** One worked. */
  worked(): void;
  subscribe(listener: () => void): () => void;
}

/** @param now ms on a clock that only runs forwards */
export const createCallLuck = (now: () => number): CallLuck => {
  const listeners = new Set<() => void>();
  let waitMs = FIRST_MS;
  let untilMs = -Infinity;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    get good() {
      return now() >= untilMs;
    },
    failed() {
      untilMs = now() + waitMs;
      waitMs = Math.min(MOST_MS, waitMs * 2);
      tell();
    },
    worked() {
      waitMs = FIRST_MS;
      untilMs = -Infinity;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** A talk whose luck is noted: what the visitor did not allow is no bad luck, and a first sound of the person is good. */
export const withCallLuck = (talk: Talk, luck: CallLuck): Talk => ({
  ...talk,
  get on() {
    return talk.on;
  },
  start: (locale, given, listener) =>
    talk.start(locale, given, (event) => {
      if (event.kind === 'failed' && event.reason !== 'permission-denied') luck.failed();
      if (event.kind === 'person-started') luck.worked();
      listener(event);
    }),
});
