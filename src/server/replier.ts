import type { StopSignal } from '#core';
import type { ReplyRequest, TurnEvent } from '#dialogue';

/** Answers a turn. Plugged in by the entry: the embedded engine, a model, a script in tests. */
export type Replier = (request: ReplyRequest, stop: StopSignal) => AsyncIterable<TurnEvent>;
