import { loadOnce, type StopSignal } from '#core';

import { DialogueError } from '../ports.ts';
import type { Conversation, DialogueErrorCode, TurnEvent, TurnRequest } from '../ports.ts';
import { createKeptTalk } from '../summary/kept-talk.ts';
import type { LocalConversation } from './local-conversation.ts';

export interface FallbackConversationOptions {
  readonly server: Conversation;
  /** Called once, when the server first fails: the engine and its knowledge are not loaded before. */
  readonly loadLocal: () => Promise<LocalConversation>;
}

/** Failures that a local answer cannot mend: the request itself is at fault. */
const NOT_MENDED: readonly DialogueErrorCode[] = ['bad-request', 'too-long'];

/**
 * Asks the server, and lets the page finish the turn when that fails: an `error` event tells so, what was said already is
 * not said again, and the next turn asks the server first.
 */
export const createFallbackConversation = ({
  server,
  loadLocal,
}: FallbackConversationOptions): Conversation => {
  // A later turn may find the network back.
  const local = loadOnce(loadLocal);
  const talk = createKeptTalk();

  async function* turn(
    request: TurnRequest,
    stop: StopSignal,
  ): AsyncGenerator<TurnEvent, void, void> {
    const { before, said, note: keep, over } = talk.begin(request);
    const note = (event: TurnEvent): TurnEvent => {
      if (event.kind === 'beat') keep(event.beat.say);
      return event;
    };
    try {
      let failure: DialogueError | null = null;
      try {
        for await (const event of server.turn(request, stop)) {
          yield note(event);
          if (event.kind === 'end') return;
        }
        if (stop.aborted) return;
        failure = new DialogueError('network', 'The reply broke off.', { retryable: true });
      } catch (cause) {
        if (stop.aborted) return;
        failure = asDialogueError(cause);
      }
      if (NOT_MENDED.includes(failure.code)) throw failure;
      const { code, message, retryable } = failure;
      yield { kind: 'error', code, message, retryable };
      const engine = await local.get().catch(() => {
        throw failure;
      });
      for await (const event of engine.resume(request, [...said], before, stop)) yield note(event);
    } finally {
      over(stop);
    }
  }

  return {
    turn,
    heard(report) {
      talk.correct(report);
      server.heard?.(report);
    },
    renew() {
      talk.clear();
      server.renew?.();
      local.value?.renew?.();
    },
    requestPerson: (locale) => server.requestPerson(locale),
    dispose() {
      server.dispose();
      local.dispose((engine) => engine.dispose());
    },
  };
};

const asDialogueError = (cause: unknown): DialogueError =>
  cause instanceof DialogueError
    ? cause
    : new DialogueError('internal', 'The conversation failed.', { retryable: true, cause });
