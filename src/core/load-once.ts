/** Something that is loaded when it is first wanted, and kept. */
export interface LoadOnce<T> {
  /** Begins to load, or waits for what has begun. Rejects with the load's error, and the next call tries again. */
  get(): Promise<T>;
  /** What has come; null before. */
  readonly value: T | null;
  /** Calls `end` with what has come, or with what is on its way once it comes. */
  dispose(end: (value: T) => void): void;
}

/**
 * Loads once, keeps what came, forgets a failure.
 * @param load begins a load; called again only after it has rejected
 */
export const loadOnce = <T>(load: () => Promise<T>): LoadOnce<T> => {
  let loading: Promise<T> | null = null;
  let value: T | null = null;
  return {
    get() {
      loading ??= load().then(
        (loaded) => {
          value = loaded;
          return loaded;
        },
        (cause: unknown) => {
          loading = null;
          throw cause;
        },
      );
      return loading;
    },
    get value() {
      return value;
    },
    dispose(end) {
      if (value !== null) end(value);
      else loading?.then(end, () => {});
    },
  };
};
