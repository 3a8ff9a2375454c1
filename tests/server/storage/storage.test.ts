import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { createMemoryStorage } from '../../../src/server/storage/memory-storage.ts';
import { openPgliteStorage } from '../../../src/server/storage/pglite-storage.ts';
import { purgeExpired } from '../../../src/server/storage/retention.ts';
import { HISTORY_LIMIT, type Storage } from '../../../src/server/storage/storage.ts';

const DAY_MS = 86_400_000;
let nextId = 0;
const newId = (): string => `id-${(nextId += 1)}`;

const add = (
  storage: Storage,
  conversationId: string,
  who: 'visitor' | 'person',
  text: string,
  options: { turnId?: string; atMs?: number } = {},
): Promise<void> =>
  storage.addMessage({
    id: newId(),
    conversationId,
    turnId: options.turnId ?? newId(),
    who,
    author: who === 'person' ? 'model' : null,
    text,
    atMs: options.atMs ?? 1000,
  });

/** What every store must do, whatever it is made of. */
const contract = (open: () => Promise<Storage>): void => {
  let storage: Storage;
  beforeAll(async () => {
    storage = await open();
  }, 60_000);
  afterAll(() => storage.close());

  const create = async (createdAtMs = 1000): Promise<string> => {
    const id = newId();
    await storage.createConversation({ id, locale: 'nl', createdAtMs });
    return id;
  };
  const textsOf = async (id: string): Promise<readonly string[]> =>
    (await storage.conversation(id))?.exchanges.map(({ text }) => text) ?? [];

  test('gives back what was said, oldest first, and null for what it does not know', async () => {
    const id = await create();
    await add(storage, id, 'visitor', "It's <b>me</b>; DROP TABLE messages; -- é 👋");
    await add(storage, id, 'person', 'Hello.');
    expect(await storage.conversation(id)).toEqual({
      id,
      locale: 'nl',
      exchanges: [
        { who: 'visitor', text: "It's <b>me</b>; DROP TABLE messages; -- é 👋" },
        { who: 'person', text: 'Hello.' },
      ],
    });
    expect(await storage.conversation('unknown')).toBeNull();
  });

  test('shows the latest of a long conversation', async () => {
    const id = await create();
    for (let i = 0; i < HISTORY_LIMIT + 5; i += 1) await add(storage, id, 'visitor', `m${i}`);
    const texts = await textsOf(id);
    expect(texts).toHaveLength(HISTORY_LIMIT);
    expect(texts.at(-1)).toBe(`m${HISTORY_LIMIT + 4}`);
  });

  test('keeps what was heard of the reply that is named', async () => {
    const id = await create();
    await add(storage, id, 'person', 'One two three', { turnId: 't1' });
    await add(storage, id, 'person', 'Four five six', { turnId: 't2' });
    await storage.correctReply(id, 't1', 'One two');
    expect((await storage.conversation(id))?.exchanges).toEqual([
      { who: 'person', text: 'One two', cut: true },
      { who: 'person', text: 'Four five six' },
    ]);
  });

  test('does not call a reply cut that was heard to its last word', async () => {
    const id = await create();
    await add(storage, id, 'person', 'One two three', { turnId: 't1' });
    await storage.correctReply(id, 't1', 'One two three');
    expect((await storage.conversation(id))?.exchanges).toEqual([
      { who: 'person', text: 'One two three' },
    ]);
  });

  test('forgets a turn that was taken back, and no other', async () => {
    const id = await create();
    await add(storage, id, 'visitor', 'Kept', { turnId: 't1' });
    await add(storage, id, 'visitor', 'What does it', { turnId: 't2' });
    await add(storage, id, 'person', 'What does what?', { turnId: 't2' });
    await storage.forgetTurn(id, 't2');
    await storage.forgetTurn(id, 'nowhere');
    await storage.forgetTurn('unknown', 't1');
    expect(await textsOf(id)).toEqual(['Kept']);
  });

  test('without a name keeps what was heard of the last reply', async () => {
    const id = await create();
    await add(storage, id, 'person', 'One two three');
    await add(storage, id, 'person', 'Four five six');
    await add(storage, id, 'visitor', 'Hm');
    await storage.correctReply(id, null, 'Four');
    expect(await textsOf(id)).toEqual(['One two three', 'Four', 'Hm']);
  });

  test('forgets a reply of which nothing was heard', async () => {
    const id = await create();
    await add(storage, id, 'visitor', 'Hi');
    await add(storage, id, 'person', 'Never heard', { turnId: 't1' });
    await storage.correctReply(id, 't1', '');
    expect(await textsOf(id)).toEqual(['Hi']);
  });

  test('changes nothing for an unknown turn, another text, or a message of the visitor', async () => {
    const id = await create();
    await add(storage, id, 'visitor', 'Mine', { turnId: 't0' });
    await add(storage, id, 'person', 'Yours', { turnId: 't1' });
    await storage.correctReply(id, 'nowhere', '');
    await storage.correctReply(id, 't0', '');
    await storage.correctReply(id, 't1', 'Something else');
    await storage.correctReply('unknown', null, '');
    expect(await textsOf(id)).toEqual(['Mine', 'Yours']);
  });

  test('keeps one request for a person in a conversation, with the newest summary', async () => {
    const conversationId = await create();
    const first = await storage.openHandover({
      id: newId(),
      conversationId,
      locale: 'en',
      summary: 'old',
      atMs: 1,
    });
    const second = await storage.openHandover({
      id: newId(),
      conversationId,
      locale: 'nl',
      summary: 'new',
      atMs: 2,
    });
    expect(second).toBe(first);
    expect(await storage.handovers(conversationId)).toEqual([
      { id: first, conversationId, locale: 'nl', summary: 'new', atMs: 2 },
    ]);
  });

  test('deletes what has rested too long with all that hangs on it, and records how many', async () => {
    const nowMs = 100 * DAY_MS;
    const stale = await create(nowMs - 40 * DAY_MS);
    await add(storage, stale, 'visitor', 'old', { atMs: nowMs - 31 * DAY_MS });
    await storage.openHandover({
      id: newId(),
      conversationId: stale,
      locale: 'en',
      summary: 's',
      atMs: 1,
    });
    const used = await create(nowMs - 40 * DAY_MS);
    await add(storage, used, 'visitor', 'recent', { atMs: nowMs - DAY_MS });
    const count = await purgeExpired(storage, 30, nowMs);
    expect(count).toBeGreaterThanOrEqual(1);
    expect(await storage.conversation(stale)).toBeNull();
    expect(await storage.handovers(stale)).toEqual([]);
    expect(await textsOf(used)).toEqual(['recent']);
    expect((await storage.auditTrail()).at(-1)).toEqual({
      atMs: nowMs,
      action: 'retention-purged',
      conversationId: null,
      count,
    });
  });
};

describe('memory', () => {
  contract(() => Promise.resolve(createMemoryStorage()));
});
describe('PGlite', () => {
  contract(() => openPgliteStorage(null));
});

describe('a data folder', () => {
  let folder: string;
  let open: Storage | null = null;
  afterEach(async () => {
    await open?.close();
    open = null;
    await rm(folder, { recursive: true, force: true });
  });

  test('keeps conversations over a restart, and serves one process at a time', async () => {
    folder = await mkdtemp(join(tmpdir(), 'mien-'));
    const path = join(folder, 'data', 'postgres');
    const first = await openPgliteStorage(path);
    await first.createConversation({ id: 'kept', locale: 'en', createdAtMs: 1 });
    await add(first, 'kept', 'visitor', 'Remember me');
    await expect(openPgliteStorage(path)).rejects.toThrow(/in use by process/u);
    await first.close();
    open = await openPgliteStorage(path);
    expect((await open.conversation('kept'))?.exchanges).toEqual([
      { who: 'visitor', text: 'Remember me' },
    ]);
  }, 60_000);
});
