import type { Recogniser } from '../ports.ts';

/**
 * A recogniser whose code is fetched when it is first started.
 * @param load fetches the code; asked again after it has failed
 */
export const createLazyRecogniser = (load: () => Promise<Recogniser>): Recogniser => {
  let loaded: Recogniser | null = null;
  /** Which start is wanted: one that was stopped before the code came must not begin. */
  let run = 0;
  return {
    onDevice: false,
    start(locale, listener, given) {
      run += 1;
      const own = run;
      const begin = (recogniser: Recogniser): void => {
        loaded = recogniser;
        if (own === run) recogniser.start(locale, listener, given);
      };
      if (loaded) {
        begin(loaded);
        return;
      }
      load().then(begin, () => {
        if (own !== run) return;
        listener({ kind: 'failed', reason: 'network', retryable: true });
        listener({ kind: 'ended' });
      });
    },
    hold: (down) => loaded?.hold?.(down),
    stop() {
      run += 1;
      loaded?.stop();
    },
    dispose() {
      run += 1;
      loaded?.dispose();
    },
  };
};
