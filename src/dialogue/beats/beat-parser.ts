import type { Appraisal } from '#core';

import type { WireBeat } from './wire-schema.ts';

export type WireEvent =
  | { readonly kind: 'beat'; readonly beat: WireBeat }
  | { readonly kind: 'hint'; readonly appraisal: Appraisal }
  | { readonly kind: 'offer-person' }
  /** What the first beat relies on and offers, when all its words had been handed over before. */
  | {
      readonly kind: 'support';
      readonly sources: readonly string[];
      readonly choices: readonly string[];
    };

/** How a reply ended. `events` holds what only the end made readable; after a failure, what could be saved. */
export type ParseEnd =
  | {
      readonly ok: true;
      /** True when the output itself shows that nothing is missing, as closed JSON does. */
      readonly complete: boolean;
      readonly events: readonly WireEvent[];
    }
  | {
      readonly ok: false;
      /** `cut`: it stops in the middle; `malformed`: it is not what was asked for; `empty`: nothing to say in it. */
      readonly reason: 'cut' | 'malformed' | 'empty';
      readonly detail: string;
      readonly events: readonly WireEvent[];
    };

/** Reads a model's raw output while it arrives. Nothing it is fed makes it throw. */
export interface BeatParser {
  push(chunk: string): readonly WireEvent[];
  end(): ParseEnd;
}

export interface ParserLimits {
  /** Raw characters read of one reply. */
  readonly maxChars: number;
  /** Characters of one beat; a longer one becomes several. */
  readonly maxSayLength: number;
  readonly maxBeats: number;
  /** Hand over the first clause before its beat is complete; not when the model writes the lips of every word. */
  readonly opensEarly: boolean;
}

export const PARSER_LIMITS: ParserLimits = {
  maxChars: 48_000,
  maxSayLength: 320,
  maxBeats: 10,
  opensEarly: true,
};
