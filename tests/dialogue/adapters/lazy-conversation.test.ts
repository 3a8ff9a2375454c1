import { createStopSource } from '#core';
import { DialogueError, type Conversation, type TurnEvent, type TurnRequest } from '#dialogue';
import { createLazyConversation } from '#dialogue/lazy-conversation';
import { describe, expect, it } from 'vitest';

const REQUEST: TurnRequest = { text: 'Hi', locale: 'en', reading: null, style: null, heard: [] };
const END: TurnEvent = { kind: 'end', turnId: 't', author: 'embedded', offersPerson: false };

const conversation = (): Conversation => ({
  async *turn() {
    yield END;
  },
  requestPerson: async () => ({ id: 'r', message: 'Somebody comes.' }),
  dispose() {},
});
const eventsOf = async (lazy: Conversation): Promise<readonly TurnEvent[]> => {
  const events: TurnEvent[] = [];
  for await (const event of lazy.turn(REQUEST, createStopSource().signal)) events.push(event);
  return events;
};

describe('a conversation whose code is fetched when it is needed', () => {
  it('is fetched with the first turn, once', async () => {
    let loads = 0;
    const lazy = createLazyConversation(async () => {
      loads += 1;
      return conversation();
    });
    expect(loads).toBe(0);
    expect(await eventsOf(lazy)).toEqual([END]);
    expect(await lazy.requestPerson('en')).toEqual({ id: 'r', message: 'Somebody comes.' });
    expect(loads).toBe(1);
  });

  it('counts code that cannot be had as a network that is away, and tries again', async () => {
    let loads = 0;
    const lazy = createLazyConversation(async () => {
      loads += 1;
      if (loads === 1) throw new Error('gone');
      return conversation();
    });
    const failure = await eventsOf(lazy).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DialogueError);
    expect(failure).toMatchObject({ code: 'network', retryable: true });
    expect(await eventsOf(lazy)).toEqual([END]);
  });
});
