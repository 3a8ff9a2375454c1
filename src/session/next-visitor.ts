import type { BrainState } from '#brain';
import type { Beat, Locale } from '#core';

import { withReplyDone, withReplyEntry } from './transcript.ts';
import type { Broadcast } from './broadcast.ts';

/** Whether what stands on the page was said to a visitor who has left, as far as the brain can tell. */
interface VisitWatch {
  /** Looks at the brain after its steps. `came`: somebody is seen where the last visitor has left. */
  follow(brain: Pick<BrainState, 'visitor'>): 'nothing' | 'came';
  /** Somebody types or speaks. True when no camera could tell that they are still the same, and the visit had ended. */
  heard(brain: Pick<BrainState, 'visitor'>): boolean;
  /** Whoever is there wishes to be forgotten, which ends the visit for the brain, and goes on. */
  forgets(): void;
}

/**
 * Only an end of the visit by time counts: 90 s out of view, 8 s after a goodbye, two silent minutes after one without a
 * camera. Whoever takes a visitor's place sooner may be the same person somewhere else, who still reads; and so may
 * somebody who speaks from outside the picture.
 */
function createVisitWatch(): VisitWatch {
  let visit = 0;
  let ended = false;
  let forgotten = false;
  const taken = (): boolean => {
    const was = ended;
    ended = false;
    return was;
  };
  return {
    follow({ visitor }) {
      if (visitor.visit !== visit) {
        visit = visitor.visit;
        // Somebody new is there already, and so is who wished to be forgotten: nobody has been gone.
        if (forgotten) forgotten = false;
        else if (!visitor.watched || visitor.people === 0) ended = true;
      }
      return visitor.watched && visitor.people > 0 && taken() ? 'came' : 'nothing';
    },
    heard: ({ visitor }) => taken() && !visitor.watched,
    forgets() {
      forgotten = true;
    },
  };
}

interface NextVisitorOptions {
  readonly brain: () => BrainState;
  readonly broadcast: Pick<Broadcast, 'get' | 'patch' | 'edit'>;
  readonly nextId: () => string;
  /** What every visitor is told first. */
  readonly greeting: (locale: Locale) => readonly Beat[];
  readonly recite: (beats: readonly Beat[]) => void;
  /** Stops what is being said, and lets the other end of the talk forget what was. */
  readonly leaveBehind: () => void;
}

/** Begins anew with a visitor who comes after the last one has left: they see nothing of what that one said. */
export interface NextVisitor {
  /** After each frame of the brain. */
  follow(): void;
  /** Somebody begins to type or to speak: they are greeted in writing, for they are not to be talked over. */
  heard(): void;
  /** Whoever is there wishes to be forgotten, and goes on reading. */
  forgets(): void;
}

export function createNextVisitor(options: NextVisitorOptions): NextVisitor {
  const { brain, broadcast, nextId, greeting, recite, leaveBehind } = options;
  const { get, patch, edit } = broadcast;
  const watch = createVisitWatch();

  /** False where nobody had said anything: there is nothing to leave behind. */
  const beginAnew = (): boolean => {
    if (!get().entries.some(({ who }) => who === 'visitor')) return false;
    leaveBehind();
    edit(() => []);
    patch({ handover: { state: 'none' } });
    return true;
  };

  return {
    forgets: watch.forgets,
    follow() {
      if (watch.follow(brain()) === 'came' && beginAnew()) recite(greeting(get().locale));
    },
    heard() {
      if (!watch.heard(brain()) || !beginAnew()) return;
      const id = nextId();
      const text = greeting(get().locale)
        .map(({ say }) => say)
        .join(' ');
      edit((entries) => withReplyDone(withReplyEntry(entries, id), id, text));
    },
  };
}
