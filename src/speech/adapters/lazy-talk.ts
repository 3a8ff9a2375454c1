import { loadOnce } from '#core';

import type { Talk, TalkEvent } from '../ports.ts';

/** A call whose code is fetched with the first one. */
export const createLazyTalk = (load: () => Promise<Talk>): Talk => {
  const talk = loadOnce(load);
  let muted = false;
  /** Counts starts and stops: a stop while the code is still on its way must win. */
  let wish = 0;
  /** Ends the call that is being started, for whoever listens to it. */
  let giveUp: (() => void) | null = null;
  const callOff = (): void => {
    wish += 1;
    giveUp?.();
    giveUp = null;
  };
  return {
    async start(locale, given, listener) {
      callOff();
      const mine = wish;
      let state: 'connecting' | 'on' | 'off' = 'off';
      const tell = (event: TalkEvent): void => {
        if (event.kind === 'state') {
          if (event.state === state) return;
          state = event.state;
        }
        listener(event);
      };
      const off = (): void => tell({ kind: 'state', state: 'off' });
      giveUp = off;
      tell({ kind: 'state', state: 'connecting' });
      try {
        const loaded = await talk.get();
        if (mine !== wish) return;
        loaded.setMuted(muted);
        await loaded.start(locale, given, tell);
      } catch {
        if (mine === wish) tell({ kind: 'failed', reason: 'network', retryable: true });
      }
      if (mine !== wish) return;
      giveUp = null;
      if (!talk.value?.on) off();
    },
    interrupt: () => talk.value?.interrupt(),
    answer: () => talk.value?.answer(),
    get on() {
      return giveUp !== null || talk.value?.on === true;
    },
    setMuted(next) {
      muted = next;
      talk.value?.setMuted(next);
    },
    mouthAt(out) {
      if (talk.value) talk.value.mouthAt(out);
      else {
        out.fill(0);
        out[0] = 1;
      }
    },
    visitorDb: () => talk.value?.visitorDb() ?? null,
    stop() {
      talk.value?.stop();
      callOff();
    },
    dispose() {
      talk.dispose((loaded) => loaded.dispose());
      callOff();
    },
  };
};
