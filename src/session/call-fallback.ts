import type { TalkEvent } from '#speech';

import type { Broadcast } from './broadcast.ts';
import type { Session } from './types.ts';

/** Follows a call for what is to be done when it fails. */
export interface CallFallback {
  note(event: TalkEvent): void;
}

/**
 * A call that cannot be made or breaks is told of, and what the visitor had asked in it is answered in the ordinary way: by
 * the same person, in the same talk. The microphone asks for consent again, for others would listen now.
 */
export const createCallFallback = (
  session: Pick<Session, 'submit'>,
  { notify, dismiss, edit }: Pick<Broadcast, 'notify' | 'dismiss' | 'edit'>,
): CallFallback => {
  /** What the visitor said last, while nobody has begun to answer it. */
  let unanswered: string | null = null;
  let failed = false;
  return {
    note(event) {
      switch (event.kind) {
        case 'visitor-words':
          if (event.final) unanswered = event.text;
          break;
        case 'person-started':
          unanswered = null;
          break;
        case 'failed': {
          const { reason } = event;
          if (reason === 'permission-denied') notify({ code: 'recogniser-failed', reason });
          else notify({ code: 'call-failed', reason });
          failed = true;
          break;
        }
        case 'state': {
          if (event.state === 'on') dismiss('call-failed');
          if (event.state !== 'off') break;
          const asked = failed ? unanswered : null;
          failed = false;
          unanswered = null;
          if (asked === null) break;
          // It is asked again, and then stands in the transcript once.
          edit((entries) =>
            entries.at(-1)?.who === 'visitor' && entries.at(-1)?.text === asked
              ? entries.slice(0, -1)
              : entries,
          );
          session.submit(asked);
          break;
        }
        case 'visitor-speaking':
        case 'person-words':
        case 'person-ended':
          break;
      }
    },
  };
};
