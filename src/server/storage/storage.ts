import type { Locale } from '#core';
import type { Author, Exchange } from '#dialogue';

export interface NewConversation {
  readonly id: string;
  readonly locale: Locale;
  readonly createdAtMs: number;
}

export interface StoredConversation {
  readonly id: string;
  readonly locale: Locale;
  /** Oldest first; at most HISTORY_LIMIT; replies hold only what was heard, and `cut` where that was not all. */
  readonly exchanges: readonly Exchange[];
}

export interface NewMessage {
  readonly id: string;
  readonly conversationId: string;
  readonly turnId: string;
  readonly who: Exchange['who'];
  /** null for what the visitor wrote. */
  readonly author: Author | null;
  readonly text: string;
  readonly atMs: number;
}

export interface NewHandover {
  readonly id: string;
  readonly conversationId: string;
  readonly locale: Locale;
  readonly summary: string;
  readonly atMs: number;
}

/** What was done, for whoever must answer for it later. Holds no words of a visitor. */
export interface AuditEntry {
  readonly atMs: number;
  readonly action:
    | 'conversation-created'
    | 'handover-requested'
    | 'handover-updated'
    | 'retention-purged';
  readonly conversationId: string | null;
  readonly count: number;
}

/** How many messages the model is shown at most. */
export const HISTORY_LIMIT = 40;

/** Conversations at rest. Adapters: PGlite, memory. What a visitor appeared to feel is never handed to it. */
export interface Storage {
  createConversation(conversation: NewConversation): Promise<void>;
  /** null when there is none of that id. */
  conversation(id: string): Promise<StoredConversation | null>;
  addMessage(message: NewMessage): Promise<void>;
  /**
   * Keeps only what was heard of a reply: of the one `turnId` names, of the last when null (a reply cut before its end
   * never told its id). Nothing heard: the reply is forgotten. An unknown id, or a report about another text, changes
   * nothing.
   */
  correctReply(conversationId: string, turnId: string | null, heardText: string): Promise<void>;
  /** Forgets a turn, question and answer: the visitor took it back. An unknown one changes nothing. */
  forgetTurn(conversationId: string, turnId: string): Promise<void>;
  /** Opens a request for a person, or renews the open one of this conversation. Returns the id of the request. */
  openHandover(handover: NewHandover): Promise<string>;
  handovers(conversationId: string): Promise<readonly NewHandover[]>;
  audit(entry: AuditEntry): Promise<void>;
  auditTrail(): Promise<readonly AuditEntry[]>;
  /** Deletes conversations without a message since `beforeMs`, with all that hangs on them. Returns how many. */
  purge(beforeMs: number): Promise<number>;
  close(): Promise<void>;
}

export type StorageState = 'opening' | 'ready' | 'memory' | 'failed';
