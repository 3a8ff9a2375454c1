import { describe, expect, test } from 'vitest';

import { silentLog } from '../../../src/server/log.ts';
import { createBackgroundStorage } from '../../../src/server/storage/background-storage.ts';
import { createMemoryStorage } from '../../../src/server/storage/memory-storage.ts';
import type { NewMessage, Storage } from '../../../src/server/storage/storage.ts';

const message = (conversationId: string, text: string): NewMessage => ({
  id: text,
  conversationId,
  turnId: text,
  who: 'person',
  author: 'embedded',
  text,
  atMs: 1,
});

const opening = () => {
  let settle: { open: (storage: Storage) => void; fail: (cause: Error) => void } | null = null;
  const storage = createBackgroundStorage(
    () =>
      new Promise<Storage>((resolve, reject) => {
        settle = { open: resolve, fail: reject };
      }),
    silentLog,
  );
  return {
    storage,
    open: (database: Storage) => settle?.open(database),
    fail: () => settle?.fail(new Error('disk')),
  };
};

describe('while the database opens', () => {
  test('conversations go on at once, and are in the database afterwards, in order', async () => {
    const { storage, open } = opening();
    await storage.createConversation({ id: 'early', locale: 'en', createdAtMs: 1 });
    await storage.addMessage(message('early', 'One two three'));
    await storage.correctReply('early', null, 'One two');
    await storage.addMessage(message('early', 'Four'));
    expect((await storage.conversation('early'))?.exchanges).toHaveLength(2);
    expect(storage.state()).toBe('opening');
    const database = createMemoryStorage();
    open(database);
    await storage.settled;
    expect(storage.state()).toBe('ready');
    expect((await database.conversation('early'))?.exchanges.map(({ text }) => text)).toEqual([
      'One two',
      'Four',
    ]);
  });

  test('a conversation from before a restart is waited for, not denied', async () => {
    const { storage, open } = opening();
    const database = createMemoryStorage();
    await database.createConversation({ id: 'old', locale: 'nl', createdAtMs: 1 });
    const found = storage.conversation('old');
    open(database);
    expect(await found).toMatchObject({ id: 'old' });
  });

  test('when it cannot be opened the server goes on in memory and says so', async () => {
    const { storage, fail } = opening();
    await storage.createConversation({ id: 'early', locale: 'en', createdAtMs: 1 });
    fail();
    await storage.settled;
    expect(storage.state()).toBe('failed');
    await storage.addMessage(message('early', 'Still here'));
    expect((await storage.conversation('early'))?.exchanges).toHaveLength(1);
    await storage.close();
  });
});
