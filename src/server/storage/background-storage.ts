import { type Log, reasonOf } from '../log.ts';
import { createMemoryStorage } from './memory-storage.ts';
import type { Storage, StorageState } from './storage.ts';

export interface BackgroundStorage extends Storage {
  state(): StorageState;
  /** Settles when the database is open, or has been given up; never rejects. */
  readonly settled: Promise<void>;
}

/**
 * Opens a database in the background and answers at once. Until it is open, new conversations live in memory and every
 * write is noted; then the notes are written in order and the database takes over. When it cannot be opened the server
 * goes on in memory and says so: visitors are answered, nothing is kept.
 */
export const createBackgroundStorage = (
  open: () => Promise<Storage>,
  log: Log,
): BackgroundStorage => {
  const memory = createMemoryStorage();
  const notes: ((storage: Storage) => Promise<unknown>)[] = [];
  let current: Storage = memory;
  let state: StorageState = 'opening';

  const takeOver = async (): Promise<void> => {
    try {
      const database = await open();
      // Notes can be added while older ones are being written, so the list is drained, not copied.
      for (let note = notes.shift(); note; note = notes.shift()) {
        await note(database).catch((caught: unknown) =>
          log.error('A note from before the database opened was lost', {
            reason: reasonOf(caught),
          }),
        );
      }
      current = database;
      state = 'ready';
    } catch (caught) {
      state = 'failed';
      notes.length = 0;
      log.error('The database did not open; conversations are kept in memory only', {
        reason: reasonOf(caught),
      });
    }
  };
  const settled = takeOver();

  /** Runs now where we are, and again on the database when that opens. */
  const write = <T>(action: (storage: Storage) => Promise<T>): Promise<T> => {
    if (state === 'opening') notes.push(action);
    return action(current);
  };

  return {
    state: () => state,
    settled,
    createConversation: (conversation) => write((s) => s.createConversation(conversation)),
    async conversation(id) {
      const found = await current.conversation(id);
      if (found || state !== 'opening') return found;
      // Perhaps one from before a restart: only the database knows.
      await settled;
      return current.conversation(id);
    },
    addMessage: (message) => write((s) => s.addMessage(message)),
    correctReply: (conversationId, turnId, heardText) =>
      write((s) => s.correctReply(conversationId, turnId, heardText)),
    forgetTurn: (conversationId, turnId) => write((s) => s.forgetTurn(conversationId, turnId)),
    openHandover: (handover) => write((s) => s.openHandover(handover)),
    handovers: (conversationId) => current.handovers(conversationId),
    audit: (entry) => write((s) => s.audit(entry)),
    auditTrail: () => current.auditTrail(),
    async purge(beforeMs) {
      await settled;
      return current.purge(beforeMs);
    },
    async close() {
      await settled;
      await current.close();
    },
  };
};
