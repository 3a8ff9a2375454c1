import { loadOnce } from '#core';

import type { Sense } from '../ports.ts';

/** A sense whose code is fetched the first time it is wanted, so that a page nobody shows their face to stays light. */
export function createLazySense(load: () => Promise<Sense>): Sense {
  /** Counts starts and stops: a stop while the code is still on its way must win. */
  let wish = 0;
  let personSpeaking = false;
  let body = false;
  let ownSound: ((into: Float32Array<ArrayBuffer>) => number) | null = null;

  const loaded = loadOnce(async () => {
    const sense = await load();
    sense.setPersonSpeaking?.(personSpeaking);
    sense.setBody?.(body);
    if (ownSound) sense.setOwnSound?.(ownSound);
    return sense;
  });

  return {
    async start(grant, output) {
      const mine = ++wish;
      let sense: Sense;
      try {
        sense = await loaded.get();
      } catch {
        if (mine === wish) {
          output.status({ kind: 'failed', reason: 'engine-failed', retryable: true });
        }
        return;
      }
      if (mine === wish) await sense.start(grant, output);
    },
    stop() {
      wish++;
      loaded.value?.stop();
    },
    setPersonSpeaking(speaking) {
      personSpeaking = speaking;
      loaded.value?.setPersonSpeaking?.(speaking);
    },
    setOwnSound(recent) {
      ownSound = recent;
      loaded.value?.setOwnSound?.(recent);
    },
    setBody(on) {
      body = on;
      loaded.value?.setBody?.(on);
    },
    dispose() {
      wish++;
      loaded.dispose((sense) => sense.dispose());
    },
  };
}
