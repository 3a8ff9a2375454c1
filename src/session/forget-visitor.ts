import type { Conversation } from '#dialogue';

import type { Mind } from './mind.ts';
import type { Notice, SessionSnapshot } from './types.ts';

interface Forgetting {
  /** Ends what is being answered or said. */
  readonly interrupt: () => void;
  readonly mind: Pick<Mind, 'forget'>;
  readonly conversation: Pick<Conversation, 'renew'>;
  readonly now: () => number;
  readonly patch: (change: Partial<SessionSnapshot>) => void;
  readonly notify: (notice: Notice) => void;
}

/**
 * "Forget me": what was made of the visitor goes, and what they said with it, so that whoever comes next neither reads it nor
 * is taken for them.
 */
export const createForgetVisitor =
  ({ interrupt, mind, conversation, now, patch, notify }: Forgetting) =>
  (): void => {
    interrupt();
    mind.forget(now());
    conversation.renew?.();
    patch({ learned: false, entries: [] });
    notify({ code: 'forgotten' });
  };
