import type { HeardReply } from '#dialogue';
import { type Log, reasonOf } from '../log.ts';
import type { Storage } from '../storage/storage.ts';

/**
 * Keeps only what was heard of replies that were cut short, and nothing of turns that were taken back. Telling it twice
 * changes nothing more. Never rejects: a talk goes on without its corrections.
 */
export const noteHeard = async (
  storage: Pick<Storage, 'correctReply' | 'forgetTurn'>,
  log: Log,
  conversationId: string,
  reports: readonly HeardReply[],
): Promise<void> => {
  for (const { turnId, text, takenBack } of reports) {
    const work =
      takenBack && turnId !== null
        ? storage.forgetTurn(conversationId, turnId)
        : storage.correctReply(conversationId, turnId, text);
    // One after the other: the second may be about what the first leaves.
    await work.catch((caught: unknown) =>
      log.error('A cut reply could not be corrected', { reason: reasonOf(caught) }),
    );
  }
};
