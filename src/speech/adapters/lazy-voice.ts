import { loadOnce, type Locale } from '#core';

import type { Voice } from '../ports.ts';

export interface LazyVoiceOptions {
  readonly id: string;
  /** Told before it is loaded, and after. */
  readonly speaks: (locale: Locale) => boolean;
  /** Fetches the code; asked again after it has failed. */
  readonly load: () => Promise<Voice>;
}

/** A voice whose code is fetched with its first clause: most pages never need it. */
export const createLazyVoice = ({ id, speaks, load }: LazyVoiceOptions): Voice => {
  const loaded = loadOnce(load);
  const get = (): Promise<Voice | null> => loaded.get().catch(() => null);
  const lost = {
    kind: 'voice-failure',
    reason: 'load-failed',
    retryable: true,
    detail: `the code of ${id} could not be loaded`,
  } as const;
  return {
    id,
    speaks,
    async warmUp() {
      const voice = await get();
      return voice ? voice.warmUp() : lost;
    },
    async render(clause, stop) {
      const voice = await get();
      return voice ? voice.render(clause, stop) : lost;
    },
    dispose() {
      loaded.dispose((voice) => voice.dispose());
    },
  };
};
