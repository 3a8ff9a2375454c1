import { loadOnce, type StopSignal } from '#core';

import { DialogueError } from '../ports.ts';
import type { Conversation, TurnEvent, TurnRequest } from '../ports.ts';

/**
 * A conversation whose code is fetched when it is first needed.
 * @param load fetches it; asked again after it has failed, which counts as a network that is away
 */
export const createLazyConversation = (load: () => Promise<Conversation>): Conversation => {
  let disposed = false;
  const loaded = loadOnce(load);
  const get = (): Promise<Conversation> =>
    loaded.get().catch((cause: unknown) => {
      throw new DialogueError('network', 'The conversation could not be loaded.', {
        retryable: true,
        cause,
      });
    });
  async function* turn(
    request: TurnRequest,
    stop: StopSignal,
  ): AsyncGenerator<TurnEvent, void, void> {
    // Once it is here nothing is waited for: the request leaves before the page draws what was said.
    const conversation = loaded.value ?? (await get());
    if (!disposed) yield* conversation.turn(request, stop);
  }
  return {
    turn,
    // Before it is here nothing was asked of it.
    heard: (report) => loaded.value?.heard?.(report),
    renew: () => loaded.value?.renew?.(),
    requestPerson: async (locale) => (await get()).requestPerson(locale),
    dispose() {
      disposed = true;
      loaded.dispose((conversation) => conversation.dispose());
    },
  };
};
