import type { StopSignal } from '#core';

import { DialogueError } from '../ports.ts';
import type { Conversation, TurnEvent, TurnRequest } from '../ports.ts';

/**
 * A conversation whose code is fetched when it is first needed.
 * @param load fetches it; asked again after it has failed, which counts as a network that is away
 */
export const createLazyConversation = (load: () => Promise<Conversation>): Conversation => {
  let loading: Promise<Conversation> | null = null;
  let disposed = false;
  const get = (): Promise<Conversation> => {
    loading ??= load();
    return loading.catch((cause: unknown) => {
      loading = null;
      throw new DialogueError('network', 'The conversation could not be loaded.', {
        retryable: true,
        cause,
      });
    });
  };
  async function* turn(
    request: TurnRequest,
    stop: StopSignal,
  ): AsyncGenerator<TurnEvent, void, void> {
    const conversation = await get();
    if (!disposed) yield* conversation.turn(request, stop);
  }
  return {
    turn,
    requestPerson: async (locale) => (await get()).requestPerson(locale),
    dispose() {
      disposed = true;
      void loading?.then(
        (conversation) => conversation.dispose(),
        () => {},
      );
    },
  };
};
