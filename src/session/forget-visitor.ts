import type { Notice, SessionSnapshot } from './types.ts';

interface Forgetting {
  /** Takes away what was made of the visitor. */
  readonly forget: () => void;
  /** Ends what is being answered or said, and what is known of the talk. */
  readonly leaveBehind: () => void;
  readonly patch: (change: Partial<SessionSnapshot>) => void;
  readonly notify: (notice: Notice) => void;
}

/**
 * "Forget me": what was made of the visitor goes, and what they said with it, so that whoever comes next neither reads it nor
 * is taken for them.
 */
export const createForgetVisitor =
  ({ forget, leaveBehind, patch, notify }: Forgetting) =>
  (): void => {
    leaveBehind();
    forget();
    patch({ learned: false, entries: [], handover: { state: 'none' } });
    notify({ code: 'forgotten' });
  };
