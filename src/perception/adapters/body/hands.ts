import type { BodyWatch } from './watch-body.ts';

/** Posture and hands beside the face: fetched when first wanted, gone in the call that switches them off. */
export interface Hands {
  /** A camera has opened; `held` aborts when it is gone. */
  watch(video: HTMLVideoElement, held: AbortSignal): void;
  setOn(on: boolean): void;
  on(): boolean;
}

export function createHands(options: Omit<BodyWatch, 'video'>): Hands {
  let wanted = false;
  let camera: { readonly video: HTMLVideoElement; readonly held: AbortSignal } | null = null;
  let life: AbortController | null = null;

  function begin(): void {
    if (!wanted || !camera || camera.held.aborted || life) return;
    const mine = new AbortController();
    life = mine;
    const { video, held } = camera;
    const stop = (): void => mine.abort();
    held.addEventListener('abort', stop);
    const watching = import('./watch-body.ts').then(({ watchBody }) =>
      mine.signal.aborted ? undefined : watchBody({ ...options, video }, mine.signal),
    );
    // The face is read on: hands are an extra.
    watching
      .catch((cause: unknown) => {
        if (!mine.signal.aborted) console.warn('posture and hands cannot be read', cause);
      })
      .finally(() => {
        mine.abort();
        held.removeEventListener('abort', stop);
        if (life === mine) life = null;
      });
  }
  function end(): void {
    if (!life) return;
    life.abort();
    life = null;
    options.percept({ kind: 'sense-lost', tMs: options.now(), sense: 'body' });
  }

  return {
    watch(video, held) {
      camera = { video, held };
      life?.abort();
      life = null;
      held.addEventListener('abort', end);
      begin();
    },
    setOn(on) {
      if (on === wanted) return;
      wanted = on;
      if (on) begin();
      else end();
    },
    on: () => life !== null,
  };
}
