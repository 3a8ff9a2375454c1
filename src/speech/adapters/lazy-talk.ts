import type { Talk, TalkEvent } from '../ports.ts';

/** A call whose code is fetched with the first one. */
export const createLazyTalk = (load: () => Promise<Talk>): Talk => {
  let loaded: Talk | null = null;
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
        loaded ??= await load();
        if (mine !== wish) return;
        loaded.setMuted(muted);
        await loaded.start(locale, given, tell);
      } catch {
        if (mine === wish) tell({ kind: 'failed', reason: 'network', retryable: true });
      }
      if (mine !== wish) return;
      giveUp = null;
      if (!loaded?.on) off();
    },
    interrupt: () => loaded?.interrupt(),
    get on() {
      return giveUp !== null || loaded?.on === true;
    },
    setMuted(next) {
      muted = next;
      loaded?.setMuted(next);
    },
    mouthAt(out) {
      if (loaded) loaded.mouthAt(out);
      else {
        out.fill(0);
        out[0] = 1;
      }
    },
    stop() {
      loaded?.stop();
      callOff();
    },
    dispose() {
      loaded?.dispose();
      callOff();
    },
  };
};
