import { heardOf } from '#dialogue';
import {
  type AuditEntry,
  HISTORY_LIMIT,
  type NewConversation,
  type NewHandover,
  type NewMessage,
  type Storage,
} from './storage.ts';

interface KeptMessage extends NewMessage {
  readonly cut?: true;
}

/** Keeps everything in this process and nothing after it: for tests, and while the database opens. */
export const createMemoryStorage = (): Storage => {
  const conversations = new Map<string, NewConversation>();
  const messages = new Map<string, KeptMessage[]>();
  const handovers = new Map<string, NewHandover>();
  const trail: AuditEntry[] = [];

  return {
    createConversation(conversation) {
      conversations.set(conversation.id, conversation);
      messages.set(conversation.id, []);
      return Promise.resolve();
    },
    conversation(id) {
      const found = conversations.get(id);
      if (!found) return Promise.resolve(null);
      const exchanges = (messages.get(id) ?? [])
        .slice(-HISTORY_LIMIT)
        .map(({ who, text, cut }) => ({ who, text, ...(cut && { cut }) }));
      return Promise.resolve({ id, locale: found.locale, exchanges });
    },
    addMessage(message) {
      messages.get(message.conversationId)?.push(message);
      return Promise.resolve();
    },
    correctReply(conversationId, turnId, heardText) {
      const all = messages.get(conversationId) ?? [];
      const at = all.findLastIndex(
        (message) => message.who === 'person' && (turnId === null || message.turnId === turnId),
      );
      const reply = all[at];
      if (reply) {
        const heard = heardOf(reply.text, heardText);
        if (heard === '') all.splice(at, 1);
        else if (heard !== null && heard !== reply.text)
          all[at] = { ...reply, text: heard, cut: true };
      }
      return Promise.resolve();
    },
    forgetTurn(conversationId, turnId) {
      const all = messages.get(conversationId);
      if (all)
        messages.set(
          conversationId,
          all.filter((message) => message.turnId !== turnId),
        );
      return Promise.resolve();
    },
    openHandover(handover) {
      const open = handovers.get(handover.conversationId);
      const id = open?.id ?? handover.id;
      handovers.set(handover.conversationId, { ...handover, id });
      return Promise.resolve(id);
    },
    handovers(conversationId) {
      const open = handovers.get(conversationId);
      return Promise.resolve(open ? [open] : []);
    },
    audit(entry) {
      trail.push(entry);
      return Promise.resolve();
    },
    auditTrail: () => Promise.resolve([...trail]),
    purge(beforeMs) {
      const stale = [...conversations.values()].filter(({ id, createdAtMs }) => {
        const last = messages.get(id)?.at(-1)?.atMs ?? createdAtMs;
        return last < beforeMs;
      });
      for (const { id } of stale) {
        conversations.delete(id);
        messages.delete(id);
        handovers.delete(id);
      }
      return Promise.resolve(stale.length);
    },
    close: () => Promise.resolve(),
  };
};
