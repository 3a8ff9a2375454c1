import type { Utterance } from '#core';

import type { ClauseRequest, SoundClause } from '../ports.ts';

/** What the page asks of the worker that times lips. */
export interface LipRequest {
  readonly id: number;
  readonly clause: ClauseRequest;
  readonly sound: SoundClause;
}

/** What the worker answers. */
export type LipReply =
  | { readonly kind: 'timed'; readonly id: number; readonly utterance: Utterance }
  | { readonly kind: 'failed'; readonly id: number; readonly detail: string };
