import type { Exchange, TurnEvent, TurnRequest } from '#dialogue';
import type { StopSignal } from '#core';

/** What the server needs to have a turn answered: whom it concerns, what was said before, and when to stop. */
export interface ReplyRequest {
  readonly turnId: string;
  readonly conversationId: string;
  readonly request: TurnRequest;
  /** Oldest first; without the visitor's new message. */
  readonly history: readonly Exchange[];
}

/** Answers a turn. Adapters: the dialogue's engines, a script in tests. */
export type Replier = (ask: ReplyRequest, stop: StopSignal) => AsyncIterable<TurnEvent>;
