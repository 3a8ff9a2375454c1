import { loadOnce } from '#core';

import type { Recogniser } from '../ports.ts';

/**
 * A recogniser whose code is fetched when it is first started.
 * @param load fetches the code; asked again after it has failed
 */
export const createLazyRecogniser = (load: () => Promise<Recogniser>): Recogniser => {
  const recogniser = loadOnce(load);
  /** Which start is wanted: one that was stopped before the code came must not begin. */
  let run = 0;
  return {
    onDevice: false,
    start(locale, listener, given) {
      run += 1;
      const own = run;
      const begin = (loaded: Recogniser): void => {
        if (own === run) loaded.start(locale, listener, given);
      };
      if (recogniser.value) {
        begin(recogniser.value);
        return;
      }
      recogniser.get().then(begin, () => {
        if (own !== run) return;
        listener({ kind: 'failed', reason: 'network', retryable: true });
        listener({ kind: 'ended' });
      });
    },
    hold: (down) => recogniser.value?.hold?.(down),
    stop() {
      run += 1;
      recogniser.value?.stop();
    },
    dispose() {
      run += 1;
      recogniser.dispose((loaded) => loaded.dispose());
    },
  };
};
