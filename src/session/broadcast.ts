import type { StoreApi } from 'zustand/vanilla';

import { withNotice, withoutNotice } from './notices.ts';
import type { Entry, Notice, Phase, SessionEvent, SessionSnapshot } from './types.ts';

/** What a session shows and tells: its snapshot, kept in order, and its events. */
export interface Broadcast {
  get(): SessionSnapshot;
  patch(change: Partial<SessionSnapshot>): void;
  /** Changes the transcript. */
  edit(update: (entries: readonly Entry[]) => readonly Entry[]): void;
  emit(event: SessionEvent): void;
  /** Tells of a phase once. */
  setPhase(phase: Phase): void;
  /** Shows a notice in place of one of its kind. */
  notify(notice: Notice): void;
  dismiss(code: Notice['code']): void;
  subscribe(listener: (event: SessionEvent) => void): () => void;
  /** Nobody is told anything any more. */
  dispose(): void;
}

export const createBroadcast = (store: StoreApi<SessionSnapshot>): Broadcast => {
  const listeners = new Set<(event: SessionEvent) => void>();
  const get = store.getState;
  const patch = (change: Partial<SessionSnapshot>): void => store.setState(change);
  const emit = (event: SessionEvent): void => {
    for (const listener of listeners) listener(event);
  };
  return {
    get,
    patch,
    emit,
    edit(update) {
      const entries = update(get().entries);
      if (entries !== get().entries) patch({ entries });
    },
    setPhase(phase) {
      if (get().phase === phase) return;
      patch({ phase });
      emit({ kind: 'state-change', phase });
    },
    notify: (notice) => patch({ notices: withNotice(get().notices, notice) }),
    dismiss: (code) => patch({ notices: withoutNotice(get().notices, code) }),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose: () => listeners.clear(),
  };
};
