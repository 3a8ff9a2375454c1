import { createStore, type StoreApi } from 'zustand/vanilla';

import { momentOf, type BrainMoment } from './brain-moment.ts';
import type { Session } from './types.ts';

/** A minute, ten a second. */
const KEPT = 600;

/** The last minute of a brain with one visitor, that somebody else lets live. */
export interface BrainTail {
  readonly store: StoreApi<{
    readonly moment: BrainMoment;
    /** The oldest first. */
    readonly moments: readonly BrainMoment[];
  }>;
  /** Looks at the brain now; ten times a second is enough. */
  look(): void;
}

export function createBrainTail(session: Pick<Session, 'brain'>): BrainTail {
  const first = momentOf(session.brain);
  let { visit } = session.brain.visitor;
  const store = createStore<{ moment: BrainMoment; moments: readonly BrainMoment[] }>(() => ({
    moment: first,
    moments: [first],
  }));
  return {
    store,
    look() {
      const { moment: last, moments } = store.getState();
      if (session.brain.tMs <= last.tMs) return;
      const moment = momentOf(session.brain);
      // The last minute of somebody else is nobody's to see.
      const own = session.brain.visitor.visit === visit ? moments : [];
      visit = session.brain.visitor.visit;
      store.setState({ moment, moments: [...own, moment].slice(-KEPT) });
    },
  };
}
